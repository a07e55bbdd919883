// Where each record's cards were posted, so that a press by one person redraws the card for all who see it.
import { odata } from '@azure/data-tables'
import type { Day } from '../domain/day.ts'
import type { ReminderKind } from '../domain/ladders.ts'
import type { Storage } from './connect.ts'
import { keyOf } from './keys.ts'
import { readRows } from './read-rows.ts'
import { fromRow, toRow } from './row.ts'

/** One posted digest that shows a record. */
export type Copy = {
  kind: ReminderKind
  ref: string
  personId: string
  day: Day
  conversationId: string
  activityId: string
  /** A card of this thing alone, shown outside a digest; `day` is when. */
  isAlone?: boolean
}

export function copyStore(storage: Storage) {
  return {
    async put(copy: Copy): Promise<void> {
      const table = await storage.table('copies')
      const row = toRow(
        partitionOf(copy.kind, copy.ref),
        keyOf(`${copy.day}|${copy.personId}${copy.isAlone ? '|alone' : ''}`),
        copy,
      )
      await table.upsertEntity(row, 'Replace')
    },

    /** Oldest first. */
    async of(kind: Copy['kind'], ref: string): Promise<Copy[]> {
      const table = await storage.table('copies')
      return (await readRows(table, odata`PartitionKey eq ${partitionOf(kind, ref)}`)).map((row) => fromRow<Copy>(row))
    },
  }
}

function partitionOf(kind: string, ref: string): string {
  return keyOf(`${kind}|${ref}`)
}
