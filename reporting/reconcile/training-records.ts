// Whether bookings fit their sessions.
import type { Booking, Session } from '../../domain/training.ts'
import type { Check, Finding } from './check.ts'

export const trainingRecords: Check<'sessions' | 'bookings'> = {
  needs: ['sessions', 'bookings'],
  reports: ['training-attendance'],
  find({ sessions, bookings, asAt }) {
    const bySession = new Map(sessions.map((session) => [session.sessionId, session]))
    const taken = new Map<string, number>()
    const findings = bookings
      .filter((booking) => booking.booked <= asAt)
      .flatMap((booking) => {
        if (booking.status === 'attended') taken.set(booking.sessionId, (taken.get(booking.sessionId) ?? 0) + 1)
        return ofBooking(booking, bySession.get(booking.sessionId))
      })
    const overfull = sessions.filter(({ sessionId, capacity }) => (taken.get(sessionId) ?? 0) > capacity)
    return [
      ...findings,
      ...overfull.map(({ sessionId, capacity }) =>
        finding(
          `Session ${sessionId}`,
          'more-attended-than-places',
          `${taken.get(sessionId)} attended and it had ${capacity} places.`,
          'The Workforce Development Officer corrects the places or the bookings.',
        ),
      ),
    ]
  },
}

function finding(about: string, check: string, found: string, settle: string): Finding {
  return { check, about, found, settle, report: 'training-attendance' }
}

function ofBooking(booking: Booking, session: Session | undefined): Finding[] {
  const about = `Booking ${booking.bookingId}`
  if (session === undefined) {
    return [
      finding(
        about,
        'booking-without-session',
        `Its session ${booking.sessionId} is not in the register.`,
        'The Workforce Development Officer adds the session or corrects the booking.',
      ),
    ]
  }
  if (booking.sessionDate !== session.date) {
    return [
      finding(
        about,
        'booking-on-other-date',
        `It says ${booking.sessionDate} and its session is on ${session.date}.`,
        'The Workforce Development Officer says which date is right.',
      ),
    ]
  }
  const isAfter = booking.booked > session.date && booking.status !== 'attended'
  const hasCancelledFirst = booking.cancelledOn !== '' && booking.cancelledOn < booking.booked
  const hasAttendedCancelled = session.status === 'Cancelled' && booking.status === 'attended'
  if (isAfter || hasCancelledFirst || hasAttendedCancelled) {
    const said = hasAttendedCancelled
      ? 'It was attended, and its session was cancelled.'
      : `Booked ${booking.booked}, cancelled ${booking.cancelledOn || 'never'}, session on ${session.date}.`
    return [
      finding(about, 'booking-dates-do-not-fit', said, 'The Workforce Development Officer corrects one of the dates.'),
    ]
  }
  return []
}
