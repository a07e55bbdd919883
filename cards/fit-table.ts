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

// In letters: the room around a cell's words, and what a column of long titles gets beyond its longest word.
const AROUND = 3
const MOST_EXTRA = 2
const EXTRA_FOR_EACH = 10

/** How wide each column is beside the others, about in letters: its longest word fits unbroken, and titles get more. */
export function widthsOf({ columns, rows }: Table): number[] {
  return columns.map((title, place) => {
    const cells = [title, ...rows.map((row) => row[place] ?? '')]
    const word = Math.max(...cells.flatMap(wordsIn).map(lettersIn))
    const whole = Math.max(...cells.map(lettersIn))
    return AROUND + word + Math.min(MOST_EXTRA, Math.ceil((whole - word) / EXTRA_FOR_EACH))
  })
}

/** Parted where a line may end: a reference does before its number. */
function wordsIn(cell: string): string[] {
  return cell.split(/\s+|(?<=-)(?=\d)/)
}

/** Capitals, m and w are wider than other letters. */
function lettersIn(words: string): number {
  return Math.ceil(words.length + words.replace(/[^A-Zmw]/g, '').length / 6)
}

function pick({ columns, rows }: Table, places: readonly number[]): Table {
  const of = (cells: readonly string[]): string[] => places.map((place) => cells[place] ?? '')
  return { columns: of(columns), rows: rows.map(of) }
}
