// Bookings outside Teams: the same commands, checks and history as the card's buttons, and a person's own list.
import { z } from 'zod'
import { doBooking } from '../bot/do-booking.ts'
import { keepAbsence } from '../bot/say-why-absent.ts'
import { ABSENCE_REASONS } from '../domain/attendance.ts'
import { BOOKING_VERBS } from '../domain/booking-command.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Booking } from '../domain/training.ts'
import { door, readText, SAFE } from './http.ts'
import { placesChanged } from './places-changed.ts'
import { readJson } from './read-json.ts'
import { services } from './services.ts'
import { calendarLinks } from './session-calendar.ts'

export const bookingBody = z.strictObject({
  verb: z.enum(BOOKING_VERBS).describe('What to do with the place'),
  session: z.string().min(1).max(100).describe('The session, for example TS-084'),
  for: z.string().max(200).default('').describe('Id or e-mail address of whose place it is; your own when left out'),
  instead: z.string().max(100).default('').describe('For swap-booking: the session given up'),
  requestId: z.string().min(1).max(100).describe('Yours: the same request sent again is done once'),
})

const BODY_LIMIT = 16 * 1024

export const bookingsPost = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const asked = readBody(await readText(request, BODY_LIMIT, 'A booking'))
  const { session, booking, position } = await doBooking(
    {
      verb: asked.verb,
      sessionId: asked.session,
      forWhom: asked.for,
      instead: asked.instead,
      asked: asked.requestId,
      door: 'api',
    },
    person,
    { ...given, placesChanged: placesChanged(given) },
  )
  const calendar = booking.status === 'booked' ? calendarLinks(given.publicUrl)(session.sessionId) : ''
  const jsonBody = { ...shown(booking), position, session: session.sessionId, calendar }
  return { status: 200, jsonBody, headers: SAFE }
})

export const absenceBody = z.strictObject({
  session: z.string().min(1).max(100),
  reason: z.enum(ABSENCE_REASONS.map(({ reason }) => reason)).describe('Why the place was not used'),
})

const ABSENCE = `{ "session": "TS-054", "reason": "${ABSENCE_REASONS[0].reason}" }`

export const bookingAbsence = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const read = absenceBody.safeParse(readJson(Buffer.from(await readText(request, 4096, 'This'), 'utf8'), ABSENCE))
  if (!read.success)
    throw new Refusal(
      400,
      `Send ${ABSENCE}, the reason one of ${ABSENCE_REASONS.map(({ reason }) => reason).join(', ')}.`,
    )
  const { session: sessionId, reason } = read.data
  const said = await keepAbsence({ sessionId, bookingId: request.params.id, reason, door: 'api' }, person, given)
  return { status: 200, jsonBody: { said }, headers: SAFE }
})

export const bookingsGet = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const own = await given.bookings.forPerson(person.personId)
  return { status: 200, jsonBody: own.map(shown), headers: SAFE }
})

/** @throws Refusal 400 naming the field that is wrong */
function readBody(text: string): z.output<typeof bookingBody> {
  const what = `a booking: { "verb": "book", "session": "TS-084", "requestId": "..." }`
  const read = bookingBody.safeParse(readJson(Buffer.from(text, 'utf8'), what))
  if (read.success) return read.data
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.') || 'The body'}: ${message}.`)
  throw new Refusal(400, `${problems.join(' ')} Send ${what}.`)
}

function shown({ bookingId, sessionId, course, sessionDate, status, booked, offerUntil = '', bookedBy = '' }: Booking) {
  return { bookingId, sessionId, course, sessionDate, status, booked, offerUntil, bookedBy }
}
