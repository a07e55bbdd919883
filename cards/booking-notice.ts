// What a person has to be told about their booking without having asked: an offer, a cancellation, a place booked for them.

import { ABSENCE_REASONS } from '../domain/attendance.ts'
import { sayDay } from '../domain/day.ts'
import { type Booking, type BookingNotice, holdsPlace, type Session } from '../domain/training.ts'
import { factsOf, offerCard } from './booking.ts'
import type { Message } from './card.ts'
import { type StepButton, stepCard } from './step.ts'

/** What a person has to be told about their booking. `next` is the course's next session with room, if there is one. */
export function bookingNoticeCard(notice: BookingNotice, session: Session, booking: Booking, next?: Session): Message {
  if (notice === 'offered') return offerCard(session, booking)
  const offerNext: StepButton[] = next
    ? [{ verb: 'book', title: `Book ${sayDay(next.date)} instead`, ref: next.sessionId }]
    : []
  if (notice === 'joining') return joiningCard(session)
  if (notice === 'missed') return missedCard(session, booking)
  if (notice === 'session-cancelled') {
    return stepCard({
      title: `Cancelled by the provider: ${session.course}, ${sayDay(session.date)}`,
      paragraphs: [
        'This session will not run, so your booking has ended. Nothing is charged for it.',
        next
          ? `The next one is on ${sayDay(next.date)} at ${next.start}, ${next.mode}, ${next.venue}.`
          : 'No other session of this course is in the register. Ask the business unit: 01603 223409.',
      ],
      buttons: offerNext,
    })
  }
  if (notice === 'lapsed') {
    return stepCard({
      title: `The place on ${session.course} was offered to the next person`,
      paragraphs: ['The time to answer was over. You can ask for a place again and join the end of the list.'],
      facts: factsOf(session),
      buttons: [{ verb: 'book', title: 'Ask for a place again', ref: session.sessionId }, ...offerNext],
    })
  }
  const by = booking.bookedBy ?? 'Somebody who may book for you'
  return stepCard({
    title: `${notice === 'booked-for-you' ? (holdsPlace(booking) ? 'Booked for you' : 'On the waiting list for you') : 'Cancelled for you'}: ${session.course}, ${sayDay(session.date)}`,
    paragraphs: [
      notice === 'booked-for-you'
        ? `${by} asked for this place for you. If you cannot come, cancel here and the place goes to somebody else.`
        : 'The business unit or your safeguarding lead cancelled this booking. If that is a mistake, ring 01603 223409.',
    ],
    facts: factsOf(session),
    buttons: notice === 'booked-for-you' ? [{ verb: 'cancel-booking', title: 'Cancel', ref: session.sessionId }] : [],
  })
}

function joiningCard(session: Session): Message {
  return stepCard({
    title: `How to join: ${session.course}, ${sayDay(session.date)} at ${session.start}`,
    paragraphs: [session.joining ?? '', 'If you cannot come, cancel here and the place goes to whoever waits.'],
    buttons: [{ verb: 'cancel-booking', title: 'I cannot come', ref: session.sessionId }],
    basis: 'As the provider gave it. Please do not pass it on.',
  })
}

function missedCard(session: Session, { bookingId }: Booking): Message {
  return stepCard({
    title: `We missed you at ${session.course} on ${sayDay(session.date)}`,
    paragraphs: [
      'What kept you? One press helps to plan sessions that people can come to. Reasons are counted by agency, never by name.',
    ],
    buttons: [
      ...ABSENCE_REASONS.map(({ reason, title }) => ({
        verb: 'say-why-absent',
        title,
        ref: session.sessionId,
        who: bookingId,
        choice: reason,
      })),
    ],
    basis:
      'A missed place may be charged to your organisation. Amounts are not published; the business unit will tell you: 01603 223409.',
  })
}
