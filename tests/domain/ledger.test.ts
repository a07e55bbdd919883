import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  claim,
  confirm,
  DELIVERY_POLICY,
  type Digest,
  expire,
  isFinished,
  joined,
  type Outcome,
  settle,
} from '../../domain/ledger.ts'

const start = new Date('2024-04-22T08:00:00Z')
const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1000)

const planned: Digest = {
  personId: 'p-chair',
  day: '2024-04-22',
  channel: 'teams',
  state: 'planned',
  attempt: 0,
  until: '',
  reason: '',
  activityId: '',
  conversationId: '',
  isRepeat: false,
  at: start.toISOString(),
  lines: [],
}

describe('a digest in the ledger', () => {
  it('is claimed by one sender at a time', () => {
    const claimed = claim(planned, start)!
    expect(claimed).toMatchObject({ state: 'sending', attempt: 1, isRepeat: false })
    expect(claim(claimed, later(10))).toBeUndefined()
  })

  it('is held, not sent again, when its sender died', () => {
    const claimed = claim(planned, start)!
    expect(expire(claimed, later(60))).toBeUndefined()
    const held = expire(claimed, later(91))!
    expect(held.state).toBe('unconfirmed')
    expect(claim(held, later(92))).toBeUndefined()
  })

  it('is sent again once, labelled as a repeat, when the hold brought no evidence', () => {
    const held = settle(claim(planned, start)!, { result: 'unconfirmed', reason: 'no answer' }, start)
    const repeat = claim(held, later(31 * 60))!
    expect(repeat).toMatchObject({ state: 'sending', isRepeat: true, attempt: 2 })
    const doubtful = settle(repeat, { result: 'unconfirmed', reason: 'no answer' }, later(32 * 60))
    expect(isFinished(doubtful)).toBe(true)
    expect(claim(doubtful, later(10 * 3600))).toBeUndefined()
  })

  it('counts as sent when the person answered it', () => {
    const held = settle(claim(planned, start)!, { result: 'unconfirmed', reason: 'no answer' }, start)
    expect(confirm(held, later(60))).toMatchObject({ state: 'sent', until: '' })
    expect(confirm(planned, start)).toBeUndefined()
  })

  it('goes by e-mail when Teams cannot reach the person, and fails in words when nothing can', () => {
    const claimed = claim(planned, start)!
    const byEmail = settle(claimed, { result: 'unreachable', reason: 'blocked' }, start, { canEmail: true })
    expect(byEmail).toMatchObject({ state: 'planned', channel: 'email', attempt: 0 })
    expect(settle(claimed, { result: 'unreachable', reason: 'blocked' }, start, { canEmail: false })).toMatchObject({
      state: 'failed',
      reason: 'blocked',
    })
  })

  it('waits as long as Teams asks before the next try, longer each time, and gives up after five', () => {
    const slow: Outcome = { result: 'retry', reason: 'slow down', afterSeconds: 90 }
    let digest = planned
    let now = start
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const claimed = claim(digest, now)!
      expect(claimed.attempt).toBe(attempt)
      digest = settle(claimed, slow, now)
      if (attempt === 5) break
      const wait = 90_000 * 2 ** (attempt - 1)
      expect(claim(digest, new Date(now.getTime() + wait - 1))).toBeUndefined()
      now = new Date(now.getTime() + wait)
    }
    expect(digest.state).toBe('failed')
  })

  it('is sent at most twice whatever happens, the second time only after doubt', () => {
    const step = fc.record({
      wait: fc.integer({ min: 0, max: 4000 }),
      outcome: fc.constantFrom<Outcome | 'died'>(
        'died',
        { result: 'sent', activityId: 'a', conversationId: 'c' },
        { result: 'unconfirmed', reason: 'x' },
        { result: 'retry', reason: 'x', afterSeconds: 5 },
        { result: 'unreachable', reason: 'x' },
        { result: 'failed', reason: 'x' },
      ),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let digest = planned
        let now = start
        let maybePosted = 0
        for (const { wait, outcome } of steps) {
          now = new Date(now.getTime() + wait * 1000)
          digest = expire(digest, now) ?? digest
          const claimed = claim(digest, now)
          if (!claimed) continue
          // A repeat is always labelled as one.
          if (maybePosted > 0) expect(claimed.isRepeat).toBe(true)
          digest = outcome === 'died' ? claimed : settle(claimed, outcome, now, { canEmail: true })
          if (outcome === 'died' || outcome.result === 'sent' || outcome.result === 'unconfirmed') maybePosted += 1
        }
        expect(maybePosted).toBeLessThanOrEqual(2)
      }),
      { numRuns: Number(process.env.RUNS ?? 2000) },
    )
  })
})

describe('each step of a digest', () => {
  const sent = { result: 'sent', activityId: 'act', conversationId: 'chat' } as const
  const states = ['planned', 'sending', 'sent', 'unconfirmed', 'failed', 'cancelled'] as const

  it.each([
    ['planned', '', false],
    ['sending', 'later', false],
    ['sent', '', true],
    ['failed', '', true],
    ['cancelled', '', true],
    ['unconfirmed', '', true],
    ['unconfirmed', 'later', false],
  ] as const)('%s with something to come "%s" is finished: %s', (state, until, isOver) => {
    expect(isFinished({ ...planned, state, until })).toBe(isOver)
  })

  it('only a planned or a held one is claimed, and a held one not without its hold', () => {
    const past = start.toISOString()
    const claimed = (over: Partial<Digest>) => claim({ ...planned, ...over }, later(10)) !== undefined
    expect(states.map((state) => claimed({ state, until: past }))).toEqual([true, false, false, true, false, false])
    expect(states.map((state) => claimed({ state }))).toEqual([true, false, false, false, false, false])
    expect(claimed({ state: 'unconfirmed', until: past, isRepeat: true })).toBe(false)
  })

  it('a claim lasts to the second, and says when it began', () => {
    const claimed = claim(planned, start)!
    expect(claimed).toMatchObject({ until: later(90).toISOString(), at: start.toISOString() })
    expect(expire(claimed, later(89))).toBeUndefined()
    expect(expire(claimed, later(90))).toMatchObject({ reason: 'The sender stopped before it heard back.' })
    for (const state of states.filter((each) => each !== 'sending'))
      expect(expire({ ...claimed, state }, later(500))).toBeUndefined()
  })

  it('a sent one keeps where it was posted and waits for nothing', () => {
    const held = { ...claim(planned, start)!, reason: 'before' }
    expect(settle(held, sent, later(1))).toMatchObject({
      state: 'sent',
      activityId: 'act',
      conversationId: 'chat',
      until: '',
      reason: '',
      at: later(1).toISOString(),
    })
  })

  it('one that failed or was cancelled says why', () => {
    for (const result of ['failed', 'cancelled'] as const)
      expect(settle(claim(planned, start)!, { result, reason: 'why' }, start)).toMatchObject({
        state: result,
        reason: 'why',
        until: '',
      })
  })

  it('the hold policy repeats nothing, whether the sender heard or died', () => {
    const policy = { ...DELIVERY_POLICY, onDoubt: 'hold' as const }
    const claimed = claim(planned, start, policy)!
    for (const doubt of [
      settle(claimed, { result: 'unconfirmed', reason: 'x' }, start, { policy }),
      expire(claimed, later(100), policy)!,
    ]) {
      expect(doubt).toMatchObject({ state: 'unconfirmed', until: '' })
      expect(claim(doubt, later(99_999), policy)).toBeUndefined()
    }
  })

  it('e-mail is the last way: what fails there is not sent by e-mail again', () => {
    const byEmail = { ...claim(planned, start)!, channel: 'email' as const }
    expect(settle(byEmail, { result: 'unreachable', reason: 'no' }, start, { canEmail: true }).state).toBe('failed')
  })

  it('a press proves those in doubt and those being sent, and nothing else', () => {
    const proved = (state: Digest['state']) => confirm({ ...planned, state }, start)?.reason
    expect(states.map(proved)).toEqual([
      undefined,
      'The person answered it.',
      undefined,
      'The person answered it.',
      undefined,
      undefined,
    ])
  })

  it('one that joined another day says which', () => {
    expect(joined(planned, '2024-04-23', start)).toMatchObject({
      reason: 'Its lines joined the digest of 2024-04-23.',
      until: '',
    })
  })
})
