// Does many small pieces of work a few at a time, so that neither storage nor the emulator is flooded.

/** Runs `work` on every item, at most `width` at once, and gives the results in order. Stops at the first failure. */
export async function inWaves<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let start = 0; start < items.length; start += width) {
    results.push(...(await Promise.all(items.slice(start, start + width).map(work))))
  }
  return results
}
