// "Book me on it", "who do I chase": asked on about the one thing that was shown, or was picked of several.
import { askedOfTheSame } from './of-the-same.ts'
import type { Pick as Place, Question, Slots } from './question.ts'
import { NEW_MATTER, PLACES, placeIn } from './read-pick.ts'
import type { Shelves } from './shelves.ts'

const POINTS_AT_IT =
  /(?<!\b(?:after|before|from|than|like|of) )\b(?:it|its|that|this)(?: one)?\b(?! (?:all|week|month|year|time|quarter|term))/
const FOR_IT =
  /\b(?:on|for|with|push|move|put|extend|change) (?:it|that|this)(?: one)?\b|\bgive (?:them|him|her|it) (?:un)?til+\b/
// Of one action, "them" are those who own it.
const ITS_OWNERS =
  /^(?:(?:ok|so|and|please|can|could|we|you|i) )*(?:give|remind|chase|nudge|ask|tell|let|ring|email|contact) them\b|^(?:(?:and|so) )?(?:can|could|should|have|did|do|will) they (?:have|need|get|got|started|done|asked|said|been)\b/
// A group is spoken of as many people.
const OF_ALL_GROUPS = /^(?:and )?(?:which|list|all|show)\b|\b(?:others?|those|these|all|ones)\b/
const POINTS_AT_GROUP = /\b(?:it|its|that|this|they|them|their|theirs)\b(?! (?:all|week|month|year|time|quarter|term))/
// "Which are due this month" and "any others" look at the whole list again.
const OF_ALL =
  /^(?:and )?(?:which|list|any|anything|all|show|what (?:else|are|is overdue|is due))\b|\b(?:others?|them|those|these|they|all|ones|how many (?:are|open|actions|have|more|of (?!us))|any (?:online|virtual|remote|in person|face to face|nearer|closer|later|sooner|earlier|more|with room|free))\b/

/**
 * The question to lean on: the one thing that the question before showed, where these words ask about that and name no
 * other; else the question before as it was.
 */
export function aboutOneShown(
  words: readonly string[],
  named: ReadonlySet<string>,
  previous: Question | undefined,
  shelves: Shelves,
): Question | undefined {
  if (!previous) return undefined
  const name = previous.of
    ? (previous.ref ?? previous.review ?? previous.organisation ?? previous.group)
    : oneShownBy(previous)
  if (!name && !previous.of) return previous
  const text = words.join(' ')
  // "Give me until June on that one": the day is asked for it, and is no other matter.
  const isForIt = FOR_IT.test(text)
  const isNew = [...named].some((slot) => NEW_MATTER.has(slot) && !(isForIt && slot === 'from'))
  const isOfAll = !isOfItsOwners(name, text, previous) && (A_THING.test(name ?? '') ? OF_ALL : OF_ALL_GROUPS).test(text)
  // "All the July ones", after one of June's was asked about, is of the list again.
  if (previous.of) return isNew || isOfAll ? previous.of : previous
  if (!name || isNew) return previous
  const one: Question = { text: previous.text, ...thingNamed(name, previous, shelves), of: previous }
  const isPicked = previous.pick !== undefined && !isOfAll
  // What is asked of a section may be asked of an action in it; of a course, its one session is meant.
  const isOfBoth = () => ACTION.test(name) && askedOfTheSame(words, previous).size > 0
  const isAsked = () => !isOfAll && askedOfTheSame(words, one).size > 0 && !isOfBoth()
  const points = A_THING.test(name) ? POINTS_AT_IT : POINTS_AT_GROUP
  return isPicked || points.test(text) || isAsked() ? one : previous
}

function isOfItsOwners(name = '', text: string, { of, pick }: Question): boolean {
  return ACTION.test(name) && (of !== undefined || pick !== undefined) && ITS_OWNERS.test(text)
}

// "When is my next course", "the next neglect course": of those listed, nearest first, it is the first that was asked for.
const NEXT_ONE =
  /\bnext (?!few|two|three|four|couple|month|week|year|quarter|term|half|lot|batch|courses|sessions|dates|bookings|ones)/
const OF_TRAINING_AHEAD: ReadonlySet<string> = new Set(['training_sessions', 'my_bookings'])

const WHICH_OLDEST =
  /^(?:and )?(?:which|what)(?: one)?(?: is| are)? (?:the )?(?:oldest|longest|worst|furthest behind|most overdue)/

/** The reference or name of the thing picked, of the next that was asked for, or of the only one there was. */
export function oneShownBy({ shown = [], pick, kind, own, text }: Question): string | undefined {
  if (pick !== undefined) return shown[placeIn(pick, shown.length)]
  // What is overdue is listed from the longest on.
  const isOldest = kind === 'cap_overdue' && WHICH_OLDEST.test(own ?? text)
  const isFirst = shown.length === 1 || isOldest || (OF_TRAINING_AHEAD.has(kind) && NEXT_ONE.test(text))
  return isFirst ? shown[0] : undefined
}

const A_THING = /^(?:CAP|TS|BK|RV)-/
const ACTION = /^CAP-/
const SESSION = /^TS-/
const BOOKING = /^BK-/
const REVIEW = /^RV-/
const OF_TRAINING: ReadonlySet<string> = new Set(['training_sessions', 'my_bookings', 'booking_change'])

function thingNamed(name: string, { kind }: Question, { sessionById }: Shelves): Slots & Pick<Question, 'kind'> {
  if (ACTION.test(name)) return { kind: 'cap_status', ref: name }
  const course = sessionById.get(name)?.course
  if (SESSION.test(name))
    return { kind: kind === 'my_bookings' ? kind : 'training_sessions', ref: name, ...(course ? { course } : {}) }
  if (BOOKING.test(name)) return { kind: 'my_bookings', ref: name, isMine: true }
  if (REVIEW.test(name)) return { kind: 'review_status', review: name }
  if (kind === 'section11') return { kind, organisation: name }
  return { kind: kind === 'meetings' ? 'meetings' : 'subgroup_info', group: name }
}

/** What was picked of a list: one that has a status of its own to tell is asked after itself. */
export function picked(list: Question, pick: Place, words: readonly string[], shelves: Shelves): Question {
  const name = list.shown?.[placeIn(pick, list.shown.length)]
  const own = words.join(' ').slice(0, 600)
  // Of returns and of reviews the list is no table: what was picked is asked after itself.
  if (name && (REVIEW.test(name) || list.kind === 'section11'))
    return { ...thingNamed(name, list, shelves), text: list.text, own, of: { ...list, pick } }
  // Of groups listed, what is asked of the one picked is told by the new words: "who chairs the first one".
  return { ...list, pick, ...(list.kind === 'subgroup_info' ? { own } : {}) }
}

const ORDINALS = Object.keys(PLACES).join('|')
const COMMAND_PICKS = new RegExp(
  `\\b(?:the (${ORDINALS})(?: (?:one|action|session|course|booking))?|(${ORDINALS}) (?:one|action|session|course|booking))(?: (?:please|then|now))?$`,
)
// "Push the first one back two weeks": what is to be done is said around it.
const PICKED_WITHIN = new RegExp(
  `^(?:(?:can|could|you|we|i|please|and|ok) )*(?:push|move|put|shift|extend|delay|postpone|leave|give|remind|chase|nudge|close|finish)? ?the (${ORDINALS})(?: (?:one|action))? (?:wait|slip|slide|be (?:moved|put|pushed|extended|delayed|postponed))\\b|^(?:(?:can|could|you|we|i|please|and|ok) )*(?:push|move|put|shift|extend|delay|postpone|leave|give|remind|chase|nudge|close|finish) the (${ORDINALS})(?: (?:one|action))?\\b`,
)
// The day it is to be put off to is said with it.
const PUT_OFF =
  /\b(?:push|move|put|shift|extend|delay|postpone|leave|give|wait|slip|slide|moved|pushed|extended|delayed|postponed)\b/

const OF_MINE = /\b(?:i|my|mine|me)\b/
const THE_OTHER = /\b(?:the )?other (?:one|action)\b|^(?:and )?(?:the )?others?\b/

/** "When is the other one due", where only one of one's own was late: all of one's own. */
export function withOthersOfMine(words: readonly string[], previous: Question | undefined): Question | undefined {
  const isOne = previous?.kind === 'cap_overdue' && previous.shown?.length === 1
  if (!previous || !isOne || !(previous.isMine || OF_MINE.test(previous.text)) || !THE_OTHER.test(words.join(' ')))
    return undefined
  const { shown: _shown, pick: _pick, ...rest } = previous
  return { ...rest, isMine: true, topic: 'due-mine', own: words.join(' ').slice(0, 600) }
}

/** The reading of words that mean one thing listed: whatever else they sound like, they ask of that. */
export function keptToThing(question: Question, isMeant: boolean): Question {
  const { ref = '', kind } = question
  if (!isMeant || OF_TRAINING.has(kind) || ACTION.test(ref)) return question
  const { topic: _topic, nearTopics: _near, ...rest } = question
  return { ...rest, kind: BOOKING.test(ref) ? 'my_bookings' : 'training_sessions' }
}

const DUE_FIRST =
  /^(?:(?:and|so|ok) )*(?:which|what)(?: one)?(?: (?:of (?:those|them|these) )?(?:is |are )?due (?:the )?(first|soonest|earliest|last)| of (?:those|them|these) (?:is |are )?due next)$/

/** Open ones by the day they are due; all of them where none is open. */
function byDue(refs: readonly string[], { actionByRef }: Shelves): string[] {
  const actions = refs.flatMap((ref) => actionByRef.get(ref) ?? [])
  const open = actions.filter(({ closed }) => closed === '')
  return (open.length > 0 ? open : actions).toSorted((a, b) => a.due.localeCompare(b.due)).map(({ ref }) => ref)
}

const OF_THE_GROUP = /\b(?:chair\w*|leads?|runs?|sits on|members?|do|does|cover|about|for)\b/

/** "Cancel the second one": the reference of what was listed there. */
export function withOneOfThoseShown(
  words: readonly string[],
  slots: Slots,
  previous: Question | undefined,
  shelves: Shelves,
): Slots {
  const { shown = [] } = previous?.of ?? previous ?? {}
  if (shown.length < 2 || slots.ref !== undefined) return slots
  const text = words.join(' ')
  const within = PICKED_WITHIN.exec(text)
  if (slots.from !== undefined && !(within && PUT_OFF.test(text))) return slots
  const due = DUE_FIRST.exec(text)
  if (due && ACTION.test(shown[0] ?? ''))
    return { ...slots, ref: byDue(shown, shelves).at(due[1] === 'last' ? -1 : 0) ?? '' }
  const found = COMMAND_PICKS.exec(text)
  const pick = PLACES[found?.[1] ?? found?.[2] ?? within?.[1] ?? within?.[2] ?? '']
  if (pick === undefined) return slots
  const name = shown[placeIn(pick, shown.length)] ?? ''
  if (REVIEW.test(name)) return { ...slots, review: name }
  // Meetings are listed by their groups: "who chairs the first one".
  if ((previous?.of ?? previous)?.kind === 'meetings' && OF_THE_GROUP.test(text)) return { ...slots, group: name }
  return A_THING.test(name) ? { ...slots, ref: name } : slots
}
