// Takes a person out of histories that are not the partnership's record of a decision, and keeps the chains whole: what an
// entry said goes, its place in the chain stays, and an entry in a history of erasures names every one that was emptied, so
// that nobody can empty another unseen.
import { createHash, randomUUID } from 'node:crypto'
import { odata, type TableClient } from '@azure/data-tables'
import type { Change } from '../domain/action.ts'
import type { Storage } from './connect.ts'
import { emptied, isEmptied } from './history-chain.ts'
import { afterAll } from './keys.ts'
import { readRows } from './read-rows.ts'
import type { StoredRow } from './row.ts'
import { versionedRows } from './versioned-rows.ts'

/** Who erased, when, and what: no word of whose data it was. */
export type ErasedBy = { personId: string; displayName: string; at: string }

/** One erasure, or a part of a large one; its history entry names what was emptied. */
type Erasure = { id: string; version: number }

const PARTITION = 'erasures'
// A text of a row holds 32,000 characters; a mark is 22.
const MOST_MARKS = 1000

export function eraseHistories(storage: Storage) {
  const rows = versionedRows<Erasure>({
    table: () => storage.table('erasures'),
    kind: 'erasure',
    idOf: ({ id }) => id,
    partitionOf: () => PARTITION,
  })

  return {
    /**
     * Empties these entries. Told of before it is done: an interruption leaves an entry that may be emptied and is not.
     * @param name the table's, as it is asked for
     */
    async empty(name: string, table: TableClient, entries: readonly StoredRow[], by: ErasedBy): Promise<void> {
      const chained = entries.filter((row) => !isEmptied(row))
      for (let start = 0; start < chained.length; start += MOST_MARKS) {
        const part = chained.slice(start, start + MOST_MARKS)
        await tell(part.map((row) => markOf(name, row)))
        for (const { etag, ...row } of part) {
          const left = emptied(row)
          await table.updateEntity(left, 'Replace', { etag })
        }
      }

      async function tell(marks: string[]): Promise<void> {
        const id = randomUUID()
        await rows.insert({ id, version: 1 })
        await rows.change(PARTITION, id, id, (next) => ({ next, change: changeOf(id, marks, by) }))
      }
    },
  }
}

/** What erasures said of entries they emptied, for the check of chains. The marks stand in the chained entry. */
export async function marksOfErasures(storage: Storage): Promise<ReadonlySet<string>> {
  const table = await storage.table('erasures')
  const filter = odata`RowKey ge ${'history|'} and RowKey lt ${afterAll('history')}`
  const found = await readRows(table, filter, ['note'])
  return new Set(found.flatMap(({ note }) => String(note ?? '').split(' ')))
}

/** Names one entry of one table as it was when it was chained. */
export function markOf(name: string, { partitionKey, rowKey, chainDigest }: Record<string, unknown>): string {
  return createHash('sha256')
    .update([name, partitionKey, rowKey, chainDigest].join('\n'))
    .digest('base64url')
    .slice(0, 22)
}

function changeOf(operationId: string, marks: readonly string[], { personId, displayName, at }: ErasedBy): Change {
  const to = { entries: String(marks.length) }
  return {
    at,
    by: displayName,
    personId,
    door: 'api',
    what: 'Erased',
    note: marks.join(' '),
    from: {},
    to,
    operationId,
  }
}
