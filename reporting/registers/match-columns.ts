// Finds a register's columns among a file's headings, however they are spelled, and says what was found.
import type { Field, Register } from './register.ts'

export type Columns = {
  row: number
  /** Each field found, with its place in the row. */
  found: { field: Field; at: number; heading: string }[]
  extra: { column: string; at: number }[]
  ignored: string[]
  /** The same field under two headings. */
  doubled: { field: Field; heading: string }[]
}

/** The columns, or the titles of those that are missing. */
export function matchColumns(
  register: Register,
  row: number,
  values: readonly string[],
): Columns | { missing: string[] } {
  const columns: Columns = { row, found: [], extra: [], ignored: [], doubled: [] }
  const places = values.map((heading, at) => ({ heading: heading.trim(), at })).filter(({ heading }) => heading !== '')
  const byName = namesOf(register)
  for (const { heading, at } of places) {
    const field = byName.get(fold(heading))
    const extra = register.extra.columns.find((column) => fold(column) === fold(heading))
    if (field === undefined && extra === undefined) columns.ignored.push(heading)
    else if (field === undefined) columns.extra.push({ column: extra ?? '', at })
    else if (columns.found.some((each) => each.field === field)) columns.doubled.push({ field, heading })
    else columns.found.push({ field, at, heading })
  }
  const missing = register.fields.filter(
    (field) => field.isNeeded && !columns.found.some((each) => each.field === field),
  )
  return missing.length === 0 ? columns : { missing: missing.map((field) => field.title) }
}

/** A field's own name and title come before the further names of any other. */
function namesOf({ fields }: Register): Map<string, Field> {
  const names = new Map<string, Field>()
  for (const field of fields) for (const also of field.also ?? []) names.set(fold(also), field)
  for (const field of fields) names.set(fold(field.title), field)
  for (const field of fields) names.set(fold(field.field), field)
  return names
}

function fold(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}
