// Everything kept about one person, as rows: to give it to them, and to take it away while every count stays.
import { randomBytes } from 'node:crypto'
import { odata, type TableClient } from '@azure/data-tables'
import type { Booking } from '../domain/training.ts'
import type { BookingStore } from './bookings.ts'
import type { Storage } from './connect.ts'
import { deleteRows } from './delete-rows.ts'
import { digestKey, ledgerPartition } from './digest-keys.ts'
import { type ErasedBy, eraseHistories } from './erase-history.ts'
import { afterAll, keyOf } from './keys.ts'
import { readRows } from './read-rows.ts'
import { fromRow, type Row, type StoredRow } from './row.ts'

/**
 * Where a person may be found, and what erasing does there: `delete` the rows, `unlink` them by giving them an invented
 * id that leads nowhere so that they still count, their history emptied, or `keep` them because they are the partnership's
 * record of a decision.
 */
const HELD = [
  { table: 'people', onErase: 'delete' },
  { table: 'conversations', onErase: 'delete' },
  { table: 'copies', onErase: 'delete' },
  { table: 'preferences', onErase: 'delete' },
  { table: 'bookings', onErase: 'unlink' },
  { table: 'reminders', onErase: 'unlink' },
  { table: 'pulses', onErase: 'unlink' },
  { table: 'champions', onErase: 'unlink' },
  { table: 'signins', onErase: 'unlink' },
  { table: 'actions', onErase: 'keep' },
  { table: 'returns', onErase: 'keep' },
  { table: 'drafts', onErase: 'keep' },
  { table: 'questions', onErase: 'keep' },
  { table: 'imports', onErase: 'keep' },
] as const

export type PersonData = Record<string, Record<string, unknown>[]>

export function personDataStore(storage: Storage, bookings: Pick<BookingStore, 'change'>) {
  const histories = eraseHistories(storage)
  return {
    /** Rows about the person, by the name of their table. */
    async gather(personId: string): Promise<PersonData> {
      const found = await Promise.all(
        HELD.map(async ({ table: name }) => {
          const table = await storage.table(name)
          const filter = odata`personId eq ${personId} or key eq ${personId}`
          const rows = await readRows(table, filter)
          return [name, rows.map((row) => fromRow<Record<string, unknown>>(row))] as const
        }),
      )
      return Object.fromEntries(found.filter(([, rows]) => rows.length > 0))
    },

    /**
     * Erases the person; run again, it finishes what an interrupted run began.
     * @returns how many rows of each table were deleted or unlinked
     */
    async erase(personId: string, by: ErasedBy): Promise<Record<string, number>> {
      const nobody = `erased-${randomBytes(8).toString('hex')}`
      const counts: Record<string, number> = {}
      for (const { table: name, onErase } of HELD) {
        const table = await storage.table(name)
        // A conversation is kept under the person's id as its key.
        const filter = odata`personId eq ${personId} or key eq ${personId}`
        if (onErase === 'delete') counts[name] = await deleteRows(table, filter)
        if (onErase !== 'unlink') continue
        const rows = await readRows(table, filter)
        counts[name] = rows.length
        if (name === 'bookings') await unlinkBookings(bookings, rows, personId, nobody)
        else if (name === 'reminders') await moveDigests(table, rows, personId, nobody)
        else {
          const isHistory = ({ rowKey }: StoredRow): boolean => rowKey.startsWith('history|')
          await histories.empty(name, table, rows.filter(isHistory), by)
          await unlinkRows(
            table,
            rows.filter((row) => !isHistory(row)),
            personId,
            nobody,
          )
        }
      }
      // Pointers from the person to their bookings, and what they were once owed, whose rows name nobody.
      const own = ledgerPartition(personId)
      await deleteRows(await storage.table('reminders'), odata`PartitionKey eq ${own} or personId eq ${personId}`)
      const key = keyOf(personId)
      const pointers = odata`PartitionKey ge ${'person|'} and PartitionKey lt ${afterAll('person')} and RowKey ge ${`${key}|`} and RowKey lt ${afterAll(key)}`
      await deleteRows(await storage.table('bookings'), pointers)
      await forgetManager(await storage.table('people'), personId)
      return counts
    },
  }
}

/** Those they managed stay on the roster, without a line manager. */
async function forgetManager(people: TableClient, personId: string): Promise<void> {
  for (const { timestamp: _time, managerId: _gone, ...row } of await readRows(
    people,
    odata`managerId eq ${personId}`,
  )) {
    await people.updateEntity(row, 'Replace', { etag: row.etag })
  }
}

/** Through the sessions' queues, so that nobody who books at the same moment writes the old id back. */
async function unlinkBookings(
  bookings: Pick<BookingStore, 'change'>,
  rows: readonly StoredRow[],
  personId: string,
  nobody: string,
): Promise<void> {
  for (const sessionId of new Set(rows.map((row) => String(row.sessionId)))) {
    await bookings.change(sessionId, (all) => {
      const theirs = all.filter((booking) => booking.personId === personId)
      const changes = theirs.map((booking) => JSON.parse(unnamed(JSON.stringify(booking), personId, nobody)) as Booking)
      return { changes, result: undefined }
    })
  }
}

/** To a partition that leads nowhere. Written there before the old one goes: an interruption loses none. Pointers just go. */
async function moveDigests(table: TableClient, rows: readonly StoredRow[], personId: string, nobody: string) {
  for (const { etag: _etag, timestamp: _time, ...row } of rows) {
    if (!row.rowKey.startsWith('digest|')) continue
    const columns = Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' && name.endsWith('Json') ? unnamed(value, personId, nobody) : value,
    ])
    const [partitionKey, rowKey] = [ledgerPartition(nobody), digestKey(nobody, String(row.day))]
    const moved = { ...Object.fromEntries(columns), personId: nobody, partitionKey, rowKey } as Row
    await table.upsertEntity(moved, 'Replace')
    await table.deleteEntity(row.partitionKey, row.rowKey)
  }
}

/** Rows whose keys do not name the person stay where they are. */
async function unlinkRows(table: TableClient, rows: readonly StoredRow[], personId: string, nobody: string) {
  for (const { etag, timestamp: _time, ...row } of rows) {
    // What an account was called says who it was; the id of the row tells nothing.
    for (const name of ['email', 'objectId', 'tenantId']) if (name in row) row[name] = ''
    const columns = Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' && name.endsWith('Json') ? unnamed(value, personId, nobody) : value,
    ])
    const next = {
      ...Object.fromEntries(columns),
      personId: nobody,
      partitionKey: row.partitionKey,
      rowKey: row.rowKey,
    } as Row
    await table.updateEntity(next, 'Replace', { etag })
  }
}

/** JSON without the id, wherever it stands as a whole value. */
function unnamed(json: string, personId: string, nobody: string): string {
  return json.replaceAll(JSON.stringify(personId), JSON.stringify(nobody))
}
