// A register as CSV: its headings and every entry, so that importing it again changes nothing.
import { stringify } from 'csv-stringify/sync'
import { guardCell } from './guard-cell.ts'
import { type Entry, type Register, writeEntry } from './register.ts'

/** UTF-8 with a byte order mark, lines ended by CRLF, as Excel expects. */
export function registerToCsv({ fields }: Register, entries: readonly Entry[]): string {
  const rows = entries.map((entry) => writeEntry(fields, entry).map(guardCell))
  return stringify([fields.map((field) => field.title), ...rows], { bom: true, record_delimiter: '\r\n' })
}
