// Where a person's bookings are: bookings are kept with their session, and a pointer for each says whose it is.
// A pointer without a booking says nothing, a booking without one could not be found: so pointers are written first.
import { createHash } from 'node:crypto'
import { odata, type TableClient } from '@azure/data-tables'
import type { Booking } from '../domain/training.ts'
import { afterAll, keyOf } from './keys.ts'
import { readRows } from './read-rows.ts'
import { type Row, toRow } from './row.ts'
import { sideBySide } from './side-by-side.ts'

/** Whose booking of which session, under which id. */
export type Pointer = Pick<Booking, 'personId' | 'bookingId' | 'sessionId'>

const PARTITIONS = 4
const MOST_ROWS = 100
const WAVE = 16

/**
 * In four partitions: fewer would all be written by one server of the service, and with more the pointers of a rush come
 * in so many small transactions that people wait for those and not for their place.
 */
export function pointerRow({ personId, bookingId, sessionId }: Pointer): Row {
  return toRow(partitionOf(personId), `${keyOf(personId)}|${keyOf(bookingId)}`, { bookingId, sessionId })
}

function partitionOf(personId: string): string {
  return `person|${(createHash('sha256').update(personId).digest()[0] ?? 0) % PARTITIONS}`
}

export async function readPointers(table: TableClient, personId: string): Promise<Row[]> {
  const key = keyOf(personId)
  return readRows(
    table,
    odata`PartitionKey eq ${partitionOf(personId)} and RowKey ge ${`${key}|`} and RowKey lt ${afterAll(key)}`,
  )
}

export function bookingPointers(table: () => Promise<TableClient>) {
  let gathering: { pointers: Pointer[]; done: Promise<void> } | undefined
  let writing: Promise<unknown> = Promise.resolve()

  async function write(pointers: readonly Pointer[]): Promise<void> {
    const client = await table()
    const rows = new Map(pointers.map(pointerRow).map((row) => [`${row.partitionKey}|${row.rowKey}`, row]))
    const transactions = [...Map.groupBy(rows.values(), (row) => row.partitionKey).values()].flatMap(chunks)
    // Writing a pointer again changes nothing, so an answer that was lost needs no second look.
    await sideBySide(transactions, WAVE, (chunk) =>
      client.submitTransaction(chunk.map((row) => ['upsert', row, 'Replace'])),
    )
  }

  return {
    write,

    /** Writes it together with all others that come while earlier ones are being written. */
    soon(pointer: Pointer): Promise<void> {
      if (gathering) {
        gathering.pointers.push(pointer)
        return gathering.done
      }
      const pointers = [pointer]
      const before = writing
      const done = (async () => {
        await before
        gathering = undefined
        await write(pointers)
      })()
      gathering = { pointers, done }
      writing = done.catch(() => undefined)
      return done
    },
  }
}

function chunks(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, index) =>
    rows.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS),
  )
}
