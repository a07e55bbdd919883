// What a register is to a file: its columns, how an entry is told apart, and what a new entry starts from.
import { isWrong, type Kind } from './kinds.ts'

/** An entry of any register, by field. */
export type Entry = Record<string, unknown>

/** What is wrong with one value. `row` counts from 1 for the first line of the sheet, as a spreadsheet does. */
export type Problem = { sheet?: string; row: number; column: string; problem: string }

export type Field<V = unknown> = {
  field: string
  /** The heading in an export. */
  title: string
  /** Further headings read as this one. Capital letters, spaces and signs make no difference. */
  also?: readonly string[]
  kind: Kind<V>
  /** A file without this column is refused. */
  isNeeded?: boolean
  /** Kept by the product: a file sets it on a new entry and never changes it on one that is there. */
  isOwn?: boolean
  /** No two entries have the same, but any number may have none. */
  isUnique?: boolean
  /** Cannot be changed once the entry is there. */
  isFixed?: boolean
  /** Left out of a new entry when it is empty. */
  isOptional?: boolean
  /** The entries of another register that it must name. */
  refersTo?: string
}

export type Register = {
  /** The name in an address: `cap`. */
  name: string
  title: string
  /** The field that tells entries apart. */
  id: string
  fields: readonly Field[]
  /** What a new entry has in fields that the file lacks. */
  blank: (given: Entry) => Entry
  /** What is wrong across columns, as field and problem. */
  check: (entry: Entry) => { field: string; problem: string }[]
  /** Columns folded into other fields as they are read. */
  extra: { columns: readonly string[]; fold: (given: Entry, extra: Readonly<Record<string, string>>) => Entry }
}

type TypedField<T> = {
  [K in keyof T & string]: Omit<Field<NonNullable<T[K]>>, 'field'> & { field: K }
}[keyof T & string]

export type RegisterOf<T> = {
  name: string
  title: string
  id: keyof T & string
  fields: readonly TypedField<T>[]
  blank: T | ((given: Partial<T>) => T)
  check?: (entry: T) => { field: keyof T & string; problem: string }[]
  extra?: {
    columns: readonly string[]
    fold: (given: Partial<T>, extra: Readonly<Record<string, string>>) => Partial<T>
  }
}

/** The register as the importer and exporter take it. Types are checked here and only here. */
export function register<T extends object>(given: RegisterOf<T>): Register {
  const { blank, check, extra } = given
  return {
    name: given.name,
    title: given.title,
    id: given.id,
    fields: given.fields as unknown as readonly Field[],
    blank: (entry) => ({ ...(typeof blank === 'function' ? blank(entry as Partial<T>) : blank) }) as Entry,
    check: (entry) => check?.(entry as T) ?? [],
    extra: {
      columns: extra?.columns ?? [],
      fold: (entry, said) => (extra === undefined ? entry : (extra.fold(entry as Partial<T>, said) as Entry)),
    },
  }
}

// A text cell of the tables holds 32,768 UTF-16 characters; said here, before anything is written.
const LONGEST_TEXT = 32_000

/** A value read from one cell; a wrong one becomes a problem in words that quote it. */
export function readValue({ kind }: Field, text: string): { value: unknown } | { problem: string } {
  if (text.length > LONGEST_TEXT) {
    return { problem: `has ${text.length} characters; at most ${LONGEST_TEXT} can be kept` }
  }
  const value = kind.read(text)
  if (!isWrong(value)) return { value }
  const said = text.length > 60 ? `${text.slice(0, 60)}…` : text.trim()
  return { problem: `"${said}" ${value.wrong}` }
}

/** The entry's cells as text, in the order of the fields. */
export function writeEntry(fields: readonly Field[], entry: Entry): string[] {
  return fields.map(({ field, kind }) => kind.write(entry[field] ?? kind.blank))
}

/** A new entry from what a file says of it. */
export function newEntry({ blank, fields }: Register, given: Entry): Entry {
  const entry = { ...blank(given), ...given }
  for (const { field, kind, isOptional } of fields) if (isOptional && entry[field] === kind.blank) delete entry[field]
  return entry
}
