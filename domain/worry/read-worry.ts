// Decides, before anything else is read, whether a message is about the safety of a child or a person.

import { firstWordingIn } from '../wordings/wording-finder.ts'
import { alwaysWorry } from './always-worry.ts'
import { withoutChatter } from './chatter.ts'
import { partsOf } from './parts-of.ts'
import { type KnownWords, meansAnyOf, signsAtHand } from './word-signs.ts'
import { wordsOf } from './words-of.ts'
import type { Worry } from './worry-answer.ts'
import { likeliestKind, likelihood } from './worry-model.ts'

// Set where lines held back from training gave as few worries missed as false alarms, and a little lower: in doubt,
// signpost.
const atLeast = 0.28
// Words that are none, or none of ours, tell of nothing: chance letters alone have to tell much.
const atLeastOfUnknown = 0.7

// What wordsOf writes for a number or a reference, words that only point at what was said before ("and the third", "how do
// i contact her"), a time alone ("any since christmas"), whom to ring when unsure, and greetings: nothing to read a worry
// from, nor from single letters.
const placeholders = new Set(
  'xnum xref 999 who hi hello hey hiya yo and so or then what about which the one ones first second third fourth fifth sixth last next other others in for of also when is are was were how do i we contact email her him them since before after until till by around from on just only any anything not many how this year month week term half summer winter spring autumn christmas easter january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec should can ring phone if im am sure unsure wrong please'.split(
    ' ',
  ),
)

const firstCertain = firstWordingIn(alwaysWorry.map(([, wording]) => wording))

/**
 * Reads a message for a worry: someone in danger now, the writer's own safety, or concern for a child or person.
 * `score` runs from 0 (ordinary business) to 1 (certainly a worry).
 */
export function readWorry(text: string): { worry: Worry | 'none'; score: number } {
  const whole = wordsOf(text)
  const joined = whole.join(' ')
  const isBlank = !whole.some((word) => word.length > 1 && !placeholders.has(word))
  const certain = firstCertain(joined)
  const always = certain === undefined ? undefined : alwaysWorry[certain]?.[0]
  if (always) return { worry: always, score: 1 }
  if (isBlank) return { worry: 'none', score: 0 }
  const known: KnownWords = new Map()
  let best: { words: readonly string[]; score: number } = { words: [], score: 0 }
  for (const { words, doubt } of partsOf(text, whole)) {
    const score = likelihood(signsAtHand(words, known), doubt)
    if (score > best.score) best = { words, score }
  }
  const isEnough = best.score >= (meansAnyOf(whole) ? atLeast : atLeastOfUnknown)
  if (!isEnough) return { worry: 'none', score: best.score }
  // "Nobody told me", beside a question, is what the model may have heard.
  const told = withoutChatter(text)
  if (told !== text) return readWorry(told)
  return { worry: likeliestKind(signsAtHand(best.words, known)), score: best.score }
}
