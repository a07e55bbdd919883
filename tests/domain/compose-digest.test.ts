import { describe, expect, it } from 'vitest'
import { composeDigest, MOST_LINES } from '../../domain/compose-digest.ts'
import { blankDigest, type Digest, isFinished, joined, type Line, owedRows } from '../../domain/ledger.ts'
import type { Owed } from '../../domain/reminder.ts'

const now = new Date('2024-09-26T08:30:00Z')
const owed = (over: Partial<Owed> = {}): Owed => ({
  personId: 'p',
  kind: 'action',
  ref: 'A-1',
  rung: -7,
  due: '2024-09-30',
  because: 'owner',
  ...over,
})
const digest = (day: string, over: Partial<Digest> = {}): Digest => ({
  ...blankDigest('p', day, 'teams', now.toISOString()),
  lines: [owed()],
  ...over,
})
const today = blankDigest('p', '2024-09-26', 'teams', now.toISOString())
const sent = (day: string): Digest => digest(day, { state: 'sent', attempt: 1 })

describe('one digest for a day', () => {
  it('holds what is newly owed', () => {
    const { digest: made, fresh, heldOver } = composeDigest(today, [owed()], [], 3)
    expect(made?.lines).toEqual([owed()])
    expect([fresh.length, heldOver]).toEqual([1, 0])
    expect(composeDigest(today, [], [], 3).digest).toBeUndefined()
  })

  it('is not made twice: what comes later that day waits', () => {
    expect(composeDigest(today, [owed()], [sent('2024-09-26')], 3)).toMatchObject({ digest: undefined, heldOver: 1 })
  })

  it('takes in what earlier days left unsent, so that nobody gets two', () => {
    const left = digest('2024-09-25', { lines: [owed({ ref: 'A-2' })] })
    const made = composeDigest(today, [owed()], [left], 3)
    expect(made.digest?.lines.map(({ ref }) => ref)).toEqual(['A-2', 'A-1'])
    expect(made.joinedDays).toEqual(['2024-09-25'])
    expect(made.fresh.map(({ ref }) => ref)).toEqual(['A-1'])
    expect(made.digest?.isRepeat).toBe(false)
  })

  it('shows a thing once: the later rung counts', () => {
    const made = composeDigest(today, [owed({ rung: 0 })], [digest('2024-09-25')], 3).digest
    expect(made?.lines.map(({ rung, dropped }) => [rung, dropped !== undefined])).toEqual([
      [-7, true],
      [0, false],
    ])
  })

  it('says that it may be a repeat when it takes in one that was in doubt', () => {
    const doubt = digest('2024-09-25', { state: 'unconfirmed', until: '2024-09-25T17:00:00Z', attempt: 1 })
    expect(composeDigest(today, [], [doubt], 3).digest?.isRepeat).toBe(true)
    const after = joined(doubt, '2024-09-26', now)
    expect([after.state, isFinished(after)]).toEqual(['unconfirmed', true])
    expect(joined(digest('2024-09-25'), '2024-09-26', now).state).toBe('cancelled')
  })

  it('leaves alone what was sent, failed, or is being sent', () => {
    for (const state of ['sent', 'failed', 'cancelled', 'sending'] as const)
      expect(composeDigest(today, [], [digest('2024-09-25', { state })], 3).digest).toBeUndefined()
  })

  it('keeps to the cards of a week, which begins on Monday; a review’s clock is not held back', () => {
    const week = [sent('2024-09-23'), sent('2024-09-24'), sent('2024-09-25')]
    expect(composeDigest(today, [owed({ ref: 'A-9' })], week, 3)).toMatchObject({ digest: undefined, heldOver: 1 })
    expect(composeDigest(today, [owed({ ref: 'A-9' })], [sent('2024-09-22'), ...week.slice(1)], 3).digest).toBeDefined()
    expect(composeDigest(today, [owed({ ref: 'A-9' })], week, 4).digest).toBeDefined()
    expect(composeDigest(today, [owed({ kind: 'review', rung: 13 })], week, 3).digest).toBeDefined()
    // One that never left does not count against the person.
    const unsent = digest('2024-09-23', { state: 'cancelled' })
    expect(composeDigest(today, [owed({ ref: 'A-9' })], [unsent, ...week.slice(1)], 3).digest).toBeDefined()
  })

  it('takes at most ninety lines: five hundred for one person are one card, and the rest is counted', () => {
    const many = Array.from({ length: 500 }, (_, index) => owed({ ref: `A-${index}` }))
    const made = composeDigest(today, many, [], 3)
    expect(made.digest?.lines).toHaveLength(MOST_LINES)
    expect(made.heldOver).toBe(500 - MOST_LINES)
  })

  it('where not all fit takes a statutory clock first, then the longest overdue, then by reference', () => {
    const many = Array.from({ length: 90 }, (_, index) => owed({ ref: `M-${String(index).padStart(2, '0')}` }))
    const old = owed({ ref: 'Z-1', due: '2024-08-01' })
    const clock = owed({ kind: 'review', ref: 'R-1', due: '2024-10-30' })
    const { digest: made, heldOver } = composeDigest(today, [...many, clock, old], [], 3)
    expect(made?.lines.map(({ ref }) => ref).slice(0, 3)).toEqual(['R-1', 'Z-1', 'M-00'])
    expect([made?.lines.length, made?.lines.at(-1)?.ref, heldOver]).toEqual([90, 'M-87', 2])
  })

  it('joins no more than fits in one change of storage', () => {
    const full = (day: string) =>
      digest(day, { lines: Array.from({ length: 60 }, (_, index) => owed({ ref: `${day}-${index}` })) })
    expect(composeDigest(today, [], [full('2024-09-24'), full('2024-09-25')], 3).joinedDays).toEqual(['2024-09-24'])
  })
})

describe('the rows of the delivery report', () => {
  it('say of each line how its digest stands, or why it was left out', () => {
    const lines: Line[] = [owed(), owed({ ref: 'A-2' })].map((line, index) =>
      index === 1 ? { ...line, dropped: 'Settled.' } : line,
    )
    const rows = owedRows(digest('2024-09-25', { state: 'failed', reason: 'blocked', lines }))
    expect(rows.map(({ ref, state, reason, day }) => [ref, state, reason, day])).toEqual([
      ['A-1', 'failed', 'blocked', '2024-09-25'],
      ['A-2', 'cancelled', 'Settled.', '2024-09-25'],
    ])
  })
})

describe('joining, at its edges', () => {
  const lines = (count: number, from = 0): Line[] =>
    Array.from({ length: count }, (_, index) => owed({ ref: `J-${from + index}` }))

  it('nothing planned means nothing fresh and nothing joined', () => {
    expect(composeDigest(today, [owed()], [sent('2024-09-26')], 3)).toEqual({
      digest: undefined,
      fresh: [],
      joinedDays: [],
      heldOver: 1,
    })
  })

  it('takes ninety joined lines and not one more, and what is fresh waits for room', () => {
    const ninety = digest('2024-09-25', { lines: lines(90) })
    const made = composeDigest(today, [owed({ ref: 'F-1' })], [ninety], 3)
    expect([made.digest?.lines.length, made.fresh.length, made.heldOver]).toEqual([90, 0, 1])
    expect(composeDigest(today, [owed()], [digest('2024-09-25', { lines: lines(91) })], 3).joinedDays).toEqual([])
    const some = composeDigest(today, lines(50, 100), [digest('2024-09-25', { lines: lines(60) })], 3)
    expect([some.digest?.lines.length, some.heldOver]).toEqual([90, 20])
  })

  it('leaves behind what had been dropped, a later day, and more than five days', () => {
    const mixed = digest('2024-09-25', {
      lines: [owed({ ref: 'J-1', dropped: 'Settled.' } as Partial<Line>), owed({ ref: 'J-2' })],
    })
    expect(composeDigest(today, [], [mixed], 3).digest?.lines.map(({ ref }) => ref)).toEqual(['J-2'])
    expect(composeDigest(today, [], [digest('2024-09-27')], 3).digest).toBeUndefined()
    const days = ['16', '17', '18', '19', '20', '23', '24'].map((day) =>
      digest(`2024-09-${day}`, { lines: [owed({ ref: day })] }),
    )
    expect(composeDigest(today, [], days, 3).joinedDays).toHaveLength(5)
  })

  it('counts what is held over, fresh and left alike', () => {
    const week = [sent('2024-09-23'), sent('2024-09-24')]
    const left = digest('2024-09-25', { lines: lines(4) })
    expect(composeDigest(today, lines(3, 50), [...week, left], 2).heldOver).toBe(7)
  })

  it('one urgent thing lets all of the day through; one doubtful day marks the whole as a repeat', () => {
    const week = [sent('2024-09-23'), sent('2024-09-24'), sent('2024-09-25')]
    expect(composeDigest(today, [owed(), owed({ kind: 'review', ref: 'RV-1' })], week, 3).digest?.lines).toHaveLength(2)
    const plain = digest('2024-09-24', { lines: lines(1) })
    const doubt = digest('2024-09-25', { state: 'unconfirmed', until: '2024-09-25T17:00:00Z', lines: lines(1, 9) })
    expect(composeDigest(today, [], [plain, doubt], 3).digest?.isRepeat).toBe(true)
  })

  it('of two lines for one thing the later date counts, then the later rung, then the first', () => {
    const kept = (one: Partial<Owed>, other: Partial<Owed>) =>
      composeDigest(today, [owed(other)], [digest('2024-09-25', { lines: [owed(one)] })], 3).digest?.lines.map(
        ({ dropped }) => dropped ?? '',
      )
    const gone = 'A later reminder takes its place.'
    expect(kept({ due: '2024-09-30', rung: 0 }, { due: '2024-10-30', rung: -28 })).toEqual([gone, ''])
    expect(kept({ due: '2024-10-30', rung: -28 }, { due: '2024-09-30', rung: 0 })).toEqual(['', gone])
    expect(kept({ rung: 14 }, { rung: 0 })).toEqual(['', gone])
    expect(kept({ rung: 0 }, { rung: 0 })).toEqual(['', gone])
  })
})
