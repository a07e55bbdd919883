// Inserts a row only when there is none, and says which it was, even when the answer to our own insert got lost.
import { randomUUID } from 'node:crypto'
import type { TableClient } from '@azure/data-tables'
import { failedWith } from './failed-with.ts'
import { readRow } from './read-rows.ts'
import type { Row } from './row.ts'

/**
 * Inserts the first row, and in the same transaction the rows beside it (same partition).
 * @returns false when one of them is there already; nothing is written then
 */
export async function insertRow(table: TableClient, row: Row, beside: Row[] = []): Promise<boolean> {
  const insertId = randomUUID()
  const marked = { ...row, insertId }
  try {
    if (beside.length === 0) await table.createEntity(marked)
    else await table.submitTransaction([marked, ...beside].map((each) => ['create', each]))
    return true
  } catch (error) {
    if (!failedWith(error, 409)) throw error
    // The client repeats a request whose answer was lost; the repeat then meets our own row.
    const stored = await readRow(table, row.partitionKey, row.rowKey)
    return stored?.insertId === insertId
  }
}
