// What the assistant knows to listen for: names, spellings, examples and facts, built once for each snapshot of records.
import type { Fact } from '../fact.ts'
import type { Records } from '../records.ts'
import exampleData from './examples.json' with { type: 'json' }
import { buildFactIndex, type FactIndex } from './fact-index.ts'
import { keepLast } from './keep-last.ts'
import { knownWords } from './known-words.ts'
import { featuresOf, type LearntKinds, learnKinds } from './learn-kinds.ts'
import { buildNameBook, type NameBook, readNames } from './name-book.ts'
import type { Kind } from './question.ts'
import { readWords } from './read-words.ts'
import { buildRepairs, type Repairs } from './repair-words.ts'
import { buildShelves, type Shelves } from './shelves.ts'
import { stemOf } from './stem-of.ts'
import { TOPICS } from './topics.ts'

export type Vocabulary = {
  names: NameBook
  repairs: Repairs
  /** Stems of every known word: an inflected form of a known word is not a slip. */
  stems: ReadonlySet<string>
  facts: FactIndex
  learnt: LearntKinds
  shelves: Shelves
}

export function buildVocabulary(records: Records): Vocabulary {
  const names = buildNameBook(records)
  return {
    ...spellings(knownWords(records)),
    names,
    learnt: learnt(names),
    facts: factIndex(records.facts),
    shelves: buildShelves(records),
  }
}

// Words, names and facts seldom change when an action or a booking does: their indexes are then kept.
const spellings = keepLast(
  (weights: ReadonlyMap<string, number>) => ({
    repairs: buildRepairs(weights),
    stems: new Set([...weights.keys()].map((word) => stemOf(word))) as ReadonlySet<string>,
  }),
  (before, now) => before.size === now.size && [...now].every(([word, weight]) => before.get(word) === weight),
)

const factIndex = keepLast(
  (facts: readonly Fact[]) => buildFactIndex(facts, TOPICS),
  (before, now) => before.length === now.length && now.every((fact, place) => isSameFact(fact, before[place])),
)

const learnt = keepLast(
  (names: NameBook) => learnKinds(examples.map(({ kind, stems }) => ({ kind, features: featuresIn(stems, names) }))),
  (before, now) => before.size === now.size && [...now.keys()].every((key) => before.has(key)),
)

const examples = Object.entries(exampleData.kinds).flatMap(([kind, texts]) =>
  texts.map((text) => ({ kind: kind as Kind, stems: readWords(text).map((word) => stemOf(word)) })),
)

function featuresIn(stems: readonly string[], names: NameBook): string[] {
  return featuresOf(stems, readNames(stems, names).values())
}

function isSameFact(fact: Fact, other: Fact | undefined): boolean {
  return fact === other || JSON.stringify(fact) === JSON.stringify(other)
}
