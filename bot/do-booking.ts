// Does what somebody confirmed about a place on a session, once however often it is delivered, through whichever door.
import { createHash } from 'node:crypto'
import { applyBooking, type BookingVerb, bookingIdOf, checkMayBookFor } from '../domain/booking-command.ts'
import type { Today } from '../domain/booking-rules.ts'
import { type Clock, londonDay } from '../domain/day.ts'
import { hasRole, type Person } from '../domain/person.ts'
import type { Records } from '../domain/records.ts'
import { Refusal } from '../domain/refusal.ts'
import { type Booking, isLive, type Session, turnOf } from '../domain/training.ts'
import type { BankHolidays } from '../domain/working-days.ts'
import { answeredAlready } from './do-command.ts'

/** People to be told about their bookings wait in their rows; this nudges whoever tells them. */
export const BOOKINGS_QUEUE = 'bookings'

type Work<R> = (bookings: readonly Booking[]) => { changes: readonly Booking[]; result: R }

export type BookServices = {
  clock: Clock
  calendar(): Promise<BankHolidays>
  records: { current(): Promise<Records> }
  people: { get(personId: string): Promise<Person | undefined>; byEmail(email: string): Promise<Person | undefined> }
  sessions: { get(sessionId: string): Promise<Session | undefined> }
  bookings: {
    forSession(sessionId: string): Promise<Booking[]>
    forPerson(personId: string): Promise<readonly Booking[]>
    change<R>(
      sessionId: string,
      work: Work<R>,
      likely?: Pick<Booking, 'personId' | 'bookingId' | 'sessionId'>,
    ): Promise<R>
  }
  queues: { nudge(queue: string, message: object): Promise<void> }
  /** Address of a session's calendar file; empty where the app does not know its own address. */
  calendarLink?(sessionId: string): string
  /** Called after places changed, so that lists of sessions are read again soon. */
  placesChanged(): void
}

export type BookingRequest = {
  verb: BookingVerb
  sessionId: string
  /** Id or e-mail address of whose place it is; empty for one's own. */
  forWhom: string
  /** For a swap: the session given up. */
  instead: string
  /** What tells this press from a later one of the same kind; the same press delivered again has the same. */
  asked: string
  /** `card`, `email link` or `api`. */
  door: string
  /** The id of an e-mailed link, which takes one answer whatever it says. */
  linkId?: string
}

export type Placed = { session: Session; booking: Booking; position: number; forWhom: Person }

/**
 * Does what was confirmed, once however often it is delivered.
 * @throws Refusal as `applyBooking`; 404 for an unknown session or person
 */
export async function doBooking(request: BookingRequest, by: Person, services: BookServices): Promise<Placed> {
  const { verb, instead, door } = request
  const session = await findSession(request.sessionId, services)
  const forWhom = await findForWhom(request.forWhom, by, services)
  const operationId = operationOf(request, by, forWhom)
  const now = await nowOf(services)
  const isSwap = verb === 'swap-booking'
  if (isSwap) await checkHasPlace(instead, forWhom, operationId, services)
  const command = {
    verb: isSwap ? ('book' as const) : verb,
    forWhom,
    by,
    door,
    operationId,
    ...(isSwap && { replaces: instead }),
  }
  const likely = { personId: forWhom.personId, bookingId: bookingIdOf(operationId), sessionId: session.sessionId }
  const isTaking = isSwap || verb === 'book' || verb === 'join-waiting-list'
  const work: Work<Pick<Placed, 'booking' | 'position'> & { isAnybodyToTell: boolean }> = (bookings) => {
    if (request.linkId !== undefined && isDone(operationId, forWhom, bookings)) throw answeredAlready(session.sessionId)
    const { changes, booking } = applyBooking({ session, bookings }, command, now)
    const isAnybodyToTell = changes.some(({ notice }) => notice)
    return { changes, result: { booking, position: turnOf(booking, bookings), isAnybodyToTell } }
  }
  const done = await services.bookings.change(session.sessionId, work, isTaking ? likely : undefined)
  if (isSwap) await giveUp(instead, done.booking, { by, forWhom, door, operationId }, now, services)
  if (done.isAnybodyToTell) await services.queues.nudge(BOOKINGS_QUEUE, { sessionId: session.sessionId })
  services.placesChanged()
  return { session, booking: done.booking, position: done.position, forWhom }
}

function isDone(operationId: string, { personId }: Person, bookings: readonly Booking[]): boolean {
  return bookings.some(
    (each) => each.personId === personId && each.changes?.some((change) => change.operationId === operationId),
  )
}

type Swapping = { by: Person; forWhom: Person; door: string; operationId: string }

/** The second half of a swap. Should it not happen, the new booking still names what it replaces and the timer does it. */
async function giveUp(
  sessionId: string,
  to: Booking,
  swap: Swapping,
  now: Today,
  services: BookServices,
): Promise<void> {
  if (to.status !== 'booked') return
  const session = await findSession(sessionId, services)
  const isAnybodyToTell = await services.bookings.change(sessionId, (bookings) => {
    const isOver = !bookings.some((each) => each.personId === swap.forWhom.personId && isLive(each))
    if (isOver) return { changes: [], result: false }
    const command = { ...swap, verb: 'cancel-booking' as const, operationId: `${swap.operationId}-gives-up` }
    const { changes } = applyBooking({ session, bookings }, command, now)
    return { changes, result: changes.some(({ notice }) => notice) }
  })
  if (isAnybodyToTell) await services.queues.nudge(BOOKINGS_QUEUE, { sessionId })
}

/** @throws Refusal 409 unless they have a place there to swap, or this very swap already gave it up */
async function checkHasPlace(
  sessionId: string,
  { personId }: Person,
  operationId: string,
  { bookings }: BookServices,
): Promise<void> {
  const own = (await bookings.forSession(sessionId)).filter((each) => each.personId === personId)
  const isGivenUp = own.some(({ changes = [] }) =>
    changes.some((change) => change.operationId === `${operationId}-gives-up`),
  )
  if (isGivenUp || own.some(({ status }) => status === 'booked')) return
  throw new Refusal(
    409,
    'There is no place to swap there any more. Nothing was changed. Ask me "my bookings" to see yours.',
  )
}

export async function nowOf({ clock, calendar }: BookServices): Promise<Today> {
  const at = clock()
  return { at, today: londonDay(at), holidays: await calendar() }
}

/** From the registers held in memory: a rush for one session must not ask storage two thousand times. */
export async function findSession(sessionId: string, { records, sessions }: BookServices): Promise<Session> {
  const { sessions: listed } = await records.current()
  const found = listed.find((each) => each.sessionId === sessionId) ?? (await sessions.get(sessionId))
  if (found) return found
  throw new Refusal(404, `There is no session ${sessionId.slice(0, 40)}. Ask me for the sessions of a course.`)
}

/** @throws Refusal 404 when nobody of the roster has this id or address, 403 when their place is not this person's to book */
export async function findForWhom(named: string, by: Person, { people }: BookServices): Promise<Person> {
  if (named === '' || named === by.personId) return by
  const found = named.includes('@') ? await people.byEmail(named) : await people.get(named)
  // Whoever may book for nobody else does not learn who is on the roster.
  const isUnknown = !found && !hasRole(by, 'business_unit') && !hasRole(by, 'section11_lead')
  if (isUnknown) checkMayBookFor(by, { ...by, personId: named, organisation: '', managerId: '' })
  if (found) checkMayBookFor(by, found)
  if (!found)
    throw new Refusal(
      404,
      'Nobody on the roster has that address. Ask the business unit to add them: 01603 223409. Nothing was booked.',
    )
  return found
}

/** The same press can arrive twice, even under a new activity id, but never with another time of asking. */
function operationOf(request: BookingRequest, by: Person, forWhom: Person): string {
  const { verb, sessionId, instead, asked, linkId } = request
  const told = JSON.stringify(
    linkId ? ['link', linkId] : [by.personId, forWhom.personId, verb, sessionId, instead, asked],
  )
  return createHash('sha256').update(told).digest('hex')
}
