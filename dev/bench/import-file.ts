// Makes a long register for the import's benchmark: champions as CSV, or the same as a workbook.
import { writeSheets } from '../../reporting/plain-sheet.ts'
import { championRegister } from '../../reporting/registers/champion-register.ts'
import type { Entry } from '../../reporting/registers/register.ts'
import { registerSheet } from '../../reporting/registers/register-sheet.ts'
import { registerToCsv } from '../../reporting/registers/register-to-csv.ts'

export function manyChampions(count: number): Entry[] {
  return Array.from({ length: count }, (_, at) => ({
    championId: `NC-${String(at).padStart(6, '0')}`,
    sector: ['Education', 'Health', 'Police'][at % 3],
    subSector: '',
    roleTitle: 'Designated Safeguarding Lead',
    joined: `2023-${String((at % 12) + 1).padStart(2, '0')}-10`,
    locality: `LSCG ${(at % 6) + 1}`,
    forumsAttended: at % 4,
    hasNewsletter: at % 2 === 0,
    status: 'Active',
  }))
}

export function asCsv(entries: readonly Entry[]): Uint8Array {
  return Buffer.from(registerToCsv(championRegister, entries))
}

export async function asWorkbook(entries: readonly Entry[]): Promise<Uint8Array> {
  return writeSheets([registerSheet(championRegister, 'Champions', entries)])
}
