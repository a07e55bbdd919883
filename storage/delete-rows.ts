// Deletes every row that matches, in as few transactions as may be. What is gone already is no fault.
import type { TableClient, TransactionAction } from '@azure/data-tables'
import { failedWith } from './failed-with.ts'
import { readRows } from './read-rows.ts'

const MOST_IN_ONE = 100

type Key = { partitionKey: string; rowKey: string }

/**
 * @param filter made with the `odata` tag and no other way
 * @returns how many rows matched
 */
export async function deleteRows(table: TableClient, filter: string): Promise<number> {
  const keys: Key[] = (await readRows(table, filter, ['partitionKey', 'rowKey'])).map(({ partitionKey, rowKey }) => ({
    partitionKey,
    rowKey,
  }))
  for (const inPartition of Map.groupBy(keys, ({ partitionKey }) => partitionKey).values()) {
    for (let start = 0; start < inPartition.length; start += MOST_IN_ONE) {
      await deleteBatch(table, inPartition.slice(start, start + MOST_IN_ONE))
    }
  }
  return keys.length
}

async function deleteBatch(table: TableClient, keys: Key[]): Promise<void> {
  try {
    await table.submitTransaction(keys.map((key): TransactionAction => ['delete', key]))
  } catch (error) {
    if (!failedWith(error, 404)) throw error
    // One of them went meanwhile, so none was deleted: one at a time.
    for (const { partitionKey, rowKey } of keys) await deleteOne(table, partitionKey, rowKey)
  }
}

async function deleteOne(table: TableClient, partitionKey: string, rowKey: string): Promise<void> {
  try {
    await table.deleteEntity(partitionKey, rowKey)
  } catch (error) {
    if (!failedWith(error, 404)) throw error
  }
}
