// Who is owed a reminder today, and for what: the rungs of each ladder, decided from records and a date alone.
import { type Action, isOpen } from './action.ts'
import { addDays, type Day, daysBetween } from './day.ts'
import { chairsGroup, hasRole, type Person } from './person.ts'
import { dueOn, isOwed, type Section11Return } from './section11-return.ts'
import { addWorkingDays, type BankHolidays, workingDayOnOrBefore } from './working-days.ts'

export type ReminderKind = 'action' | 'return'

/** When reminders about a kind of thing fall due. Data, so that a partnership can set its own. */
export type Ladder = { kind: ReminderKind; before: number[]; everyAfter: number; source: string }

export const LADDERS: readonly Ladder[] = [
  { kind: 'action', before: [28, 7, 0], everyAfter: 14, source: 'NSCP business unit rule, 2024 edition' },
  { kind: 'return', before: [28, 14, 2], everyAfter: 7, source: 'NSCP business unit rule, 2024 edition' },
]

/** One thing owed to one person: the same what, whom, rung and due date is the same reminder. */
export type Owed = {
  personId: string
  kind: ReminderKind
  ref: string
  /** Days from the due date: -28 is four weeks before, 0 the day, 14 a fortnight over. */
  rung: number
  due: Day
  /** Why this person: `owner`, `chair`, `lead` or `business unit`. */
  because: string
}

/**
 * The latest rung reached by `today`, or null when none is or when the next comes on the next working day
 * (a late start would otherwise bring two on consecutive days).
 */
export function rungOn(ladder: Ladder, due: Day, today: Day, holidays: BankHolidays): number | null {
  const over = daysBetween(due, today)
  if (over >= ladder.everyAfter) return Math.floor(over / ladder.everyAfter) * ladder.everyAfter
  const rungs = [...ladder.before].sort((a, b) => b - a).map((days) => 0 - days)
  const reached = rungs.filter((rung) => reachedOn(due, rung, holidays) <= today)
  const rung = reached.at(-1)
  const next = rungs[reached.length]
  if (rung === undefined) return null
  const isStale = reachedOn(due, rung, holidays) < today
  const isNextTomorrow = next !== undefined && reachedOn(due, next, holidays) <= addWorkingDays(today, 1, holidays)
  return isStale && isNextTomorrow ? null : rung
}

/** A rung before the due date that falls on a day off moves to the working day before it. */
function reachedOn(due: Day, rung: number, holidays: BankHolidays): Day {
  return workingDayOnOrBefore(addDays(due, rung), holidays)
}

type Given = {
  actions: readonly Action[]
  returns: readonly Section11Return[]
  people: readonly Person[]
  today: Day
  holidays: BankHolidays
}

/** Everything owed on `today`, whether or not it has been planned already: the ledger settles that. */
export function owedOn(given: Given): Owed[] {
  const owed: Owed[] = []
  const ladderOf = (kind: ReminderKind): Ladder | undefined => LADDERS.find((ladder) => ladder.kind === kind)
  const actionLadder = ladderOf('action')
  const returnLadder = ladderOf('return')
  for (const action of actionLadder ? given.actions : []) {
    if (!isOpen(action, given.today) || action.due === '' || action.evidence !== '') continue
    const rung = actionLadder ? rungOn(actionLadder, action.due, given.today, given.holidays) : null
    if (rung === null) continue
    for (const { person, because } of toldOfAction(action, given.people)) {
      owed.push({ personId: person.personId, kind: 'action', ref: action.ref, rung, due: action.due, because })
    }
  }
  for (const item of returnLadder ? given.returns : []) {
    if (!isOwed(item, given.today)) continue
    const rung = returnLadder ? rungOn(returnLadder, dueOn(item), given.today, given.holidays) : null
    if (rung === null) continue
    for (const { person, because } of toldOfReturn(item, given.people)) {
      owed.push({ personId: person.personId, kind: 'return', ref: item.returnId, rung, due: dueOn(item), because })
    }
  }
  return owed
}

type Told = { person: Person; because: string }

/** The owner and the chair of the group that owns it; where a group has no chair on the roster, the business unit. */
export function toldOfAction(action: Action, people: readonly Person[]): Told[] {
  const owners = action.ownerQuery === '' ? people.filter((p) => p.ownerRoles.includes(action.ownerRole)) : []
  const chairs = people.filter((p) => chairsGroup(p, action.ownerGroup))
  const judges = chairs.length > 0 ? chairs : people.filter((p) => hasRole(p, 'business_unit'))
  return once([
    ...owners.map((person) => ({ person, because: 'owner' })),
    ...judges.map((person) => ({ person, because: chairs.length > 0 ? 'chair' : 'business unit' })),
  ])
}

/** The organisation's safeguarding lead; where the roster has none, the business unit. */
export function toldOfReturn(item: Section11Return, people: readonly Person[]): Told[] {
  const leads = people.filter((p) => hasRole(p, 'section11_lead') && p.organisation === item.organisation)
  if (leads.length > 0 && item.ownerQuery === '') return leads.map((person) => ({ person, because: 'lead' }))
  return people.filter((p) => hasRole(p, 'business_unit')).map((person) => ({ person, because: 'business unit' }))
}

function once(told: Told[]): Told[] {
  const seen = new Set<string>()
  return told.filter(({ person }) => !seen.has(person.personId) && seen.add(person.personId))
}

/** Most pressing first: the longest overdue, then the soonest due. */
export function byPressing(a: { due: Day; ref: string }, b: { due: Day; ref: string }): number {
  return a.due.localeCompare(b.due) || a.ref.localeCompare(b.ref)
}
