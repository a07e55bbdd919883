// Words to a question of a known kind, also when they lean on the question before.

import type { Day } from '../day.ts'
import { keptToPlan, withActionMeant } from './action-meant.ts'
import { carrySlots } from './carry-slots.ts'
import { withDueForClosing } from './closing-ahead.ts'
import { withDayMoved } from './day-moved.ts'
import { doubtIn } from './doubt-held.ts'
import { follow, type Leaning, leaningOf } from './follow-up.ts'
import { withLocalGroup } from './local-group-meant.ts'
import { withMeetingAfter, withMeetingBefore, withoutStep } from './meeting-after.ts'
import { aboutOneShown, keptToThing, picked, withOneOfThoseShown, withOthersOfMine } from './one-shown.ts'
import { passedUpTo } from './passed-up.ts'
import { pointsAtNothing } from './points-only.ts'
import type { Kind, Question, Slots } from './question.ts'
import { sayMonthNamed } from './read-dates.ts'
import { readPick } from './read-pick.ts'
import { type ReadSlots, readSlots } from './read-slots.ts'
import { readWords, rewrite } from './read-words.ts'
import { repairWord } from './repair-words.ts'
import { saidAgain } from './said-again.ts'
import { isSameMatter } from './same-matter.ts'
import { type ScoredKind, scoreKinds } from './score-kinds.ts'
import type { Shelves } from './shelves.ts'
import { withSpanMoved } from './span-moved.ts'
import { speaksOfAction } from './spoken-actions.ts'
import { saysOfMatter, speaksOfUpdate } from './spoken-updates.ts'
import { stemOf } from './stem-of.ts'
import { topicNamed } from './topics.ts'
import { EVERYDAY, isWorthSaying, type Unmet, unmetAmong } from './unmet-words.ts'
import type { Vocabulary } from './vocabulary.ts'
import { asksOfTheReport, withoutPreamble } from './without-preamble.ts'
import { withYearBefore } from './year-before.ts'

export type QuestionContext = { today: Day; vocabulary: Vocabulary; previous?: Question }

export type QuestionRead = {
  question: Question
  /** 0 to 1: how far the reading may be trusted. Below 0.42 ask which reading is meant. */
  sureness: number
  /** Other readings, likeliest first, at most three; none beside one that is clear. */
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
const DOUBTFUL = 0.6
// When this share of its words was never met, a question without a cue is not understood; after another, nearly all must be.
const FOREIGN = 0.5
const STRANGE = 0.67
// Measured on questions not seen before: words never met make a reading less sure.
const DOUBT_OF_UNKNOWN = 0.4
// "Yes please", said to a booking that waits for its button: the same matter, shown again with its button.
const AGREES = /^(yes|yep|yeah|ok|okay|sure|confirm|do it|go ahead|go on)( (please|thanks|then|do|do it|confirm))*$/
const TWO_FIGURES = 10
const GREETING = /^(greeting|help)$/

// Kinds that no report answers.
const OF_REGISTERS: ReadonlySet<Kind> = new Set([
  'greeting',
  'help',
  'subgroup_update',
  'cap_overdue',
  'action_history',
  'training_catalogue',
  'training_sessions',
  'my_bookings',
  'booking_change',
  'meetings',
])

/** What the words say by themselves, whatever was asked before. */
export type WordsRead = Unmet & {
  words: readonly string[]
  /** What they were read from. */
  typed: string
  read: ReadSlots
  own: readonly ScoredKind[]
  /** True when nothing among them is telling of a kind. */
  isUntold: boolean
}

/** Reads what is asked. Worries and refusals are decided before, elsewhere. */
export function readQuestion(typed: string, context: QuestionContext): QuestionRead {
  return readAfter(readAlone(typed, context), context)
}

/** The part of reading that needs no question before: the same words give the same in every conversation. */
export function readAlone(typed: string, { today, vocabulary }: Omit<QuestionContext, 'previous'>): WordsRead {
  const text = withoutPreamble(typed.slice(0, LONGEST_QUESTION))
  const words = repaired(readWords(text), vocabulary)
  const stems = words.map((word) => stemOf(word))
  const read = readSlots(text, words, stems, today, vocabulary)
  const named = new Set([...read.named, ...namedByRecords(words, read.slots, today, vocabulary.shelves)])
  words.push(...sayMonthNamed(read.slots))
  const scored = scoreKinds(words, { ...read, named }, vocabulary)
  const own = asksOfTheReport(typed) ? scored.filter(({ kind }) => !OF_REGISTERS.has(kind)) : scored
  const { unmet, unknown } = unmetAmong(words, vocabulary)
  const isUntold = Math.max(0, ...own.map((one) => one.own)) < LEAST_CUE
  return { words, typed, read, own, unmet, unknown, isUntold }
}

/** The part that leans on the question before, when there was one. */
export function readAfter(
  { words, typed, read, own, unmet, unknown, isUntold }: WordsRead,
  { today, previous: asked, vocabulary }: QuestionContext,
): QuestionRead {
  const { shelves } = vocabulary
  const previous = aboutOneShown(words, read.named, asked, shelves)
  const moving = withSpanMoved(words, withYearBefore(words.join(' '), read.slots, previous), previous)
  const onward = withMeetingAfter(words, moving, previous, shelves)
  const backward = withMeetingBefore(words, onward, previous, today, shelves)
  const after = withLocalGroup(words, backward, previous, shelves)
  const slots = withOneOfThoseShown(words, withActionMeant(words, after, asked?.of ?? asked, shelves), asked, shelves)
  if (previous?.kind === 'booking_change' && AGREES.test(words.join(' ')))
    return { question: previous, sureness: 1, others: [] }
  const moved = withDayMoved(words, previous, today)
  if (moved) return { question: moved, sureness: 1, others: [] }
  const passedUp = passedUpTo(words, slots, previous) ?? withOthersOfMine(words, asked) ?? saidAgain(words, asked)
  if (passedUp) return { question: passedUp, sureness: 1, others: [] }
  const list = asked?.of ?? asked
  const pick = list && readPick(words, read.named, list)
  // "Number 19" of a section's six is its reference and not its place in the list.
  const isPlace = typeof pick !== 'number' || slots.ref === undefined || pick < TWO_FIGURES
  if (list && pick !== undefined && isPlace)
    return { question: picked(list, pick, words, shelves), sureness: 1, others: [] }
  const leaning = leaningOf(words, read, own, previous, vocabulary)
  const scored = withoutIdleGreeting(follow(own, leaning, previous), words)
  const best = scored[0]
  // The question before says nothing of words that were never met; one such beside a known word may be a follow-up.
  const isStrange = previous ? unknown > STRANGE && leaning.asked.size === 0 : unknown >= FOREIGN
  const isForeign = isSilent(words, slots) || (isUntold && isStrange)
  if (!best || best.score < LEAST_SCORE || isForeign) return notUnderstood(words, scored, slots)
  const said = { text: words.join(' '), slots }
  const isMeant = slots.ref !== after.ref
  const reading = (one: ScoredKind) =>
    keptToThing(keptToPlan(questionOf(one, scored, said, leaning, previous), isMeant), isMeant)
  const question = withDueForClosing(reading(best), today)
  if (pointsAtNothing(words, question, previous)) return notUnderstood(words, scored, slots)
  if (isWorthSaying({ unmet, unknown }, best)) question.unmet = [...unmet]
  const sureness = surenessOf(scored) * (1 - DOUBT_OF_UNKNOWN * unknown)
  if (question.own === undefined) Object.assign(question, doubtIn({ words, typed }, best, sureness, vocabulary))
  // Most questions are clear, and their other readings would be worked out for nobody.
  const others = sureness < DOUBTFUL ? scored.slice(1, 4).map(reading) : []
  if (sureness < DOUBTFUL) question.readings = [...new Set(others.map((one) => one.kind))].slice(0, 2)
  return { question, sureness, others }
}

/** A number, a sign or nothing at all asks nothing, whatever was asked before. */
function isSilent(words: readonly string[], { from, year }: Slots): boolean {
  return from === undefined && year === undefined && !words.some((word) => /\p{L}/u.test(word))
}

/** What only the records can tell to be named: an action by its title, a meeting that has an approved update. */
function namedByRecords(words: readonly string[], slots: Slots, today: Day, shelves: Shelves): string[] {
  const days = shelves.updatesByGroup.get(slots.group ?? '')?.days ?? []
  const isOfMeeting = days.some((day) => day <= today && day >= (slots.from ?? '~') && day <= (slots.to ?? ''))
  return [
    ...(speaksOfAction(words, shelves) ? ['actionTitle'] : []),
    ...(isOfMeeting ? ['groupUpdate'] : []),
    ...(isOfMeeting && speaksOfUpdate(words, slots, shelves) ? ['updateMatter'] : []),
    ...(days.some((day) => day <= today) && saysOfMatter(words, slots, shelves) ? ['groupSaid'] : []),
  ]
}

function repaired(words: readonly string[], vocabulary: Vocabulary): string[] {
  const mended = words.map((word) =>
    EVERYDAY.has(word) || vocabulary.stems.has(stemOf(word)) ? word : repairWord(word, vocabulary.repairs),
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
  { text, slots }: { text: string; slots: Slots },
  leaning: Leaning,
  previous: Question | undefined,
): Question {
  const leans = previous !== undefined && (leaning.carriesSlots || isSameMatter(scored, slots, previous, text))
  const carried = leans ? carrySlots(previous, slots, scored, leaning) : {}
  const isOfBoth = previous !== undefined && (leans || leaning.leans)
  const before = withoutStep(leans ? previous.text : (previous?.own ?? previous?.text ?? ''), slots, previous)
  const lead = isOfBoth ? `${text} ${before}` : text
  const topic = scored.topic?.id
  const nearTopics = [...nearTopicsOf(scored, all), ...spokenOfBefore(scored, leaning, previous)]
  return {
    ...carried,
    ...slots,
    kind: scored.kind,
    ...(topic ? { topic } : {}),
    ...(nearTopics.length > 0 ? { nearTopics } : {}),
    text: lead.slice(0, 600),
    ...(isOfBoth ? { own: text.slice(0, 600) } : {}),
  }
}

/** "And how many staff", asked of the fathers project, may mean its staff: its facts answer too. */
function spokenOfBefore(scored: ScoredKind, leaning: Leaning, previous: Question | undefined): string[] {
  const topic = topicNamed(previous?.topic)
  return topic && leaning.leans && scored.kind !== previous?.kind && topic.facts.length > 0 ? [topic.id] : []
}

/** The kind's own next topic, and the surest topic of another kind. */
function nearTopicsOf(scored: ScoredKind, all: readonly ScoredKind[]): string[] {
  let other: ScoredKind | undefined
  for (const one of all) {
    const isNear = one.kind !== scored.kind && one.topicScore >= NEAR_SCORE
    if (isNear && one.topicScore > (other?.topicScore ?? 0)) other = one
  }
  return [scored.second, other?.topic].flatMap((topic) => (topic && topic.facts.length > 0 ? [topic.id] : []))
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
