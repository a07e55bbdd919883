// A table of counts with totals beside and beneath it, its small counts hidden so that nobody can subtract their way back.
import { hidden, shown } from './small-number.ts'

/** The same table; null where a count is too small to show, or would give away one that is. */
export function hiddenTable(counts: readonly (readonly number[])[]): (number | null)[][] {
  let table = counts.map((row) => row.map((count) => shown(count)))
  // What is hidden for a row's sake may leave a column open, and the other way round; each round hides more or ends.
  for (;;) {
    const rows = table.map((row, at) => hideLine(row, counts[at] ?? []))
    const turned = transposed(rows).map((column, at) =>
      hideLine(
        column,
        counts.map((row) => row[at] ?? 0),
      ),
    )
    const next = transposed(turned)
    if (countNulls(next) === countNulls(table)) return next
    table = next
  }
}

/** Those already hidden stay so, and count as small. */
function hideLine(line: readonly (number | null)[], counts: readonly number[]): (number | null)[] {
  if (!line.includes(null)) return [...line]
  const again = hidden(counts)
  const merged = line.map((value, at) => (again[at] === null ? null : value))
  const gone = merged.filter((value) => value === null).length
  if (gone > 1) return merged
  const others = merged.flatMap((value, at) => (value !== null && value > 0 ? [at] : []))
  const smallest = others.sort((one, next) => (counts[one] ?? 0) - (counts[next] ?? 0))[0]
  return merged.map((value, at) => (at === smallest ? null : value))
}

function transposed<T>(table: readonly (readonly T[])[]): T[][] {
  return (table[0] ?? []).map((_, at) => table.map((row) => row[at] as T))
}

function countNulls(table: readonly (readonly unknown[])[]): number {
  return table.flat().filter((value) => value === null).length
}
