// Words of a question that no record and no rule has ever used.
import { EMPTY_WORDS } from './fact-index.ts'
import type { ScoredKind } from './score-kinds.ts'
import { stemOf } from './stem-of.ts'
import type { Vocabulary } from './vocabulary.ts'
import wording from './words.json' with { type: 'json' }

// Real words, though none of ours: "spare" is no slip for "share".
export const EVERYDAY: ReadonlySet<string> = new Set(wording.everyday.split(' '))
// When this share was never met, the answer has to speak of one of those words or own that it does not.
const WORTH_SAYING = 0.25
// A cue this strong knows its topic, whatever everyday word stands beside it.
const CLEAR_TOPIC = 6
const LEAST_LETTERS = 5

export type Unmet = {
  /** Of the words that carry meaning, those never met before. */
  unmet: readonly string[]
  /** Their share, 0 to 1. */
  unknown: number
}

export function unmetAmong(words: readonly string[], vocabulary: Vocabulary): Unmet {
  const telling = words.filter((word) => !EMPTY_WORDS.has(word) && !/^[\d.-]+$/.test(word))
  const unmet = telling.filter((word) => !/^\d/.test(word) && !vocabulary.stems.has(stemOf(word)))
  return { unmet, unknown: telling.length === 0 ? 0 : unmet.length / telling.length }
}

/** A short word, or an everyday one where the topic is clear, seldom is the matter itself: "any awards to shout about". */
export function isWorthSaying({ unmet, unknown }: Unmet, { topicScore }: ScoredKind): boolean {
  if (unknown < WORTH_SAYING) return false
  const long = unmet.filter((word) => word.length >= LEAST_LETTERS)
  return long.some((word) => !EVERYDAY.has(word) || topicScore < CLEAR_TOPIC)
}
