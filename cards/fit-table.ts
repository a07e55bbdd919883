// A table made narrow enough for a phone: what is the same in every row is said once, and four columns are shown.

export type Table = { columns: readonly string[]; rows: readonly (readonly string[])[] }

export type FittedTable = {
  table: Table
  /** `Course: Neglect. How: Virtual.`, or empty. */
  same: string
}

const COLUMNS_SHOWN = 4

export function fitTable(table: Table): FittedTable {
  const places = table.columns.map((_, place) => place)
  const isSame = (place: number): boolean =>
    table.rows.length > 1 && table.rows.every((row) => row[place] === table.rows[0]?.[place])
  const differing = places.filter((place) => !isSame(place))
  // Rows that are alike throughout are still rows.
  if (differing.length === 0) return { table: pick(table, places.slice(0, COLUMNS_SHOWN)), same: '' }
  const same = places
    .filter((place) => isSame(place) && (table.rows[0]?.[place] ?? '') !== '')
    .map((place) => `${table.columns[place]}: ${table.rows[0]?.[place]}`.replace(/[.\s]+$/, ''))
  return { table: pick(table, shownOf(differing, table.columns)), same: same.length === 0 ? '' : `${same.join('. ')}.` }
}

/**
 * The first two, the column that says when, and the last, for it holds what the table is about: places, totals, how
 * something stands.
 */
function shownOf(places: readonly number[], columns: readonly string[]): number[] {
  if (places.length <= COLUMNS_SHOWN) return [...places]
  const when = places.slice(2, -1).find((place) => /\b(?:due|date)\b/i.test(columns[place] ?? '')) ?? places[2] ?? 0
  return [...places.slice(0, 2), when, ...places.slice(-1)]
}

/** How wide each column is beside the others, by the longest words in it: a title needs more room than a number. */
export function widthsOf({ columns, rows }: Table): number[] {
  return columns.map((title, place) => {
    const longest = Math.max(title.length, ...rows.map((row) => (row[place] ?? '').length))
    return Math.min(4, Math.max(1, Math.ceil(longest / 14)))
  })
}

function pick({ columns, rows }: Table, places: readonly number[]): Table {
  const of = (cells: readonly string[]): string[] => places.map((place) => cells[place] ?? '')
  return { columns: of(columns), rows: rows.map(of) }
}
