// Questions sent to the business unit, and counts of how questions went. Neither says who asked.
import { odata } from '@azure/data-tables'
import type { Change } from '../domain/action.ts'
import type { AskedQuestion, Heard } from '../domain/asked/asked-question.ts'
import type { Day } from '../domain/day.ts'
import type { Outcome } from './change-row.ts'
import type { Storage } from './connect.ts'
import { keyOf } from './keys.ts'
import { putRow } from './put-row.ts'
import { readRows } from './read-rows.ts'
import { fromRow } from './row.ts'
import { versionedRows } from './versioned-rows.ts'

const PARTITION = 'asked'

export function questionStore(storage: Storage) {
  const rows = versionedRows<AskedQuestion>({
    table: () => storage.table('questions'),
    kind: 'question',
    idOf: (question) => question.id,
    partitionOf: () => PARTITION,
  })
  return {
    /** False when it was sent before. */
    insert: (question: AskedQuestion): Promise<boolean> => rows.insert(question),
    get: (id: string): Promise<AskedQuestion | undefined> => rows.get(PARTITION, id),

    /** Those nobody has answered yet, the longest waiting first. */
    async waiting(): Promise<AskedQuestion[]> {
      const all = await rows.list(PARTITION)
      return all
        .filter(({ state }) => state === 'waiting')
        .sort((one, other) => one.askedAt.localeCompare(other.askedAt))
    },

    /**
     * Applies an answer once. The version counts up by itself.
     * @throws Refusal 404 for an unknown question, 409 when every attempt lost a race; whatever `decide` throws
     */
    async change(
      id: string,
      operationId: string,
      decide: (question: AskedQuestion) => { question: AskedQuestion; change: Change } | undefined,
    ): Promise<{ outcome: Outcome; question: AskedQuestion }> {
      const { outcome, item } = await rows.change(PARTITION, id, operationId, (current) => {
        const decision = decide(current)
        return decision && { next: decision.question, change: decision.change }
      })
      return { outcome, question: item }
    },

    /** Counts one more of these. */
    async hear({ day, what, kind, words }: Omit<Heard, 'count'>): Promise<void> {
      await putRow<Heard>({
        table: await storage.table('heard'),
        partitionKey: day,
        rowKey: [what, kind, words].map(keyOf).join('|'),
        what: 'The count of questions',
        next: (current) => ({ day, what, kind, words, count: (current?.count ?? 0) + 1 }),
      })
    },

    /** What was counted from one day to another, both included. */
    async heardBetween(from: Day, to: Day): Promise<Heard[]> {
      const table = await storage.table('heard')
      const found = await readRows(table, odata`PartitionKey ge ${from} and PartitionKey le ${to}`)
      return found.map((row) => fromRow<Heard>(row))
    },
  }
}
