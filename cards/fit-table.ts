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
  return { table: pick(table, shownOf(differing)), same: same.length === 0 ? '' : `${same.join('. ')}.` }
}

/** The first ones; the last column stays, for it holds what the table is about: places, totals, how something stands. */
function shownOf(places: readonly number[]): number[] {
  if (places.length <= COLUMNS_SHOWN) return [...places]
  return [...places.slice(0, COLUMNS_SHOWN - 1), ...places.slice(-1)]
}

function pick({ columns, rows }: Table, places: readonly number[]): Table {
  const of = (cells: readonly string[]): string[] => places.map((place) => cells[place] ?? '')
  return { columns: of(columns), rows: rows.map(of) }
}
