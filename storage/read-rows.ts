// Reading rows: one by its keys, or all that match, page by page.
import type { TableClient } from '@azure/data-tables'
import { failedWith } from './failed-with.ts'
import { fromRow, type StoredRow } from './row.ts'

/** The row under these keys, or undefined when there is none. */
export async function readRow(
  table: TableClient,
  partitionKey: string,
  rowKey: string,
): Promise<StoredRow | undefined> {
  try {
    return (await table.getEntity(partitionKey, rowKey)) as unknown as StoredRow
  } catch (error) {
    if (failedWith(error, 404)) return undefined
    throw error
  }
}

/**
 * Every row that matches, in key order.
 * @param filter made with the `odata` tag and no other way, for the tag quotes what people type
 */
export async function readRows(table: TableClient, filter: string, select?: string[]): Promise<StoredRow[]> {
  const rows: StoredRow[] = []
  await eachRow(table, filter, (row) => rows.push(row), select)
  return rows
}

/** The same as the things the rows hold, so that a long register is never held twice. */
export async function readItems<T>(table: TableClient, filter: string): Promise<T[]> {
  const items: T[] = []
  const words = new Map<string, string>()
  await eachRow(table, filter, (row) => items.push(fromRow<T>(row, words)))
  return items
}

/** Shows every row that matches, in key order, holding one page at a time. */
export async function eachRow(
  table: TableClient,
  filter: string,
  visit: (row: StoredRow) => unknown,
  select?: string[],
): Promise<void> {
  const queryOptions = select === undefined ? { filter } : { filter, select }
  // The service ends a page where it likes, even empty, and gives a continuation token; the client follows it.
  for await (const page of table.listEntities({ queryOptions }).byPage({ maxPageSize: 1000 })) {
    for (const row of page) visit(row as unknown as StoredRow)
  }
}
