// Makes a row hold what is given, for registers where the last word counts; the same content writes nothing.
import { isDeepStrictEqual } from 'node:util'
import type { TableClient } from '@azure/data-tables'
import { failedWith } from './failed-with.ts'
import { insertRow } from './insert-row.ts'
import { readRow } from './read-rows.ts'
import { fromRow, toRow } from './row.ts'
import { LOST_RACE, tryAgain } from './try-again.ts'

/** What an import did with one thing. */
export type PutOutcome = 'added' | 'changed' | 'unchanged'

type PutRequest<T> = {
  table: TableClient
  partitionKey: string
  rowKey: string
  /** Named in messages, for example `Group VAG`. */
  what: string
  /**
   * The content the row shall have, from what it has now; undefined leaves it as it is. Called again when a race
   * was lost, and after reading the row each time, so that anything it counts is counted afresh.
   */
  next: (current: T | undefined) => T | undefined | Promise<T | undefined>
}

/** @throws Refusal 409 when every attempt lost a race */
export async function putRow<T extends object>(request: PutRequest<T>): Promise<PutOutcome> {
  const { table, partitionKey, rowKey, what } = request
  return tryAgain(what, async () => {
    const stored = await readRow(table, partitionKey, rowKey)
    const current = stored === undefined ? undefined : fromRow<T>(stored)
    const next = await request.next(current)
    if (next === undefined || isDeepStrictEqual(current, next)) return 'unchanged'

    const row = toRow(partitionKey, rowKey, next)
    if (stored === undefined) return (await insertRow(table, row)) ? 'added' : LOST_RACE
    try {
      await table.updateEntity(row, 'Replace', { etag: stored.etag })
      return 'changed'
    } catch (error) {
      if (failedWith(error, 404, 412)) return LOST_RACE
      throw error
    }
  })
}
