// What a person may do to a place on a session, whichever door it comes through: a card, a link or the API.
import type { Change } from './action.ts'
import {
  BOOKING_RULES,
  freePlaces,
  isBookable,
  type SessionBook,
  settleBook,
  type Today,
  withChanges,
} from './booking-rules.ts'
import { sayDay } from './day.ts'
import { manages } from './line-manager.ts'
import { may, type Relation } from './permissions.ts'
import type { Person } from './person.ts'
import { Refusal } from './refusal.ts'
import { type Booking, holdsPlace, isLive, isWaiting } from './training.ts'
import { workingDaysBetween } from './working-days.ts'

export const BOOKING_VERBS = [
  'book',
  'join-waiting-list',
  'cancel-booking',
  'swap-booking',
  'accept-offer',
  'decline-offer',
] as const
export type BookingVerb = (typeof BOOKING_VERBS)[number]

/** One confirmed press. A swap is `book` with `replaces`, then `cancel-booking` of the other. */
export type BookingCommand = {
  verb: Exclude<BookingVerb, 'swap-booking'>
  /** Whose place it is. */
  forWhom: Person
  by: Person
  door: string
  operationId: string
  /** The session given up for this one; with it, a full session is refused instead of waited for. */
  replaces?: string
}

/** @throws Refusal 403 unless it is their own, or they are the business unit, their line manager or their organisation's
 * safeguarding lead */
export function checkMayBookFor(by: Person, forWhom: Person): void {
  const relations: Relation[] = by.personId === forWhom.personId ? ['own'] : []
  if (by.organisation !== '' && by.organisation === forWhom.organisation) relations.push('organisation')
  if (manages(by, forWhom)) relations.push('manages')
  if (may(by, 'booking.change', relations)) return
  throw new Refusal(
    403,
    'You can book for yourself. For others, their line manager on the roster, their organisation’s safeguarding lead or the business unit (01603 223409) does it.',
  )
}

/** The id of a booking that an operation makes. */
export function bookingIdOf(operationId: string): string {
  return `BK-${operationId.slice(0, 12)}`
}

export type Booked = { changes: Booking[]; booking: Booking }

/**
 * Applies a press to a session's book, once per operation.
 * @returns every booking that changes, those of others who are offered a place too, and the person's own as it now is
 * @throws Refusal when it is not theirs to do, or the session, the place or the offer is not there any more
 */
export function applyBooking(given: SessionBook, command: BookingCommand, now: Today): Booked {
  checkMayBookFor(command.by, command.forWhom)
  const settled = settleBook(given, now)
  const book = withChanges(given, settled)
  const own = book.bookings.filter(({ personId }) => personId === command.forWhom.personId)
  const known = own.find(({ changes = [] }) => changes.some(({ operationId }) => operationId === command.operationId))
  if (known) return { changes: settled, booking: known }
  const live = own.find(isLive)
  const next = STEPS[command.verb](book, live, command, now)
  if (next === live) return { changes: settled, booking: next }
  // Only a place given up leaves anything to offer.
  const freed = live && holdsPlace(live) && !holdsPlace(next) ? settleBook(withChanges(book, [next]), now) : []
  const changes = new Map([...settled, next, ...freed].map((booking) => [booking.bookingId, booking]))
  return { changes: [...changes.values()], booking: next }
}

type Step = (book: SessionBook, live: Booking | undefined, command: BookingCommand, now: Today) => Booking

const STEPS: Record<BookingCommand['verb'], Step> = {
  book: (book, live, command, now) => take(book, live, command, now),
  // Somebody who asked to wait and finds a place free gets the place: nobody waits beside an empty chair.
  'join-waiting-list': (book, live, command, now) => take(book, live, command, now),
  'accept-offer': (book, live, command, now) => accept(book, live, command, now),
  'decline-offer': (_book, live, command, now) => decline(live, command, now),
  'cancel-booking': (_book, live, command, now) => cancel(live, command, now),
}

function take(book: SessionBook, live: Booking | undefined, command: BookingCommand, now: Today): Booking {
  if (live?.status === 'offered') return accept(book, live, command, now)
  if (live) return live
  const { session, bookings } = book
  checkBookable(book, now)
  // More free places than can be offered at once may be left: those go to the list, not to whoever asks next.
  const isFree = freePlaces(book) > bookings.filter(isWaiting).length
  if (!isFree && command.replaces !== undefined) {
    throw new Refusal(409, `${session.course} on ${sayDay(session.date)} is full now. You keep the place you have.`)
  }
  const { forWhom, by } = command
  const isForOther = by.personId !== forWhom.personId
  const blank: Booking = {
    bookingId: bookingIdOf(command.operationId),
    sessionId: session.sessionId,
    course: session.course,
    sessionDate: session.date,
    personId: forWhom.personId,
    agency: forWhom.organisation,
    booked: now.today,
    status: '',
    cancelledOn: '',
    isChargeable: false,
    chargeReason: '',
    arrival: Math.max(0, ...bookings.map(({ arrival = 0 }) => arrival)) + 1,
    ...(isForOther && { bookedBy: by.displayName, notice: 'booked-for-you' as const }),
    ...(command.replaces !== undefined && { replaces: command.replaces }),
  }
  const status = isFree ? 'booked' : 'waitlisted'
  return changed(blank, { status }, isFree ? 'Booked' : 'Joined the waiting list', command, now)
}

function accept(book: SessionBook, live: Booking | undefined, command: BookingCommand, now: Today): Booking {
  if (live?.status === 'booked') return live
  if (live?.status !== 'offered') throw new Refusal(409, overFor(book, now))
  checkBookable(book, now)
  return changed(live, { status: 'booked', notice: '' }, 'Took the place offered', command, now)
}

function decline(live: Booking | undefined, command: BookingCommand, now: Today): Booking {
  if (live?.status !== 'offered')
    throw new Refusal(
      409,
      'There is no offer to say no to any more. Nothing was changed. Ask me "my bookings" to see yours.',
    )
  return changed(
    live,
    { status: 'withdrawn', cancelledOn: now.today, notice: '' },
    'Said no to the place offered',
    command,
    now,
  )
}

function cancel(live: Booking | undefined, command: BookingCommand, now: Today): Booking {
  if (!live)
    throw new Refusal(
      409,
      'There is no booking to cancel there any more. Nothing was changed. Ask me "my bookings" to see yours.',
    )
  const isForOther = command.by.personId !== command.forWhom.personId
  const notice = isForOther ? ('cancelled-for-you' as const) : ('' as const)
  if (live.status !== 'booked')
    return changed(live, { status: 'withdrawn', cancelledOn: now.today, notice }, 'Left the waiting list', command, now)
  if (live.sessionDate < now.today)
    throw new Refusal(
      409,
      `That session was on ${sayDay(live.sessionDate)}. If you were not there, ring the business unit on 01603 223409.`,
    )
  const { lateNoticeWorkingDays: needed } = now.rules ?? BOOKING_RULES
  const isLate = needed !== null && workingDaysBetween(now.today, live.sessionDate, now.holidays) < needed
  const status = isLate ? 'late-cancelled' : 'cancelled'
  return changed(live, { status, cancelledOn: now.today, notice }, 'Cancelled', command, now)
}

function checkBookable({ session }: SessionBook, { today }: Today): void {
  if (isBookable(session, today)) return
  const when = `${session.course} on ${sayDay(session.date)}`
  if (session.status === 'Cancelled')
    throw new Refusal(409, `${when} was cancelled by the provider. Ask me for the next ${session.course} session.`)
  throw new Refusal(409, `Booking for ${when} has closed. Ring the business unit on 01603 223409 to ask about a place.`)
}

function overFor({ session }: SessionBook, now: Today): string {
  const next = isBookable(session, now.today) ? ' Press Join the waiting list to wait again.' : ''
  return `The place offered on ${session.course} went to the next person, because the time to answer was over.${next}`
}

function changed(
  before: Booking,
  fields: Partial<Booking>,
  what: string,
  command: BookingCommand,
  now: Today,
): Booking {
  const change: Change = {
    at: now.at.toISOString(),
    by: command.by.displayName,
    personId: command.by.personId,
    door: command.door,
    what,
    note: '',
    from: before.status === '' ? {} : { status: before.status },
    to: { status: fields.status ?? before.status },
    operationId: command.operationId,
  }
  return { ...before, ...fields, changes: [...(before.changes ?? []), change] }
}
