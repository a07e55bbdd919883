// Training bookings: kept with their session, found by person through pointers.
import { isDeepStrictEqual } from 'node:util'
import { odata } from '@azure/data-tables'
import type { Booking } from '../domain/training.ts'
import { type Pointer, pointerRow, readPointers } from './booking-pointers.ts'
import type { Storage } from './connect.ts'
import { afterAll, keyOf } from './keys.ts'
import type { PutOutcome } from './put-row.ts'
import { eachRow, readRow, readRows } from './read-rows.ts'
import { fromRow, toRow } from './row.ts'
import { addRows, seedRows } from './seed-rows.ts'
import { countPlaces, isBookingRow, readBookings, sessionDesk, sessionPartition, type Work } from './session-desk.ts'
import { sessionStore } from './sessions.ts'
import { sideBySide } from './side-by-side.ts'

export type BookingStore = ReturnType<typeof bookingStore>

export function bookingStore(storage: Storage) {
  const table = () => storage.table('bookings')
  const sessions = sessionStore(storage)
  const rowOf = (booking: Booking) => toRow(sessionPartition(booking.sessionId), keyOf(booking.bookingId), booking)

  const forSession = async (sessionId: string): Promise<Booking[]> => readBookings(await table(), sessionId)
  const recount = (sessionId: string): Promise<void> =>
    sessions.setPlaces(sessionId, async () => countPlaces(await forSession(sessionId)))
  const desk = sessionDesk(table, recount)

  return {
    forSession,

    /**
     * Runs `work` on all bookings of a session and keeps what it changes, in order of arrival and all or nothing.
     * @param likely a booking that it may add, where that is known before
     * @throws whatever `work` throws; Refusal 409 when every attempt lost a race
     */
    change: <R>(sessionId: string, work: Work<R>, likely?: Pointer): Promise<R> => desk.run(sessionId, work, likely),

    /** Every booking of every session. */
    async list(): Promise<Booking[]> {
      const rows = await readRows(
        await table(),
        odata`PartitionKey ge ${'session|'} and PartitionKey lt ${afterAll('session')}`,
      )
      return rows.filter(isBookingRow).map((row) => fromRow<Booking>(row))
    },

    /** Shows every booking, holding one page at a time. */
    async each(visit: (booking: Booking) => void): Promise<void> {
      const filter = odata`PartitionKey ge ${'session|'} and PartitionKey lt ${afterAll('session')}`
      await eachRow(await table(), filter, (row) => {
        if (isBookingRow(row)) visit(fromRow<Booking>(row))
      })
    },

    /** For imports: inserts bookings that are believed new, without counting places. */
    async addMany(bookings: readonly Booking[]): Promise<number> {
      const open = await table()
      await addRows(
        open,
        bookings.map((booking) => [pointerRow(booking)]),
      )
      return addRows(
        open,
        bookings.map((booking) => [rowOf(booking)]),
      )
    },

    /** Counts a session's places afresh, after many of its bookings were added at once. */
    recount,

    /** One person's bookings and no others. */
    async forPerson(personId: string): Promise<Booking[]> {
      const open = await table()
      const pointers = await readPointers(open, personId)
      const rows = await sideBySide(pointers, 16, ({ sessionId, bookingId }) =>
        readRow(open, sessionPartition(String(sessionId)), keyOf(String(bookingId))),
      )
      return rows
        .filter((row) => row !== undefined)
        .map((row) => fromRow<Booking>(row))
        .filter((booking) => booking.personId === personId)
    },

    /**
     * For imports: makes the booking what the register says and counts its session's places afresh. What the register
     * does not know, such as its turn on the waiting list and its history, stays.
     */
    async put(booking: Booking): Promise<PutOutcome> {
      const outcome = await desk.run(booking.sessionId, (bookings) => {
        const known = bookings.find(({ bookingId }) => bookingId === booking.bookingId)
        const next = { ...known, ...booking }
        if (known && isDeepStrictEqual(known, next)) return { changes: [], result: 'unchanged' as const }
        return { changes: [next], result: known ? ('changed' as const) : ('added' as const) }
      })
      // Counted even when nothing changed: an earlier attempt may have ended between the booking and the count.
      await recount(booking.sessionId)
      return outcome
    },

    /** Inserts those that are not there, without counting places. Gives how many were added. */
    async seed(bookings: readonly Booking[]): Promise<number> {
      const open = await table()
      await seedRows(
        open,
        bookings.map((booking) => [pointerRow(booking)]),
      )
      return seedRows(
        open,
        bookings.map((booking) => [rowOf(booking)]),
      )
    },
  }
}
