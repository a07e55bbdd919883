// Search over the fact base: BM25 on the facts' own words, their report section, and the words people ask by.
import MiniSearch from 'minisearch'
import type { Fact } from '../fact.ts'
import askedData from './asked.json' with { type: 'json' }
import { readWords } from './read-words.ts'
import { stemOf } from './stem-of.ts'
import type { Topic } from './topics.ts'
import { type AddUp, adderUp, type Hits, hitsIn } from './word-hits.ts'
import wording from './words.json' with { type: 'json' }

type IndexedFact = { id: number; statement: string; place: string; asked: string; topics: string }

export type FactIndex = {
  facts: readonly Fact[]
  byId: ReadonlyMap<string, Fact>
  /** What a stem scores in each fact, by MiniSearch's reckoning. */
  hits: (stem: string, weight: number) => Hits
  addUp: AddUp
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
  'a about after all am an and any anything are as at be been but by can could did do does for from get give got had has have he her him his how i if in into is it just last list me mine my of on one or our out please say see she should show so some tell than that the their them then there these they this those to u up us very was we were what when where which who why will with would year you your many much number there'.split(
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
  const stems = new Set<string>()
  const search = new MiniSearch<IndexedFact>({
    fields: ['statement', 'place', 'asked', 'topics'],
    tokenize: (text) => readWords(text),
    processTerm: (word) => {
      if (EMPTY_WORDS.has(word)) return null
      stems.add(stemOf(word))
      return stemOf(word)
    },
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
    hits: hitsIn(search, stems),
    addUp: adderUp(facts.length),
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
    for (const stem of new Set(readWords(text).map((word) => stemOf(word)))) {
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

type Terms = {
  /** The words asked by, and how telling each is. */
  worth: number[]
  stems: string[]
  hits: Hits[]
  /** By place of the stem, the place of the word asked by that it speaks for: itself, or one alike. */
  means: number[]
}

/** What is looked for: each word asked by, and the words alike, which count for less. */
function termsOf(words: readonly string[], { alike, hits, telling }: FactIndex): Terms {
  const weights = new Map<string, number>()
  for (const word of words) if (!EMPTY_WORDS.has(word)) weights.set(word, 1)
  const asked = [...weights.keys()]
  const means = new Map<string, number>()
  for (let place = 0; place < asked.length; place += 1) {
    const word = asked[place] ?? ''
    means.set(stemOf(word), place)
    for (const other of alike.get(word) ?? []) {
      if (weights.has(other)) continue
      weights.set(other, ALIKE_WEIGHT)
      const stem = stemOf(other)
      if (!means.has(stem)) means.set(stem, place)
    }
  }
  const weight = [...weights.values()]
  const stems: string[] = []
  for (const word of weights.keys()) {
    const stem = EMPTY_WORDS.has(word) ? '' : stemOf(word)
    if (stem !== '') stems.push(stem)
  }
  return {
    worth: asked.map((word) => telling.get(stemOf(word)) ?? NEVER_MET),
    stems,
    hits: stems.map((stem, place) => hits(stem, weight[place] ?? 1)),
    means: stems.map((stem) => means.get(stem) ?? 0),
  }
}

/** What share of the words asked by one text of the fact holds by itself: its statement, or one of the ways to ask for it. */
export function shareInOneText(fact: Fact, words: readonly string[], index: FactIndex): number {
  const { worth, stems, means } = termsOf(words, index)
  const whole = worth.reduce((total, one) => total + one, 0)
  const asked: Readonly<Record<string, string>> = askedData.facts
  const texts = [`${fact.statement} ${fact.note} ${printedWords(fact)}`, ...(asked[fact.id] ?? '').split('|')]
  const shares = texts.map((text) => {
    const held = new Set(readWords(text).map((word) => stemOf(word)))
    const met = new Set(stems.flatMap((stem, place) => (held.has(stem) ? [means[place] ?? 0] : [])))
    return [...met].reduce((total, word) => total + (worth[word] ?? 0), 0) / whole
  })
  return Math.max(...shares)
}

function searchFor(words: readonly string[], index: FactIndex): FoundFact[] {
  const { worth, stems, hits, means } = termsOf(words, index)
  if (stems.length === 0) return []
  const whole = worth.reduce((total, one) => total + one, 0)
  const { best, scores, holds } = index.addUp(stems, hits, LOOKED_AT)
  const found: FoundFact[] = []
  // By place of the word asked by, the last fact seen to meet it.
  const metBy = new Int32Array(worth.length).fill(-1)
  for (const number of best) {
    const fact = index.facts[number]
    let met = 0
    let own = 0
    for (let place = 0; place < stems.length; place += 1) {
      const word = means[place] ?? 0
      if (metBy[word] === number || !holds(number, place)) continue
      metBy[word] = number
      met += 1
      own += worth[word] ?? 0
    }
    const share = own / whole
    if (fact) found.push({ fact, met, share, score: (scores[number] ?? 0) * (0.45 + 0.55 * share) })
  }
  return found.sort((a, b) => b.score - a.score)
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
