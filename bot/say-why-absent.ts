// Why somebody did not come to a session they were booked on: one press, kept with the booking, whichever door.
import type { Message } from '../cards/card.ts'
import { stepCard } from '../cards/step.ts'
import { ABSENCE_REASONS } from '../domain/attendance.ts'
import type { Clock } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Booking } from '../domain/training.ts'
import type { BookServices } from './do-booking.ts'
import type { Incoming } from './incoming.ts'

export type AbsenceServices = { clock: Clock; bookings: Pick<BookServices['bookings'], 'change'> }

export type Absence = { sessionId: unknown; bookingId: unknown; reason: unknown; door: string }

export async function sayWhyAbsent(
  { data, isInvoke }: Incoming,
  person: Person,
  services: AbsenceServices,
): Promise<Message> {
  const door = isInvoke ? 'card' : 'card (older Teams)'
  const absence = { sessionId: data.ref, bookingId: data.who, reason: data.choice, door }
  return stepCard({ title: 'Thank you', paragraphs: [await keepAbsence(absence, person, services)], buttons: [] })
}

/**
 * @returns what is said to them
 * @throws Refusal 400 for a reason that is none of ours, 404 when the booking is not theirs, 409 when it was not missed
 */
export async function keepAbsence(
  { sessionId, bookingId, reason, door }: Absence,
  person: Person,
  services: AbsenceServices,
): Promise<string> {
  const known = ABSENCE_REASONS.find((each) => each.reason === reason)
  if (!known || typeof sessionId !== 'string' || sessionId === '')
    throw new Refusal(400, 'This button is not one of ours any more. Nothing was kept.')
  const at = services.clock().toISOString()
  await services.bookings.change(sessionId, (bookings) => {
    const own = bookings.find((each) => each.bookingId === bookingId && each.personId === person.personId)
    if (!own) throw new Refusal(404, 'That booking is not yours, or not there any more. Nothing was kept.')
    if (own.status !== 'no-show')
      throw new Refusal(409, 'This booking is not marked as missed, so nothing is asked. Nothing was kept.')
    if (own.absence === known.reason) return { changes: [], result: undefined }
    return { changes: [withReason(own, known.reason, { person, at, door })], result: undefined }
  })
  return known.reason === 'was-there'
    ? 'The business unit will check the attendance list. If it matters soon, ring them on 01603 223409.'
    : 'Your answer is counted. Ask me for the next session of the course whenever you like.'
}

type Said = { person: Person; at: string; door: string }

function withReason(own: Booking, reason: string, { person, at, door }: Said): Booking {
  const change = {
    at,
    by: person.displayName,
    personId: person.personId,
    door,
    what: 'Said why they did not come',
    note: '',
    from: { absence: own.absence ?? '' },
    to: { absence: reason },
    operationId: `absence|${reason}|${at}`,
  }
  return { ...own, absence: reason, changes: [...(own.changes ?? []), change] }
}
