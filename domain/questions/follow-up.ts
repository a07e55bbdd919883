// Follow-ups: "and vag?", "is it online", "what about last year" take their kind and slots from the question before.
import { scoreCues, stemsOf } from './cues.ts'
import type { Question } from './question.ts'
import type { ScoredKind } from './score-kinds.ts'
import { TOPIC_CUES, type Topic, topicNamed } from './topics.ts'

export type Leaning = {
  /** How much the kind before counts for this question too. */
  weight: number
  carriesSlots: boolean
  words: readonly string[]
}

const OPENING =
  /^(and|what about|how about|just|only|or|also|same|then|so|but|which of|which are|which ones|who of|any|ok|okay|including|for|in|why|the|by|with|without|not|now|before|after|since|is it|are they|was it|did they|who owns|who is it|when is it|where is it|how many of)\b/
const POINTING = /\b(it|its|they|them|their|those|these|that|there|ones|one|each|he|she|same|this)\b/

// "The one after that" can only be of what was spoken of.
const NEXT_IN_LINE = /\b(ones? (after|before)( that)?|after that|the next one|the (first|last|second) one)\b/
const IN_LINE = 10

// A question with a clear kind of its own stands alone.
const CLEAR = 6
// "And vag?" says nothing of a kind: it can only be the kind before.
const NAMES_ONLY = 60
// What was spoken of last is likely still meant.
const SAME_TOPIC = 2.5
const COMMAND_CUE = 3
// New words that fit a topic of the kind before speak for that kind.
const TOPIC_SHARE = 0.5
const MOST_FROM_TOPIC = 4

/** @param leftOver how many words tell anything beside the things named */
export function leaningOf(
  words: readonly string[],
  leftOver: number,
  own: readonly ScoredKind[],
  previous: Question | undefined,
): Leaning {
  if (!previous || previous.kind === 'not_understood' || isCommand(own[0])) {
    return { weight: 0, carriesSlots: false, words }
  }
  if (leftOver === 0) return { weight: NAMES_ONLY, carriesSlots: true, words }
  const text = words.join(' ')
  const opens = OPENING.test(text)
  const points = POINTING.test(text)
  const isShort = words.length <= 3
  const isClear = (own[0]?.score ?? 0) >= CLEAR
  const isInLine = NEXT_IN_LINE.test(text)
  const weight = 2 + (isInLine ? IN_LINE : 0) + (opens ? 2.5 : 0) + (points ? 2 : 0) + (isShort ? 2.5 : 0)
  const isOwn = isClear && !isInLine && !opens && !points && !(isShort && leftOver === words.length)
  return { weight: isOwn ? weight / 2 : weight, carriesSlots: opens || points || !isClear, words }
}

// "Help" and "thanks" speak to the assistant itself, whatever was asked before.
function isCommand(best: ScoredKind | undefined): boolean {
  return (best?.kind === 'help' || best?.kind === 'greeting') && best.own >= COMMAND_CUE
}

/** Scores with the question before taken into account; its topic stays unless the new words name another. */
export function follow(own: readonly ScoredKind[], leaning: Leaning, previous: Question | undefined): ScoredKind[] {
  if (!previous || leaning.weight === 0) return [...own]
  const mine = own.find((one) => one.kind === previous.kind)
  const spoken = topicWithin(previous, leaning.words)
  const topic = spoken?.topic ?? mine?.topic ?? topicNamed(previous.topic)
  const gained = Math.min(MOST_FROM_TOPIC, (spoken?.score ?? 0) * TOPIC_SHARE)
  const inherited: ScoredKind = {
    kind: previous.kind,
    score: (mine?.score ?? 0) + leaning.weight + gained,
    own: (mine?.own ?? 0) + leaning.weight,
    topic,
    topicScore: mine?.topicScore ?? 0,
    second: topic?.id === previous.topic ? mine?.second : topicNamed(previous.topic),
  }
  return [...own.filter((one) => one.kind !== previous.kind), inherited].sort((a, b) => b.score - a.score)
}

/** The topic of the kind before that the new words, helped by what was said before, speak of. */
function topicWithin(previous: Question, words: readonly string[]): { topic: Topic; score: number } | undefined {
  const fresh = scoreCues(TOPIC_CUES, stemsOf(words))
  const both = scoreCues(TOPIC_CUES, stemsOf([...previous.text.split(' '), ...words]))
  const before = scoreCues(TOPIC_CUES, stemsOf(previous.text.split(' ')))
  let best: { topic: Topic; score: number } | undefined
  for (const [id, score] of both) {
    const topic = topicNamed(id)
    const gained = score - (before.get(id) ?? 0)
    const spoken = Math.max(fresh.get(id) ?? 0, gained) + gained * 0.5
    if (topic?.kind !== previous.kind || spoken <= 0) continue
    const total = spoken + (id === previous.topic ? SAME_TOPIC : 0)
    if (total > (best?.score ?? 0)) best = { topic, score: total }
  }
  return best
}
