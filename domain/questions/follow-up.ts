// Follow-ups: "and vag?", "is it online", "what about last year" take their kind and slots from the question before.
import { scoreCues, stemsOf } from './cues.ts'
import { asksOnly, NEXT_IN_LINE, OPENING, POINTING } from './follow-up-words.ts'
import { type AskedOfSame, askedOfTheSame } from './of-the-same.ts'
import { ownWords } from './own-words.ts'
import { isPartOfTopic } from './part-of-topic.ts'
import { partOfUpdate } from './part-of-update.ts'
import type { Kind, Question } from './question.ts'
import { LISTS } from './read-pick.ts'
import type { ReadSlots } from './read-slots.ts'
import type { ScoredKind } from './score-kinds.ts'
import { movesSpan } from './span-moved.ts'
import { standsAlone } from './stands-alone.ts'
import { ruleOf, TOPIC_CUES, type Topic, topicCuesOf, topicNamed } from './topics.ts'
import type { Vocabulary } from './vocabulary.ts'

export type Leaning = {
  /** How much the kind before counts for this question too. */
  weight: number
  carriesSlots: boolean
  /** True when the words open or point like a follow-up. */
  leans: boolean
  /** True when they point at what was said: "is it", "that one", "are they". */
  points: boolean
  /** True when the words name no group, course, body or other thing. */
  namesNothing: boolean
  words: readonly string[]
  /** Other kinds that the words ask of what was named before, and how strongly. */
  asked: ReadonlyMap<Kind, AskedOfSame>
  /** The topic that the words can only mean. */
  topic?: string
}

// Any question after another may lean on it a little.
const LEAST_WEIGHT = 2
const NOTHING_ASKED: ReadonlyMap<Kind, AskedOfSame> = new Map()

const IN_LINE = 10

// A question with a clear kind of its own stands alone.
const CLEAR = 6
// "And vag?" says nothing of a kind: it can only be the kind before.
const NAMES_ONLY = 60
// What was spoken of last is likely still meant.
const SAME_TOPIC = 3.5
const COMMAND_CUE = 3
const TO_ITSELF: ReadonlySet<Kind> = new Set(['help', 'greeting'])
// "Get me on" holds only small words and still asks for something of its own.
const JOIN: ReadonlySet<Kind> = new Set(['booking_change'])
// Cues this strong for the kind before ask it anew.
const WHOLE = 5
const SLOTS_NAMED = new Set(
  'group section priority category sector course organisation body review role ref year from on status mode venue'.split(
    ' ',
  ),
)
// New words that fit a topic of the kind before speak for that kind.
const TOPIC_SHARE = 0.5
const MOST_FROM_TOPIC = 4
// "What was the response rate" names nothing: what was spoken of before, if it has one, is meant.
const OF_THE_SAME = 5
const MOST_WHEN_NAMELESS = 9

// "What is ANOOF" asks for a meaning, whatever was spoken of before.
const ASKS_MEANING = /^(what (is|are)|who (is|are)|tell me about) /

// Kinds that speak of the same things: a group, an action or a course named for one is still meant for the next.
const FAMILIES: readonly (readonly Kind[])[] = [
  ['cap_status', 'cap_overdue', 'action_history'],
  ['subgroup_info', 'subgroup_update', 'meetings', 'priorities', 'cap_status', 'cap_overdue'],
  ['training_catalogue', 'training_sessions', 'my_bookings', 'booking_change', 'training_charges', 'training_impact'],
  ['review_status', 'review_process'],
]

const ONLY_WHEN =
  /^(?:(?:and|or|so|ok|then|what about|how about) )*(?:in |for |by )?(?:the )?(?:(?:next|this|last|coming) (?:week|month|quarter|term)|today|tomorrow)(?: then| please)?$/

/** @param own scores of the words by themselves */
export function leaningOf(
  words: readonly string[],
  { leftOver, named }: Pick<ReadSlots, 'leftOver' | 'named'>,
  own: readonly ScoredKind[],
  previous: Question | undefined,
  { shelves, facts }: Pick<Vocabulary, 'shelves' | 'facts'>,
): Leaning {
  const text = words.join(' ')
  const said = { words, points: POINTING.test(text), asked: NOTHING_ASKED }
  const [best] = own
  const isAlone = (before: Question): boolean => {
    const asked = askedOfTheSame(words, before)
    if (isCommand(best) && asked.size === 0) return true
    const isOther = !isOfOneFamily(best?.kind, before.kind)
    return best !== undefined && standsAlone({ ...said, text, named, asked }, best, before, isOther, facts)
  }
  if (!previous || previous.kind === 'not_understood' || isAlone(previous)) {
    return { ...said, weight: 0, carriesSlots: false, leans: false, points: false, namesNothing: false }
  }
  const leans = { ...said, weight: NAMES_ONLY, carriesSlots: true, leans: true, namesNothing: true }
  if (leftOver === 0 && isTaken(previous.kind, named) && !(ASKS_MEANING.test(text) && named.has('group'))) {
    return { ...leans, namesNothing: false }
  }
  // "Next week", after what is due this week, asks of nothing else.
  if (ONLY_WHEN.test(text) && isTaken(previous.kind, named)) return leans
  if (movesSpan(words, previous) || (leftOver <= ownWords(words, named) && isTaken(previous.kind, named))) return leans
  // Of a named year, a report is asked and no longer the meeting spoken of.
  const isOfReport = previous.kind === 'subgroup_update' && named.has('year')
  const asked = isOfReport ? NOTHING_ASKED : askedOfTheSame(words, previous)
  if (asked.size > 0) return { ...leans, weight: LEAST_WEIGHT, asked }
  if (asksOnly(words, named) && !isCommand(own[0], JOIN)) return leans
  const isNamed = [...named].some((slot) => SLOTS_NAMED.has(slot))
  if (!isNamed && !isCommand(own[0], JOIN) && isPartOfTopic(words, previous, facts)) return leans
  const part = partOfUpdate(words, named, previous, shelves)
  if (part) return { ...leans, ...part }
  const { points } = said
  const opens = OPENING.test(text)
  const isShort = words.length <= 3
  const isClear = (own[0]?.score ?? 0) >= CLEAR
  const isInLine = NEXT_IN_LINE.test(text)
  const weight = LEAST_WEIGHT + (isInLine ? IN_LINE : 0) + (opens ? 2.5 : 0) + (points ? 2 : 0) + (isShort ? 2.5 : 0)
  const isOther = isClear && !points && !isInLine && !isOfOneFamily(own[0]?.kind, previous.kind)
  // "Any workshop on the toolkit" names a course, whatever was said of the toolkit before.
  const isOfCourse = isOther && named.has('courseInFull')
  const isOwn = isClear && !isInLine && !opens && !points && !(isShort && leftOver === words.length)
  return {
    weight: isOfCourse ? 0 : isOwn ? weight / 2 : weight,
    carriesSlots: !isOther && (opens || points || !isClear || asksOfRef(words, named, previous)),
    leans: opens || points,
    points,
    namesNothing: ![...named].some((slot) => SLOTS_NAMED.has(slot) && (slot !== 'course' || named.has('courseInFull'))),
    words,
    asked,
  }
}

/** True when nothing was named, or something that the kind before can be asked about again. */
function isTaken(kind: Kind, named: ReadonlySet<string>): boolean {
  const slots = [...named].filter((slot) => SLOTS_NAMED.has(slot))
  const takes = ruleOf(kind)?.takes
  return slots.length === 0 || slots.some((slot) => takes?.has(slot))
}

// "What is overdue" asks of them all.
const OF_ALL = /^(?:what|which|who|list|any|anything|all|show|how many)\b/

/** "Due?", after one action was spoken of, is about that one. */
function asksOfRef(words: readonly string[], named: ReadonlySet<string>, previous: Question): boolean {
  const isNew = [...named].some((slot) => SLOTS_NAMED.has(slot))
  return previous.ref !== undefined && words.length <= 2 && !isNew && !OF_ALL.test(words.join(' '))
}

export function isOfOneFamily(kind: Kind | undefined, other: Kind): boolean {
  return kind === undefined || kind === other || FAMILIES.some((all) => all.includes(kind) && all.includes(other))
}

// "Help" and "thanks" speak to the assistant itself, whatever was asked before.
function isCommand(best: ScoredKind | undefined, to = TO_ITSELF): boolean {
  return best !== undefined && to.has(best.kind) && best.own >= COMMAND_CUE
}

/** Scores with the question before taken into account; its topic stays unless the new words name another. */
export function follow(own: readonly ScoredKind[], leaning: Leaning, previous: Question | undefined): ScoredKind[] {
  if (!previous || leaning.weight === 0) return [...own]
  const spokenOf = topicsSpokenOf(previous, leaning)
  const mine = own.find((one) => one.kind === previous.kind)
  const spoken = spokenOf.get(previous.kind)
  // "3 bullets on VAG", after a group's risks, asks for the whole again.
  const isWhole = leaning.weight < NAMES_ONLY && (mine?.own ?? 0) >= WHOLE
  // "When was that one due", of what is overdue, does not ask what is due soon.
  const isWeak = LISTS.has(previous.kind) && leaning.points && spoken !== undefined && spoken.score < SAME_TOPIC
  const named = isWeak ? (topicNamed(previous.topic) ?? spoken.topic) : spoken?.topic
  const ofSame = leaning.asked.get(previous.kind)
  const topic =
    topicNamed(leaning.topic ?? ofSame?.topic) ??
    named ??
    mine?.topic ??
    (isWhole ? undefined : topicNamed(previous.topic))
  const gained = Math.min(MOST_FROM_TOPIC, (spoken?.score ?? 0) * TOPIC_SHARE)
  const clear = mine?.topicScore ?? 0
  const stays = leaning.namesNothing && clear >= OF_THE_SAME ? Math.min(MOST_WHEN_NAMELESS, clear) : 0
  const inherited: ScoredKind = {
    kind: previous.kind,
    score: (mine?.score ?? 0) + leaning.weight + gained + stays + (ofSame?.score ?? 0),
    own: (mine?.own ?? 0) + leaning.weight,
    topic,
    topicScore: Math.max(mine?.topicScore ?? 0, ofSame?.topic ? ofSame.score : 0),
    second: topic?.id === previous.topic ? mine?.second : topicNamed(previous.topic),
  }
  const others = [...own, ...onlyAsked(own, leaning)].filter((one) => one.kind !== previous.kind)
  return [...others.map((one) => ofBoth(one, spokenOf.get(one.kind), leaning.asked.get(one.kind))), inherited].sort(
    (a, b) => b.score - a.score,
  )
}

/** Kinds that a rule of follow-ups asks for, and no word of their own: "whens it on". */
function onlyAsked(own: readonly ScoredKind[], { asked }: Leaning): ScoredKind[] {
  return [...asked.keys()]
    .filter((kind) => !own.some((one) => one.kind === kind))
    .map((kind) => ({ kind, score: 0, own: 0, topic: undefined, topicScore: 0, second: undefined }))
}

/** Another kind than before, where the words only tell it together with those before: "are they on the plan". */
function ofBoth(one: ScoredKind, spoken: Spoken | undefined, asked: AskedOfSame = { score: 0 }): ScoredKind {
  const known = topicNamed(asked.topic)
  if (known) return { ...one, score: one.score + asked.score, topic: known, topicScore: asked.score, second: undefined }
  if (!spoken) return asked.score === 0 ? one : { ...one, score: one.score + asked.score }
  const score = one.score + asked.score + Math.min(MOST_FROM_TOPIC, spoken.score * TOPIC_SHARE)
  return { ...one, score, topic: spoken.topic, topicScore: Math.max(one.topicScore, spoken.score) }
}

type Spoken = { topic: Topic; score: number }

// A cue this much stronger needs words of both questions.
const LEAST_OF_BOTH = 4

/**
 * By kind, the topic that the new words, helped by what was said before, speak of. Of another kind than before only one
 * that neither question tells by itself.
 */
function topicsSpokenOf(previous: Question, { words, points }: Leaning): Map<Kind, Spoken> {
  // Another kind can only be meant where the words point back.
  const cues = points ? TOPIC_CUES : topicCuesOf(previous.kind)
  const said = previous.text.split(' ')
  const fresh = scoreCues(cues, stemsOf(words))
  const both = scoreCues(cues, stemsOf([...said, ...words]))
  const before = scoreCues(cues, stemsOf(said))
  const best = new Map<Kind, Spoken>()
  for (const [id, score] of both) {
    const topic = topicNamed(id)
    if (!topic) continue
    const [now, then] = [fresh.get(id) ?? 0, before.get(id) ?? 0]
    const isOfKind = topic.kind === previous.kind
    const gained = isOfKind ? score - then : score - Math.max(now, then)
    if (!isOfKind && !(points && gained >= LEAST_OF_BOTH)) continue
    const spoken = (isOfKind ? Math.max(now, gained) : now) + gained * 0.5
    if (spoken <= 0) continue
    const total = spoken + (id === previous.topic ? SAME_TOPIC : 0)
    if (total > (best.get(topic.kind)?.score ?? 0)) best.set(topic.kind, { topic, score: total })
  }
  return best
}
