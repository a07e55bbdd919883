// Adds ninety-nine copies of every row of every register, each under a reference of its own.
import type { Services } from '../../functions/services.ts'

const COPIES = 99

export async function hundredfold(services: Services): Promise<number> {
  const { people, actions, returns, reviews, sessions, bookings, champions, meetings } = services
  const before = await Promise.all([people.list(), actions.list(), returns.list(), reviews.list()])
  const [persons, plan, section11, held] = before
  const [courses, places, champion, dates] = await Promise.all([
    sessions.list(),
    bookings.list(),
    champions.list(),
    meetings.list(),
  ])
  const added = await Promise.all([
    people.seed(
      times(persons, (one, copy) => ({
        ...one,
        personId: `${one.personId}-${copy}`,
        entraObjectId: one.entraObjectId === '' ? '' : `${one.entraObjectId.slice(0, -4)}c${copy}`,
        email: `${copy}.${one.email}`,
      })),
    ),
    actions.seed(times(plan, (one, copy) => ({ ...one, ref: `${one.ref}-${copy}` }))),
    returns.seed(times(section11, (one, copy) => ({ ...one, returnId: `${one.returnId}-${copy}` }))),
    reviews.seed(times(held, (one, copy) => ({ ...one, ref: `${one.ref}-${copy}` }))),
    sessions.seed(times(courses, (one, copy) => ({ ...one, sessionId: `${one.sessionId}-${copy}` }))),
    bookings.seed(
      times(places, (one, copy) => ({
        ...one,
        bookingId: `${one.bookingId}-${copy}`,
        sessionId: `${one.sessionId}-${copy}`,
        personId: `${one.personId}-${copy}`,
      })),
    ),
    champions.seed(times(champion, (one, copy) => ({ ...one, championId: `${one.championId}-${copy}` }))),
    meetings.seed(times(dates, (one, copy) => ({ ...one, meetingId: `${one.meetingId}-${copy}` }))),
  ])
  services.records.forget()
  return added.reduce((sum, count) => sum + count, 0)
}

function times<T>(rows: readonly T[], change: (row: T, copy: number) => T): T[] {
  return Array.from({ length: COPIES }, (_, copy) => rows.map((row) => change(row, copy + 1))).flat()
}
