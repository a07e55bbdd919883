// Changes a row that people press buttons on: once per press, never over another's change, with its history row.
import type { TableClient, TransactionAction } from '@azure/data-tables'
import { Refusal } from '../domain/refusal.ts'
import { failedWith } from './failed-with.ts'
import { chainHistory } from './history-chain.ts'
import { readRow } from './read-rows.ts'
import { fromRow, type Row, toRow } from './row.ts'
import { LOST_RACE, tryAgain } from './try-again.ts'

/** `already`: this operation was applied before. `unchanged`: there was nothing to do. */
export type Outcome = 'changed' | 'already' | 'unchanged'

export type Revision<T> = {
  next: T
  /** Its history row: inserted with the change or not at all. Same partition, as all of these. */
  history: Row[]
  /** Index rows it now has. */
  index: Row[]
  /** Keys of index rows it no longer has. */
  dropped: string[]
}

type ChangeRequest<T> = {
  table: TableClient
  partitionKey: string
  rowKey: string
  /** Named in messages, for example `Action CAP-NEG-017`. */
  what: string
  /** The press or request behind the change. The row remembers the last of them. */
  operationId: string
  /** Gives the row's next content, or undefined when there is nothing to do. Called again when a race was lost. */
  decide: (current: T) => Revision<T> | undefined | Promise<Revision<T> | undefined>
}

// Enough to know a press that Teams delivers again hours later, and well inside the size of a row.
const OPERATIONS_KEPT = 50

/**
 * One transaction: the row replaced under its etag, its history row inserted, its index rows kept.
 * @throws Refusal 404 when there is no such row, 409 when every attempt lost a race
 */
export async function changeRow<T extends object>(request: ChangeRequest<T>): Promise<{ outcome: Outcome; item: T }> {
  const { table, partitionKey, rowKey, what, operationId } = request
  if (operationId === '') throw new Error(`A change to ${what} came without an operation id.`)
  return tryAgain(what, async () => {
    const stored = await readRow(table, partitionKey, rowKey)
    if (stored === undefined) throw new Refusal(404, `${what} is not there. Check the reference and try again.`)
    const current = fromRow<T>(stored)
    const applied = JSON.parse(String(stored.operationIdsJson ?? '[]')) as string[]
    if (applied.includes(operationId)) return { outcome: 'already', item: current }

    const revision = await request.decide(current)
    if (revision === undefined) return { outcome: 'unchanged', item: current }
    const operationIds = [...applied, operationId].slice(-OPERATIONS_KEPT)
    const { rows: history, head } = chainHistory(revision.history, String(stored.historyDigest ?? ''))
    const row = toRow(partitionKey, rowKey, { ...revision.next, operationIds, historyDigest: head })
    try {
      await table.submitTransaction(transactionOf(row, stored.etag, { ...revision, history }))
    } catch (error) {
      // 412: somebody changed the row, or we did and the answer was lost. 409: the history row of that change is
      // there already. Reading again tells which.
      if (failedWith(error, 409, 412)) return LOST_RACE
      throw error
    }
    return { outcome: 'changed', item: revision.next }
  })
}

function transactionOf<T>(row: Row, etag: string, revision: Revision<T>): TransactionAction[] {
  return [
    ['update', row, 'Replace', { etag }],
    ...revision.history.map((each): TransactionAction => ['create', each]),
    ...revision.index.map((each): TransactionAction => ['upsert', each, 'Replace']),
    ...revision.dropped.map((rowKey): TransactionAction => ['delete', { partitionKey: row.partitionKey, rowKey }]),
  ]
}
