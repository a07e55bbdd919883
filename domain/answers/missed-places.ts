// Missed places by agency and training year: totals over everybody's bookings, so that no answer needs the bookings themselves.
import type { Booking, Session } from '../training.ts'

/** How many people of an agency missed a place in a training year. Totals only, never a name. */
export type MissedPlaces = { agency: string; trainingYear: string; missed: number }

export function countMissedPlaces(bookings: readonly Booking[], sessions: readonly Session[]): MissedPlaces[] {
  const years = new Map(sessions.map((session) => [session.sessionId, session.trainingYear]))
  const missed = bookings.filter((booking) => booking.status === 'no-show')
  const byYear = Map.groupBy(missed, (booking) => years.get(booking.sessionId) ?? '')
  return [...byYear].flatMap(([trainingYear, ofYear]) =>
    [...Map.groupBy(ofYear, (booking) => booking.agency)].map(([agency, own]) => ({
      agency,
      trainingYear,
      missed: own.length,
    })),
  )
}
