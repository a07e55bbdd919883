// A matter that no record speaks of is told to be none, before anything that merely stands near it.
import { stemmer } from 'stemmer'
import type { Fact } from '../fact.ts'
import { doubtOfFirst } from '../questions/doubt-held.ts'
import { type FactIndex, findFacts } from '../questions/fact-index.ts'
import type { Kind, Question } from '../questions/question.ts'
import { readWords } from '../questions/read-words.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { sayFact } from './say-fact.ts'
import { ASK_BUSINESS_UNIT } from './sources.ts'

// Answered from what is published: what nobody has written of cannot be there. The registers say themselves what they lack.
const FROM_REPORTS: ReadonlySet<Kind> = new Set([
  'priorities',
  'subgroup_info',
  'section11',
  'review_status',
  'review_process',
  'training_impact',
  'training_charges',
  'champions',
  'practice_tools',
  'safer',
  'data_figures',
  'funding',
  'scrutiny_audit',
  'voice',
  'annual_report',
])

/** The answer, owning that it does not speak of a word that was asked about, where that is a good part of the question. */
export function ownNotOnRecord(answer: Answer, question: Question, given: Given): Answer {
  if (!answer.isHeld || !FROM_REPORTS.has(question.kind)) return answer
  if (isUnspoken(answer, question) || isHardlyMet(question, given)) return owned(answer)
  const doubt = doubtThatHeld(answer, question, given)
  if (doubt > SURELY_NOT) return owned(answer)
  return doubt > PERHAPS_NOT ? hedged(answer) : answer
}

// Log odds, as dev/train-doubt.ts prints them: over the first, one in a hundred of what is published would be disowned.
const SURELY_NOT = 1.3
const PERHAPS_NOT = 0.4

// What is asked may stand second: a figure behind the fact that shares more words.
const LOOKED_AT = 2

/** Log odds that nothing published answers it: from the words, and from the likeliest of the facts that come first. */
function doubtThatHeld(answer: Answer, { doubt, doubted, text }: Question, { vocabulary }: Given): number {
  if (doubt === undefined || !firstShown(answer, vocabulary.facts)) return Number.NEGATIVE_INFINITY
  const facts = answer.sources
    .slice(0, LOOKED_AT)
    .flatMap(({ factId }) => vocabulary.facts.byId.get(factId ?? '') ?? [])
  return doubt + Math.min(...facts.map((fact) => doubtOfFirst(doubted ?? text, fact, vocabulary)))
}

/** The fact an answer begins with; undefined where it counts in the registers or says something of its own first. */
export function firstShown({ asAt, sources, paragraphs }: Answer, { byId }: FactIndex): Fact | undefined {
  const first = asAt === '' ? byId.get(sources[0]?.factId ?? '') : undefined
  return first && paragraphs[0] === sayFact(first) ? first : undefined
}

/** A word that no record holds was asked about, and the answer does not hold it either. */
function isUnspoken(answer: Answer, { unmet }: Question): boolean {
  if (!unmet) return false
  const said = new Set(readWords([answer.title, ...answer.paragraphs].join(' ')).map((word) => stemmer(word)))
  return !unmet.some((word) => said.has(stemmer(word)))
}

// Below this the best fact only shares a chance word with the question.
const HARDLY = 0.5

/** Asked of no group and no known topic, and no fact meets even half of it. */
function isHardlyMet({ kind, group, section, priority, topic, own, text }: Question, given: Given): boolean {
  const isOpen = kind === 'subgroup_info' && topic === undefined && own === undefined
  if (!isOpen || group !== undefined || section !== undefined || priority !== undefined) return false
  const [best] = findFacts(given.vocabulary.facts, text.split(' '), 1)
  return best === undefined || best.share < HARDLY
}

/** The answer, and what to do where it is none. */
function hedged(answer: Answer): Answer {
  return {
    ...answer,
    paragraphs: [
      ...answer.paragraphs,
      `This is the nearest I found. If it is not what you asked, it may not be published. ${ASK_BUSINESS_UNIT}`,
    ],
    isNearest: true,
  }
}

function owned(answer: Answer): Answer {
  return {
    ...answer,
    paragraphs: [
      `What you ask about is not published and not in the registers, as far as I can tell from your words. ${ASK_BUSINESS_UNIT}`,
      'The nearest that is published:',
      ...answer.paragraphs.slice(0, 5),
    ],
    isHeld: false,
  }
}
