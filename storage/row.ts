// A row of a table and the domain thing it holds: how one becomes the other, and the sizes a row may have.
import type { TableEntity } from '@azure/data-tables'
import { Refusal } from '../domain/refusal.ts'

/** A row ready to write. Text, numbers and yes/no as they are; lists and objects as JSON in `<name>Json`. */
export type Row = TableEntity<Record<string, string | number | boolean>>

/** A row as read, with the tag that a conditional write must carry. */
export type StoredRow = Row & { etag: string }

// The service takes 32,768 characters, 1 MiB and 252 properties. The emulator does not enforce the last two,
// so they are guarded here, with some room.
const LONGEST_TEXT = 32_000
const LARGEST_ROW = 900 * 1024
const MOST_PROPERTIES = 250

/** What storage itself keeps in a row, beside the thing's own fields. */
const OWN_COLUMNS = new Set([
  'partitionKey',
  'rowKey',
  'etag',
  'timestamp',
  'odata.metadata',
  'insertId',
  'operationIdsJson',
  'historyDigest',
  'chainPrevious',
  'chainDigest',
  'isEmptied',
  'servedAs',
])

/**
 * The row that holds `item` under the given keys.
 * @throws Refusal 413 naming the field, when a text, the number of fields or the whole is too large to keep
 */
export function toRow(partitionKey: string, rowKey: string, item: object): Row {
  const row: Row = { partitionKey, rowKey }
  for (const [name, value] of Object.entries(item)) {
    if (value === undefined) continue
    if (typeof value === 'string' || typeof value === 'boolean') row[name] = value
    else if (typeof value === 'number') row[name] = value
    else row[`${name}Json`] = JSON.stringify(value)
  }
  guardSize(row)
  return row
}

// Longer texts are titles and notes, which seldom repeat.
const LONGEST_WORD = 40
const MOST_WORDS = 10_000

/**
 * The thing a row holds. The caller names the type that it wrote there.
 * @param words given where many rows are read: what they have in common, such as a status or a date, is kept once
 */
export function fromRow<T>(row: Record<string, unknown>, words?: Map<string, string>): T {
  const item: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row)) {
    if (OWN_COLUMNS.has(name)) continue
    if (name.endsWith('Json') && typeof value === 'string') item[name.slice(0, -4)] = JSON.parse(value)
    else item[name] = words !== undefined && typeof value === 'string' ? onlyOnce(value, words) : value
  }
  // The engine keeps an object that grew field by field as a dictionary: twice the memory, and a report that walks a
  // long plan takes five times as long. A copy is kept compactly.
  return { ...item } as T
}

function onlyOnce(text: string, words: Map<string, string>): string {
  if (text.length > LONGEST_WORD) return text
  const known = words.get(text)
  if (known !== undefined) return known
  // References are all different: they must not crowd the words out for good.
  if (words.size === MOST_WORDS) words.clear()
  words.set(text, text)
  return text
}

function guardSize(row: Row): void {
  const columns = Object.entries(row)
  if (columns.length > MOST_PROPERTIES) {
    throw new Refusal(413, `This has ${columns.length} fields and at most ${MOST_PROPERTIES} can be kept. Split it up.`)
  }
  let size = 0
  for (const [name, value] of columns) {
    if (typeof value === 'string' && value.length > LONGEST_TEXT) {
      const field = name.endsWith('Json') ? name.slice(0, -4) : name
      throw new Refusal(
        413,
        `The text in "${field}" has ${value.length} characters and at most ${LONGEST_TEXT} can be kept. Shorten it and try again.`,
      )
    }
    // The service counts two bytes for each character of a name and of a text.
    size += 2 * name.length + (typeof value === 'string' ? 2 * value.length : 8)
  }
  if (size > LARGEST_ROW) {
    throw new Refusal(
      413,
      `This is ${Math.ceil(size / 1024)} KB and at most ${LARGEST_ROW / 1024} KB can be kept. Shorten it.`,
    )
  }
}
