// How doubtful it is that anything published answers a question, learnt from questions that are answered and from
// others that are not: dev/train-doubt.ts writes the weights.
import type { Fact } from '../fact.ts'
import weights from './doubt.json' with { type: 'json' }
import { EMPTY_WORDS, findFacts } from './fact-index.ts'
import { readWords } from './read-words.ts'
import type { ScoredKind } from './score-kinds.ts'
import type { Vocabulary } from './vocabulary.ts'

// A cue stronger than this tells no more.
const CLEAREST = 20
// Below this the facts shown could not make it likely either.
const NEVER = -4
const LOOKED_AT = 40
const ASKS_FIGURE =
  /\b(how (many|much|long|often|old|big)|number|rate|percent|percentage|proportion|share|average|count)\b/
const FIGURE = /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|third|quarter|most|all)\b/i
// What looks like a figure and is none: a year, and the section of the Act.
const NO_FIGURE = /\b20\d\d(-\d\d)?\b|\bSection \d+\b/g
const MANNERS = /^(?:too|also|now|please|again|then|instead|only|just|quick|quickly)$/
const OF_KIND: Readonly<Record<string, number>> = weights.kinds

/** What tells of it, each 0 or 1 or between. */
export type Tells = {
  /** How much of what was asked the best fact meets, telling words counting for more. */
  share: number
  /** How strongly cues speak for the topic. */
  topic: number
  /** How sure the reading is. */
  sureness: number
  /** 1 where a number, a share or a length of time is asked for. */
  asksFigure: number
}

// "Doing a report for trustees - do charities pay": what is asked stands beside why it is asked, and where it was said.
const PARTS =
  /[,;.!?:]+\s+|\s+[-\u2013\u2014]+\s+|\s+and\s+(?=(?:how|what|who|when|where|which|whether|is|are|do|does|did|can)\b)|\s+(?:say|says|said|tells? us)\s+(?:about|on)\s+/i
const ASKS_NEXT =
  /\b(?:how (?:many|much|long|often|big)|what|whats|who|whos|when|whens|where|wheres|which|whose|why|is there|are there|do we|did we|have we|does)\b/i
const FEWEST = 2
const ALL_MET = 0.99

/**
 * The words of what was typed that a fact meets best: all of them, or one part where people tell about themselves beside
 * it.
 * @param words all of them, as they were read
 */
export function askedPart(words: readonly string[], typed: string, { facts }: Vocabulary): readonly string[] {
  const parts = typed.split(PARTS).flatMap((part) => [part, part.slice(Math.max(0, part.search(ASKS_NEXT)))])
  const all = [words, ...new Set(parts)].map((part) => (typeof part === 'string' ? readWords(part) : part))
  const shareOf = (part: readonly string[]) => findFacts(facts, part, 1)[0]?.share ?? 0
  return all.filter(tells).reduce((best, part) => (shareOf(part) > shareOf(best) ? part : best), words)
}

/** "What did it say about neglect champions": two words that something published meets are a matter only named. */
function isNamed(part: readonly string[], { facts }: Vocabulary): boolean {
  return telling(part).length <= FEWEST && (findFacts(facts, part, 1)[0]?.share ?? 0) >= ALL_MET
}

/** A matter only named, "champions", is met by whatever is published of it. */
function tells(words: readonly string[]): boolean {
  return telling(words).length >= FEWEST
}

function telling(words: readonly string[]): string[] {
  return words.filter((word) => !EMPTY_WORDS.has(word) && !MANNERS.test(word))
}

/** How doubtful a question is, and the words it is asked with where those are not all of them; empty where it is not. */
export function doubtIn(
  { words, typed }: { words: readonly string[]; typed: string },
  best: ScoredKind,
  sureness: number,
  vocabulary: Vocabulary,
): { doubt?: number; doubted?: string } {
  const doubt = doubtOf(words, best, sureness, vocabulary)
  if (doubt === undefined) return {}
  // Taking it apart takes as long as reading it: where the whole is hardly doubtful, a part can only be less so.
  const part = doubt > 0 ? askedPart(words, typed, vocabulary) : words
  if (part === words) return { doubt }
  if (isNamed(part, vocabulary)) return {}
  const ofPart = doubtOf(part, best, sureness, vocabulary)
  return ofPart === undefined ? {} : { doubt: ofPart, doubted: part.join(' ') }
}

/**
 * Log odds that nothing published answers it, as far as the words tell; undefined where that is out of the question.
 * @param part as `askedPart` gives it
 */
function doubtOf(
  part: readonly string[],
  best: ScoredKind,
  sureness: number,
  vocabulary: Vocabulary,
): number | undefined {
  const base = OF_KIND[best.kind]
  if (base === undefined || !tells(part)) return undefined
  const doubt = base + weighed(tellsOf(part, best, sureness, vocabulary))
  return doubt < NEVER ? undefined : doubt
}

export function tellsOf(
  words: readonly string[],
  { topicScore }: ScoredKind,
  sureness: number,
  { facts }: Vocabulary,
): Tells {
  return {
    share: findFacts(facts, words, 1)[0]?.share ?? 0,
    topic: Math.min(topicScore, CLEAREST) / CLEAREST,
    sureness,
    asksFigure: ASKS_FIGURE.test(words.join(' ')) ? 1 : 0,
  }
}

/** What the fact that would be shown first adds to it. */
export function doubtOfFirst(text: string, first: Fact, vocabulary: Vocabulary): number {
  const { shareOfFirst, lacksFigure } = firstTells(text, first, vocabulary)
  return weights.shareOfFirst * shareOfFirst + weights.lacksFigure * lacksFigure
}

export type FirstTells = {
  /** How much of what was asked the fact shown first meets. */
  shareOfFirst: number
  /** 1 where a figure is asked for and that fact has none. */
  lacksFigure: number
}

export function firstTells(text: string, first: Fact, { facts }: Vocabulary): FirstTells {
  const found = findFacts(facts, text.split(' '), LOOKED_AT).find(({ fact }) => fact === first)
  const lacks = ASKS_FIGURE.test(text) && !FIGURE.test(first.statement.replace(NO_FIGURE, ''))
  return { shareOfFirst: found?.share ?? 0, lacksFigure: lacks ? 1 : 0 }
}

function weighed({ share, topic, sureness, asksFigure }: Tells): number {
  return weights.share * share + weights.topic * topic + weights.sureness * sureness + weights.asksFigure * asksFigure
}
