// What time does to bookings: offers lapse, freed places go to whoever waits, sessions that were cancelled end theirs.
import { applyBooking } from '../domain/booking-command.ts'
import { settleBook, type Today } from '../domain/booking-rules.ts'
import { addDays, type Clock, londonDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { type Booking, holdsPlace, isLive, isWaiting, type Session } from '../domain/training.ts'
import type { BankHolidays } from '../domain/working-days.ts'

export type SettleServices = {
  clock: Clock
  calendar(): Promise<BankHolidays>
  records: { current(): Promise<{ people: readonly Person[] }> }
  sessions: { list(): Promise<Session[]> }
  bookings: {
    recount(sessionId: string): Promise<void>
    change<R>(
      sessionId: string,
      work: (bookings: readonly Booking[]) => { changes: readonly Booking[]; result: R },
    ): Promise<R>
  }
  placesChanged(): void
}

const LOOK_BACK_DAYS = 30

/** @returns the sessions where somebody has to be told something */
export async function settleSessions(services: SettleServices): Promise<string[]> {
  const at = services.clock()
  const now: Today = { at, today: londonDay(at), holidays: await services.calendar() }
  const toTell: string[] = []
  // Sessions just over too: who missed one has yet to be asked why.
  const ahead = (await services.sessions.list()).filter(({ date }) => date >= addDays(now.today, -LOOK_BACK_DAYS))
  for (const session of ahead) {
    const { isToTell, swaps, taken, waiting } = await settleOne(session, now, services)
    if (isToTell) toTell.push(session.sessionId)
    // A host that ended between a booking and its count left the list of sessions behind.
    if (taken !== session.taken || waiting !== session.waiting) await services.bookings.recount(session.sessionId)
    for (const booking of swaps) await finishSwap(booking, ahead, now, services)
  }
  services.placesChanged()
  return toTell
}

/** A few dozen change at once, so it is repeated until nothing does. */
async function settleOne(session: Session, now: Today, { bookings }: SettleServices) {
  for (;;) {
    const settled = await bookings.change(session.sessionId, (all) => {
      const changes = settleBook({ session, bookings: all }, now)
      const isToTell = [...all, ...changes].some(({ notice = '' }) => notice !== '')
      const swaps = all.filter(({ status, replaces = '' }) => status === 'booked' && replaces !== '')
      const places = { taken: all.filter(holdsPlace).length, waiting: all.filter(isWaiting).length }
      return { changes, result: { count: changes.length, isToTell, swaps, ...places } }
    })
    if (settled.count === 0) return settled
  }
}

/** A swap whose second half did not happen, because the host ended between the two sessions. */
async function finishSwap(
  booking: Booking,
  ahead: readonly Session[],
  now: Today,
  services: SettleServices,
): Promise<void> {
  const left = ahead.find(({ sessionId }) => sessionId === booking.replaces)
  const { people } = await services.records.current()
  const person = people.find(({ personId }) => personId === booking.personId)
  if (left && person) {
    await services.bookings.change(left.sessionId, (bookings) => {
      const own = bookings.find((each) => each.personId === person.personId && isLive(each))
      // Booked there again after the swap: that one is meant to stay.
      if (!own || isLater(own, booking)) return { changes: [], result: undefined }
      const operationId = `${booking.bookingId}-gives-up`
      const command = { verb: 'cancel-booking' as const, forWhom: person, by: person, door: 'timer', operationId }
      return { changes: applyBooking({ session: left, bookings }, command, now).changes, result: undefined }
    })
  }
  await services.bookings.change(booking.sessionId, (bookings) => ({
    changes: bookings
      .filter(({ bookingId }) => bookingId === booking.bookingId)
      .map(({ replaces: _done, ...kept }) => kept),
    result: undefined,
  }))
}

function isLater(own: Booking, than: Booking): boolean {
  return (own.changes?.[0]?.at ?? '') > (than.changes?.[0]?.at ?? '')
}
