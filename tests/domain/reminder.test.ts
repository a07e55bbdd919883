import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../domain/day.ts'
import { LADDERS, type Ladder, owedOn, rungOn } from '../../domain/reminder.ts'
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
      fc.property(dueDate, fc.constantFrom(...LADDERS), (due, ladder) => {
        const seen = new Set<number | null>()
        let today = addDays(due, -40)
        while (daysBetween(today, due) > -45) {
          if (isWorkingDay(today, holidays)) seen.add(rungOn(ladder, due, today, holidays))
          today = addWorkingDays(today, 1, holidays)
        }
        for (const days of ladder.before) expect(seen).toContain(0 - days)
        expect(seen).toContain(ladder.everyAfter)
      }),
      { numRuns: 300 },
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
      { numRuns: 200 },
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
    expect(owed.map(({ personId }) => personId)).toEqual(['p-chair'])
  })

  it.each([
    ['closed', { status: 'Closed' as const, closed: '2024-09-01' }],
    ['proposed only', { status: 'Proposed' as const }],
    ['without a date', { due: '' as const }],
    ['waiting for its evidence to be checked', { evidence: 'The prompt was tested.' }],
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
