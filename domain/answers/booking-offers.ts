// The buttons under an answer about training: what can be pressed for the sessions or bookings it speaks of.
import { isBookable } from '../booking-rules.ts'
import { type Day, sayDay } from '../day.ts'
import type { Booking, Session } from '../training.ts'
import type { AnswerOffer } from './answer.ts'

// With the questions beneath it, more would not fit a phone.
const MOST_OFFERS = 3

/** A place, or a turn on the waiting list, on each of the nearest sessions. The press then says what it means. */
export function offersToBook(sessions: readonly Session[], today: Day): AnswerOffer[] {
  return sessions
    .filter((session) => isBookable(session, today))
    .slice(0, MOST_OFFERS)
    .map((session) =>
      session.taken + session.waiting < session.capacity
        ? { verb: 'book', ref: session.sessionId, label: `Book ${sayDay(session.date)}` }
        : {
            verb: 'join-waiting-list',
            ref: session.sessionId,
            label: `Join the waiting list, ${sayDay(session.date)}`,
          },
    )
}

/** Giving up a place or a turn. */
export function offersToCancel(bookings: readonly Booking[]): AnswerOffer[] {
  return nearest(bookings).map(({ sessionId, status, sessionDate }) => ({
    verb: 'cancel-booking',
    ref: sessionId,
    label: `${status === 'waitlisted' ? 'Leave the waiting list' : 'Cancel'}, ${sayDay(sessionDate)}`,
  }))
}

/** What fits each booking: an offer is answered, a place swapped or given up, a turn on the list given up. */
export function offersForBookings(bookings: readonly Booking[]): AnswerOffer[] {
  const offered = nearest(bookings.filter(({ status }) => status === 'offered')).map(({ sessionId, sessionDate }) => ({
    verb: 'book',
    ref: sessionId,
    label: `Answer the offer of ${sayDay(sessionDate)}`,
  }))
  return [...offered, ...offersToCancel(bookings.filter(({ status }) => status !== 'offered'))].slice(0, MOST_OFFERS)
}

export function offersToSwap(bookings: readonly Booking[]): AnswerOffer[] {
  return nearest(bookings.filter(({ status }) => status === 'booked')).map(({ sessionId, course, sessionDate }) => ({
    verb: 'swap-booking',
    ref: sessionId,
    label: `Swap ${course}, ${sayDay(sessionDate)}`,
  }))
}

function nearest(bookings: readonly Booking[]): Booking[] {
  return bookings.toSorted((one, next) => one.sessionDate.localeCompare(next.sessionDate)).slice(0, MOST_OFFERS)
}
