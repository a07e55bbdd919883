// Training bookings: kept with their session, found by person through pointers.
import { odata } from '@azure/data-tables'
import type { Booking } from '../domain/training.ts'
import type { Storage } from './connect.ts'
import { inWaves } from './in-waves.ts'
import { insertRow } from './insert-row.ts'
import { afterAll, keyOf } from './keys.ts'
import { type PutOutcome, putRow } from './put-row.ts'
import { readRow, readRows } from './read-rows.ts'
import { fromRow, toRow } from './row.ts'
import { seedRows } from './seed-rows.ts'
import { type Places, sessionStore } from './sessions.ts'

export type BookingStore = ReturnType<typeof bookingStore>

export function bookingStore(storage: Storage) {
  const table = () => storage.table('bookings')
  const sessions = sessionStore(storage)
  const sessionPartition = (sessionId: string) => `session|${keyOf(sessionId)}`
  const rowOf = (booking: Booking) => toRow(sessionPartition(booking.sessionId), keyOf(booking.bookingId), booking)

  // A person's partition only says where their bookings are; what they are is read from the session's partition.
  // The pointer is written first: one without a booking says nothing, a booking without one could not be found.
  const pointerTo = ({ personId, bookingId, sessionId }: Booking) =>
    toRow(`person|${keyOf(personId)}`, keyOf(bookingId), { bookingId, sessionId })

  async function forSession(sessionId: string): Promise<Booking[]> {
    const rows = await readRows(await table(), odata`PartitionKey eq ${sessionPartition(sessionId)}`)
    return rows.map((row) => fromRow<Booking>(row))
  }

  return {
    forSession,

    /** Every booking of every session. */
    async list(): Promise<Booking[]> {
      const rows = await readRows(
        await table(),
        odata`PartitionKey ge ${'session|'} and PartitionKey lt ${afterAll('session')}`,
      )
      return rows.map((row) => fromRow<Booking>(row))
    },

    /** One person's bookings and no others. */
    async forPerson(personId: string): Promise<Booking[]> {
      const open = await table()
      const pointers = await readRows(open, odata`PartitionKey eq ${`person|${keyOf(personId)}`}`)
      const rows = await inWaves(pointers, 16, ({ sessionId, bookingId }) =>
        readRow(open, sessionPartition(String(sessionId)), keyOf(String(bookingId))),
      )
      return rows
        .filter((row) => row !== undefined)
        .map((row) => fromRow<Booking>(row))
        .filter((booking) => booking.personId === personId)
    },

    /** Makes the booking what is given and counts its session's places afresh. */
    async put(booking: Booking): Promise<PutOutcome> {
      const open = await table()
      await insertRow(open, pointerTo(booking))
      const outcome = await putRow<Booking>({
        table: open,
        partitionKey: sessionPartition(booking.sessionId),
        rowKey: keyOf(booking.bookingId),
        what: `Booking ${booking.bookingId}`,
        next: () => booking,
      })
      // Counted even when nothing changed: an earlier attempt may have ended between the booking and the count.
      await sessions.setPlaces(booking.sessionId, async () => countPlaces(await forSession(booking.sessionId)))
      return outcome
    },

    /** Inserts those that are not there, without counting places. Gives how many were added. */
    async seed(bookings: readonly Booking[]): Promise<number> {
      const open = await table()
      await seedRows(
        open,
        bookings.map((booking) => [pointerTo(booking)]),
      )
      return seedRows(
        open,
        bookings.map((booking) => [rowOf(booking)]),
      )
    },
  }
}

/** A place is taken by a booking that is booked or was attended. */
export function countPlaces(bookings: readonly Booking[]): Places {
  return {
    taken: bookings.filter(({ status }) => status === 'booked' || status === 'attended').length,
    waiting: bookings.filter(({ status }) => status === 'waitlisted').length,
  }
}
