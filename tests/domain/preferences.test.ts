import { describe, expect, it } from 'vitest'
import { choicesOnReturn } from '../../domain/choices.ts'
import { isFirstWorkingDay, owedTo } from '../../domain/owed-to.ts'
import { heeding, noPreferences, type Preferences, sayPutOff, standingIn } from '../../domain/preferences.ts'
import type { Owed } from '../../domain/reminder.ts'
import { deputyFaults } from '../../domain/roster-faults.ts'
import { applyWish, type Wish } from '../../domain/set-preferences.ts'
import { anAction, aPerson, aReturn, businessUnit, chair } from '../support/things.ts'

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
  heeding([{ ...owed, ...what }], {
    preferences: [wishOf(wish)],
    people,
    today,
    isWeeklyDay: isFirstWorkingDay(today, holidays),
  }).map(({ personId, because }) => [personId, because])

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
      isWeeklyDay: false,
    })
    expect(both.map(({ personId, because }) => [personId, because])).toEqual([['p-chair', 'chair']])
  })

  it('a deputy who is away as well, or has left, stands in for nobody', () => {
    const away = { awayFrom: '2024-09-20', awayUntil: '2024-09-27', deputyId: 'p-chair' }
    const wishes = [wishOf(away), { ...noPreferences('p-chair'), awayFrom: '2024-09-23', awayUntil: '2024-09-24' }]
    const on = (today: string) => heeding([owed], { preferences: wishes, people, today, isWeeklyDay: false })
    expect(on('2024-09-24')).toEqual([])
    expect(on('2024-09-25').map(({ personId }) => personId)).toEqual(['p-chair'])
    expect(deputyFaults(wishes, people, '2024-09-24')).toEqual([
      'Education Safeguarding Lead is away until 27 September 2024 and the deputy named is away as well. What is owed waits; name another deputy, or hand it over.',
    ])
    expect(deputyFaults(wishes, [aPerson()], '2024-09-25')[0]).toContain('is no longer on the roster')
    expect(deputyFaults(wishes, people, '2024-09-25')).toEqual([])
    expect(deputyFaults([wishOf({ ...away, deputyId: '' })], people, '2024-09-25')).toEqual([])
  })

  it('a deputy may do what is the owner’s while they are away, and no longer', async () => {
    const wishes = [wishOf({ awayFrom: '2024-09-20', awayUntil: '2024-09-27', deputyId: 'p-chair' })]
    let loads = 0
    const load = async () => {
      loads += 1
      return { people }
    }
    expect((await standingIn(chair, wishes, load, '2024-09-27')).ownerRoles).toEqual([
      'VAG Chair',
      'Education Safeguarding Lead',
    ])
    expect(await standingIn(chair, wishes, load, '2024-09-28')).toBe(chair)
    expect(await standingIn(businessUnit, wishes, load, '2024-09-24')).toBe(businessUnit)
    // Nobody else's press costs a reading of the roster.
    expect(loads).toBe(1)
  })

  it('a deputy leads the body’s return meanwhile, whatever they are themselves', async () => {
    const lead = aPerson({ roles: ['section11_lead'], ownerRoles: [], organisation: 'District council 3' })
    const deputy = aPerson({ personId: 'p-deputy', roles: ['learner'], ownerRoles: [], organisation: 'Elsewhere' })
    const wishes = [wishOf({ awayFrom: '2024-09-20', awayUntil: '2024-09-27', deputyId: 'p-deputy' })]
    const acting = await standingIn(deputy, wishes, async () => ({ people: [lead, deputy] }), '2024-09-24')
    expect(choicesOnReturn(acting, aReturn())).toEqual(['update', 'done', 'more-time', 'not-mine'])
    expect(choicesOnReturn(acting, aReturn({ organisation: 'District council 4' }))).toEqual([])
    expect(choicesOnReturn(deputy, aReturn())).toEqual([])
  })

  it('weekly people are told on their day what falls due before the next, once, and of clocks on the clock’s own', () => {
    const actions = [anAction({ due: '2024-09-26' }), anAction({ ref: 'CAP-VAG-010', due: '2024-10-04' })]
    const given = { actions, returns: [], people: [aPerson(), chair], holidays: new Set<string>() }
    const preferences = [wishOf({ rhythm: 'weekly' })]
    const mine = (today: string, isWeeklyDay?: boolean) =>
      owedTo({ ...given, today, preferences, ...(isWeeklyDay !== undefined && { isWeeklyDay }) })
        .filter(({ personId }) => personId === 'p-owner')
        .map(({ ref, rung }) => [ref, rung])
    // The card shows the later rung of a thing; both are kept as told.
    const week = [
      ['CAP-VAG-009', 0],
      ['CAP-VAG-010', -7],
      ['CAP-VAG-009', -7],
      ['CAP-VAG-010', -28],
    ]
    expect(mine('2024-09-23')).toHaveLength(4)
    expect(mine('2024-09-23')).toEqual(expect.arrayContaining(week))
    expect(mine('2024-09-26')).toEqual([])
    expect(mine('2024-09-26', true)).toEqual(expect.arrayContaining(week.slice(0, 2)))
    const review = {
      kind: 'review',
      ref: 'R',
      due: '2024-09-30',
      rung: 13,
      because: 'SPRG',
      personId: 'p-owner',
    } as const
    expect(heeding([review], { preferences, people, today: '2024-09-26', isWeeklyDay: false })).toHaveLength(1)
  })

  it('what was put off is told with its reason to those who answer for it', () => {
    const wishes = [
      wishOf({ snoozes: [{ kind: 'action', ref: 'CAP-VAG-009', until: '2024-10-01', reason: 'Half term' }] }),
    ]
    const say = (ref: string, today: string) => sayPutOff({ kind: 'action', ref }, wishes, people, today)
    expect(say('CAP-VAG-009', '2024-09-24')).toBe(
      'Education Safeguarding Lead put it off until 1 October 2024: Half term',
    )
    expect([say('CAP-VAG-009', '2024-10-01'), say('CAP-VAG-010', '2024-09-24')]).toEqual(['', ''])
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
