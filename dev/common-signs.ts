// Leaves out the signs too rare to learn from: they tell of one line, and without them a model is a third of the size.

import { buckets, type Signs, signsOf } from '../domain/worry/word-signs.ts'

/** Reads the signs of some words, but only those met in at least so many of the given lines. */
export function commonSigns(
  lines: readonly (readonly string[])[],
  fewestLines: number,
): (words: readonly string[]) => Signs {
  const counts = new Uint16Array(buckets)
  for (const words of lines) {
    for (const bucket of new Set(signsOf(words).buckets)) {
      counts[bucket] = Math.min(fewestLines, (counts[bucket] ?? 0) + 1)
    }
  }
  return (words) => {
    const all = signsOf(words)
    const isCommon = (at: number) => (counts[all.buckets[at] ?? 0] ?? 0) >= fewestLines
    return {
      buckets: all.buckets.filter((_, at) => isCommon(at)),
      weights: all.weights.filter((_, at) => isCommon(at)),
    }
  }
}
