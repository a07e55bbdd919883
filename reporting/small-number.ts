// Counts of people who said something are hidden while they are small, so that nobody can be worked out from them.

/** Under this many, a count is not shown. The partnership's reports use the same floor. */
export const SMALLEST_SHOWN = 5

export const SMALL_NOTE = `Counts from 1 to ${SMALLEST_SHOWN - 1} of what people said are not shown.`

/** The count, or null where it is too small to show. Nought is shown: it is about nobody. */
export function shown(count: number): number | null {
  return count === 0 || count >= SMALLEST_SHOWN ? count : null
}

/** A share in per cent with one decimal; null without a base, or where either number is too small to show. */
export function share(part: number, of: number): number | null {
  if (of === 0 || shown(part) === null || shown(of) === null) return null
  return Math.round((part / of) * 1000) / 10
}
