// Another kind of answer about what was just spoken of: "who are they", asked after when a group meets, is about the group.
import { bookOf, readCues, scoreCues, stemsOf } from './cues.ts'
import { isFiller } from './follow-up-words.ts'
import followUps from './follow-ups.json' with { type: 'json' }
import type { Kind, Question, Slots } from './question.ts'
import { stemOf } from './stem-of.ts'

type Rule = {
  kind: Kind | 'same'
  /** The topic its answer takes, or undefined where the words tell it. */
  topic: string | undefined
  after: readonly (keyof Slots)[]
  from: ReadonlySet<string>
  /** Stems of which one was spoken of before, or empty where nothing need be. */
  spoken: readonly string[]
  /** Topics of which the question before was one, or empty where any will do. */
  topics: ReadonlySet<string>
  /** Stems of the cues, where the words may say nothing beside them. */
  alone: ReadonlySet<string> | undefined
}

/** How strongly a kind is asked of what was named before, and the topic where the rule knows it. */
export type AskedOfSame = { score: number; topic?: string }

// A long question says itself what it is about.
const LONGEST = 10

// Under each rule's place in the list.
const cuesOfRules = followUps.rules.map(({ cues }, place) => readCues(cues, String(place)))
const RULE_CUES = bookOf(cuesOfRules.flat())

const rules = followUps.rules.map((rule, place): Rule => {
  const { kind, after, from } = rule
  return {
    kind: kind as Kind | 'same',
    topic: 'topic' in rule ? rule.topic : undefined,
    after: wordsOf(after) as (keyof Slots)[],
    from: new Set(from.split(' ')),
    spoken: wordsOf('spoken' in rule ? rule.spoken : undefined).map((word) => stemOf(word)),
    topics: new Set(wordsOf('topics' in rule ? rule.topics : undefined)),
    alone: 'alone' in rule && rule.alone ? new Set(cuesOfRules[place]?.flatMap((cue) => cue.parts.flat())) : undefined,
  }
})

function wordsOf(list: string | undefined): string[] {
  return (list ?? '').split(' ').filter(Boolean)
}

/** By kind, how strongly the words ask it of what the question before named. */
export function askedOfTheSame(words: readonly string[], previous: Question): Map<Kind, AskedOfSame> {
  const asked = new Map<Kind, AskedOfSame>()
  if (words.length > LONGEST) return asked
  const scores = scoreCues(RULE_CUES, stemsOf(words))
  // In the order of the list: of rules that score alike the first is taken.
  for (const place of [...scores.keys()].map(Number).sort((a, b) => a - b)) {
    const rule = rules[place]
    const score = scores.get(String(place)) ?? 0
    if (!rule?.from.has(previous.kind) || !isOfSuch(rule, previous)) continue
    const kind = rule.kind === 'same' ? previous.kind : rule.kind
    if (score <= (asked.get(kind)?.score ?? 0) || !isAlone(rule, words)) continue
    asked.set(kind, rule.topic === undefined ? { score } : { score, topic: rule.topic })
  }
  return asked
}

function isOfSuch({ after, spoken, topics }: Rule, previous: Question): boolean {
  if (topics.size > 0 && !topics.has(previous.topic ?? '')) return false
  if (spoken.length > 0 && !previous.text.split(' ').some((word) => spoken.includes(stemOf(word)))) return false
  return isNamed(after, previous)
}

/** "Who do I ask", but not "who do I ask about early help", which names a matter of its own. */
function isAlone({ alone }: Rule, words: readonly string[]): boolean {
  return alone === undefined || words.every((word) => isFiller(word) || alone.has(stemOf(word)))
}

/** Of what needs nothing named, "what did they swap it for", the kind of question before is enough. */
function isNamed(after: readonly (keyof Slots)[], previous: Question): boolean {
  return after.length === 0 || after.some((slot) => previous[slot] !== undefined)
}
