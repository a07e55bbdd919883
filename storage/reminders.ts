// The ledger: one row for each person's digest of a day, which is the truth of its delivery, and one for each thing
// owed, inserted once and never changed, so that nothing is planned twice.
import { randomUUID } from 'node:crypto'
import { odata, type TableClient, type TransactionAction } from '@azure/data-tables'
import { type Composed, composeDigest } from '../domain/compose-digest.ts'
import { addDays, type Day } from '../domain/day.ts'
import { type Digest, joined, type OwedRow, owedRows } from '../domain/ledger.ts'
import { type Owed, owedKey } from '../domain/reminder.ts'
import type { Storage } from './connect.ts'
import { digestKey, digestsFrom, digestsTo, ledgerPartition } from './digest-keys.ts'
import { failedWith } from './failed-with.ts'
import { keyOf } from './keys.ts'
import { openDigests } from './open-digests.ts'
import { readRow, readRows } from './read-rows.ts'
import { fromRow, type StoredRow, toRow } from './row.ts'
import { LOST_RACE, tryAgain } from './try-again.ts'

// A rung lasts three weeks at most, so what was planned earlier than this cannot be owed again.
const LOOK_BACK_DAYS = 60

const keyOfOwed = (owed: Owed): string => owedKey(owed, keyOf)

/** A digest as read: `etag` makes the next write fail when another's came between. */
export type Held = { digest: Digest; etag: string }

export type ReminderStore = ReturnType<typeof reminderStore>

/** @param nudgeSeconds after this time a nudge is taken for lost */
export function reminderStore(storage: Storage, { nudgeSeconds }: { nudgeSeconds: number }) {
  const table = (): Promise<TableClient> => storage.table('reminders')
  const open = openDigests(table, nudgeSeconds)

  async function read(personId: string, day: Day): Promise<Held | undefined> {
    const row = await readRow(await table(), ledgerPartition(personId), digestKey(personId, day))
    return row && heldOf(row)
  }

  async function recent(personId: string, from: Day): Promise<Held[]> {
    const filter = odata`PartitionKey eq ${ledgerPartition(personId)} and RowKey ge ${digestsFrom(from)} and RowKey lt 'digest}'`
    return (await readRows(await table(), filter)).map(heldOf)
  }

  async function digestsBetween(from: Day, to: Day): Promise<Digest[]> {
    const filter = odata`RowKey ge ${digestsFrom(from)} and RowKey lt ${digestsTo(to)}`
    return (await readRows(await table(), filter)).map((row) => heldOf(row).digest)
  }

  async function everOwed(personId: string): Promise<Set<string>> {
    const filter = odata`PartitionKey eq ${ledgerPartition(personId)} and RowKey ge 'owed|' and RowKey lt 'owed}'`
    return new Set((await readRows(await table(), filter, ['rowKey'])).map(({ rowKey }) => rowKey))
  }

  return {
    read,
    open,

    /**
     * Plans what is owed and not yet in the ledger as one digest for its day, together with what earlier days left
     * unsent. A person who already has that day's digest gets nothing more: what is still owed waits for the next.
     */
    async plan(blank: Digest, owed: readonly Owed[], cardsAWeek: number): Promise<Composed> {
      let isFirst = true
      return tryAgain(`The digest of ${blank.personId}`, async () => {
        const planId = randomUUID()
        const past = await recent(blank.personId, addDays(blank.day, -LOOK_BACK_DAYS))
        const known = new Set(past.flatMap(({ digest }) => digest.lines.map(keyOfOwed)))
        if (!isFirst) for (const key of await everOwed(blank.personId)) known.add(key)
        isFirst = false
        const fresh = owed.filter((each) => !known.has(keyOfOwed(each)))
        const composed = composeDigest(
          blank,
          fresh,
          past.map(({ digest }) => digest),
          cardsAWeek,
        )
        if (!composed.digest) return composed
        // The pointer comes first: one without a digest is harmless, a digest without one would be lost.
        await open.point(composed.digest, new Date(blank.at))
        const writes = planWrites(composed, past, planId)
        try {
          await (await table()).submitTransaction(writes)
        } catch (error) {
          if (!failedWith(error, 409, 412)) throw error
          // Our own transaction may have met itself: the client repeats a request whose answer was lost.
          const stored = await readRow(
            await table(),
            ledgerPartition(blank.personId),
            digestKey(blank.personId, blank.day),
          )
          if (stored?.writeId !== planId) return LOST_RACE
        }
        return composed
      })
    },

    /**
     * Writes a digest over the one that was read.
     * @returns the digest as it is held now, or undefined when another writer was first
     */
    async write(held: Held, next: Digest): Promise<Held | undefined> {
      const client = await table()
      const writeId = randomUUID()
      const [partition, key] = [ledgerPartition(next.personId), digestKey(next.personId, next.day)]
      const row = toRow(partition, key, { ...next, writeId })
      try {
        const { etag } = await client.updateEntity(row, 'Replace', { etag: held.etag })
        return { digest: next, etag: etag ?? '' }
      } catch (error) {
        if (!failedWith(error, 412)) throw error
        const stored = await readRow(client, partition, key)
        return stored?.writeId === writeId ? heldOf(stored) : undefined
      }
    },

    digestsBetween,

    /** Every row owed with a digest day from `from` to `to`, for the delivery report. */
    between: async (from: Day, to: Day): Promise<OwedRow[]> => (await digestsBetween(from, to)).flatMap(owedRows),
  }
}

function planWrites({ digest, fresh, joinedDays }: Composed, past: Held[], planId: string): TransactionAction[] {
  if (!digest) return []
  const partition = ledgerPartition(digest.personId)
  const earlier = past.filter((held) => joinedDays.includes(held.digest.day))
  return [
    ['create', toRow(partition, digestKey(digest.personId, digest.day), { ...digest, writeId: planId })],
    ...fresh.map(
      (each): TransactionAction => [
        'create',
        toRow(partition, keyOfOwed(each), { day: digest.day, because: each.because }),
      ],
    ),
    ...earlier.map(
      ({ digest: before, etag }): TransactionAction => [
        'update',
        toRow(partition, digestKey(before.personId, before.day), {
          ...joined(before, digest.day, new Date(digest.at)),
          writeId: planId,
        }),
        'Replace',
        { etag },
      ],
    ),
  ]
}

function heldOf(row: StoredRow): Held {
  const { writeId: _ours, ...digest } = fromRow<Digest & { writeId: string }>(row)
  return { digest, etag: row.etag }
}
