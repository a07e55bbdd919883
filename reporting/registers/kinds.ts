// The kinds of value a register's column can hold: how each is read from what people type, and written again.
import { type Day, isDay } from '../../domain/day.ts'
import { tidyText } from './tidy-text.ts'

export type Wrong = { wrong: string }

/** `write(read(text))` is the value's one canonical form, so that two files can be compared. */
export type Kind<V> = {
  /** The value, or what the text is not: "is not a date such as 2024-04-30". */
  read: (text: string) => V | Wrong
  write: (value: V) => string
  blank: V
  /** How a workbook shows it; text when left out. */
  cell?: 'day' | 'number'
  /** The only words allowed, offered as a list in a workbook. */
  choices?: readonly string[]
}

export function isWrong(value: unknown): value is Wrong {
  return typeof value === 'object' && value !== null && 'wrong' in value
}

const asIs = (value: string): string => value

export const text: Kind<string> = { read: tidyText, write: asIs, blank: '' }

/** Text that must be there. */
export const name: Kind<string> = {
  ...text,
  read: (given) => tidyText(given) || { wrong: 'is not filled in' },
}

export const day: Kind<Day> = {
  read: (given) => readDay(given) ?? { wrong: notADay(given) },
  write: asIs,
  blank: '',
  cell: 'day',
}

export const dayOrNone: Kind<Day | ''> = {
  ...day,
  read: (given) => (given.trim() === '' ? '' : (readDay(given) ?? { wrong: `${notADay(given)}, or empty` })),
}

/** `YYYY-MM`, or empty. Excel shows it as `Sep-23` or makes it the first of the month, so both are read. */
export const monthOrNone: Kind<string> = {
  read(given) {
    const said = given.trim()
    if (said === '' || /^\d{4}-(0[1-9]|1[0-2])$/.test(said)) return said
    const first = readDay(/^\d/.test(said) ? said : `1 ${said}`)
    return first?.endsWith('-01') ? first.slice(0, 7) : { wrong: 'is not a month such as 2024-04, or empty' }
  },
  write: asIs,
  blank: '',
}

/** `HH:MM`. */
export const time: Kind<string> = {
  read(given) {
    const found = /^([01]?\d|2[0-3])[:.]([0-5]\d)(:00)?$/.exec(given.trim())
    return found ? `${found[1]?.padStart(2, '0')}:${found[2]}` : { wrong: 'is not a time such as 09:30' }
  },
  write: asIs,
  blank: '',
}

export const number: Kind<number> = {
  read: (given) => (/^\d+(\.\d+)?$/.test(given.trim()) ? Number(given) : { wrong: 'is not a number such as 12' }),
  write: String,
  blank: 0,
  cell: 'number',
}

/** @param alsoNo further words that mean no, besides `no` and `false` */
export function yesNo(...alsoNo: string[]): Kind<boolean> {
  return {
    read(given) {
      const said = given.trim().toLowerCase()
      if (['yes', 'true', 'y'].includes(said)) return true
      return ['no', 'false', 'n', ...alsoNo].includes(said) ? false : { wrong: 'is not yes or no' }
    },
    write: (value) => (value ? 'yes' : 'no'),
    blank: false,
    choices: ['yes', 'no'],
  }
}

/** One of the words known; capital letters, spaces and hyphens make no difference. */
export function oneOf<T extends string>(known: readonly [T, ...T[]] | readonly T[]): Kind<T> {
  const byFold = new Map(known.map((word) => [fold(word), word]))
  return {
    read: (given) => byFold.get(fold(given)) ?? { wrong: `is not one of: ${known.filter(Boolean).join(', ')}` },
    write: asIs,
    blank: known[0] as T,
    choices: known.filter(Boolean),
  }
}

/** Names separated by semicolons; none when empty. */
export const names: Kind<string[]> = { read: split, write: (value) => value.join('; '), blank: [] }

/** Some of the words known, separated by semicolons. */
export function manyOf<T extends string>(known: readonly T[]): Kind<T[]> {
  return {
    read(given) {
      const said = split(given)
      const found = known.filter((word) => said.includes(word))
      return found.length === new Set(said).size ? found : { wrong: `is not made of: ${known.join(', ')}` }
    },
    write: (value) => known.filter((word) => value.includes(word)).join('; '),
    blank: [],
  }
}

/** A list or a record, written as JSON. */
export function json<V>(isRight: (value: unknown) => value is V, expected: string, blank: V): Kind<V> {
  return {
    read(given) {
      try {
        const value: unknown = JSON.parse(given)
        if (isRight(value)) return value
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
      }
      return { wrong: `is not ${expected}` }
    },
    write: (value) => JSON.stringify(value),
    blank,
  }
}

function split(given: string): string[] {
  return tidyText(given)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** `Sector-specific` and `sector  Specific` are the same word to a person. */
function fold(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const IN_WORDS = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.,-]+(\d{4}|\d{2})$/
const read = new Map<string, Day | undefined>()
const MOST_REMEMBERED = 20_000

/** `2024-04-30`, `30/04/2024`, `30.4.24`, `30 April 2024`, `30-Apr-24`; in numbers the day comes first, as in England. */
function readDay(given: string): Day | undefined {
  if (read.has(given)) return read.get(given)
  if (read.size > MOST_REMEMBERED) read.clear()
  const found = parseDay(given.trim().toLowerCase())
  read.set(given, found)
  return found
}

function parseDay(said: string): Day | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/.exec(said)?.[1]
  if (iso !== undefined) return isDay(iso) ? iso : undefined
  const [, dayOfMonth = '', month = '', year = ''] = IN_WORDS.exec(said) ?? []
  const monthNumber = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1
  const made = `${year.length === 2 ? `20${year}` : year}-${two(monthNumber)}-${two(Number(dayOfMonth))}`
  return isDay(made) ? made : undefined
}

function notADay(given: string): string {
  if (/^\d{5}(\.\d+)?$/.test(given.trim())) return 'is a plain number: show the cell as a date, such as 2024-04-30'
  return /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(given.trim())
    ? 'is not a date with the day first, such as 30/04/2024'
    : 'is not a date such as 2024-04-30'
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
