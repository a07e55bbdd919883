// Decides, before anything else is read, whether a message is about the safety of a child or a person.

import { alwaysWorry } from './always-worry.ts'
import { partsOf } from './parts-of.ts'
import { signsOf, wordsOf } from './word-signs.ts'
import type { Worry } from './worry-answer.ts'
import { likeliestKind, likelihood, tableSizes } from './worry-model.ts'

// Set low, where lines held back from training still gave fewer than one false alarm in two hundred: in doubt, signpost.
// A part of a message has to be surer than the whole, for a part has less round it to explain it.
const wholeAtLeast = 0.28
const partAtLeast = 0.5

// What wordsOf writes for a number or a reference: nothing to read a worry from.
const placeholders = new Set(['xnum', 'xref', '999'])

/**
 * Reads a message for a worry: someone in danger now, the writer's own safety, or concern for a child or person.
 * `score` runs from 0 (ordinary business) to 1 (certainly a worry).
 */
export function readWorry(text: string): { worry: Worry | 'none'; score: number } {
  const whole = wordsOf(text)
  const joined = whole.join(' ')
  const isBlank = !whole.some((word) => word.length > 1 && !placeholders.has(word))
  for (const [worry, wording] of alwaysWorry) if (wording.test(joined)) return { worry, score: 1 }
  if (isBlank) return { worry: 'none', score: 0 }
  let best: { words: readonly string[]; score: number } = { words: whole, score: 0 }
  for (const words of partsOf(text)) {
    const found = likelihood(signsOf(words, tableSizes.worry))
    const score = words.length === whole.length ? found : found * (wholeAtLeast / partAtLeast)
    if (score > best.score) best = { words, score }
  }
  if (best.score < wholeAtLeast) return { worry: 'none', score: best.score }
  return { worry: likeliestKind(signsOf(best.words, tableSizes.kind)), score: best.score }
}
