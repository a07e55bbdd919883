// The shapes of the API's main answers, as its description tells them.
import { z } from 'zod'

const cell = z.union([z.string(), z.number(), z.null()])
const row = z.record(z.string(), cell)

export const reportAnswer = z.object({
  report: z.string(),
  title: z.string(),
  asAt: z.iso.date(),
  columns: z.array(z.object({ key: z.string(), title: z.string() })),
  rows: z.array(row),
  totals: row,
  notes: z.array(z.string()).describe('Definitions, basis, and what does not reconcile'),
  tables: z.array(z.looseObject({})).optional().describe('Further tables of the same shape'),
})

export const importAnswer = z.object({
  register: z.string(),
  dryRun: z.boolean(),
  written: z.boolean(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejectedRows: z.int(),
  rejected: z.array(z.object({ sheet: z.string().optional(), row: z.int(), column: z.string(), problem: z.string() })),
  columns: z.array(z.object({ sheet: z.string().optional(), heading: z.string(), readAs: z.string() })),
  notes: z.array(z.string()),
  details: z.object({
    added: z.array(z.string()),
    changed: z.array(
      z.object({
        id: z.string(),
        row: z.int(),
        fields: z.record(z.string(), z.object({ from: z.string(), to: z.string() })),
      }),
    ),
  }),
})
