// A report as a CSV file that opens well in Excel and never runs as a formula there.
import { stringify } from 'csv-stringify/sync'
import { BASIS, furtherTotals } from './basis.ts'
import type { Cell, Report } from './report.ts'

// OWASP ASVS 1.2.10: Excel and its kin run text that opens with one of these, full-width forms included.
const FORMULA_START = /^[=+\-@\t\r\n\0＝＋－＠]/

/**
 * The main table with its totals, then further totals, date and notes as rows of the same width.
 * UTF-8 with a byte order mark, lines ended by CRLF, as Excel expects.
 */
export function toCsv(report: Report): string {
  const keys = report.columns.map((column) => column.key)
  const table = [
    report.columns.map((column) => column.title),
    ...report.rows.map((row) => keys.map((key) => row[key] ?? '')),
    keys.map((key) => report.totals[key] ?? ''),
  ]
  const said = [
    ...furtherTotals(report).map(({ title, value }) => [title, value ?? '']),
    ['As at', report.asAt],
    ...[...report.notes, BASIS].map((note) => ['Note', note]),
  ]
  const padded = said.map((row) => [...row, ...Array<Cell>(Math.max(0, keys.length - row.length)).fill('')])
  return stringify(
    [...table, ...padded].map((row) => row.map(safeCell)),
    { bom: true, record_delimiter: '\r\n' },
  )
}

/** Text that could start a formula is shown as text by a leading apostrophe; numbers stay numbers. */
export function safeCell(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA_START.test(cell) ? `'${cell}` : cell
}
