// How doubtful it is that anything published answers a question, learnt from questions that are answered and from
// others that are not: dev/train-doubt.ts writes the weights.
import type { Fact } from '../fact.ts'
import weights from './doubt.json' with { type: 'json' }
import { EMPTY_WORDS, findFacts } from './fact-index.ts'
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

/** Log odds that nothing published answers it, as far as the words tell; undefined where that is out of the question. */
export function doubtOf(
  words: readonly string[],
  best: ScoredKind,
  sureness: number,
  vocabulary: Vocabulary,
): number | undefined {
  const base = OF_KIND[best.kind]
  // A matter only named, "champions", is met by whatever is published of it.
  if (base === undefined || words.filter((word) => !EMPTY_WORDS.has(word) && !MANNERS.test(word)).length < 2)
    return undefined
  const doubt = base + weighed(tellsOf(words, best, sureness, vocabulary))
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
