// One sheet of a workbook as it streams by: each row's cells as text, dates as YYYY-MM-DD, formulas and errors named.
import { Refusal } from '../../domain/refusal.ts'
import { MOST_ROWS, type SourceEvent } from './source.ts'
import type { DateStyles } from './workbook-styles.ts'
import { unescapeCell } from './workbook-text.ts'

type Given = { strings: readonly string[]; styles: DateStyles; isFrom1904: boolean }
type RowEvent = Extract<SourceEvent, { kind: 'row' }>
type CellState = { at: number; type: string; style: number; value: string; formula: string | undefined }

// Wider than any register; a cell far out to the right is a slip, not a column.
const MOST_COLUMNS = 256

/** `listener` is fed the sheet's XML; finished rows, then merged cells, wait in `ready`. */
export function sheetReader(given: Given) {
  const ready: SourceEvent[] = []
  let row: RowEvent | undefined
  let cell: CellState | undefined
  let collecting: 'value' | 'formula' | undefined
  let lastRow = 0

  const listener = {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'row') {
        lastRow = Number(attributes.r ?? lastRow + 1)
        if (lastRow > MOST_ROWS) throw new Refusal(413, `A sheet goes beyond row ${MOST_ROWS}. Split it up.`)
        row = { kind: 'row', row: lastRow, values: [], faults: [] }
      } else if (name === 'c' && row) cell = startCell(attributes, row)
      else if (name === 'v' || name === 't') collecting = cell && 'value'
      else if (name === 'f' && cell) {
        cell.formula = ''
        collecting = 'formula'
      } else if (name === 'mergeCell') ready.push(mergedCells(attributes.ref ?? ''))
    },
    text(text: string) {
      if (cell && collecting === 'value') cell.value += text
      if (cell && collecting === 'formula') cell.formula += text
    },
    close(name: string) {
      if (name === 'v' || name === 't' || name === 'f') collecting = undefined
      if (name === 'c' && cell && row) {
        finishCell(cell, row, given)
        cell = undefined
      }
      if (name === 'row' && row) {
        for (let at = 0; at < row.values.length; at += 1) row.values[at] ??= ''
        ready.push(row)
        row = undefined
      }
    },
  }
  return { listener, ready }
}

function startCell({ r, t = 'n', s = '0' }: Record<string, string>, row: RowEvent): CellState {
  return {
    at: r === undefined ? row.values.length : columnOf(r),
    type: t,
    style: Number(s),
    value: '',
    formula: undefined,
  }
}

function finishCell({ at, type, style, value, formula }: CellState, row: RowEvent, given: Given): void {
  if (at >= MOST_COLUMNS) return
  if (formula !== undefined) {
    // What a formula last showed may be out of date, so it is not taken.
    const shown = formula === '' ? 'a shared formula' : `=${formula.slice(0, 40)}`
    row.faults.push({ at, problem: `holds a formula (${shown}): paste its value instead` })
  } else if (type === 'e') row.faults.push({ at, problem: `shows the error ${value}` })
  row.values[at] = textOf(type, style, value, given)
}

function textOf(type: string, style: number, value: string, { strings, styles, isFrom1904 }: Given): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'yes' : 'no'
  if (type !== 'n') return unescapeCell(value)
  return value !== '' && styles.has(style) ? sayMoment(Number(value), isFrom1904) : value
}

const MS_PER_DAY = 86_400_000
const FIRST_LETTER = 65
const LAST_LETTER = 90

/** Excel counts days from the end of 1899 (some Macs from 1904); a time is the fraction of a day. */
function sayMoment(serial: number, isFrom1904: boolean): string {
  const start = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const minutes = Math.round((serial - Math.floor(serial)) * 1440)
  const moment = new Date(start + Math.floor(serial) * MS_PER_DAY + minutes * 60_000)
  if (Number.isNaN(moment.getTime())) return String(serial)
  const [day = '', time = ''] = moment.toISOString().split('T')
  if (serial < 1) return time.slice(0, 5)
  return minutes === 0 ? day : `${day} ${time.slice(0, 5)}`
}

/** `B7` is column 1, counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  // Every cell of a long sheet passes here, so its letters are looked at one by one and nothing is made of them.
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at)
    if (code < FIRST_LETTER || code > LAST_LETTER) break
    column = column * 26 + code - FIRST_LETTER + 1
  }
  return column - 1
}

function mergedCells(range: string): SourceEvent {
  const [from = '', to = from] = range.split(':')
  const rowOf = (reference: string) => Number(reference.replaceAll(/\D/g, ''))
  return { kind: 'merged', range, fromRow: rowOf(from), toRow: rowOf(to), at: columnOf(from) }
}
