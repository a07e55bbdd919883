// Hands out moments for sending, one row for every host, so that all of them together keep to one pace.

import { randomUUID } from 'node:crypto'
import type { Storage } from './connect.ts'
import { failedWith } from './failed-with.ts'
import { readRow } from './read-rows.ts'
import { toRow } from './row.ts'
import { LOST_RACE, tryAgain } from './try-again.ts'

const PARTITION = 'pace'

export function paceStore(storage: Storage) {
  return {
    /**
     * Reserves `count` moments `spacingMs` apart for one sender.
     * @param now milliseconds since 1970, of the machine: a throttle is about real time
     * @returns the first of them, in the same milliseconds
     */
    async reserve(name: string, count: number, spacingMs: number, now: number): Promise<number> {
      return tryAgain(`The pace of ${name}`, async () => {
        const table = await storage.table('pace')
        const stored = await readRow(table, PARTITION, name)
        const first = Math.max(now, Number(stored?.freeAt ?? 0))
        const writeId = randomUUID()
        // As text: a whole number in a row may have 32 bits only.
        const row = toRow(PARTITION, name, { freeAt: String(first + count * spacingMs), writeId })
        try {
          if (stored === undefined) await table.createEntity(row)
          else await table.updateEntity(row, 'Replace', { etag: stored.etag })
          return first
        } catch (error) {
          if (!failedWith(error, 404, 409, 412)) throw error
          // It may have met itself: the client repeats a request whose answer was lost.
          const held = await readRow(table, PARTITION, name)
          return held?.writeId === writeId ? first : LOST_RACE
        }
      })
    },
  }
}
