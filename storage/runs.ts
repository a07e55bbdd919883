// The heartbeat of planning: one row for each run, so that a run which did not happen is noticed.
import { odata } from '@azure/data-tables'
import type { PlanningRun } from '../domain/planning-run.ts'
import type { Storage } from './connect.ts'
import { readRows } from './read-rows.ts'
import { fromRow, toRow } from './row.ts'

const PARTITION = 'planning'

export function runStore(storage: Storage) {
  return {
    async put(run: PlanningRun): Promise<void> {
      await (await storage.table('runs')).upsertEntity(toRow(PARTITION, run.startedAt, run), 'Replace')
    },

    /** Runs begun at `from` (ISO moment) or later, oldest first. */
    async since(from: string): Promise<PlanningRun[]> {
      const table = await storage.table('runs')
      const rows = await readRows(table, odata`PartitionKey eq ${PARTITION} and RowKey ge ${from}`)
      return rows.map((row) => fromRow<PlanningRun>(row))
    },
  }
}
