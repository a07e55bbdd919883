import { describe, expect, it } from 'vitest'
import { type DigestLine, digestCard } from '../../cards/digest.ts'
import { moreChoicesCard } from '../../cards/more-choices.ts'
import { settingsCard } from '../../cards/reminder-settings.ts'
import { noPreferences } from '../../domain/preferences.ts'
import { chair } from '../support/things.ts'

const line = (over: Partial<DigestLine> = {}): DigestLine => ({
  kind: 'action',
  ref: 'CAP-VAG-009',
  version: 3,
  title: 'Keep education central to planning',
  about: 'VAG, owner Education Safeguarding Lead',
  status: 'In progress',
  due: '2024-09-30',
  because: 'chair',
  isOpen: true,
  isJudge: false,
  requestedDue: '',
  requestedReason: '',
  latest: undefined,
  ...over,
})
const today = '2024-09-23'
const long = (length: number): string => 'Long words of guidance '.repeat(Math.ceil(length / 23)).slice(0, length)
const verbsIn = (card: object): string[] =>
  [...JSON.stringify(card).matchAll(/"verb":"([a-z-]+)"/g)].map(([, verb]) => verb ?? '')

describe('a long digest', () => {
  const lines = Array.from({ length: 12 }, (_, index) => line({ ref: `CAP-VAG-${index}`, title: `Line ${index}` }))
  it('shows five, and the next five are one press away', () => {
    const first = JSON.stringify(digestCard({ lines, today, isRepeat: false, day: today }).card.body)
    expect(first).toContain('Line 4')
    expect(first).not.toContain('Line 5')
    expect(first).toContain('7 more are waiting.')
    expect(first).toContain('"verb":"rest","data":{"kind":"digest","ref":"2024-09-23","v":"1","from":"5"}')
    const rest = JSON.stringify(digestCard({ lines, today, isRepeat: false, day: today, from: 10 }).card.body)
    expect(rest).toContain('Line 11')
    expect(rest).not.toContain('Line 4')
    expect(rest).toContain('Back to the first')
    expect(rest).not.toContain('more are waiting')
  })

  it('asks to be refreshed as the digest of its own day, and a card of no digest does not', () => {
    expect(digestCard({ lines, today, isRepeat: false, day: '2024-09-20' }).card.refresh).toMatchObject({
      action: { verb: 'digest', data: { kind: 'digest', ref: '2024-09-20' } },
    })
    expect(digestCard({ lines, today, isRepeat: false }).card.refresh).toBeUndefined()
  })

  it('stays under 20 KB with every choice on every line and the longest words', () => {
    const fullest = lines.slice(0, 5).map((each) =>
      line({
        ...each,
        title: long(400),
        about: long(90),
        isJudge: true,
        requestedDue: '2024-12-01',
        requestedReason: long(900),
        offeredBy: long(60),
        evidence: long(4000),
        blockedBy: long(900),
      }),
    )
    const { card } = digestCard({ lines: fullest, today, isRepeat: true, day: today })
    expect(JSON.stringify(card).length * 2).toBeLessThanOrEqual(20 * 1024)
  })
})

describe('what is asked when a line is answered', () => {
  const idsIn = (kind: DigestLine['kind'], ref: string): string =>
    JSON.stringify(digestCard({ lines: [line({ kind, ref })], today, isRepeat: false }).card)
  it('the difference it made is asked of an action, and not of a Section 11 return', () => {
    expect(idsIn('action', 'CAP-VAG-009')).toContain('"id":"impact-CAP-VAG-009"')
    const asked = idsIn('return', 'S11-2024-012')
    expect(asked).toContain('S11-2024-012')
    expect(asked).not.toContain('impact-')
  })
})

describe('choices that only some may make', () => {
  it('an offered action can be taken or declined', () => {
    const { card } = digestCard({ lines: [line({ offeredBy: 'VAG Chair' })], today, isRepeat: false })
    expect(verbsIn(card)).toEqual(expect.arrayContaining(['accept', 'decline']))
    expect(JSON.stringify(card)).toContain('VAG Chair offers this to you.')
    expect(verbsIn(digestCard({ lines: [line()], today, isRepeat: false }).card)).not.toContain('accept')
  })

  it('evidence can be confirmed or returned by those who check it', () => {
    const { card } = digestCard({ lines: [line({ evidence: 'Tested in two schools' })], today, isRepeat: false })
    expect(verbsIn(card)).toEqual(expect.arrayContaining(['close', 'return-evidence']))
    expect(verbsIn(digestCard({ lines: [line()], today, isRepeat: false }).card)).not.toContain('close')
  })

  it('a place on a course can be given up in one press', () => {
    const verbs = verbsIn(digestCard({ lines: [line({ kind: 'training' })], today, isRepeat: false }))
    expect(verbs).toContain('cancel-booking')
  })

  it('a clock and papers are told of and not answered', () => {
    for (const kind of ['review', 'milestone', 'papers'] as const)
      expect(verbsIn(digestCard({ lines: [line({ kind })], today, isRepeat: false }).card)).toEqual([])
  })
})

describe('the rarer choices of one line', () => {
  it('are put off, hand over, waits for a partner; a return has no hand over', () => {
    expect(verbsIn(moreChoicesCard(line(), today).card)).toEqual([
      'snooze',
      'hand-over',
      'blocked',
      'settings',
      'digest',
    ])
    expect(verbsIn(moreChoicesCard(line({ blockedBy: 'ICB' }), today).card)).toContain('unblocked')
    expect(verbsIn(moreChoicesCard(line({ kind: 'return' }), today).card)).toEqual(['snooze', 'settings', 'digest'])
  })

  it('say why the person gets it', () => {
    expect(JSON.stringify(moreChoicesCard(line(), today).card)).toContain(
      'you chair the group that owns an action here',
    )
  })
})

describe('reminder settings', () => {
  it('say how things stand and offer the other way', () => {
    const { card, summary } = settingsCard(noPreferences('p'), [chair], today)
    expect(summary).toBe('Your reminders: one digest a day at most.')
    expect(verbsIn(card)).toEqual(['weekly', 'term-time', 'mute', 'away'])
    const set = {
      ...noPreferences('p'),
      rhythm: 'weekly' as const,
      mutedUntil: '2024-10-01',
      awayFrom: '2024-09-20',
      awayUntil: '2024-09-27',
      deputyId: 'p-chair',
    }
    const told = settingsCard(set, [chair], today)
    expect(told.summary).toContain('one digest a week; quiet until 1 October 2024; away from 20 September 2024')
    expect(told.summary).toContain('Your deputy is VAG Chair.')
    expect(verbsIn(told.card)).toEqual(expect.arrayContaining(['daily', 'unmute', 'back']))
  })
})
