// A file's rows as entries of a register, each with everything that is wrong in it.
import { setImmediate as breathe } from 'node:timers/promises'
import { Refusal } from '../../domain/refusal.ts'
import { type Columns, matchColumns } from './match-columns.ts'
import { type Entry, type Problem, type Register, readValue } from './register.ts'
import type { Source, SourceEvent } from './source.ts'

/** One row. `fields` holds the fields that the file has, and nothing else. */
export type ReadEntry = { kind: 'entry'; sheet: string; row: number; id: string; fields: Entry; problems: Problem[] }
export type ReadEvent =
  | ReadEntry
  | { kind: 'columns'; sheet: string; columns: Columns }
  | { kind: 'skipped'; sheet: string; missing: string[] }
  | { kind: 'merged'; sheet: string; fromRow: number; toRow: number; problem: Problem }

// A title, a date and a blank line may stand above the headings.
const HEADING_WITHIN = 10
const ROWS_BETWEEN_BREATHS = 500

/** @throws Refusal 400 when no sheet has the register's columns */
export async function* readEntries(register: Register, source: Source): AsyncGenerator<ReadEvent> {
  let sheet = ''
  let columns: Columns | undefined
  let missing: string[] | undefined
  const skipped: { sheet: string; missing: string[] }[] = []
  let isFound = false
  let count = 0
  const leaveSheet = function* (): Generator<ReadEvent> {
    if (columns !== undefined || missing === undefined) return
    skipped.push({ sheet, missing })
    yield { kind: 'skipped', sheet, missing }
  }
  for await (const event of source.read()) {
    // Others wait for this process too: a long file lets them in between.
    count += 1
    if (count % ROWS_BETWEEN_BREATHS === 0) await breathe()
    if (event.kind === 'sheet') {
      yield* leaveSheet()
      sheet = event.sheet
      columns = undefined
      missing = undefined
    } else if (event.kind === 'merged') {
      if (columns && event.toRow >= columns.row) yield mergedProblem(sheet, event, columns)
    } else if (columns) {
      const entry = readRow(register, sheet, event, columns)
      if (entry) yield entry
    } else if (event.row <= HEADING_WITHIN) {
      const matched = matchColumns(register, event.row, event.values)
      if ('missing' in matched) missing = fewest(missing, matched.missing)
      else {
        columns = matched
        isFound = true
        yield { kind: 'columns', sheet, columns }
      }
    }
  }
  yield* leaveSheet()
  if (!isFound) throw noSheet(register, skipped)
}

function fewest(one: string[] | undefined, other: string[]): string[] {
  return one === undefined || other.length < one.length ? other : one
}

function noSheet({ title }: Register, skipped: readonly { sheet: string; missing: string[] }[]): Refusal {
  const [first] = skipped
  if (first === undefined) return new Refusal(400, 'The file is empty. Send one with headings and rows.')
  const said = skipped.map(
    ({ sheet, missing }) => `${sheet === '' ? 'it' : `sheet "${sheet}"`} lacks ${missing.join(', ')}`,
  )
  return new Refusal(
    400,
    `The file is not the register ${title}: ${said.join('; ')}. Add the columns, or choose the right file.`,
  )
}

function mergedProblem(sheet: string, event: Extract<SourceEvent, { kind: 'merged' }>, columns: Columns): ReadEvent {
  const { range, fromRow, toRow, at } = event
  const column = columns.found.find((each) => each.at === at)?.heading ?? range
  const problem = `the cells ${range} are merged: split them, and fill in each row`
  return { kind: 'merged', sheet, fromRow, toRow, problem: { ...placed(sheet), row: fromRow, column, problem } }
}

function placed(sheet: string): { sheet?: string } {
  return sheet === '' ? {} : { sheet }
}

type RowEvent = Extract<SourceEvent, { kind: 'row' }>

function readRow(register: Register, sheet: string, event: RowEvent, columns: Columns): ReadEntry | undefined {
  const { row, values, faults } = event
  if (values.every((value) => value.trim() === '')) return undefined
  const problems: Problem[] = []
  const wrong = (column: string, problem: string) => problems.push({ ...placed(sheet), row, column, problem })
  const fields: Entry = {}
  for (const { field, at, heading } of columns.found) {
    const fault = faults.find((each) => each.at === at)
    const read = fault ?? readValue(field, values[at] ?? '')
    if ('problem' in read) wrong(heading, read.problem)
    fields[field.field] = 'value' in read ? read.value : field.kind.blank
  }
  for (const { field, heading } of columns.doubled) wrong(heading, `is a second column for ${field.title}: keep one`)
  const extra = Object.fromEntries(columns.extra.map(({ column, at }) => [column, (values[at] ?? '').trim()]))
  const folded = register.extra.fold(fields, extra)
  const id = String(folded[register.id] ?? '')
  const total = values.find((value) => /^\W*(grand |sub-?)?totals?\b/i.test(value))
  const isTotal = total !== undefined && (id === '' || id === total.trim())
  const idColumn = columns.found.find(({ field }) => field.field === register.id)?.heading ?? register.id
  if (!isTotal) return { kind: 'entry', sheet, row, id, fields: folded, problems }
  const problem = `"${total.trim()}" looks like a row of totals: take it out, totals are counted here`
  return {
    kind: 'entry',
    sheet,
    row,
    id: '',
    fields: folded,
    problems: [{ ...placed(sheet), row, column: idColumn, problem }],
  }
}
