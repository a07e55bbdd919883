// Loads what reminders of a day are decided from.
import type { Action } from '../domain/action.ts'
import { addDays, type Day } from '../domain/day.ts'
import type { Meeting } from '../domain/group.ts'
import { laddersOn, type ReminderKind } from '../domain/ladders.ts'
import type { Person } from '../domain/person.ts'
import type { Given } from '../domain/reminder.ts'
import type { Review } from '../domain/review.ts'
import { reachOf } from '../domain/rungs.ts'
import type { Section11Return } from '../domain/section11-return.ts'
import type { Booking, Session } from '../domain/training.ts'
import type { BankHolidays } from '../domain/working-days.ts'

export type LoadServices = {
  people: { list(): Promise<Person[]> }
  actions: { dueBetween(from: Day, to: Day): Promise<Action[]> }
  returns: { list(): Promise<Section11Return[]> }
  reviews: { list(): Promise<Review[]> }
  meetings: { list(): Promise<Meeting[]> }
  sessions: { between(from: Day, to: Day): Promise<Session[]> }
  bookings: { forSession(sessionId: string): Promise<Booking[]> }
}

const EARLIEST: Day = '2000-01-01'

/** Only what can be on a rung today: a plan of a hundred thousand actions of which few are near costs those few. */
export async function loadReminders(today: Day, holidays: BankHolidays, services: LoadServices): Promise<Given> {
  const ladders = laddersOn(today)
  const until = (kind: ReminderKind): Day => {
    const ladder = ladders.get(kind)
    return addDays(today, ladder ? reachOf(ladder) : 0)
  }
  const [people, actions, returns, reviews, meetings, sessions] = await Promise.all([
    services.people.list(),
    services.actions.dueBetween(EARLIEST, until('action')),
    services.returns.list(),
    services.reviews.list(),
    services.meetings.list(),
    services.sessions.between(today, until('training')),
  ])
  const bookings = await Promise.all(sessions.map(({ sessionId }) => services.bookings.forSession(sessionId)))
  return { people, actions, returns, reviews, meetings, sessions, bookings: bookings.flat(), today, holidays }
}
