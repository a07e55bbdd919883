// How much each kind and topic of question is meant, from cues, named things and what the fact base holds.
import { scoreCues, stemsOf } from './cues.ts'
import { type FoundFact, findFacts } from './fact-index.ts'
import { featuresOf, LEARNT_KINDS, likelyKinds } from './learn-kinds.ts'
import type { Kind } from './question.ts'
import type { ReadSlots } from './read-slots.ts'
import { KIND_CUES, KIND_RULES, SLOT_COUNTS, TOPIC_CUES, type Topic, topicNamed } from './topics.ts'
import type { Vocabulary } from './vocabulary.ts'

export type ScoredKind = {
  kind: Kind
  score: number
  /** The part of the score that cues and named things give. */
  own: number
  topic: Topic | undefined
  /** How strongly the topic's own cues speak. */
  topicScore: number
  /** The kind's next topic, where the words speak of two. */
  second: Topic | undefined
}

// The fact base hints at a kind but never outweighs a clear cue.
const FACT_HINT = 1.6
// A question like the examples of a kind counts about as much as one clear cue.
const LIKENESS = 6
const TOPIC_SHARE = 0.6
const LEARNT_PLACES = KIND_RULES.map(({ kind }) => LEARNT_KINDS.indexOf(kind))
const FACTS_LOOKED_AT = 8
// A topic known by a cue this strong speaks for its kind even where the kind's own words are missing.
const TELLING = 6
const TELLING_TRUST = 0.9
const NO_TOPIC: BestTopic = { topic: undefined, score: 0, cues: 0, second: undefined, secondScore: 0 }

/** Every kind with some ground for it, surest first. */
export function scoreKinds(
  words: readonly string[],
  { named, names }: Pick<ReadSlots, 'named' | 'names'>,
  vocabulary: Vocabulary,
): ScoredKind[] {
  const stems = stemsOf(words)
  const likely = likelyKinds(vocabulary.learnt, featuresOf(stems.list, names))
  const kinds = scoreCues(KIND_CUES, stems)
  const hints = hintsOf(findFacts(vocabulary.facts, words, FACTS_LOOKED_AT))
  const topics = bestTopics(scoreCues(TOPIC_CUES, stems), hints.byFact)
  const slots = countSlots(named)
  const scored = KIND_RULES.map((rule, place): ScoredKind => {
    const own = (kinds.get(rule.kind) ?? 0) + (slots[place] ?? 0)
    const topic = topics.get(rule.kind) ?? NO_TOPIC
    let factScore = 0
    for (const name of rule.factTopics) factScore += hints.byTopic.get(name) ?? 0
    const trusted = Math.min(1, 0.25 + own / 3)
    const share = topic.cues >= TELLING ? Math.max(trusted, TELLING_TRUST) : trusted
    const score =
      own +
      topic.score * TOPIC_SHARE * share +
      Math.min(1, factScore) * FACT_HINT +
      (likely[LEARNT_PLACES[place] ?? -1] ?? 0) * LIKENESS
    return { kind: rule.kind, score, own, topic: topic.topic, topicScore: topic.cues, second: topic.second }
  })
  return scored.filter((one) => one.score > 0).sort((a, b) => b.score - a.score)
}

/** By the kind's place, how much what was named counts for it. */
function countSlots(named: ReadonlySet<string>): Float64Array {
  const counts = new Float64Array(KIND_RULES.length)
  for (const slot of named) {
    for (const { place, count } of SLOT_COUNTS.get(slot) ?? []) counts[place] = (counts[place] ?? 0) + count
  }
  return counts
}

type BestTopic = {
  topic: Topic | undefined
  score: number
  cues: number
  second: Topic | undefined
  secondScore: number
}

/** Of each kind, the topic its cues and the facts found speak for most. */
function bestTopics(scores: ReadonlyMap<string, number>, byFact: ReadonlyMap<string, number>) {
  const best = new Map<Kind, BestTopic>()
  for (const [id, cues] of scores) {
    const topic = topicNamed(id)
    if (!topic) continue
    let support = 0
    for (let place = 0; place < 4; place += 1) support = Math.max(support, byFact.get(topic.facts[place] ?? '') ?? 0)
    const before = best.get(topic.kind) ?? NO_TOPIC
    const score = cues + support
    if (score > before.score) {
      best.set(topic.kind, { topic, score, cues, second: before.topic, secondScore: before.score })
    } else if (score > before.secondScore) {
      best.set(topic.kind, { ...before, second: topic, secondScore: score })
    }
  }
  return best
}

/** How far the best found facts speak for topics of the fact base: shares that add to one. */
function hintsOf(found: readonly FoundFact[]) {
  const total = found.reduce((sum, one) => sum + one.score, 0)
  const top = found[0]?.score ?? 1
  const byTopic = new Map<string, number>()
  const byFact = new Map<string, number>()
  for (const { fact, score } of found) {
    byTopic.set(fact.topic, (byTopic.get(fact.topic) ?? 0) + score / total)
    byFact.set(fact.id, score / top)
  }
  return { byTopic, byFact }
}
