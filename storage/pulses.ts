// Impact pulses: one row for each question to each person who attended, with what was answered and its history.
import type { Change } from '../domain/action.ts'
import type { Pulse } from '../domain/pulse.ts'
import type { Outcome } from './change-row.ts'
import type { Storage } from './connect.ts'
import { versionedRows } from './versioned-rows.ts'

const PARTITION = 'pulses'

export function pulseStore(storage: Storage) {
  const rows = versionedRows<Pulse>({
    table: () => storage.table('pulses'),
    kind: 'pulse',
    idOf: (pulse) => pulse.pulseId,
    partitionOf: () => PARTITION,
  })
  return {
    list: (): Promise<Pulse[]> => rows.list(PARTITION),
    get: (pulseId: string): Promise<Pulse | undefined> => rows.get(PARTITION, pulseId),
    /** False when it was asked before. */
    insert: (pulse: Pulse): Promise<boolean> => rows.insert(pulse),
    /**
     * Applies an answer or a sending once. The version counts up by itself.
     * @throws Refusal 404 for an unknown pulse, 409 when every attempt lost a race; whatever `decide` throws
     */
    async change(
      pulseId: string,
      operationId: string,
      decide: (pulse: Pulse) => { pulse: Pulse; change: Change } | undefined,
    ): Promise<{ outcome: Outcome; pulse: Pulse }> {
      const { outcome, item } = await rows.change(PARTITION, pulseId, operationId, (current) => {
        const decision = decide(current)
        return decision && { next: decision.pulse, change: decision.change }
      })
      return { outcome, pulse: item }
    },
  }
}
