// Search over the fact base: BM25 on the facts' own words, their report section, and the words people ask by.
import MiniSearch from 'minisearch'
import { stemmer } from 'stemmer'
import type { Fact } from '../fact.ts'
import askedData from './asked.json' with { type: 'json' }
import { readWords } from './read-words.ts'
import type { Topic } from './topics.ts'
import wording from './words.json' with { type: 'json' }

type IndexedFact = { id: number; statement: string; place: string; asked: string; topics: string }

export type FactIndex = {
  facts: readonly Fact[]
  byId: ReadonlyMap<string, Fact>
  search: MiniSearch<IndexedFact>
  alike: ReadonlyMap<string, readonly string[]>
  /** By stem, how telling it is: the fewer facts hold it, the more. */
  telling: ReadonlyMap<string, number>
}

export type FoundFact = {
  fact: Fact
  score: number
  /** How many of the words asked by it meets, itself or by a word alike. */
  met: number
  /** 0 to 1: the same as a share, telling words counting for more. */
  share: number
}

// Words too common to say which fact is meant.
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a about all am an and any anything are as at be been but by can could did do does for from get give got had has have he her him his how i if in into is it just last list me mine my of on one or our out please say see she should show so some tell than that the their them then there these they this those to u up us very was we were what when where which who why will with would year you your many much number there'.split(
    ' ',
  ),
)
const ALIKE_WEIGHT = 0.45
// Enough to find the fact that meets most words among those that meet one rare word.
const LOOKED_AT = 40
// How telling a word is that no fact holds: asked for, and not answered by any.
const NEVER_MET = 5

export function buildFactIndex(facts: readonly Fact[], topics: readonly Topic[]): FactIndex {
  const cues = new Map<string, string[]>()
  for (const topic of topics) {
    for (const id of topic.facts) cues.set(id, [...(cues.get(id) ?? []), topic.words])
  }
  const asked: Readonly<Record<string, string>> = askedData.facts
  const search = new MiniSearch<IndexedFact>({
    fields: ['statement', 'place', 'asked', 'topics'],
    tokenize: (text) => readWords(text),
    processTerm: (word) => (EMPTY_WORDS.has(word) ? null : stemmer(word)),
    searchOptions: { boost: { statement: 3, asked: 2.5, place: 0.8, topics: 0.8 }, combineWith: 'OR' },
  })
  search.addAll(
    facts.map((fact, id) => ({
      id,
      statement: `${fact.statement} ${fact.note} ${printedWords(fact)}`,
      place: `${fact.id.replaceAll('-', ' ')} ${fact.source.section} ${fact.topic.replaceAll('_', ' ')}`,
      asked: asked[fact.id] ?? '',
      topics: (cues.get(fact.id) ?? []).join(' '),
    })),
  )
  return {
    facts,
    byId: new Map(facts.map((fact) => [fact.id, fact])),
    search,
    alike: buildAlike(),
    telling: weighWords(facts.map((fact) => `${fact.statement} ${asked[fact.id] ?? ''}`)),
  }
}

function printedWords({ statement, values }: Fact): string {
  return values.filter((value) => typeof value === 'string' && !statement.includes(value)).join(' ')
}

/** Inverse document frequency of each stem. */
function weighWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const stem of new Set(readWords(text).map((word) => stemmer(word)))) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
    }
  }
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + texts.length / count)]))
}

// Reading a question and answering it look for the same words; a follow-up for its own and for those before it.
const LATEST = 4
const latest = new WeakMap<FactIndex, Map<string, readonly FoundFact[]>>()

/** Facts that speak of the words, best first, at most `limit`. */
export function findFacts(index: FactIndex, words: readonly string[], limit: number): readonly FoundFact[] {
  const kept = latest.get(index) ?? new Map<string, readonly FoundFact[]>()
  if (kept.size === 0) latest.set(index, kept)
  const key = words.join(' ')
  const found = kept.get(key) ?? searchFor(words, index)
  kept.set(key, found)
  if (kept.size > LATEST) kept.delete(kept.keys().next().value ?? '')
  return found.slice(0, limit)
}

function searchFor(words: readonly string[], index: FactIndex): FoundFact[] {
  const weights = new Map<string, number>()
  const means = new Map<string, string>()
  for (const word of words) if (!EMPTY_WORDS.has(word)) weights.set(word, 1)
  const asked = [...weights.keys()]
  for (const word of asked) {
    means.set(stemmer(word), word)
    for (const other of index.alike.get(word) ?? []) {
      if (weights.has(other)) continue
      weights.set(other, ALIKE_WEIGHT)
      if (!means.has(stemmer(other))) means.set(stemmer(other), word)
    }
  }
  const terms = [...weights.keys()]
  if (terms.length === 0) return []
  const found = index.search.search(terms.join(' '), {
    tokenize: () => terms,
    boostTerm: (_, place) => weights.get(terms[place] ?? '') ?? 1,
  })
  const worth = new Map(asked.map((word) => [word, index.telling.get(stemmer(word)) ?? NEVER_MET]))
  const whole = sum(worth.values())
  const weighed = found.slice(0, LOOKED_AT).flatMap(({ id, score, queryTerms }) => {
    const fact = index.facts[id as number]
    const met = new Set(queryTerms.map((term) => means.get(term) ?? ''))
    const share = sum([...met].map((word) => worth.get(word) ?? 0)) / whole
    return fact ? [{ fact, met: met.size, share, score: score * (0.45 + 0.55 * share) }] : []
  })
  return weighed.sort((a, b) => b.score - a.score)
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0)
}

function buildAlike(): Map<string, string[]> {
  const alike = new Map<string, string[]>()
  for (const group of wording.alike) {
    const words = readWords(group)
    for (const word of words) {
      alike.set(word, [...(alike.get(word) ?? []), ...words.filter((other) => other !== word)])
    }
  }
  return alike
}
