// What the bot remembers between two messages: which activities it has answered, and what was last spoken of.
import type { Clock } from '../domain/day.ts'
import type { Storage } from './connect.ts'
import { insertRow } from './insert-row.ts'
import { keyOf } from './keys.ts'
import { putRow } from './put-row.ts'
import { readRow } from './read-rows.ts'
import { fromRow, toRow } from './row.ts'

/** What was remembered of a conversation, and when (ISO 8601 in UTC). */
export type Memory<T> = { at: string; json: T }

export function turnStore(storage: Storage, clock: Clock) {
  const table = () => storage.table('turns')
  return {
    /** True for the first to ask; false when the activity was claimed before, so that it is answered once. */
    async claim(activityId: string): Promise<boolean> {
      const row = toRow('activities', keyOf(activityId), { at: clock().toISOString() })
      return insertRow(await table(), row)
    },

    /** Keeps a small object for a conversation in place of the one before. The last word counts. */
    async remember(conversationKey: string, json: object): Promise<void> {
      await putRow<Memory<object>>({
        table: await table(),
        partitionKey: 'memory',
        rowKey: keyOf(conversationKey),
        what: 'This conversation',
        next: () => ({ at: clock().toISOString(), json }),
      })
    },

    async recall<T extends object>(conversationKey: string): Promise<Memory<T> | undefined> {
      const row = await readRow(await table(), 'memory', keyOf(conversationKey))
      return row === undefined ? undefined : fromRow<Memory<T>>(row)
    },
  }
}
