import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLadder } from '../../domain/check-ladder.ts'
import { addDays, daysBetween } from '../../domain/day.ts'
import { LADDERS, type Ladder, laddersOn } from '../../domain/ladders.ts'
import { byPressing, owedOn } from '../../domain/reminder.ts'
import { reachOf, rungOn } from '../../domain/rungs.ts'
import { addWorkingDays, isWorkingDay } from '../../domain/working-days.ts'
import { anAction, aPerson, aReturn, businessUnit, chair } from '../support/things.ts'

const holidays = new Set(['2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26'])
const ladderOf = (kind: 'action' | 'return'): Ladder => LADDERS.find((ladder) => ladder.kind === kind)!
const given = { actions: [], returns: [], people: [aPerson(), chair, businessUnit], holidays }

describe('the rungs of a ladder', () => {
  it.each([
    ['2024-09-01', null, 'four weeks and a day before'],
    ['2024-09-02', -28, 'four weeks before'],
    ['2024-09-10', -28, 'still the first rung'],
    ['2024-09-23', -7, 'a week before'],
    ['2024-09-30', 0, 'on the day'],
    ['2024-10-13', 0, 'thirteen days over'],
    ['2024-10-14', 14, 'a fortnight over'],
    ['2024-10-28', 28, 'four weeks over'],
  ])('on %s an action due on 30 September is at rung %s (%s)', (today, rung, _said) => {
    expect(rungOn(ladderOf('action'), '2024-09-30', today, holidays)).toBe(rung)
  })

  it.each([
    ['2024-08-30', -28],
    ['2024-09-13', -14],
    ['2024-09-25', -2],
    ['2024-10-04', 7],
    ['2024-10-11', 14],
  ])('on %s a return due on 27 September is at rung %i', (today, rung) => {
    expect(rungOn(ladderOf('return'), '2024-09-27', today, holidays)).toBe(rung)
  })

  it('moves a rung on a Sunday or bank holiday to the working day before it', () => {
    // 27 May 2024 is a bank holiday: seven days before 3 June.
    expect(rungOn(ladderOf('action'), '2024-06-03', '2024-05-24', holidays)).toBe(-7)
  })

  it('does not send a stale rung the working day before the next one', () => {
    expect(rungOn(ladderOf('action'), '2024-04-30', '2024-04-22', holidays)).toBeNull()
    expect(rungOn(ladderOf('action'), '2024-04-30', '2024-04-23', holidays)).toBe(-7)
  })

  it('reaches every rung on some working day, whatever the due date', () => {
    const dueDate = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days))
    fc.assert(
      fc.property(dueDate, fc.constantFrom(...LADDERS.slice(0, 2)), (due, ladder) => {
        const seen = new Set<number | null>()
        let today = addDays(due, -40)
        while (daysBetween(today, due) > -45) {
          if (isWorkingDay(today, holidays)) seen.add(rungOn(ladder, due, today, holidays))
          today = addWorkingDays(today, 1, holidays)
        }
        for (const days of ladder.before) expect(seen).toContain(0 - days)
        expect(seen).toContain(ladder.everyAfter)
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    )
  })

  it('never goes back to an earlier rung as days pass', () => {
    const dueDate = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days))
    fc.assert(
      fc.property(dueDate, (due) => {
        let last = Number.NEGATIVE_INFINITY
        for (let today = addDays(due, -35); today < addDays(due, 60); today = addDays(today, 1)) {
          const rung = rungOn(ladderOf('action'), due, today, holidays)
          if (rung === null) continue
          expect(rung).toBeGreaterThanOrEqual(last)
          last = rung
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 200) },
    )
  })
})

describe('who is owed a reminder', () => {
  const actions = [anAction()]

  it('goes to the owner and to the chair of the group that owns the action', () => {
    const owed = owedOn({ ...given, actions, today: '2024-09-23' })
    expect(owed.map(({ personId, because, rung }) => [personId, because, rung])).toEqual([
      ['p-owner', 'owner', -7],
      ['p-chair', 'chair', -7],
    ])
  })

  it('goes to the business unit where the group has no chair on the roster', () => {
    const owed = owedOn({ ...given, actions: [anAction({ ownerGroup: 'Sector lead' })], today: '2024-09-23' })
    expect(owed.map(({ personId }) => personId)).toEqual(['p-owner', 'p-bu'])
  })

  it('goes once to a chair who is also the owner', () => {
    const owed = owedOn({ ...given, actions: [anAction({ ownerRole: 'VAG Chair' })], today: '2024-09-23' })
    expect(owed.map(({ personId }) => personId)).toEqual(['p-chair'])
  })

  it('leaves out an owner who said that it is not theirs', () => {
    const owed = owedOn({ ...given, actions: [anAction({ ownerQuery: 'ask the ICB' })], today: '2024-09-23' })
    expect(owed.map(({ personId, because }) => [personId, because])).toEqual([
      ['p-chair', 'chair'],
      ['p-bu', 'not theirs'],
    ])
  })

  it.each([
    ['closed', { status: 'Closed' as const, closed: '2024-09-01' }],
    ['proposed only', { status: 'Proposed' as const }],
    ['without a date', { due: '' as const }],
    ['waiting for its evidence to be checked', { status: 'Awaiting evidence' as const, updated: '2024-09-24' }],
    ['not yet in the plan', { added: '2024-10-01' }],
  ])('says nothing about an action that is %s', (_, over) => {
    expect(owedOn({ ...given, actions: [anAction(over)], today: '2024-09-23' })).toEqual([])
  })

  it('reminds the safeguarding lead of the body that owes a return, and follows an extension', () => {
    const lead = aPerson({ personId: 's11-12', roles: ['section11_lead'], organisation: 'District council 3' })
    const people = [...given.people, lead]
    const owedFor = (item = aReturn(), today = '2024-09-25') => owedOn({ ...given, people, returns: [item], today })
    expect(owedFor().map(({ personId, rung }) => [personId, rung])).toEqual([['s11-12', -2]])
    expect(owedFor(aReturn({ returned: '2024-09-20', status: 'Returned' }))).toEqual([])
    expect(owedFor(aReturn({ status: 'No local return' }))).toEqual([])
    const extended = aReturn({ extendedTo: '2024-10-25', status: 'Extension agreed' })
    expect(owedFor(extended)).toEqual([])
    expect(owedFor(extended, '2024-09-27').map(({ rung, due }) => [rung, due])).toEqual([[-28, '2024-10-25']])
  })
})

describe('the other kinds of thing', () => {
  const sprg = aPerson({ personId: 'p-sprg', roles: ['chair'], chairs: ['SPRG'], ownerRoles: ['SPRG Chair'] })
  const review = {
    ref: 'RV-10',
    activityType: 'SIN',
    notifiedMonth: '2024-09',
    notified: '2024-09-02',
    rapidReviewDeadline: '2024-09-23',
    isRapidReviewHeld: false,
    referrer: 'Local Authority',
    publishedSummary: 'Not for messages',
    outcome: '',
    status: 'Open',
  }
  const meeting = {
    meetingId: 'MT-1',
    group: 'VAG',
    date: '2024-10-07',
    chairRole: 'VAG Chair',
    type: 'Meeting',
    papersDue: '2024-09-30',
    basis: '',
  }
  const session = {
    ...({} as import('../../domain/training.ts').Session),
    sessionId: 'TS-1',
    date: '2024-09-30',
    status: 'Open',
  }
  const booking = {
    ...({} as import('../../domain/training.ts').Booking),
    bookingId: 'BK-1',
    sessionId: 'TS-1',
    personId: 'p-owner',
    status: 'booked',
  }
  const people = [...given.people, sprg]
  const told = (over: Partial<Parameters<typeof owedOn>[0]>) =>
    owedOn({ ...given, people, today: '2024-09-23', ...over }).map(({ personId, kind, rung }) => [personId, kind, rung])

  it('a rapid review’s clock goes to SPRG roles alone, and stops when the review is held or closed', () => {
    expect(told({ reviews: [review] })).toEqual([['p-sprg', 'review', 15]])
    expect(told({ reviews: [review], today: '2024-09-09' })).toEqual([['p-sprg', 'review', 5]])
    expect(told({ reviews: [review], today: '2024-09-08' })).toEqual([])
    for (const over of [
      { isRapidReviewHeld: true },
      { status: 'Closed' },
      { rapidReviewDeadline: '' },
      { notified: '' },
    ])
      expect(told({ reviews: [{ ...review, ...over }] })).toEqual([])
  })

  it('a practice review’s milestone is told until it is done', () => {
    const milestone = { name: 'Panel told', due: '2024-09-30', done: '' }
    const held = { ...review, isRapidReviewHeld: true }
    expect(told({ reviews: [{ ...held, milestones: [milestone] }] })).toEqual([['p-sprg', 'milestone', -7]])
    expect(told({ reviews: [{ ...held, milestones: [{ ...milestone, done: '2024-09-20' }] }] })).toEqual([])
  })

  it('papers due go to the chair and the business unit, and not after the date', () => {
    expect(told({ meetings: [meeting] })).toEqual([
      ['p-chair', 'papers', -7],
      ['p-bu', 'papers', -7],
    ])
    expect(told({ meetings: [meeting], today: '2024-10-01' })).toEqual([])
    expect(told({ meetings: [{ ...meeting, papersDue: '' }] })).toEqual([])
  })

  it('a booked course is told a week and a working day before, to the one who booked', () => {
    const training = { sessions: [session], bookings: [booking] }
    expect(told(training)).toEqual([['p-owner', 'training', -7]])
    expect(told({ ...training, today: '2024-09-27' })).toEqual([['p-owner', 'training', -1]])
    expect(told({ ...training, today: '2024-10-01' })).toEqual([])
    expect(told({ sessions: [{ ...session, status: 'Cancelled' }], bookings: [booking] })).toEqual([])
    for (const over of [{ status: 'cancelled' }, { personId: 'p-nobody' }])
      expect(told({ sessions: [session], bookings: [{ ...booking, ...over }] })).toEqual([])
  })

  it('an action fourteen days over is told to the business unit as well', () => {
    const overdue = [anAction({ due: '2024-09-09' })]
    expect(told({ actions: overdue })).toEqual([
      ['p-owner', 'action', 14],
      ['p-chair', 'action', 14],
      ['p-bu', 'action', 14],
    ])
    expect(told({ actions: [anAction({ due: '2024-09-10' })] }).map(([id]) => id)).toEqual(['p-owner', 'p-chair'])
  })

  it('an offered action is told to the one it is offered to', () => {
    const nurse = aPerson({ personId: 'p-nurse', ownerRoles: ['Designated Nurse'] })
    const actions = [anAction({ offeredTo: 'Designated Nurse' })]
    expect(told({ actions, people: [...people, nurse] }).map(([id]) => id)).toEqual(['p-owner', 'p-chair', 'p-nurse'])
  })

  it('two owners of one role are both told, and an owner who left leaves it to the chair', () => {
    const second = aPerson({ personId: 'p-second' })
    expect(told({ actions: [anAction()], people: [...people, second] }).map(([id]) => id)).toEqual([
      'p-owner',
      'p-second',
      'p-chair',
    ])
    expect(told({ actions: [anAction()], people: [chair] }).map(([id]) => id)).toEqual(['p-chair'])
    expect(told({ actions: [anAction()], people: [businessUnit] }).map(([id]) => id)).toEqual(['p-bu'])
  })
})

describe('rules as data', () => {
  const rule = LADDERS[0]!
  it('the latest that has begun is in force', () => {
    const newer = { ...rule, before: [14], effectiveFrom: '2024-10-01' }
    expect(laddersOn('2024-09-30', [newer, rule]).get('action')?.before).toEqual([28, 7, 0])
    expect(laddersOn('2024-10-01', [newer, rule]).get('action')?.before).toEqual([14])
    expect(laddersOn('2020-01-01').size).toBe(0)
  })

  it('every rule says its edition and source, and passes its own check', () => {
    for (const each of LADDERS) {
      expect(each.source).not.toBe('')
      expect(() => checkLadder(each)).not.toThrow()
    }
  })

  it.each([
    [{ before: [] }, 'no days at all'],
    [{ before: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, '9 reminders for one thing'],
    [{ before: [7, 7] }, 'same day twice'],
    [{ before: [-1] }, 'whole numbers from 0 to 180'],
    [{ before: [181] }, 'whole numbers from 0 to 180'],
    [{ everyAfter: 1 }, 'Repeats every 1 days are too often'],
    [{ everyAfter: 4 }, 'too often'],
    [{ tells: [] }, 'tells nobody'],
    [{ source: ' ' }, 'edition and its source'],
    [{ effectiveFrom: '2024-02-30' }, '"2024-02-30" is not a date'],
    [{ kind: 'birthday' as 'action' }, 'Nothing is reminded of as "birthday"'],
  ] as [Partial<Ladder>, string][])('a rule with %j is refused: %s', (over, words) => {
    expect(() => checkLadder({ ...rule, ...over })).toThrow(words)
  })

  it('reads as far ahead as its first rung may move', () => {
    expect(reachOf(rule)).toBe(34)
  })
})

describe('what is owed, to the letter', () => {
  const sprgMember = aPerson({ personId: 'p-member', ownerRoles: ['SPRG member'] })
  const notSprg = aPerson({ personId: 'p-not', ownerRoles: ['Lead for SPRG'] })
  const review = {
    ref: 'RV-11',
    activityType: 'SIN',
    notifiedMonth: '',
    notified: '2024-09-02',
    rapidReviewDeadline: '2024-09-20',
    isRapidReviewHeld: false,
    referrer: '',
    publishedSummary: '',
    outcome: '',
    status: 'Open',
    milestones: [{ name: 'Panel told', due: '2024-09-30', done: '' }],
  }

  it('a review and its milestone name their reference, date, rung and reason', () => {
    const people = [sprgMember, notSprg, businessUnit]
    expect(owedOn({ ...given, people, reviews: [review], today: '2024-09-23' })).toEqual([
      { personId: 'p-member', kind: 'review', ref: 'RV-11', rung: 15, due: '2024-09-20', because: 'SPRG' },
      {
        personId: 'p-member',
        kind: 'milestone',
        ref: 'RV-11 Panel told',
        rung: -7,
        due: '2024-09-30',
        because: 'SPRG',
      },
    ])
  })

  it('without SPRG on the roster the clock comes to the business unit', () => {
    const { milestones: _none, ...bare } = review
    const people = [notSprg, businessUnit]
    expect(
      owedOn({ ...given, people, reviews: [bare], today: '2024-09-23' }).map(({ personId, because }) => [
        personId,
        because,
      ]),
    ).toEqual([['p-bu', 'business unit']])
  })

  it('each says why: owner, chair, business unit, offered, lead, booked', () => {
    const nurse = aPerson({ personId: 'p-nurse', ownerRoles: ['Designated Nurse'] })
    const actions = [anAction({ due: '2024-09-09', offeredTo: 'Designated Nurse' })]
    const owed = owedOn({ ...given, people: [...given.people, nurse], actions, today: '2024-09-23' })
    expect(owed.map(({ personId, because }) => [personId, because])).toEqual([
      ['p-owner', 'owner'],
      ['p-chair', 'chair'],
      ['p-bu', 'business unit'],
      ['p-nurse', 'offered'],
    ])
    const gone = owedOn({ ...given, actions: [anAction({ offeredTo: 'Somebody gone' })], today: '2024-09-23' })
    expect(gone.map(({ because }) => because)).toEqual(['owner', 'chair'])
  })

  it('a return is owed by its lead; without one, or when it is queried, by the business unit', () => {
    const lead = aPerson({
      personId: 's11-12',
      roles: ['section11_lead'],
      organisation: 'District council 3',
      ownerRoles: [],
    })
    const colleague = aPerson({
      personId: 'p-colleague',
      roles: ['champion'],
      organisation: 'District council 3',
      ownerRoles: [],
    })
    const owedFor = (people: (typeof lead)[], over = {}) =>
      owedOn({ ...given, people, returns: [aReturn(over)], today: '2024-09-25' }).map(({ personId, kind, because }) => [
        personId,
        kind,
        because,
      ])
    expect(owedFor([lead, colleague, businessUnit])).toEqual([['s11-12', 'return', 'lead']])
    expect(owedFor([colleague, businessUnit])).toEqual([['p-bu', 'return', 'business unit']])
    expect(owedFor([lead, businessUnit], { ownerQuery: 'ask the county' })).toEqual([
      ['p-bu', 'return', 'business unit'],
      ['p-bu', 'return', 'not theirs'],
    ])
  })

  it('an action without a rung yet, without a date, or with one that does not exist is not owed', () => {
    for (const due of ['2025-09-30', '', '2024-09-31', '2024-9-30', 'x2024-09-30', '2024-09-30x'])
      expect(owedOn({ ...given, actions: [anAction({ due })], today: '2024-09-23' })).toEqual([])
  })

  it('other rules than those shipped may be given, and a kind without a rule is owed to nobody', () => {
    const later = LADDERS.map((each) => (each.kind === 'action' ? { ...each, before: [0, 7, 14] } : each))
    expect(
      owedOn({ ...given, actions: [anAction()], today: '2024-09-17', ladders: later }).map(({ rung }) => rung),
    ).toEqual([-14, -14])
    expect(owedOn({ ...given, actions: [anAction()], today: '2024-09-23', ladders: [] })).toEqual([])
  })

  it('the most pressing come first: longest overdue, then by reference', () => {
    const of = (due: string, ref: string) => ({ due, ref })
    const sorted = [of('2024-10-01', 'B'), of('2024-09-01', 'C'), of('2024-10-01', 'A')].sort(byPressing)
    expect(sorted.map(({ ref }) => ref)).toEqual(['C', 'A', 'B'])
  })

  it('papers name their meeting and who prepares them', () => {
    const meeting = {
      meetingId: 'MT-1',
      group: 'VAG',
      date: '2024-10-07',
      chairRole: '',
      type: '',
      papersDue: '2024-09-30',
      basis: '',
    }
    expect(
      owedOn({ ...given, meetings: [meeting], today: '2024-09-23' }).map(({ ref, due, because }) => [
        ref,
        due,
        because,
      ]),
    ).toEqual([
      ['MT-1', '2024-09-30', 'chair'],
      ['MT-1', '2024-09-30', 'business unit'],
    ])
  })
})
