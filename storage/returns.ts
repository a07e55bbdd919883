// Section 11 returns: one partition for each round, so that a return and its history change as one.
import { odata, type TableClient } from '@azure/data-tables'
import type { Change } from '../domain/action.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Section11Return } from '../domain/section11-return.ts'
import type { Outcome } from './change-row.ts'
import type { Storage } from './connect.ts'
import { insertRow } from './insert-row.ts'
import { afterAll, keyOf } from './keys.ts'
import type { PutOutcome } from './put-row.ts'
import { readRow, readRows } from './read-rows.ts'
import { fromRow, toRow } from './row.ts'
import { addRows, seedRows } from './seed-rows.ts'
import { versionedRows } from './versioned-rows.ts'

export function returnStore(storage: Storage) {
  const table = () => storage.table('returns')
  const rows = versionedRows<Section11Return>({
    table,
    kind: 'return',
    idOf: (item) => item.returnId,
    partitionOf: (item) => partitionOf(item.round),
  })

  return {
    /** Every return, or those of one round. */
    async list(round?: string): Promise<Section11Return[]> {
      if (round !== undefined) return rows.list(partitionOf(round))
      const all = await readRows(
        await table(),
        odata`PartitionKey ge ${'round|'} and PartitionKey lt ${afterAll('round')} and RowKey ge ${'return|'} and RowKey lt ${afterAll('return')}`,
      )
      return all.map((row) => fromRow<Section11Return>(row))
    },

    async get(returnId: string): Promise<Section11Return | undefined> {
      const round = await roundOf(await table(), returnId)
      return round === undefined ? undefined : rows.get(partitionOf(round), returnId)
    },

    /** Newest first. */
    async history(returnId: string): Promise<Change[]> {
      const round = await roundOf(await table(), returnId)
      return round === undefined ? [] : rows.history(partitionOf(round), returnId)
    },

    /** False when the id is taken. */
    async insert(item: Section11Return): Promise<boolean> {
      await point(await table(), item)
      return rows.insert(item)
    },

    /** Inserts those whose id is free; gives how many. */
    async seed(items: readonly Section11Return[]): Promise<number> {
      await seedRows(
        await table(),
        items.map((item) => [pointerTo(item)]),
      )
      return rows.seed(items)
    },

    /** For imports: inserts returns whose id is believed free. */
    async addMany(items: readonly Section11Return[]): Promise<number> {
      await addRows(
        await table(),
        items.map((item) => [pointerTo(item)]),
      )
      return rows.addMany(items)
    },

    /** For imports. `changeOf` gives the history row when the return was there and differs. */
    async put(item: Section11Return, changeOf?: (before: Section11Return) => Change): Promise<PutOutcome> {
      await point(await table(), item)
      return rows.put(item, changeOf)
    },

    /**
     * Applies a press or request once. The version counts up by itself.
     * @throws Refusal 404 for an unknown return, 409 when every attempt lost a race; whatever `decide` throws
     */
    async change(
      returnId: string,
      operationId: string,
      decide: (item: Section11Return) => { item: Section11Return; change: Change } | undefined,
    ): Promise<{ outcome: Outcome; item: Section11Return }> {
      const round = (await roundOf(await table(), returnId)) ?? ''
      return rows.change(partitionOf(round), returnId, operationId, (current) => {
        const decision = decide(current)
        return decision && { next: decision.item, change: decision.change }
      })
    },
  }
}

const partitionOf = (round: string) => `round|${keyOf(round)}`

// A return is asked for by its id alone, so a pointer says which round it is in. The pointer is written first:
// one without a return says nothing, a return without one could not be found.
const pointerTo = ({ returnId, round }: Section11Return) => toRow('ids', keyOf(returnId), { round })

async function roundOf(table: TableClient, returnId: string): Promise<string | undefined> {
  const pointer = await readRow(table, 'ids', keyOf(returnId))
  return pointer === undefined ? undefined : String(pointer.round)
}

async function point(table: TableClient, item: Section11Return): Promise<void> {
  await insertRow(table, pointerTo(item))
  const round = await roundOf(table, item.returnId)
  if (round === item.round) return
  throw new Refusal(409, `Return ${item.returnId} belongs to round ${round}. Give this one another id.`)
}
