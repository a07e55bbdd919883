// A group spoken of by what it does: "the forum that hears the really stuck neglect cases", "the audit lot".
import { bookOf, readCues, scoreCues, stemsIn } from './cues.ts'
import described from './described-groups.json' with { type: 'json' }
import { stemOf } from './stem-of.ts'

// Below this a description fits only by a chance word.
const LEAST = 4

const bodies = new Set(described.bodies.split(' ').map((word) => stemOf(word)))
const cues = bookOf(Object.entries(described.groups).flatMap(([group, said]) => readCues(said, group)))
// "A lot of", "you lot" and "which group of children" speak of no body of people.
const NO_BODY =
  /\b(?:a|you|your|next|whole|job|the whole|this|first|last|new) lot\b|\blots? of\b|\bage groups?\b|\bgroups? (?:of|work)\b|\blot (?:more|less|about)\b/

/** The group described, or undefined where none is, or two are alike. */
export function groupDescribed(words: readonly string[], stems: readonly string[]): string | undefined {
  if (!stems.some((stem) => bodies.has(stem)) || NO_BODY.test(words.join(' '))) return undefined
  const [best, second] = [...scoreCues(cues, stemsIn(stems))].sort(([, a], [, b]) => b - a)
  if (!best || best[1] < LEAST || best[1] === second?.[1]) return undefined
  return best[0]
}
