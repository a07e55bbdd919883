// Cards about a place on a session: what a press would do, and what it did.
import { sayDay } from '../domain/day.ts'
import type { Booking, Session } from '../domain/training.ts'
import type { Message } from './card.ts'
import { CHARGES } from './charges.ts'
import { type StepButton, stepCard } from './step.ts'

export type BookingStep = {
  session: Session
  /** Places nobody holds, and how many people wait. */
  free: number
  waiting: number
  /** When the card was drawn: what tells one press from a later one. */
  asked: string
  /** Role title and id of the person whose place it is, where somebody else presses. */
  forWhom?: { personId: string; displayName: string } | undefined
  /** May book for others: a box for whose place it is. */
  mayChoose?: boolean
}

export function confirmBookingCard({
  session,
  free,
  waiting,
  asked,
  forWhom,
  mayChoose = false,
}: BookingStep): Message {
  const isFull = free <= waiting
  const [verb, title] = isFull
    ? (['join-waiting-list', 'Join the waiting list'] as const)
    : (['book', 'Book this place'] as const)
  return stepCard({
    title: isFull ? `${session.course} is full` : `Book ${session.course}?`,
    paragraphs: [
      isFull
        ? `${waiting === 0 ? 'Nobody is' : `${waiting} ${waiting === 1 ? 'person is' : 'people are'}`} on the waiting list. When a place comes free it is offered in order of arrival, with a time to answer.`
        : 'If the last place goes while you read this, you join the waiting list instead and I say so.',
      CHARGES,
    ],
    facts: [
      ...factsOf(session),
      ...whose(forWhom),
      { name: 'Places', value: isFull ? 'None free' : `${free} of ${session.capacity} free` },
    ],
    inputs: mayChoose
      ? [
          {
            id: `for-${session.sessionId}`,
            label: 'For somebody else? Their work e-mail address (leave empty for yourself)',
            limit: 200,
          },
        ]
      : [],
    buttons: [
      { verb, title, style: 'positive', ref: session.sessionId, asked, ...(forWhom && { who: forWhom.personId }) },
    ],
    basis: 'Nothing is booked until you press.',
  })
}

export function confirmCancelCard({ session, asked, forWhom, waiting }: BookingStep, booking: Booking): Message {
  const isPlace = booking.status === 'booked'
  return stepCard({
    title: isPlace ? `Give up the place on ${session.course}?` : `Leave the waiting list for ${session.course}?`,
    paragraphs: isPlace
      ? [
          waiting > 0
            ? 'The place is offered at once to whoever has waited longest.'
            : 'The place goes back to everybody.',
          CHARGES,
        ]
      : ['The turn on the list is lost; asking again later means the end of the list.'],
    facts: [...factsOf(session), ...whose(forWhom)],
    buttons: [
      {
        verb: 'cancel-booking',
        title: isPlace ? 'Give up this place' : 'Leave the waiting list',
        style: 'destructive',
        ref: session.sessionId,
        asked,
        ...(forWhom && { who: forWhom.personId }),
      },
    ],
    basis: 'Nothing changes until you press.',
  })
}

/** @param others sessions of the same course with a free place */
export function chooseSwapCard({ session, asked, forWhom }: BookingStep, others: readonly Session[]): Message {
  const choices = others.slice(0, 4)
  return stepCard({
    title: `Swap ${session.course} on ${sayDay(session.date)}`,
    paragraphs:
      choices.length === 0
        ? ['No other session of this course has a free place. You keep the one you have.']
        : [
            'Press the session you would like instead. You are booked on it first, then the old place is given up.',
            CHARGES,
          ],
    facts: choices.map((other) => ({
      name: sayDay(other.date),
      value: `${other.start}, ${other.mode}, ${other.venue}`,
    })),
    buttons: choices.map((other) => ({
      verb: 'swap-booking',
      title: `Swap to ${sayDay(other.date)}`,
      ref: other.sessionId,
      instead: session.sessionId,
      asked,
      ...(forWhom && { who: forWhom.personId }),
    })),
    basis: 'Nothing changes until you press.',
  })
}

export type BookingDone = {
  session: Session
  booking: Booking
  /** Turn on the waiting list from 1; 0 when not on it. */
  position: number
  forWhom?: { personId: string; displayName: string } | undefined
  /** Where its calendar file is; empty where the app does not know its own address. */
  calendarLink?: string
}

/** How a booking stands, after any press. */
export function bookingCard({ session, booking, position, forWhom, calendarLink = '' }: BookingDone): Message {
  const who = forWhom ? { who: forWhom.personId } : {}
  const cancel: StepButton = { verb: 'cancel-booking', title: 'Cancel', ref: session.sessionId, ...who }
  const swap: StepButton = { verb: 'swap-booking', title: 'Swap for another date', ref: session.sessionId, ...who }
  const facts = [...factsOf(session), ...whose(forWhom), { name: 'Booking', value: booking.bookingId }]
  switch (booking.status) {
    case 'booked':
      return stepCard({
        title: `Booked: ${session.course}, ${sayDay(session.date)}`,
        paragraphs: ['The place is yours. I remind you seven days and one day before.', joining(session)],
        facts,
        links: calendarLink === '' ? [] : [{ title: 'Add to my calendar', url: calendarLink }],
        buttons: [cancel, swap],
        basis: CHARGES,
      })
    case 'waitlisted':
      return stepCard({
        title: `On the waiting list: ${session.course}, ${sayDay(session.date)}`,
        paragraphs: [
          `There is no free place. You are number ${position} on the waiting list, in order of arrival.`,
          'When a place comes free and it is your turn, I offer it to you here with a time to answer.',
        ],
        facts,
        buttons: [{ ...cancel, title: 'Leave the waiting list' }],
      })
    case 'offered':
      return offerCard(session, booking)
    default:
      return stepCard({
        title: `${ENDED[booking.status] ?? 'Not booked'}: ${session.course}, ${sayDay(session.date)}`,
        paragraphs: ['You have no place on this session.'],
        facts,
        buttons: [{ verb: 'book', title: 'Ask for a place again', ref: session.sessionId, ...who }],
      })
  }
}

const ENDED: Record<string, string> = {
  cancelled: 'Cancelled',
  'late-cancelled': 'Cancelled late',
  withdrawn: 'Left the waiting list',
  lapsed: 'The offer ran out',
  attended: 'Attended',
  'no-show': 'Missed',
}

export function offerCard(session: Session, { bookingId, offerUntil = '' }: Booking): Message {
  const both = { ref: session.sessionId, asked: `offer ${bookingId} ${offerUntil}` }
  return stepCard({
    title: `A place has come free: ${session.course}`,
    paragraphs: [
      `It is held for you until the end of ${sayDay(offerUntil)}. After that it goes to the next person on the list.`,
      CHARGES,
    ],
    facts: factsOf(session),
    buttons: [
      { verb: 'accept-offer', title: 'Yes, I will come', style: 'positive', ...both },
      { verb: 'decline-offer', title: 'No, thank you', ...both },
    ],
  })
}

function joining(session: Session): string {
  return session.mode === 'Virtual'
    ? 'It is online: joining details come to you here the working day before, when the trainer has given them.'
    : ''
}

function whose(forWhom: BookingStep['forWhom']) {
  return forWhom ? [{ name: 'For', value: forWhom.displayName }] : []
}

export function factsOf(session: Session) {
  return [
    { name: 'Date', value: sayDay(session.date) },
    { name: 'Starts', value: `${session.start}, ${session.durationHours} hours` },
    { name: 'Where', value: session.mode === 'Virtual' ? 'Online' : session.venue },
    { name: 'Provider', value: session.provider },
  ]
}
