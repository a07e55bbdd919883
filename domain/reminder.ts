// Who is owed a reminder today, and for what: decided from records, rules and a date alone.
import { type Action, isOpen } from './action.ts'
import { addDays, type Day, daysBetween, isDay } from './day.ts'
import type { Meeting } from './group.ts'
import { LADDERS, type Ladder, laddersOn, type ReminderKind, type RuleKind } from './ladders.ts'
import type { Person } from './person.ts'
import type { Review } from './review.ts'
import { clockDayOn, rungOn } from './rungs.ts'
import { dueOn, isOwed, type Section11Return } from './section11-return.ts'
import {
  deciders,
  decidersOfReturn,
  type Roster,
  rosterOf,
  type Told,
  toldBy,
  toldOfAction,
  toldOfReturn,
} from './told.ts'
import type { Booking, Session } from './training.ts'
import { addWorkingDays, type BankHolidays } from './working-days.ts'

/** One thing owed to one person: the same what, whom, rung and due date is the same reminder. */
export type Owed = {
  personId: string
  kind: ReminderKind
  ref: string
  /** Days from the due date: -28 is four weeks before, 0 the day, 14 a fortnight over. For a clock, its working day. */
  rung: number
  due: Day
  /** Why this person: `owner`, `chair`, `lead`, `business unit`, `SPRG`, `booked`, `deputy`, or what is asked of them. */
  because: string
}

/** What reminders are decided from. */
export type Given = {
  actions: readonly Action[]
  returns: readonly Section11Return[]
  reviews?: readonly Review[]
  meetings?: readonly Meeting[]
  sessions?: readonly Session[]
  bookings?: readonly Booking[]
  people: readonly Person[]
  today: Day
  holidays: BankHolidays
  /** The rules, where they are not those shipped: a dry run. */
  ladders?: readonly Ladder[]
}

type Asked = Given & { roster: Roster }

type Thing = { kind: ReminderKind; ref: string; due: Day; rung: number; told: Told[] }

/** Everything owed on `today`, whether or not it has been planned already: the ledger settles that. */
export function owedOn(given: Given): Owed[] {
  const ladders = laddersOn(given.today, given.ladders ?? LADDERS)
  const of = (kind: RuleKind, find: (ladder: Ladder) => Thing[]): Thing[] => {
    const ladder = ladders.get(kind)
    return ladder ? find(ladder) : []
  }
  const asked: Asked = { ...given, roster: rosterOf(given.people) }
  const things = [
    ...of('action', (ladder) => actionsOwed(ladder, asked)),
    ...of('return', (ladder) => returnsOwed(ladder, asked)),
    ...of('review', (ladder) => reviewsOwed(ladder, asked)),
    ...of('milestone', (ladder) => milestonesOwed(ladder, asked)),
    ...of('papers', (ladder) => papersOwed(ladder, asked)),
    ...of('training', (ladder) => trainingOwed(ladder, asked)),
    ...of('decision', (ladder) => decisionsOwed(ladder, asked)),
  ]
  return things.flatMap(({ told, ...thing }) =>
    told.map(({ person, because }) => ({ ...thing, personId: person.personId, because })),
  )
}

function actionsOwed(ladder: Ladder, { actions, roster, today, holidays }: Asked): Thing[] {
  const found: Thing[] = []
  for (const action of actions) {
    if (!isOpen(action, today) || action.status === 'Awaiting evidence') continue
    // A date that does not exist is told as a fault of the register; it must not keep the others from being planned.
    if (action.due === '' || !isDay(action.due)) continue
    const rung = rungOn(ladder, action.due, today, holidays)
    if (rung === null) continue
    const told = toldOfAction(action, roster, ladder, rung)
    found.push({ kind: 'action', ref: action.ref, due: action.due, rung, told })
  }
  return found
}

function returnsOwed(ladder: Ladder, { returns, roster, today, holidays }: Asked): Thing[] {
  const found: Thing[] = []
  for (const item of returns) {
    if (!isOwed(item, today)) continue
    const rung = rungOn(ladder, dueOn(item), today, holidays)
    if (rung === null) continue
    found.push({ kind: 'return', ref: item.returnId, due: dueOn(item), rung, told: toldOfReturn(item, roster) })
  }
  return found
}

function reviewsOwed(ladder: Ladder, { reviews = [], roster, today, holidays }: Asked): Thing[] {
  const found: Thing[] = []
  for (const review of reviews) {
    if (!hasRunningClock(review) || review.notified === '') continue
    const rung = clockDayOn(ladder, review.notified, today, holidays)
    if (rung === null) continue
    const due = review.rapidReviewDeadline || addWorkingDays(review.notified, Math.max(...ladder.clockDays), holidays)
    found.push({ kind: 'review', ref: review.ref, due, rung, told: toldBy(ladder, roster, 'SPRG') })
  }
  return found
}

/** A rapid review is still to be held. One without a deadline did not go to rapid review. */
export function hasRunningClock({ status, isRapidReviewHeld, rapidReviewDeadline, notified }: Review): boolean {
  return notified !== '' && rapidReviewDeadline !== '' && !isRapidReviewHeld && status !== 'Closed'
}

function milestonesOwed(ladder: Ladder, { reviews = [], roster, today, holidays }: Asked): Thing[] {
  const told = toldBy(ladder, roster, 'SPRG')
  return reviews.flatMap(({ ref, milestones = [] }) =>
    milestones.flatMap(({ name, due, done }): Thing[] => {
      const rung = done === '' ? rungOn(ladder, due, today, holidays) : null
      return rung === null ? [] : [{ kind: 'milestone', ref: `${ref} ${name}`, due, rung, told }]
    }),
  )
}

function papersOwed(ladder: Ladder, { meetings = [], roster, today, holidays }: Asked): Thing[] {
  return meetings.flatMap((meeting): Thing[] => {
    if (meeting.papersDue === '') return []
    const rung = rungOn(ladder, meeting.papersDue, today, holidays)
    const told = toldBy(ladder, roster, meeting.group)
    return rung === null ? [] : [{ kind: 'papers', ref: meeting.meetingId, due: meeting.papersDue, rung, told }]
  })
}

function trainingOwed(ladder: Ladder, { sessions = [], bookings = [], roster, today, holidays }: Asked): Thing[] {
  const running = new Map(sessions.filter(({ status }) => status !== 'Cancelled').map((each) => [each.sessionId, each]))
  const byId = new Map(roster.people.map((person) => [person.personId, person]))
  return bookings.flatMap((booking): Thing[] => {
    const session = running.get(booking.sessionId)
    const person = byId.get(booking.personId)
    if (!session || !person || booking.status !== 'booked') return []
    const rung = rungOn(ladder, session.date, today, holidays)
    if (rung === null) return []
    return [
      { kind: 'training', ref: booking.bookingId, due: session.date, rung, told: [{ person, because: 'booked' }] },
    ]
  })
}

/** What waits for an answer is owed to whoever gives it, from the day it was asked, however far its date is. */
function decisionsOwed(ladder: Ladder, { actions, returns, roster, today, holidays }: Asked): Thing[] {
  const thing = (kind: 'action' | 'return', ref: string, due: Day | '', asked: Day | '', told: Told[]): Thing[] => {
    if (told.length === 0 || !isDay(due) || !isDay(asked)) return []
    const since = rungOn(ladder, asked, today, holidays)
    return since === null ? [] : [{ kind, ref, due, rung: daysBetween(due, addDays(asked, since)), told }]
  }
  return [
    ...actions
      .filter((action) => isOpen(action, today))
      .flatMap((action) =>
        thing('action', action.ref, action.due, action.updated || action.added, deciders(action, roster)),
      ),
    ...returns
      .filter((item) => isOwed(item, today))
      .flatMap((item) =>
        thing('return', item.returnId, dueOn(item), item.updated || item.invited, decidersOfReturn(item, roster)),
      ),
  ]
}

/** Reasons that ask for an answer; the others only tell of a date. */
const ASKS: ReadonlySet<string> = new Set(['offered', 'more time', 'evidence', 'not theirs'])

/**
 * What makes two reminders to one person the same: what, rung and due date; and for a question which one, since it may
 * be put on the very day on which the date itself was told.
 */
export function owedKey({ kind, ref, due, rung, because }: Omit<Owed, 'personId'>, keyOf = (text: string) => text) {
  return ['owed', kind, keyOf(ref), due, rung, ...(ASKS.has(because) ? [keyOf(because)] : [])].join('|')
}

/** Most pressing first: the longest overdue, then the soonest due. */
export function byPressing(a: { due: Day; ref: string }, b: { due: Day; ref: string }): number {
  return a.due.localeCompare(b.due) || a.ref.localeCompare(b.ref)
}
