// Counts of people who said something are hidden while they are small, so that nobody can be worked out from them.

/** Under this many, a count is not shown. The partnership's reports use the same floor. */
export const SMALLEST_SHOWN = 5

export const SMALL_NOTE = `Counts from 1 to ${SMALLEST_SHOWN - 1} of what people said are not shown, nor those from which they could be worked out.`

/** The count, or null where it is too small to show. Nought is shown: it is about nobody. */
export function shown(count: number): number | null {
  return count === 0 || count >= SMALLEST_SHOWN ? count : null
}

/** A share in per cent with one decimal; null without a base, or where either number is too small to show. */
export function share(part: number, of: number): number | null {
  if (of === 0 || shown(part) === null || shown(of) === null) return null
  return Math.round((part / of) * 1000) / 10
}

/**
 * Counts of a column that has a total beneath it: small ones are null, and as many of the next smallest as it takes that
 * nobody can subtract their way to one: at least two hidden, and together no small number either.
 */
export function hidden(counts: readonly number[]): (number | null)[] {
  const gone = new Set(counts.flatMap((count, at) => (shown(count) === null ? [at] : [])))
  if (gone.size === 0) return [...counts]
  const others = counts
    .flatMap((count, at) => (count > 0 && !gone.has(at) ? [at] : []))
    .sort((one, next) => (counts[one] ?? 0) - (counts[next] ?? 0))
  const sum = () => [...gone].reduce((total, at) => total + (counts[at] ?? 0), 0)
  for (const at of others) {
    if (gone.size > 1 && sum() >= SMALLEST_SHOWN) break
    gone.add(at)
  }
  return counts.map((count, at) => (gone.has(at) ? null : count))
}
