// Does many small pieces of work a few at a time, so that neither storage nor the emulator is flooded.

/**
 * Runs `work` on every item, at most `width` at once, the next as soon as one has ended, and gives the results in order.
 * Begins no more after a failure.
 */
export async function sideBySide<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length)
  const left = items.entries()
  let hasFailed = false
  const next = async (): Promise<void> => {
    for (const [index, item] of left) {
      if (hasFailed) return
      try {
        results[index] = await work(item)
      } catch (error) {
        hasFailed = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, next))
  return results
}
