// A bare fragment after a question of a report's chapter ("near misses?", after an audit) asks on about that chapter
// where all of its words stand in what is published there.
import type { FactIndex } from './fact-index.ts'
import { isFiller } from './follow-up-words.ts'
import { keepLast } from './keep-last.ts'
import type { Kind, Question } from './question.ts'
import { readWords } from './read-words.ts'
import { stemOf } from './stem-of.ts'
import { topicNamed } from './topics.ts'

// Chapters told as stories of their own; elsewhere a bare word asks for something new.
const CHAPTERS: ReadonlySet<Kind> = new Set(['scrutiny_audit', 'practice_tools', 'training_impact', 'safer', 'voice'])
const MOST_WORDS = 5
const MOST_TELLING = 3
// Facts whose ids begin alike are of one piece of work, unless they are a whole part of the report.
const MOST_OF_ONE = 15

/** True when a short question that names nothing can only be of the chapter spoken of. */
export function isPartOfTopic(words: readonly string[], previous: Question, index: FactIndex): boolean {
  if (!CHAPTERS.has(previous.kind) || previous.topic === undefined || words.length > MOST_WORDS) return false
  const telling = words.filter((word) => !isFiller(word))
  if (telling.length === 0 || telling.length > MOST_TELLING) return false
  const stems = stemsOfTopics(index).get(previous.topic)
  return stems !== undefined && telling.every((word) => stems.has(stemOf(word)))
}

const stemsOfTopics = keepLast(
  (index: FactIndex) => new LazyStems(index),
  (before, now) => before === now,
)

/** By topic, the stems of what is published of it: worked out when first asked for. */
class LazyStems {
  readonly #index: FactIndex
  readonly #kept = new Map<string, ReadonlySet<string>>()

  constructor(index: FactIndex) {
    this.#index = index
  }

  get(topic: string): ReadonlySet<string> {
    const known = this.#kept.get(topic)
    if (known) return known
    const listed = new Set(topicNamed(topic)?.facts)
    const works = new Set([...listed].map(workOf).filter((work) => this.#sizeOf(work) <= MOST_OF_ONE))
    const own = this.#index.facts.filter(({ id }) => listed.has(id) || works.has(workOf(id)))
    const stems = new Set(readWords(own.map(({ statement }) => statement).join(' ')).map((word) => stemOf(word)))
    this.#kept.set(topic, stems)
    return stems
  }

  #sizeOf(work: string): number {
    return this.#index.facts.filter(({ id }) => workOf(id) === work).length
  }
}

function workOf(id: string): string {
  return id.split('-')[0] ?? id
}
