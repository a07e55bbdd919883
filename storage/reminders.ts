// The ledger: who was owed what, on which day, and how its delivery stands. Insert-only for what is owed.
import { odata, type TableClient, type TransactionAction } from '@azure/data-tables'
import type { Day } from '../domain/day.ts'
import { type Digest, isFinished, type OwedRow } from '../domain/ledger.ts'
import type { Owed } from '../domain/reminder.ts'
import type { Storage } from './connect.ts'
import { failedWith } from './failed-with.ts'
import { keyOf } from './keys.ts'
import { readRow, readRows } from './read-rows.ts'
import { fromRow, toRow } from './row.ts'
import { LOST_RACE, tryAgain } from './try-again.ts'

// A transaction takes 100 rows; the digest, and room to spare. What does not fit is owed again the next working day.
const MOST_IN_A_DIGEST = 90

// Unfinished digests are pointed at from one partition, so that the sweep need not read the whole ledger.
const OPEN = 'open'

const partitionOf = (personId: string): string => keyOf(`person|${personId}`)
const digestKey = (day: Day): string => `digest|${day}`
const owedKey = ({ kind, ref, due, rung }: Owed): string => `owed|${kind}|${keyOf(ref)}|${due}|${rung}`
const pointerKey = (personId: string, day: Day): string => `${day}|${keyOf(personId)}`

export type ReminderStore = ReturnType<typeof reminderStore>

export function reminderStore(storage: Storage) {
  const table = (): Promise<TableClient> => storage.table('reminders')

  /** One transaction: the digest, and every row of it. */
  async function save(digest: Digest, owed: readonly OwedRow[], etag: string): Promise<boolean> {
    const partition = partitionOf(digest.personId)
    const writes: TransactionAction[] = [
      ['update', toRow(partition, digestKey(digest.day), digest), 'Replace', { etag }],
      ...owed.map((row): TransactionAction => ['upsert', toRow(partition, owedKey(row), row), 'Replace']),
    ]
    try {
      await (await table()).submitTransaction(writes)
      return true
    } catch (error) {
      if (failedWith(error, 412)) return false
      throw error
    }
  }

  async function owedOf(personId: string, day?: Day): Promise<OwedRow[]> {
    const filter = odata`PartitionKey eq ${partitionOf(personId)} and RowKey ge 'owed|' and RowKey lt 'owed}'`
    const rows = (await readRows(await table(), filter)).map((row) => fromRow<OwedRow>(row))
    return day === undefined ? rows : rows.filter((row) => row.day === day)
  }

  return {
    owedOf,

    async digest(personId: string, day: Day): Promise<Digest | undefined> {
      const row = await readRow(await table(), partitionOf(personId), digestKey(day))
      return row && fromRow<Digest>(row)
    },

    /**
     * Plans what is owed and not yet in the ledger as one digest for the day. A person who already has that day's
     * digest gets nothing more: what is still owed is planned on the next working day.
     * @returns the rows planned, empty when there was nothing new
     */
    async plan(digest: Digest, owed: readonly Owed[]): Promise<OwedRow[]> {
      const partition = partitionOf(digest.personId)
      return tryAgain(`The digest of ${digest.personId}`, async () => {
        const client = await table()
        if (await readRow(client, partition, digestKey(digest.day))) return []
        const known = new Set((await owedOf(digest.personId)).map(owedKey))
        const fresh = owed.filter((each) => !known.has(owedKey(each))).slice(0, MOST_IN_A_DIGEST)
        if (fresh.length === 0) return []
        const { day, channel, state, at } = digest
        const rows = fresh.map((each): OwedRow => ({ ...each, day, channel, state, reason: '', at }))
        // The pointer comes first: one without a digest is harmless, a digest without one would be lost.
        const pointer = { personId: digest.personId, day }
        await client.upsertEntity(toRow(OPEN, pointerKey(digest.personId, day), pointer), 'Replace')
        try {
          await client.submitTransaction([
            ['create', toRow(partition, digestKey(day), digest)],
            ...rows.map((row): TransactionAction => ['create', toRow(partition, owedKey(row), row)]),
          ])
        } catch (error) {
          if (failedWith(error, 409)) return LOST_RACE
          throw error
        }
        return rows
      })
    },

    /**
     * Moves a digest on: `decide` gives its next state and how its rows stand, or undefined to leave it.
     * @returns the digest as written, or undefined when it was left or another sender was first
     */
    async move(
      personId: string,
      day: Day,
      decide: (digest: Digest, owed: OwedRow[]) => { digest: Digest; owed: OwedRow[] } | undefined,
    ): Promise<Digest | undefined> {
      const client = await table()
      const row = await readRow(client, partitionOf(personId), digestKey(day))
      if (!row) return undefined
      const next = decide(fromRow<Digest>(row), await owedOf(personId, day))
      if (!next || !(await save(next.digest, next.owed, row.etag))) return undefined
      if (isFinished(next.digest)) await forgetPointer(client, personId, day)
      return next.digest
    },

    /** Digests on which something is still to happen, oldest day first. */
    async unfinished(): Promise<{ personId: string; day: Day }[]> {
      const rows = await readRows(await table(), odata`PartitionKey eq ${OPEN}`)
      return rows.map((row) => fromRow<{ personId: string; day: Day }>(row))
    },

    forgetPointer: async (personId: string, day: Day): Promise<void> => forgetPointer(await table(), personId, day),

    /** Every row owed with a digest day from `from` to `to`, for the delivery report. */
    async between(from: Day, to: Day): Promise<OwedRow[]> {
      const filter = odata`RowKey ge 'owed|' and RowKey lt 'owed}' and day ge ${from} and day le ${to}`
      return (await readRows(await table(), filter)).map((row) => fromRow<OwedRow>(row))
    },
  }
}

async function forgetPointer(client: TableClient, personId: string, day: Day): Promise<void> {
  try {
    await client.deleteEntity(OPEN, pointerKey(personId, day))
  } catch (error) {
    if (!failedWith(error, 404)) throw error
  }
}
