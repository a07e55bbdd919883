// A report as an Excel workbook: a sheet for each table, dates as dates, and a last sheet with date and notes.
import type { Row as SheetRow } from 'write-excel-file/node'
import { isDay } from '../domain/day.ts'
import { BASIS, furtherTotals, sayAsAt } from './basis.ts'
import { type PlainSheet, writeSheets } from './plain-sheet.ts'
import { escapeCell } from './registers/workbook-text.ts'
import { allTables, type Cell, type Report, type Row } from './report.ts'

const WIDEST = 60

/** The bytes of an `.xlsx` file. Text is written as text, so nothing in it runs as a formula. */
export async function toWorkbook(report: Report): Promise<Buffer> {
  const tables = allTables(report)
  const names = sheetNames(tables)
  const sheets = tables.map((table, index) => tableSheet(table, names[index] ?? table.report))
  return writeSheets([...sheets, notesSheet(tables)])
}

/** Excel allows 31 characters, none of `\ / ? * [ ] :`, and no name twice; report names need only the cut. */
function sheetNames(tables: readonly Report[]): string[] {
  const names: string[] = []
  for (const { report } of tables) {
    const short = report.slice(0, 31)
    names.push(names.includes(short) ? `${report.slice(0, 27)} (${names.length})` : short)
  }
  return names
}

/** A report's own table: headings, rows and totals, with the headings frozen. */
export function tableSheet(table: Report, sheet: string): PlainSheet {
  const keys = table.columns.map((column) => column.key)
  const toCells = (row: Row): SheetRow => keys.map((key) => toCell(row[key] ?? null))
  const bold = (cells: SheetRow): SheetRow =>
    cells.map((cell) => (cell && typeof cell === 'object' && 'value' in cell ? { ...cell, fontWeight: 'bold' } : cell))
  return {
    sheet,
    stickyRowsCount: 1,
    columns: table.columns.map((column) => ({ width: widthOf(table, column.key, column.title) })),
    data: [
      table.columns.map((column) => ({ value: column.title, type: String, fontWeight: 'bold' as const })),
      ...table.rows.map(toCells),
      bold(toCells(table.totals)),
    ],
  }
}

function toCell(cell: Cell): SheetRow[number] {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (isDay(cell)) return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'd mmm yyyy' }
  return { value: escapeCell(cell), type: String, wrap: true }
}

function widthOf(table: Report, key: string, title: string): number {
  const lengths = table.rows.map((row) => String(row[key] ?? '').length)
  return Math.min(WIDEST, Math.max(title.length, ...lengths) + 3)
}

function notesSheet(tables: readonly Report[]): PlainSheet {
  const lines = tables.flatMap((table) => [
    table.title,
    sayAsAt(table),
    ...furtherTotals(table).map(({ title, value }) => `${title}: ${value ?? ''}`),
    ...table.notes,
    '',
  ])
  return {
    sheet: 'Notes',
    columns: [{ width: 120 }],
    data: [...lines, BASIS].map((line) => [{ value: line, type: String, wrap: true }]),
  }
}
