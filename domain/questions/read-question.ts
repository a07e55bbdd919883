// Words to a question of a known kind, also when they lean on the question before.
import { stemmer } from 'stemmer'
import type { Day } from '../day.ts'
import { EMPTY_WORDS } from './fact-index.ts'
import { follow, type Leaning, leaningOf } from './follow-up.ts'
import type { Question, Slots } from './question.ts'
import { sayMonthNamed } from './read-dates.ts'
import { readSlots } from './read-slots.ts'
import { readWords, rewrite } from './read-words.ts'
import { repairWord } from './repair-words.ts'
import { type ScoredKind, scoreKinds } from './score-kinds.ts'
import type { Vocabulary } from './vocabulary.ts'

export type QuestionContext = { today: Day; vocabulary: Vocabulary; previous?: Question }

export type QuestionRead = {
  question: Question
  /** 0 to 1: how far the reading may be trusted. Below 0.35 ask which reading is meant. */
  sureness: number
  /** Other readings, likeliest first, at most three. */
  others: Question[]
}

// A question says what it is about at its beginning; the rest of a long text is not read.
const LONGEST_QUESTION = 1200
// Under this a reading rests on nothing but chance words.
const LEAST_SCORE = 2.2
// When half its words were never met, a question needs at least one cue to be understood.
const LEAST_CUE = 2.5
const SURE_SCORE = 6
// Cues this strong make a topic of another kind worth looking into.
const NEAR_SCORE = 4
// Two readings as likely as each other are told apart by their facts, which are shown for both.
const LEAST_MARGIN = 0.42
// Below this the other readings are offered as buttons beside the answer.
const DOUBTFUL = 0.5
const GREETING = /^(greeting|help)$/

/** Reads what is asked. Worries and refusals are decided before, elsewhere. */
export function readQuestion(typed: string, context: QuestionContext): QuestionRead {
  const text = typed.slice(0, LONGEST_QUESTION)
  const words = repaired(readWords(text), context.vocabulary)
  const stems = words.map((word) => stemmer(word))
  const read = readSlots(text, words, stems, context.today, context.vocabulary)
  const { slots, leftOver } = read
  words.push(...sayMonthNamed(slots))
  const own = scoreKinds(words, read, context.vocabulary)
  const leaning = leaningOf(words, leftOver, own, context.previous)
  const scored = withoutIdleGreeting(follow(own, leaning, context.previous), words)
  const best = scored[0]
  const isForeign = shareUnknown(words, context.vocabulary) >= 0.5 && (best?.own ?? 0) < LEAST_CUE
  if (!best || best.score < LEAST_SCORE || isForeign) return notUnderstood(words, scored, slots)
  const questions = scored.slice(0, 4).map((one) => questionOf(one, scored, words, slots, leaning, context.previous))
  const [question = { kind: 'not_understood' as const, text: words.join(' ') }, ...others] = questions
  const sureness = surenessOf(scored)
  if (sureness < DOUBTFUL) question.readings = [...new Set(others.map((one) => one.kind))].slice(0, 2)
  return { question, sureness, others }
}

/** Of the words that carry meaning, the share never met before. */
function shareUnknown(words: readonly string[], vocabulary: Vocabulary): number {
  const telling = words.filter((word) => !EMPTY_WORDS.has(word) && !/^[\d.-]+$/.test(word))
  const unknown = telling.filter((word) => !vocabulary.stems.has(stemmer(word)))
  return telling.length === 0 ? 0 : unknown.length / telling.length
}

function repaired(words: readonly string[], vocabulary: Vocabulary): string[] {
  const mended = words.map((word) =>
    vocabulary.stems.has(stemmer(word)) ? word : repairWord(word, vocabulary.repairs),
  )
  return mended.some((word, at) => word !== words[at]) ? rewrite(mended) : [...words]
}

/** "Hi, when is VAG?" is about VAG: a greeting or thanks beside another matter is only manners. */
function withoutIdleGreeting(scored: ScoredKind[], words: readonly string[]): ScoredKind[] {
  const [first, second] = scored
  if (first?.kind !== 'greeting' || !second) return scored
  const isOnlyManners = words.length <= 3 || first.score >= SURE_SCORE
  return isOnlyManners || second.score < LEAST_SCORE ? scored : scored.filter((one) => !GREETING.test(one.kind))
}

function questionOf(
  scored: ScoredKind,
  all: readonly ScoredKind[],
  words: readonly string[],
  slots: Slots,
  leaning: Leaning,
  previous: Question | undefined,
): Question {
  const leans = previous !== undefined && (leaning.carriesSlots || isSameMatter(scored, slots, previous))
  const carried = leans ? carriedSlots(previous, slots) : {}
  const lead = leans ? `${words.join(' ')} ${previous.text}` : words.join(' ')
  const topic = scored.topic?.id
  const nearTopics = nearTopicsOf(scored, all)
  return {
    ...carried,
    ...slots,
    kind: scored.kind,
    ...(topic ? { topic } : {}),
    ...(nearTopics.length > 0 ? { nearTopics } : {}),
    text: lead.slice(0, 600),
  }
}

/** "When are the papers due", asked after "when is the next VAG", means VAG's papers. */
function isSameMatter(scored: ScoredKind, slots: Slots, previous: Question): boolean {
  const namesNothing = [slots.group, slots.section, slots.priority, slots.course, slots.ref, slots.organisation].every(
    (slot) => slot === undefined,
  )
  return scored.kind === previous.kind && namesNothing
}

/** The kind's own next topic, and the surest topic of another kind. */
function nearTopicsOf(scored: ScoredKind, all: readonly ScoredKind[]): string[] {
  const other = all
    .filter((one) => one.kind !== scored.kind && one.topicScore >= NEAR_SCORE)
    .sort((a, b) => b.topicScore - a.topicScore)[0]
  return [scored.second, other?.topic].flatMap((topic) => (topic && topic.facts.length > 0 ? [topic.id] : []))
}

/** What the question before named and this one did not: a newly named section brings its own group, and so on. */
function carriedSlots(previous: Question, slots: Slots): Slots {
  const { kind: _kind, topic: _topic, nearTopics: _near, text: _text, readings: _readings, ...carried } = previous
  delete carried.isMine
  const isAboutNewPart = slots.section !== undefined || slots.group !== undefined || slots.priority !== undefined
  if (isAboutNewPart) {
    delete carried.section
    delete carried.group
    delete carried.otherGroup
    delete carried.priority
    delete carried.ref
  }
  if (slots.course || slots.from || slots.year) delete carried.ref
  if (slots.from || slots.year) {
    delete carried.from
    delete carried.to
    delete carried.on
    delete carried.year
  }
  return carried
}

function surenessOf(scored: readonly ScoredKind[]): number {
  const best = scored[0]?.score ?? 0
  const second = scored[1]?.score ?? 0
  const margin = best === 0 ? 0 : (best - second) / best
  return Math.min(1, best / SURE_SCORE) * Math.min(1, LEAST_MARGIN + 1.6 * margin)
}

function notUnderstood(words: readonly string[], scored: readonly ScoredKind[], slots: Slots): QuestionRead {
  const text = words.join(' ').slice(0, 600)
  const others = scored
    .slice(0, 3)
    .map((one): Question => ({ ...slots, kind: one.kind, ...(one.topic ? { topic: one.topic.id } : {}), text }))
  return { question: { kind: 'not_understood', text, readings: others.map((one) => one.kind) }, sureness: 0, others }
}
