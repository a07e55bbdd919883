// Reads a register's CSV: its columns are checked first, then every value, and each problem is named by row and column.
import { parse } from 'csv-parse/sync'
import { type Day, isDay } from '../../domain/day.ts'
import { Refusal } from '../../domain/refusal.ts'

/** What is wrong with one value. `row` counts from 1 for the line of headings, as a spreadsheet does. */
export type Problem = { row: number; column: string; problem: string }

/** One row of a register. A value that cannot be read becomes a problem and a placeholder. */
export type Cells = {
  row: number
  problems: Problem[]
  /** The text, which may be empty. */
  text: (column: string) => string
  /** Text that must be there. */
  name: (column: string) => string
  day: (column: string) => Day
  dayOrNone: (column: string) => Day | ''
  /** `YYYY-MM`, or empty. */
  monthOrNone: (column: string) => string
  /** `HH:MM`. */
  time: (column: string) => string
  number: (column: string) => number
  /** Yes or no, written `yes`/`no` or `true`/`false`. */
  flag: (column: string) => boolean
  /** Names separated by semicolons; none when empty. */
  names: (column: string) => string[]
  oneOf: <T extends string>(column: string, known: readonly T[]) => T
  manyOf: <T extends string>(column: string, known: readonly T[]) => T[]
}

/**
 * @param register named in messages, for example `cap.csv`
 * @throws Refusal 400 when the file is not CSV or lacks a column
 */
export function readCells(register: string, csv: string, columns: readonly string[]): Cells[] {
  const [firstLine = [], ...rows] = parseCsv(register, csv)
  const headings = firstLine.map((heading) => heading.trim())
  const missing = columns.filter((column) => !headings.includes(column))
  if (missing.length > 0) {
    throw new Refusal(400, `${register} has no column ${missing.join(', ')}. Add it and try again.`)
  }
  return rows.map((values, index) =>
    cellsOf(index + 2, new Map(headings.map((heading, at) => [heading, values[at] ?? '']))),
  )
}

function parseCsv(register: string, csv: string): string[][] {
  try {
    return parse(csv, { bom: true, skip_empty_lines: true })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new Refusal(400, `${register} cannot be read as CSV: ${error.message}. Save it as CSV again and try again.`)
  }
}

function cellsOf(row: number, values: Map<string, string>): Cells {
  const problems: Problem[] = []
  // A space inside quotes is still no content.
  const text = (column: string) => (values.get(column) ?? '').trim()

  /** The value when it passes, otherwise a problem and the placeholder. */
  function check<T>(column: string, isRight: boolean, value: T, expected: string, placeholder: T): T {
    if (isRight) return value
    problems.push({ row, column, problem: `"${text(column)}" is not ${expected}` })
    return placeholder
  }
  const names = (column: string) =>
    text(column)
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '')

  return {
    row,
    problems,
    text,
    names,
    name: (column) => check(column, text(column) !== '', text(column), 'filled in', ''),
    day: (column) => check(column, isDay(text(column)), text(column), 'a date such as 2024-04-30', ''),
    dayOrNone: (column) =>
      check(
        column,
        text(column) === '' || isDay(text(column)),
        text(column),
        'a date such as 2024-04-30, or empty',
        '',
      ),
    monthOrNone: (column) =>
      check(
        column,
        /^(\d{4}-(0[1-9]|1[0-2]))?$/.test(text(column)),
        text(column),
        'a month such as 2024-04, or empty',
        '',
      ),
    time: (column) =>
      check(column, /^([01]\d|2[0-3]):[0-5]\d$/.test(text(column)), text(column), 'a time such as 09:30', ''),
    number: (column) =>
      check(column, /^\d+(\.\d+)?$/.test(text(column)), Number(text(column)), 'a number such as 12', 0),
    flag: (column) =>
      check(column, /^(yes|no|true|false)$/.test(text(column)), /^(yes|true)$/.test(text(column)), 'yes or no', false),
    oneOf: (column, known) => {
      const found = known.find((word) => word === text(column))
      return check(
        column,
        found !== undefined,
        found,
        `one of: ${known.join(', ')}`,
        known[0],
      ) as (typeof known)[number]
    },
    manyOf: (column, known) => {
      const found = known.filter((word) => names(column).includes(word))
      return check(column, found.length === names(column).length, found, `made of: ${known.join(', ')}`, [])
    },
  }
}
