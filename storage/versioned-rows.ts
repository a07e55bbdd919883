// The rows of things people change and whose history is kept: each thing, its changes and its index rows side by side.
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { odata, type TableClient } from '@azure/data-tables'
import type { Change } from '../domain/action.ts'
import { changeRow, type Outcome, type Revision } from './change-row.ts'
import { insertRow } from './insert-row.ts'
import { afterAll, keyOf } from './keys.ts'
import type { PutOutcome } from './put-row.ts'
import { eachRow, readItems, readRow } from './read-rows.ts'
import { fromRow, type Row, toRow } from './row.ts'
import { addRows, seedRows } from './seed-rows.ts'

type Versioned = { version: number }

/** What a thing becomes, and the history row that says so. The version counts up by itself. */
export type Decision<T> = { next: T; change: Change }
type Decide<T> = (current: T) => Decision<T> | undefined | Promise<Decision<T> | undefined>

type Shape<T> = {
  table: () => Promise<TableClient>
  /** First part of the row keys, and the word for the thing in messages: `action`. */
  kind: string
  idOf: (item: T) => string
  partitionOf: (item: T) => string
  /** Keys of the index rows that point at the item, in its partition. */
  indexOf?: (item: T) => string[]
}

// Wide enough to sort as text for as long as anybody will press buttons.
const VERSION_DIGITS = 8

export function versionedRows<T extends Versioned>(shape: Shape<T>) {
  const { table } = shape
  return {
    list: async (partition: string): Promise<T[]> => rowsUnder(await table(), partition, shape.kind),

    async get(partition: string, id: string): Promise<T | undefined> {
      const row = await readRow(await table(), partition, keyFor(shape.kind, id))
      return row === undefined ? undefined : fromRow<T>(row)
    },

    /** False when it is there already. */
    insert: async (item: T): Promise<boolean> => insertRow(await table(), itemRow(shape, item), indexRows(shape, item)),

    /** Inserts those that are not there and leaves the others alone. Gives how many were added. */
    seed: async (items: readonly T[]): Promise<number> =>
      seedRows(
        await table(),
        items.map((item) => [itemRow(shape, item), ...indexRows(shape, item)]),
      ),

    /** For imports: inserts things that are believed new; one that is there is left alone. */
    addMany: async (items: readonly T[]): Promise<number> =>
      addRows(
        await table(),
        items.map((item) => [itemRow(shape, item), ...indexRows(shape, item)]),
      ),

    /** Shows every thing of a partition, holding one page at a time. */
    async each(partition: string, visit: (item: T) => void): Promise<void> {
      const filter = odata`PartitionKey eq ${partition} and RowKey ge ${`${shape.kind}|`} and RowKey lt ${afterAll(shape.kind)}`
      await eachRow(await table(), filter, (row) => visit(fromRow<T>(row)))
    },

    /** Applies an operation once, whatever is delivered again. `decide` may be asked several times. */
    change: async (partition: string, id: string, operationId: string, decide: Decide<T>) =>
      change(shape, await table(), { partition, id, operationId }, decide),

    /** For imports: inserts it, or makes it what is given; the same content writes nothing. */
    put: async (item: T, changeOf?: (before: T) => Change) => put(shape, await table(), item, changeOf),

    /** Its changes, newest first. */
    history: async (partition: string, id: string): Promise<Change[]> =>
      (await rowsUnder<Change>(await table(), partition, keyFor('history', id))).reverse(),
  }
}

/** Everything whose key starts with `prefix` and `|`, in key order. */
async function rowsUnder<T>(table: TableClient, partition: string, prefix: string): Promise<T[]> {
  return readItems<T>(
    table,
    odata`PartitionKey eq ${partition} and RowKey ge ${`${prefix}|`} and RowKey lt ${afterAll(prefix)}`,
  )
}

async function change<T extends Versioned>(
  shape: Shape<T>,
  table: TableClient,
  { partition, id, operationId }: { partition: string; id: string; operationId: string },
  decide: Decide<T>,
): Promise<{ outcome: Outcome; item: T }> {
  return changeRow<T>({
    table,
    partitionKey: partition,
    rowKey: keyFor(shape.kind, id),
    what: nameOf(shape, id),
    operationId,
    decide: async (current) => {
      const decision = await decide(current)
      return decision === undefined ? undefined : revise(shape, current, decision.next, decision.change)
    },
  })
}

async function put<T extends Versioned>(
  shape: Shape<T>,
  table: TableClient,
  item: T,
  changeOf: ((before: T) => Change) | undefined,
): Promise<PutOutcome> {
  if (await insertRow(table, itemRow(shape, item), indexRows(shape, item))) return 'added'
  const { outcome } = await changeRow<T>({
    table,
    partitionKey: shape.partitionOf(item),
    rowKey: keyFor(shape.kind, shape.idOf(item)),
    what: nameOf(shape, shape.idOf(item)),
    operationId: randomUUID(),
    decide: (before) =>
      isDeepStrictEqual(before, { ...item, version: before.version })
        ? undefined
        : revise(shape, before, item, changeOf?.(before)),
  })
  return outcome === 'unchanged' ? 'unchanged' : 'changed'
}

function revise<T extends Versioned>(shape: Shape<T>, before: T, next: T, change: Change | undefined): Revision<T> {
  const item = { ...next, version: before.version + 1 }
  const kept = new Set(shape.indexOf?.(item))
  return {
    next: item,
    history: change === undefined ? [] : [historyRow(shape, item, change)],
    index: indexRows(shape, item),
    dropped: (shape.indexOf?.(before) ?? []).filter((key) => !kept.has(key)),
  }
}

function itemRow<T extends Versioned>(shape: Shape<T>, item: T): Row {
  return toRow(shape.partitionOf(item), keyFor(shape.kind, shape.idOf(item)), item)
}

function indexRows<T>({ indexOf, partitionOf, idOf }: Shape<T>, item: T): Row[] {
  return (indexOf?.(item) ?? []).map((key) => toRow(partitionOf(item), key, { id: idOf(item) }))
}

function historyRow<T extends Versioned>({ partitionOf, idOf }: Shape<T>, item: T, change: Change): Row {
  const version = String(item.version).padStart(VERSION_DIGITS, '0')
  return toRow(partitionOf(item), `${keyFor('history', idOf(item))}|${version}`, change)
}

function keyFor(kind: string, id: string): string {
  return `${kind}|${keyOf(id)}`
}

function nameOf({ kind }: { kind: string }, id: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${id}`
}
