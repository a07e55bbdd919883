// Missed places and late cancellations by agency and training year: totals over everybody's bookings, so that no answer
// needs the bookings themselves.
import type { Booking, Session } from '../training.ts'

/** How many people of an agency missed a place in a training year, and how many gave one up late. Never a name. */
export type MissedPlaces = { agency: string; trainingYear: string; missed: number; cancelledLate: number }

export function countMissedPlaces(bookings: readonly Booking[], sessions: readonly Session[]): MissedPlaces[] {
  const years = new Map(sessions.map((session) => [session.sessionId, session.trainingYear]))
  const lost = bookings.filter(({ status }) => status === 'no-show' || status === 'late-cancelled')
  const byYear = Map.groupBy(lost, (booking) => years.get(booking.sessionId) ?? '')
  return [...byYear].flatMap(([trainingYear, ofYear]) =>
    [...Map.groupBy(ofYear, (booking) => booking.agency)].map(([agency, own]) => {
      const missed = own.filter(({ status }) => status === 'no-show').length
      return { agency, trainingYear, missed, cancelledLate: own.length - missed }
    }),
  )
}
