// A register in memory to import into, and files to import: what the importing rules need, without storage.
import type { ImportAnswer } from '../../../reporting/registers/import-answer.ts'
import { type ImportOptions, importRegister } from '../../../reporting/registers/import-register.ts'
import { openFile, typeOfFile } from '../../../reporting/registers/open-file.ts'
import type { Entry } from '../../../reporting/registers/register.ts'
import { findRegister } from '../../../reporting/registers/registers.ts'
import type { Target } from '../../../reporting/registers/target.ts'

export type Shelf = Target & { entries: Map<string, Entry>; writes: number }

export function shelf(id: string, entries: readonly Entry[] = [], ids: readonly string[] = []): Shelf {
  const held: Shelf = {
    entries: new Map(entries.map((entry) => [String(entry[id]), entry])),
    writes: 0,
    each: async (visit) => {
      for (const entry of held.entries.values()) visit(entry)
    },
    get: async (fields) => held.entries.get(String(fields[id])),
    async addMany(added) {
      held.writes += added.length
      for (const entry of added) held.entries.set(String(entry[id]), entry)
    },
    async change(before, fields) {
      held.writes += 1
      held.entries.set(String(before[id]), { ...before, ...fields })
    },
    idsOf: async () => new Set(ids),
  }
  return held
}

export const CAP_ROW: Record<string, string> = {
  ref: 'CAP-NEG-017',
  section: 'Neglect',
  category: 'Comms',
  title: 'Share the leaflet',
  source: 'Audit',
  sourceDate: '2023-09',
  ownerGroup: 'NSIG',
  ownerRole: 'NSIG Chair',
  added: '2023-09-19',
  due: '2024-04-30',
  status: 'In progress',
  closed: '',
  sector: '',
  synthetic: 'true',
}

export function csvOf(rows: readonly Record<string, string>[]): string {
  const quote = (value: string) => `"${value.replaceAll('"', '""')}"`
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
  return lines.map((line) => line.map(quote).join(',')).join('\r\n')
}

export async function importText(
  register: string,
  content: string | Uint8Array,
  target: Target,
  options: ImportOptions = {},
): Promise<ImportAnswer> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return importRegister(findRegister(register), openFile(bytes, typeOfFile(bytes, '')), target, options)
}

export function said({ rejected }: ImportAnswer): string[] {
  return rejected.map(({ row, column, problem }) => `${row} ${column}: ${problem}`)
}
