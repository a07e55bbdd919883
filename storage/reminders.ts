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
import { openDigests, together } from './open-digests.ts'
import { readRow, readRows } from './read-rows.ts'
import { fromRow, type StoredRow, toRow } from './row.ts'
import { LOST_RACE, tryAgain } from './try-again.ts'

// A rung lasts three weeks at most, so what was planned earlier than this cannot be owed again.
const LOOK_BACK_DAYS = 60

const keyOfOwed = (owed: Owed): string => owedKey(owed, keyOf)

/** A digest as read: `etag` makes the next write fail when another's came between. */
export type Held = { digest: Digest; etag: string }

/** What is owed to one person, and the digest of the day without lines. */
type Wanted = { blank: Digest; owed: readonly Owed[] }
type Draft = { composed: Composed; past: Held[] }

export type ReminderStore = ReturnType<typeof reminderStore>

/** @param prepareSeconds so long a nudge that has had its turn may take to show */
export function reminderStore(storage: Storage, { prepareSeconds }: { prepareSeconds: number }) {
  const table = (): Promise<TableClient> => storage.table('reminders')
  const open = openDigests(table, prepareSeconds)

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

  /** What would be planned; a newcomer has no digest of these weeks that would have to be read. */
  async function compose({ blank, owed }: Wanted, cardsAWeek: number, isNewcomer: boolean): Promise<Draft> {
    const past = isNewcomer ? [] : await recent(blank.personId, addDays(blank.day, -LOOK_BACK_DAYS))
    const digests = past.map(({ digest }) => digest)
    const known = new Set(digests.flatMap(({ lines }) => lines.map(keyOfOwed)))
    const fresh = owed.filter((each) => !known.has(keyOfOwed(each)))
    return { past, composed: composeDigest(blank, fresh, digests, cardsAWeek) }
  }

  /** @returns false when another planner was first */
  async function insert({ composed, past }: Draft, { personId, day }: Digest): Promise<boolean> {
    const planId = randomUUID()
    try {
      await (await table()).submitTransaction(planWrites(composed, past, planId))
      return true
    } catch (error) {
      if (!failedWith(error, 409, 412)) throw error
      // Our own transaction may have met itself: the client repeats a request whose answer was lost.
      const stored = await readRow(await table(), ledgerPartition(personId), digestKey(personId, day))
      return stored?.writeId === planId
    }
  }

  /** After a race was lost: with everything that was ever owed, for what was planned longer ago has a row too. */
  async function planAnew({ blank, owed }: Wanted, cardsAWeek: number): Promise<Composed> {
    return tryAgain(`The digest of ${blank.personId}`, async () => {
      const ever = await everOwed(blank.personId)
      const unplanned = owed.filter((each) => !ever.has(keyOfOwed(each)))
      const draft = await compose({ blank, owed: unplanned }, cardsAWeek, false)
      const { digest } = draft.composed
      if (!digest) return draft.composed
      await open.point(digest, new Date(blank.at))
      return (await insert(draft, blank)) ? draft.composed : LOST_RACE
    })
  }

  async function planAll(
    wanted: readonly Wanted[],
    cardsAWeek: number,
    isNewcomer: (personId: string) => boolean = () => false,
  ): Promise<PromiseSettledResult<Composed>[]> {
    const drafts = await Promise.allSettled(
      wanted.map(async (each) => ({
        each,
        draft: await compose(each, cardsAWeek, isNewcomer(each.blank.personId)),
      })),
    )
    const digests = drafts.flatMap((ended) =>
      ended.status === 'fulfilled' && ended.value.draft.composed.digest ? [ended.value.each.blank] : [],
    )
    const [first] = digests
    const pointing = first ? open.pointAll(digests, new Date(first.at)) : undefined
    return Promise.allSettled(
      drafts.map(async (ended) => {
        if (ended.status === 'rejected') throw ended.reason
        const { each, draft } = ended.value
        if (!draft.composed.digest) return draft.composed
        // The pointer comes first: one without a digest is harmless, a digest without one would be lost.
        await pointing
        if (await insert(draft, each.blank)) return draft.composed
        return planAnew(each, cardsAWeek)
      }),
    )
  }

  return {
    read,
    open,

    /**
     * Plans what is owed and not yet in the ledger as one digest for its day, together with what earlier days left
     * unsent. A person who already has that day's digest gets nothing more: what is still owed waits for the next.
     */
    async plan(blank: Digest, owed: readonly Owed[], cardsAWeek: number): Promise<Composed> {
      const [ended] = await planAll([{ blank, owed }], cardsAWeek)
      if (ended?.status !== 'fulfilled') throw ended?.reason
      return ended.value
    },

    /**
     * Like `plan` for several people at once, cheapest for those whose pointers share a partition.
     * @param isNewcomer true of people who had no digest lately, see `newcomersOn`
     * @returns what became of each, in order
     */
    planAll,

    /** At most `most` at a time, each time of people whose pointers share a partition. */
    together: (wanted: readonly Wanted[], most: number): Wanted[][] => together(wanted, most, ({ blank }) => blank),

    /** Who had no digest in the weeks before: one pass through the ledger, for when thousands are owed something. */
    async newcomersOn(day: Day): Promise<(personId: string) => boolean> {
      const from = digestsFrom(addDays(day, -LOOK_BACK_DAYS))
      const rows = await readRows(await table(), odata`RowKey ge ${from} and RowKey lt 'digest}'`, ['partitionKey'])
      const known = new Set(rows.map(({ partitionKey }) => partitionKey))
      return (personId) => !known.has(ledgerPartition(personId))
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
