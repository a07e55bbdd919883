// A register as a sheet people can edit and send back: real dates, words as text, its headings as the import reads them.
import type { Row as SheetRow } from 'write-excel-file/node'
import type { PlainSheet } from '../plain-sheet.ts'
import { type Entry, type Field, type Register, writeEntry } from './register.ts'
import { escapeCell } from './workbook-text.ts'

// Excel's own limit for the name of a sheet.
const LONGEST_NAME = 31
const WIDEST = 60
const ROWS_MEASURED = 200

export function registerSheet({ fields }: Register, name: string, entries: readonly Entry[]): PlainSheet {
  const rows = entries.map((entry) => writeEntry(fields, entry))
  const widthOf = (at: number) => {
    const longest = Math.max(...rows.slice(0, ROWS_MEASURED).map((row) => row[at]?.length ?? 0), 0)
    return Math.min(WIDEST, Math.max((fields[at]?.title.length ?? 0) + 4, longest + 2))
  }
  return {
    sheet: name.slice(0, LONGEST_NAME),
    stickyRowsCount: 1,
    columns: fields.map((_field, at) => ({ width: widthOf(at) })),
    data: [
      fields.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((text, at) => cellOf(text, fields[at]))),
    ],
    filtered: true,
    choices: fields.flatMap(({ kind }, at) => (kind.choices ? [{ at, words: kind.choices }] : [])),
  }
}

function cellOf(text: string, field: Field | undefined): SheetRow[number] {
  if (text === '') return null
  if (field?.kind.cell === 'day') return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
  if (field?.kind.cell === 'number') return { value: Number(text), type: Number }
  return { value: escapeCell(text), type: String }
}
