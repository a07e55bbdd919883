// A last look through all facts when the kind of question is unclear: shown only where the words clearly meet one.
import { findFacts } from '../questions/fact-index.ts'
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { sayFact } from './say-fact.ts'
import { factSource } from './sources.ts'

// Below this BM25 score the words only happen to stand in a fact, unless it meets nearly all of them.
const CLEARLY_MEANT = 18
const NEARLY_ALL = 0.8

export function findAny(question: Question, given: Given): Answer | undefined {
  const found = findFacts(given.vocabulary.facts, question.text.split(' '), 3)
  const best = found[0]
  if (!best || best.met < 2 || (best.score < CLEARLY_MEANT && best.share < NEARLY_ALL)) return undefined
  const facts = found.filter((one) => one.score > best.score * 0.6).map((one) => one.fact)
  return {
    title: 'From the published reports',
    paragraphs: facts.map(sayFact),
    asAt: '',
    sources: facts.map(factSource),
    suggestions: ['What can you do?'],
    isHeld: true,
    choices: [],
  }
}
