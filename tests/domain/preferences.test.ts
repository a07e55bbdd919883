import { describe, expect, it } from 'vitest'
import { heeding, noPreferences, type Preferences } from '../../domain/preferences.ts'
import type { Owed } from '../../domain/reminder.ts'
import { applyWish, type Wish } from '../../domain/set-preferences.ts'
import { aPerson, businessUnit, chair } from '../support/things.ts'

const people = [aPerson(), chair, businessUnit]
const holidays = new Set(['2024-09-30'])
const owed: Owed = {
  personId: 'p-owner',
  kind: 'action',
  ref: 'CAP-VAG-009',
  rung: -7,
  due: '2024-10-07',
  because: 'owner',
}
const wishOf = (over: Partial<Preferences>): Preferences => ({ ...noPreferences('p-owner'), ...over })
const told = (wish: Partial<Preferences>, today = '2024-09-24', what: Partial<Owed> = {}) =>
  heeding([{ ...owed, ...what }], { preferences: [wishOf(wish)], people, today, holidays }).map(
    ({ personId, because }) => [personId, because],
  )

describe('what people wish for', () => {
  it.each([
    ['nothing', {}, 1],
    [
      'put off until tomorrow',
      { snoozes: [{ kind: 'action', ref: 'CAP-VAG-009', until: '2024-09-25', reason: 'x' }] },
      0,
    ],
    ['put off until today', { snoozes: [{ kind: 'action', ref: 'CAP-VAG-009', until: '2024-09-24', reason: 'x' }] }, 1],
    [
      'another thing put off',
      { snoozes: [{ kind: 'action', ref: 'CAP-VAG-010', until: '2024-12-25', reason: 'x' }] },
      1,
    ],
    ['quiet until tomorrow', { mutedUntil: '2024-09-25' }, 0],
    ['quiet until today', { mutedUntil: '2024-09-24' }, 1],
    ['away without a deputy', { awayFrom: '2024-09-24', awayUntil: '2024-09-24' }, 0],
    ['away yesterday', { awayFrom: '2024-09-20', awayUntil: '2024-09-23' }, 1],
    ['weekly, on a Tuesday', { rhythm: 'weekly' as const }, 0],
  ])('%s', (_, wish, count) => {
    expect(told(wish)).toHaveLength(count)
  })

  it('weekly comes on the first working day of the week', () => {
    expect(told({ rhythm: 'weekly' }, '2024-09-23')).toHaveLength(1)
    expect(told({ rhythm: 'weekly' }, '2024-09-30')).toHaveLength(0)
    expect(told({ rhythm: 'weekly' }, '2024-10-01')).toHaveLength(1)
    expect(told({ rhythm: 'weekly' }, '2024-10-02')).toHaveLength(0)
  })

  it('a deputy is told while somebody is away, once, and not of courses', () => {
    const away = { awayFrom: '2024-09-20', awayUntil: '2024-09-27', deputyId: 'p-chair' }
    expect(told(away)).toEqual([['p-chair', 'deputy']])
    expect(told({ ...away, deputyId: 'p-gone' })).toEqual([])
    expect(told(away, '2024-09-24', { kind: 'training' })).toEqual([['p-owner', 'owner']])
    const both = heeding([owed, { ...owed, personId: 'p-chair', because: 'chair' }], {
      preferences: [wishOf(away)],
      people,
      today: '2024-09-24',
      holidays,
    })
    expect(both.map(({ personId, because }) => [personId, because])).toEqual([['p-chair', 'chair']])
  })

  it('term time only waits for term, and nothing mutes the clock of a rapid review', () => {
    expect(told({ isTermTimeOnly: true }, '2024-08-20')).toEqual([])
    expect(told({ isTermTimeOnly: true }, '2024-09-24')).toHaveLength(1)
    expect(
      told({ mutedUntil: '2024-12-01', rhythm: 'weekly', isTermTimeOnly: true }, '2024-08-20', { kind: 'review' }),
    ).toHaveLength(1)
  })
})

describe('a wish', () => {
  const today = '2024-09-24'
  const wish = (over: Partial<Wish>): Wish => ({
    verb: 'snooze',
    kind: 'action',
    ref: 'CAP-VAG-009',
    until: '2024-10-08',
    from: '',
    deputy: undefined,
    reason: 'Half term',
    ...over,
  })
  const apply = (over: Partial<Wish>, before = noPreferences('p-owner')) => applyWish(before, wish(over), today)

  it('puts off for two weeks at most, with a reason, and replaces an earlier one', () => {
    expect(apply({}).snoozes).toEqual([
      { kind: 'action', ref: 'CAP-VAG-009', until: '2024-10-08', reason: 'Half term' },
    ])
    expect(apply({ until: '2024-10-01' }, apply({})).snoozes).toHaveLength(1)
    expect(() => apply({ until: '2024-10-09' })).toThrow('no later than 8 October 2024')
    expect(() => apply({ until: '2024-09-24' })).toThrow('after today')
    expect(() => apply({ until: '2024-02-30' })).toThrow('after today')
    expect(() => apply({ reason: ' ' })).toThrow('why it can wait')
    expect(() => apply({ kind: 'review' })).toThrow('cannot be put off')
  })

  it('keeps quiet for four weeks at most, and away has two days in order and another person as deputy', () => {
    expect(apply({ verb: 'mute', until: '2024-10-22' }).mutedUntil).toBe('2024-10-22')
    expect(() => apply({ verb: 'mute', until: '2024-10-23' })).toThrow('22 October 2024')
    expect(apply({ verb: 'away', from: '2024-10-01', until: '2024-10-04', deputy: chair })).toMatchObject({
      awayFrom: '2024-10-01',
      deputyId: 'p-chair',
    })
    expect(() => apply({ verb: 'away', from: '2024-10-05', until: '2024-10-04' })).toThrow('first and last day')
    expect(() => apply({ verb: 'away', until: '2024-10-04', deputy: aPerson() })).toThrow('somebody else')
    expect(apply({ verb: 'back' }, apply({ verb: 'away', until: '2024-10-04' })).awayUntil).toBe('')
  })

  it('is taken back', () => {
    expect(apply({ verb: 'daily' }, apply({ verb: 'weekly' })).rhythm).toBe('daily')
    expect(apply({ verb: 'unmute' }, apply({ verb: 'mute' })).mutedUntil).toBe('')
    expect(apply({ verb: 'all-year' }, apply({ verb: 'term-time' })).isTermTimeOnly).toBe(false)
  })
})
