// Finds what the business unit has answered before, for a question that nothing else answers.
import type { Answer } from '../answers/answer.ts'
import { factSource } from '../answers/sources.ts'
import { sayDay } from '../day.ts'
import type { Fact } from '../fact.ts'
import { readWords } from '../questions/read-words.ts'
import { stemOf } from '../questions/stem-of.ts'
import { ANSWERED_TOPIC, type AskedQuestion } from './asked-question.ts'

type Known = { fact: Fact; stems: ReadonlySet<string> }

/** Half the words in common is the same matter; less only sounds alike. */
export const SAME_MATTER = 0.5
/** Almost the same words: the business unit's answer goes before any other. */
export const SAME_WORDS = 0.8

const EMPTY =
  /^(a|an|the|is|are|was|were|do|does|did|can|could|would|will|i|we|you|me|my|our|of|for|in|on|to|at|and|or|it|its|there|any|please|what|which|who|where|when|how|tell|about|have|has|be|with|this|that)$/

const books = new WeakMap<readonly Fact[], readonly Known[]>()

/**
 * The answer given before to a question of the same words, or undefined.
 * @param alike the share of words, 0 to 1, that the two questions must have in common
 */
export function answeredBefore(text: string, facts: readonly Fact[], alike: number): Answer | undefined {
  const known = knownOf(facts)
  if (known.length === 0) return undefined
  const asked = stemsOf(text)
  let best: { fact: Fact; share: number } | undefined
  for (const { fact, stems } of known) {
    const both = [...asked].filter((stem) => stems.has(stem)).length
    const share = both / Math.max(asked.size, stems.size, 1)
    if (share >= alike && share > (best?.share ?? 0)) best = { fact, share }
  }
  return best && answerOf(best.fact)
}

/** The fact that an answered question becomes, with who answered as its source. */
export function factFrom(question: AskedQuestion, source: string): Fact {
  const day = question.answeredAt.slice(0, 10)
  return {
    id: `bu-${question.id}`,
    topic: ANSWERED_TOPIC,
    statement: question.answer,
    values: [],
    unit: '',
    period: day,
    isDerived: false,
    note: question.words,
    source: {
      report: source === '' ? `NSCP Business Unit, answered on ${sayDay(day)}` : source,
      section: '',
      lines: [],
    },
  }
}

function knownOf(facts: readonly Fact[]): readonly Known[] {
  const found = books.get(facts)
  if (found) return found
  const built = facts
    .filter(({ topic }) => topic === ANSWERED_TOPIC)
    .map((fact) => ({ fact, stems: stemsOf(fact.note) }))
  books.set(facts, built)
  return built
}

function stemsOf(text: string): Set<string> {
  return new Set(
    readWords(text)
      .filter((word) => !EMPTY.test(word))
      .map((word) => stemOf(word)),
  )
}

function answerOf(fact: Fact): Answer {
  const { label, factId } = factSource(fact)
  return {
    title: 'From the business unit',
    paragraphs: [fact.statement],
    asAt: fact.period,
    sources: [{ label, detail: '', ...(factId !== undefined && { factId }) }],
    suggestions: [],
    isHeld: true,
  }
}
