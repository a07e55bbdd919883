// Words in which nothing was found, so that what many people ask is searched only once. What was found is never kept.
const MOST_KEPT = 1000
const LONGEST_KEPT = 500

/** A memory of words that a search found nothing in; emptied when it is full. */
export function ordinaryWords() {
  const known = new Set<string>()
  return {
    has: (words: string): boolean => known.has(words),
    keep(words: string): void {
      if (words.length > LONGEST_KEPT) return
      if (known.size >= MOST_KEPT) known.clear()
      known.add(words)
    },
  }
}
