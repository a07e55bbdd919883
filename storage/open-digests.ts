// Pointers at the digests on which something is still to happen, in a few partitions of their own, so that the sweep reads
// neither the ledger nor the roster. Each says when to look at its digest again, and from when its nudge is.
import { createHash } from 'node:crypto'
import { odata, type TableClient, type TransactionAction } from '@azure/data-tables'
import type { Day } from '../domain/day.ts'
import { failedWith } from './failed-with.ts'
import { keyOf } from './keys.ts'
import { readRows } from './read-rows.ts'
import { fromRow, toRow } from './row.ts'
import { sideBySide } from './side-by-side.ts'

// Several, so that thousands of deliveries at once do not all write to one partition.
const SHARDS = 16
const FIRST = 'open|'
const AFTER_LAST = 'open}'
const MOST_WRITES = 100
// After every moment there is.
const NOTHING_WAITS = '~'

export type Pointer = { personId: string; day: Day }

const keyFor = ({ personId, day }: Pointer): string => `${day}|${keyOf(personId)}`

/** @param nudgeSeconds so long a nudge that has had its turn may take to show */
export function openDigests(table: () => Promise<TableClient>, nudgeSeconds: number) {
  async function forget(pointer: Pointer): Promise<void> {
    try {
      await (await table()).deleteEntity(shardOf(pointer), keyFor(pointer))
    } catch (error) {
      if (!failedWith(error, 404)) throw error
    }
  }

  const when = (now: Date, until: string) =>
    until === ''
      ? { lookAt: new Date(now.getTime() + nudgeSeconds * 1000).toISOString(), nudgedAt: now.toISOString() }
      : { lookAt: until, nudgedAt: '' }
  return {
    /** Points at a digest, to be looked at when `until` has passed; without one, when its nudge of `now` must have got lost. */
    async point({ personId, day, until = '' }: Pointer & { until?: string }, now: Date): Promise<void> {
      const row = { personId, day, ...when(now, until) }
      await (await table()).upsertEntity(toRow(shardOf(row), keyFor(row), row), 'Replace')
    },

    forget,

    /** Like `forget` for each, in one write for those that share a partition. */
    async forgetAll(pointers: readonly Pointer[]): Promise<void> {
      await eachGroup(pointers, async (theirs) => {
        const deletes = theirs.map(
          (pointer): TransactionAction => ['delete', { partitionKey: shardOf(pointer), rowKey: keyFor(pointer) }],
        )
        try {
          await (await table()).submitTransaction(deletes)
        } catch (error) {
          // One that is gone already keeps the others from going with it.
          if (!failedWith(error, 404)) throw error
          await Promise.all(theirs.map(forget))
        }
      })
    },

    /**
     * Those whose time to be looked at has come, oldest day first.
     * @param turn the moment of the nudge whose turn is next: those made little earlier and since still wait for theirs, for
     * hosts' clocks differ and nudges made side by side are not queued in order; without one, no nudge waits
     */
    async due(now: Date, turn?: Date): Promise<Pointer[]> {
      const oldestNudge = turn ? new Date(turn.getTime() - nudgeSeconds * 1000).toISOString() : NOTHING_WAITS
      const rows = await readRows(
        await table(),
        odata`PartitionKey ge ${FIRST} and PartitionKey lt ${AFTER_LAST} and lookAt le ${now.toISOString()} and nudgedAt lt ${oldestNudge}`,
      )
      return rows.map((row) => fromRow<Pointer>(row)).map(({ personId, day }) => ({ personId, day }))
    },

    async all(): Promise<Pointer[]> {
      const rows = await readRows(await table(), odata`PartitionKey ge ${FIRST} and PartitionKey lt ${AFTER_LAST}`)
      return rows.map((row) => fromRow<Pointer>(row)).map(({ personId, day }) => ({ personId, day }))
    },

    /** Like `point` for each, in one write for those that share a partition, with one `until` for all. */
    async pointAll(pointers: readonly Pointer[], now: Date, until = ''): Promise<void> {
      await eachGroup(pointers, async (theirs) => {
        const writes = theirs.map(({ personId, day }): TransactionAction => {
          const row = { personId, day, ...when(now, until) }
          return ['upsert', toRow(shardOf(row), keyFor(row), row), 'Replace']
        })
        await (await table()).submitTransaction(writes)
      })
    },
  }
}

/** At most `most` at a time, each time of people whose pointers share a partition: these are written in one go. */
export function together<T>(items: readonly T[], most: number, personOf: (item: T) => { personId: string }): T[][] {
  const groups: T[][] = []
  for (const theirs of Map.groupBy(items, (item) => shardOf(personOf(item))).values()) {
    for (let start = 0; start < theirs.length; start += most) groups.push(theirs.slice(start, start + most))
  }
  return groups
}

/** Partitions are written side by side: who waits for ten pointers waits for one write. */
async function eachGroup(pointers: readonly Pointer[], write: (theirs: Pointer[]) => Promise<void>): Promise<void> {
  await sideBySide(
    together(pointers, MOST_WRITES, (pointer) => pointer),
    SHARDS,
    write,
  )
}

function shardOf({ personId }: { personId: string }): string {
  const [byte = 0] = createHash('sha256').update(personId).digest()
  return `${FIRST}${byte % SHARDS}`
}
