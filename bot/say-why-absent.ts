// Why somebody did not come to a session they were booked on: one press, kept with the booking.
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

/** @throws Refusal 400 for a card that was altered, 404 when the booking is not theirs */
export async function sayWhyAbsent(
  { data, isInvoke }: Incoming,
  person: Person,
  services: AbsenceServices,
): Promise<Message> {
  const known = ABSENCE_REASONS.find(({ reason }) => reason === data.choice)
  if (!known || typeof data.ref !== 'string' || data.ref === '')
    throw new Refusal(400, 'This button is not one of ours any more. Nothing was kept.')
  const at = services.clock().toISOString()
  await services.bookings.change(data.ref, (bookings) => {
    const own = bookings.find(({ bookingId, personId }) => bookingId === data.who && personId === person.personId)
    if (!own) throw new Refusal(404, 'That booking is not yours, or not there any more. Nothing was kept.')
    if (own.absence === known.reason) return { changes: [], result: undefined }
    return { changes: [withReason(own, known.reason, person, at, isInvoke)], result: undefined }
  })
  const isDispute = known.reason === 'was-there'
  return stepCard({
    title: 'Thank you',
    paragraphs: [
      isDispute
        ? 'The business unit will check the attendance list. If it matters soon, ring them on 01603 223409.'
        : 'Your answer is counted. Ask me for the next session of the course whenever you like.',
    ],
    buttons: [],
  })
}

function withReason(own: Booking, reason: string, person: Person, at: string, isInvoke: boolean): Booking {
  const change = {
    at,
    by: person.displayName,
    personId: person.personId,
    door: isInvoke ? 'card' : 'card (older Teams)',
    what: 'Said why they did not come',
    note: '',
    from: { absence: own.absence ?? '' },
    to: { absence: reason },
    operationId: `absence|${reason}|${at}`,
  }
  return { ...own, absence: reason, changes: [...(own.changes ?? []), change] }
}
