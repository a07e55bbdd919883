// The stem of a word ("courses" and "course" are one), worked out once for each word: people use the same few thousand.
import { stemmer } from 'stemmer'

// The facts and registers hold some eight thousand words; the rest is room for what people type.
const MOST_KEPT = 20_000
const LONGEST_KEPT = 40

const kept = new Map<string, string>()

export function stemOf(word: string): string {
  const known = kept.get(word)
  if (known !== undefined) return known
  const stem = stemmer(word)
  if (word.length > LONGEST_KEPT) return stem
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(word, stem)
  return stem
}
