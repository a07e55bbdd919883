// Loads what reminders of a day are decided from.
import type { Action } from '../domain/action.ts'
import { addDays, type Day } from '../domain/day.ts'
import type { Meeting } from '../domain/group.ts'
import { LADDERS, type Ladder, type ReminderKind } from '../domain/ladders.ts'
import type { Person } from '../domain/person.ts'
import type { Given } from '../domain/reminder.ts'
import type { Review } from '../domain/review.ts'
import { reachOf } from '../domain/rungs.ts'
import type { Section11Return } from '../domain/section11-return.ts'
import type { Booking, Session } from '../domain/training.ts'
import type { BankHolidays } from '../domain/working-days.ts'

export type LoadServices = {
  people: { list(): Promise<Person[]> }
  actions: { dueBetween(from: Day, to: Day): Promise<Action[]>; waiting(): Promise<Action[]> }
  returns: { list(): Promise<Section11Return[]> }
  reviews: { list(): Promise<Review[]> }
  meetings: { list(): Promise<Meeting[]> }
  sessions: { between(from: Day, to: Day): Promise<Session[]> }
  bookings: { forSession(sessionId: string): Promise<Booking[]> }
  /** The business unit's own rules. */
  ladders: { list(): Promise<Ladder[]> }
}

/** How many days after the first are looked at, and a rule that is only tried. */
type Wanted = { ahead?: number; tried?: Ladder }

const EARLIEST: Day = '2000-01-01'
// Weekly people are told of the days until they are told again.
const WEEK = 7

/** Only what can be on a rung on these days: a plan of a hundred thousand actions of which few are near costs those few. */
export async function loadReminders(
  today: Day,
  holidays: BankHolidays,
  services: LoadServices,
  { ahead = 0, tried }: Wanted = {},
): Promise<Given> {
  const ladders = [...LADDERS, ...(await services.ladders.list())]
  const all = tried ? [...ladders, tried] : ladders
  const until = (kind: ReminderKind): Day =>
    addDays(today, Math.max(...all.filter((each) => each.kind === kind).map(reachOf)) + ahead + WEEK)
  const [people, due, waiting, returns, reviews, meetings, sessions] = await Promise.all([
    services.people.list(),
    services.actions.dueBetween(EARLIEST, until('action')),
    services.actions.waiting(),
    services.returns.list(),
    services.reviews.list(),
    services.meetings.list(),
    services.sessions.between(today, until('training')),
  ])
  const actions = [...new Map([...due, ...waiting].map((action) => [action.ref, action])).values()]
  const bookings = await Promise.all(sessions.map(({ sessionId }) => services.bookings.forSession(sessionId)))
  return { people, actions, returns, reviews, meetings, sessions, bookings: bookings.flat(), today, holidays, ladders }
}
