// Fills a table with starting rows in as few transactions as may be, leaving alone every row that is there already.
import { odata, type TableClient } from '@azure/data-tables'
import { failedWith } from './failed-with.ts'
import { insertRow } from './insert-row.ts'
import { readRows } from './read-rows.ts'
import type { Row } from './row.ts'
import { sideBySide } from './side-by-side.ts'

// A transaction takes 100 rows of one partition, 4 MiB in all. Ten rows of the largest size would be too many bytes,
// but starting rows are small; the byte limit is kept by counting characters.
const MOST_ROWS = 100
const MOST_CHARACTERS = 1_000_000
const WAVE = 16

/**
 * @param bundles for each thing its own row first, then the index rows that belong with it, all in one partition
 * @returns how many things were added
 */
export async function seedRows(table: TableClient, bundles: Row[][]): Promise<number> {
  const stored = await readRows(table, odata`PartitionKey ge ${''}`, ['partitionKey', 'rowKey'])
  const known = new Set(stored.map((row) => `${row.partitionKey}\n${row.rowKey}`))
  return addRows(
    table,
    bundles.filter(([row]) => row !== undefined && !known.has(`${row.partitionKey}\n${row.rowKey}`)),
  )
}

/** The same for rows that are believed not to be there, without looking first: one that is there is left alone. */
export async function addRows(table: TableClient, bundles: Row[][]): Promise<number> {
  const added = await sideBySide(transactionsOf(bundles), WAVE, (batch) => insertBatch(table, batch))
  return added.reduce((sum, count) => sum + count, 0)
}

/** Bundles packed into transactions: one partition each, within the limits. */
function transactionsOf(bundles: Row[][]): Row[][][] {
  const open = new Map<string, { batch: Row[][]; rows: number; characters: number }>()
  const batches: Row[][][] = []
  for (const bundle of bundles) {
    const partition = bundle[0]?.partitionKey ?? ''
    const characters = JSON.stringify(bundle).length
    let current = open.get(partition)
    if (
      current === undefined ||
      current.rows + bundle.length > MOST_ROWS ||
      current.characters + characters > MOST_CHARACTERS
    ) {
      current = { batch: [], rows: 0, characters: 0 }
      open.set(partition, current)
      batches.push(current.batch)
    }
    current.batch.push(bundle)
    current.rows += bundle.length
    current.characters += characters
  }
  return batches
}

async function insertBatch(table: TableClient, batch: Row[][]): Promise<number> {
  try {
    await table.submitTransaction(batch.flat().map((row) => ['create', row]))
    return batch.length
  } catch (error) {
    if (!failedWith(error, 409)) throw error
    // One of them came into being meanwhile, so none was written: one thing at a time.
    const added = await sideBySide(
      batch,
      1,
      async ([row, ...beside]) => row !== undefined && insertRow(table, row, beside),
    )
    return added.filter(Boolean).length
  }
}
