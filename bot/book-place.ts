// A press about a place on a session: the first shows what it means, the second does it.
import { bookingCard, chooseSwapCard, confirmBookingCard, confirmCancelCard } from '../cards/booking.ts'
import type { Message } from '../cards/card.ts'
import { BOOKING_VERBS, type BookingVerb, checkMayBookFor } from '../domain/booking-command.ts'
import { freePlaces, isBookable } from '../domain/booking-rules.ts'
import { manages } from '../domain/line-manager.ts'
import { hasRole, type Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { sessionsWithRoom } from '../domain/sessions-with-room.ts'
import { isLive, isWaiting, turnOf } from '../domain/training.ts'
import { type BookingRequest, type BookServices, doBooking, findForWhom, findSession, nowOf } from './do-booking.ts'
import type { Incoming } from './incoming.ts'

export function isBookingVerb(verb: string): verb is BookingVerb {
  return (BOOKING_VERBS as readonly string[]).includes(verb)
}

/** @throws Refusal when the press makes no sense, is not theirs, or comes too late; nothing is changed then */
export async function bookPlace(incoming: Incoming, person: Person, services: BookServices): Promise<Message> {
  // What is pressed in a channel is redrawn before everybody's eyes.
  if (incoming.scope !== 'personal')
    throw new Refusal(409, 'Bookings are between you and me: open a chat with me and press there. Nothing was changed.')
  const request = await meantSession(readBookingPress(incoming), person, services)
  const isConfirmed = request.asked !== '' && !(request.verb === 'swap-booking' && request.instead === '')
  if (!isConfirmed) return showWhatItMeans(request, person, services)
  const placed = await doBooking(request, person, services)
  const calendarLink = services.calendarLink?.(placed.session.sessionId) ?? ''
  return bookingCard({ ...placed, forWhom: other(placed.forWhom, person), calendarLink })
}

async function showWhatItMeans(request: BookingRequest, by: Person, services: BookServices): Promise<Message> {
  const session = await findSession(request.sessionId, services)
  const forWhom = await findForWhom(request.forWhom, by, services)
  checkMayBookFor(by, forWhom)
  const { today } = await nowOf(services)
  const { people, sessions } = await services.records.current()
  const bookings = await services.bookings.forSession(session.sessionId)
  const own = bookings.find((each) => each.personId === forWhom.personId && isLive(each))
  const step = {
    session,
    free: freePlaces({ session, bookings }),
    waiting: bookings.filter(isWaiting).length,
    asked: services.clock().toISOString(),
    forWhom: other(forWhom, by),
    mayChoose: request.forWhom === '' && mayBookForOthers(by, people),
  }
  const isTaking = request.verb === 'book' || request.verb === 'join-waiting-list'
  if (isTaking && !own) {
    if (!isBookable(session, today))
      throw new Refusal(
        409,
        `Booking for ${session.course} on ${session.date} has closed. Ask me for the next session.`,
      )
    return confirmBookingCard(step)
  }
  // Whoever may book for others sees the box even when they have a place themselves.
  if (isTaking && own && step.mayChoose) return confirmBookingCard(step)
  const position = own ? turnOf(own, bookings) : 0
  if (isTaking && own) return bookingCard({ session, booking: own, position, forWhom: step.forWhom })
  if (!own) throw new Refusal(409, 'There is no booking there any more. Ask me "my bookings" to see yours.')
  if (request.verb === 'swap-booking') return chooseSwapCard(step, sessionsWithRoom(sessions, session, today))
  if (request.verb === 'cancel-booking') return confirmCancelCard(step, own)
  return bookingCard({ session, booking: own, position, forWhom: step.forWhom })
}

/** @throws Refusal 400 for a card that was tampered with */
export function readBookingPress({ verb, data, isInvoke }: Incoming): BookingRequest {
  const word = (name: string): string => {
    const value = data[name]
    return typeof value === 'string' ? value.trim().slice(0, 200) : ''
  }
  const sessionId = word('ref')
  if (!isBookingVerb(verb) || sessionId === '')
    throw new Refusal(
      400,
      'This button is not one of ours any more. Ask me "my bookings" for a fresh card. Nothing was changed.',
    )
  const door = isInvoke ? 'card' : 'card (older Teams)'
  return {
    verb,
    sessionId,
    forWhom: word('who') || word(`for-${sessionId}`),
    instead: word('instead'),
    asked: word('asked'),
    door,
  }
}

/** A reminder names the booking, everything else the session. */
async function meantSession(
  request: BookingRequest,
  { personId }: Person,
  { bookings }: BookServices,
): Promise<BookingRequest> {
  if (!request.sessionId.startsWith('BK-')) return request
  const own = (await bookings.forPerson(personId)).find(({ bookingId }) => bookingId === request.sessionId)
  // A second reminder of the same course is another press, although it looks like the first.
  if (own)
    return {
      ...request,
      sessionId: own.sessionId,
      asked: request.asked === '' ? '' : `${request.asked} ${own.bookingId}`,
    }
  throw new Refusal(404, 'That booking is not yours, or not there any more. Ask me "my bookings" to see yours.')
}

function mayBookForOthers(by: Person, people: readonly Person[]): boolean {
  return hasRole(by, 'business_unit') || hasRole(by, 'section11_lead') || people.some((each) => manages(by, each))
}

function other(forWhom: Person, by: Person): Person | undefined {
  return forWhom.personId === by.personId ? undefined : forWhom
}
