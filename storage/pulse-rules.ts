// The rules that impact pulses are asked by: one row, as the business unit last set it, with what it was before.
import { PULSE_RULES, type PulseRules } from '../domain/pulse-rules.ts'
import type { Storage } from './connect.ts'
import { putRow } from './put-row.ts'
import { readRow } from './read-rows.ts'
import { fromRow } from './row.ts'

const [TABLE, PARTITION, ROW] = ['settings', 'settings', 'pulses']

export function pulseRuleStore(storage: Storage) {
  return {
    /** As they were shipped until somebody has set them. */
    async get(): Promise<PulseRules> {
      const row = await readRow(await storage.table(TABLE), PARTITION, ROW)
      return row === undefined ? PULSE_RULES : fromRow<PulseRules>(row)
    },

    /** @param next what they become, undefined for no change; asked again when somebody else was first */
    async change(next: (before: PulseRules) => PulseRules | undefined): Promise<void> {
      const table = await storage.table(TABLE)
      await putRow<PulseRules>({
        table,
        partitionKey: PARTITION,
        rowKey: ROW,
        what: 'How impact pulses are asked',
        next: (current) => next(current ?? PULSE_RULES),
      })
    },
  }
}
