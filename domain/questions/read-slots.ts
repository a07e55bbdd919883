// The things a question names, read from its words: references, names, dates, and whose things are meant.
import type { ActionStatus, Category, Section } from '../action.ts'
import type { Day } from '../day.ts'
import { groupDescribed } from './described-groups.ts'
import { type Named, readNames } from './name-book.ts'
import type { Priority, Slots } from './question.ts'
import { readDates } from './read-dates.ts'
import { deniesClosed, readStatus } from './read-status.ts'
import type { Vocabulary } from './vocabulary.ts'

export type ReadSlots = {
  slots: Slots
  names: readonly Named[]
  /** What was named, as `kinds.json` speaks of it. */
  named: ReadonlySet<string>
  /** Words that belong to no name: what is left to tell the kind by. */
  leftOver: number
}

const TRAINING = /\b(course|courses|training|session|sessions|workshop|workshops|class|event|trainers?)\b/

const OF_THE_PLAN =
  /\b(cap|plan|actions?|items?|recommendations?|overdue|late|due|owes?|owns?|owned|outstanding|plate|down for|down to|behind|outstanding|to do)\b/

// "Escalated to the DSPs by MAAG" is of MAAG's meeting.
const PASSED_UP =
  /\b(?:escalated|passed up|taken|sent) to (?:the )?(?:dsps?|lsps?|delegated safeguarding partners?) by\b/
// "What has WFDG been landed with": what a group has to do, as people say it of a plan.
const LANDED_WITH =
  /\b(?:land|lumber|saddl|burden|dump|foist|heap)\w* (?:with|on)\b|\bstuck with\b|\bend\w* up with\b|\bon (?:\w+ ){0,4}plate\b|\bagenda\b(?=.*\b(?:cap|plan)\b)|\b(?:cap|plan)\b.*\bagenda\b|\bto do list\b|\bon the hook\b|\bwhat (?:is |are |has been )?(?:sat|sitting|sits|left) with\b|\b(?:been |was |were |got |is |are )?(?:handed|given|assigned|allocated|passed|tasked|asked to|told to|sits?|sitting|falls?|fell|carrying|juggling|wants?|picked up|inherited|holding|left for|left on|left to do|waiting for|down for|down to)\b(?=.*\b(?:cap|plan|actions?|recommendations?)\b)|\b(?:cap|plan|actions?|recommendations?)\b.*\b(?:sits? with|sitting with|falls? to|fell to|handed to|given to|assigned to|allocated to|passed to|wants? from|down to)\b/
const NOT_ALL_OF_IT =
  /\b(?:late|overdue|due|behind|slipped|closed?|added|evidence|deadline|meetings?|decide[ds]?|my|i|me|training|course|courses|by when)\b/

// Words a bare follow-up may hold beside the name: "and what about the vag ones please".
const MEANINGLESS =
  /^(and|or|what|how|about|just|only|any|the|a|an|ones?|for|in|of|on|then|so|ok|please|also|same|but|is|it|which|them|those|these|are|bits?|stuff)$/

const MORE_OF_THEM =
  /\b(any|any more|are there|are there any|what) others?\b(?! (section|sector|heading))|\bothers? (due|that are|coming|which are|still|about to)\b/

const WORDS_OF_A_DESCRIPTION = 2

const NOT_THERE = /\b(?:not|except|but|other than|apart from|outside|excluding|instead of)(?: for)?(?: in| at| of)?$/

// "King's Lynn is a trek": a place that is named only to say that it will not do.
const TOO_FAR =
  /^(?:(?:is|are|was|would be|will be|might be|just|a|an|bit|too|quite|really|rather|so|such|of|far|very|over|right) )*(?:trek|trip|far|miles|way away|long way|long drive|long journey|drive|distance|hike|slog|schlep|mission|pain|nightmare|faff|no good|no use|not possible|impossible|awkward|difficult|tricky|hard to|out of the question|does not (?:work|suit)|do not (?:work|suit)|will not (?:work|do|suit)|too much)\b/
const CANNOT_GET_TO =
  /\b(?:cannot|could not|will not|not able to|struggle to|struggling to|hard to|difficult to|no way i can|never) (?:get|make it|travel|come|go|do|be|drive|reach|manage)(?: (?:out|up|down|over|all the way))?(?: (?:to|in|at|into))?$/

const SECTION_CODES: Record<string, Section> = {
  NEG: 'Neglect',
  VAG: 'VAG',
  FCN: 'FCN',
  OTH: 'Other',
  SEC: 'Sector specific',
}

// "Tell me about" asks of anything.
const OF_ONES_OWN = /\b(?:my|mine|i|our|ours|we|us)\b|(?<!\b(?:tell|show|give) )\bme\b/

/** @param stems stems of `words`, in the same order */
export function readSlots(
  text: string,
  words: readonly string[],
  stems: readonly string[],
  today: Day,
  vocabulary: Vocabulary,
): ReadSlots {
  // "Any others due" asks for more of them, not for the section that is called Other.
  const said = words.join(' ')
  const isMore = MORE_OF_THEM.test(said)
  const naming = isMore ? stems.map((stem) => (stem === 'other' ? '' : stem)) : stems
  const names = readNames(naming, vocabulary.names)
  const value = (slot: Parameters<typeof names.get>[0]) => names.get(slot)?.value
  const slots: Slots = { ...readDates(text, words, today), ...readRefs(text) }
  const described = value('group') === undefined ? groupDescribed(words, stems) : undefined
  const group = value('group') ?? described
  const otherGroup = value('otherGroup')
  const [meant, beside] = otherGroup && PASSED_UP.test(said) ? [otherGroup, group] : [group, otherGroup]
  if (meant) slots.group = meant
  if (beside && beside !== meant) slots.otherGroup = beside
  const section = value('section')
  if (section && !slots.section) slots.section = section as Section
  const priority = value('priority')
  if (priority) slots.priority = priority as Priority
  const category = names.get('category')
  // The Workforce Development Officer names no category.
  if (category && !isWithin(category, names.get('role')) && !isCommunity(category, words))
    slots.category = category.value as Category
  const mode = value('mode')
  if (mode === 'Virtual' || mode === 'Face to face') slots.mode = mode
  for (const slot of ['sector', 'course', 'organisation', 'body', 'venue', 'role'] as const) {
    const named = value(slot)
    if (named) slots[slot] = named
  }
  const place = names.get('venue')
  if (place && isNotWanted(place, words)) {
    delete slots.venue
    slots.notVenue = place.value
  }
  const status = value('status') ?? readStatus(words)
  const isDenied = status === 'Closed' && deniesClosed(words)
  if (!isDenied && isStatus(status)) slots.status = status
  if (OF_ONES_OWN.test(said)) slots.isMine = true
  const named = new Set(namedSlots(slots, text))
  // "Neglect" alone is a priority and a section as much as a course: it speaks for no course by itself.
  const course = names.get('course')
  const other = names.get('priority') ?? names.get('sector')
  if (course && other && course.at === other.at && course.length <= other.length) named.delete('course')
  if (course && course.length > 1 && named.has('course')) named.add('courseInFull')
  if (named.has('course') && slots.from) named.add('courseAndDate')
  // What a role has on the plan: a role is named, and the plan or what is due.
  const isOfMeeting = slots.group !== undefined && slots.on !== undefined
  if (slots.role && !isOfMeeting && OF_THE_PLAN.test(said)) named.add('roleOnPlan')
  if (slots.group && !isOfMeeting && isLandedWith(said)) named.add('groupOnPlan')
  if (slots.group && CANNOT_COME.test(said)) named.add('groupMissed')
  if (!slots.ref) named.add('noRef')
  if (!slots.group) named.add('noGroup')
  else if (slots.from || /\bnext\b(?! year| step)|\bdates?\b/.test(said)) named.add('groupAndDate')
  if (!course && !slots.venue && !slots.notVenue && !slots.mode && !TRAINING.test(said)) named.add('noTraining')
  const covered = new Set(
    [...names.values()].flatMap((one) => Array.from({ length: one.length }, (_, place) => one.at + place)),
  )
  const left = words.filter((word, at) => !covered.has(at) && !MEANINGLESS.test(word)).length
  // "And the audit lot" says no more than the group's name would.
  const leftOver = described && left <= WORDS_OF_A_DESCRIPTION ? 0 : left
  if (leftOver === 0 && names.size > 0) named.add('bareName')
  // "VAG actions" are the plan's; what was agreed at a meeting is asked for with more words.
  if (slots.section && left === 1 && BARE_ACTIONS.test(said)) named.add('groupOnPlan')
  return { slots, names: [...names.values()], named, leftOver }
}

const CANNOT_COME =
  /\b(?:apologies|can ?not (?:make|get to|come to|attend|do)|will not (?:be at|make)|(?:not able|unable) to (?:make|attend|come|get to))\b/
const BARE_ACTIONS = /^(?:(?:the|all|show|list|our) )*\S+(?: \S+)? actions$/

function isNotWanted({ at, length }: Named, words: readonly string[]): boolean {
  const before = words.slice(Math.max(0, at - 6), at).join(' ')
  return (
    NOT_THERE.test(before) ||
    CANNOT_GET_TO.test(before) ||
    TOO_FAR.test(words.slice(at + length, at + length + 8).join(' '))
  )
}

/** True when the words ask what a group has been given to do on the plan, all of it. */
export function isLandedWith(text: string): boolean {
  return LANDED_WITH.test(text) && !NOT_ALL_OF_IT.test(text)
}

const STATUSES: readonly string[] = ['Not started', 'In progress', 'Awaiting evidence', 'Closed']

function isStatus(said: string | undefined): said is ActionStatus {
  return said !== undefined && STATUSES.includes(said)
}

/** "Community" has the stem of "communications" and is no category of the plan. */
function isCommunity({ at }: Named, words: readonly string[]): boolean {
  return /^communit(?:y|ies)$/.test(words[at] ?? '')
}

function isWithin(part: Named, whole: Named | undefined): boolean {
  return whole !== undefined && part.at >= whole.at && part.at + part.length <= whole.at + whole.length
}

/** `CAP-VAG-009`, `cap vag 9`, `RV-06`, `TS-084`, `BK-0344`, however typed. */
function readRefs(text: string): Slots {
  if (!/\d/.test(text)) return {}
  const action = /\bcap[\s-]*(neg|vag|fcn|oth|sec)[a-z]*[\s-]*(\d{1,3})\b/i.exec(text)
  if (action) {
    const code = (action[1] ?? '').toUpperCase()
    const section = SECTION_CODES[code]
    return { ref: `CAP-${code}-${(action[2] ?? '').padStart(3, '0')}`, ...(section ? { section } : {}) }
  }
  // "NEG-017": the plan's references without its name; "VAG 25 June" is none.
  const short = /\b(neg|vag|fcn|oth|sec)-?(0\d\d)\b|\b(neg|vag|fcn|oth|sec)-(\d{1,3})\b/i.exec(text)
  if (short) return readRefs(`cap-${short[1] ?? short[3]}-${short[2] ?? short[4]}`)
  // "VAG action 9", "neglect recommendation 19".
  const counted = /\b(neg|vag|fcn)(?:lect)? (?:action|rec|recommendation) (?:number |no\.? )?0*(\d{1,3})$/i.exec(text)
  if (counted) return readRefs(`cap-${counted[1]}-${counted[2]}`)
  // A reference that the plan has none of is told to be none.
  const unknown = /\bcap-([a-z]{2,4})-(\d{1,3})\b/i.exec(text)
  if (unknown) return { ref: unknown[0].toUpperCase() }
  const review = /\brv[\s-]*(\d{1,3})\b/i.exec(text)
  if (review) return { review: `RV-${(review[1] ?? '').padStart(2, '0')}` }
  const session = /\bts[\s-]*(\d{1,4})\b/i.exec(text)
  if (session) return { ref: `TS-${(session[1] ?? '').padStart(3, '0')}` }
  const booking = /\bbk[\s-]*(\d{1,5})\b/i.exec(text)
  return booking ? { ref: `BK-${(booking[1] ?? '').padStart(4, '0')}` } : {}
}

function namedSlots(slots: Slots, text: string): string[] {
  const kinds: string[] = Object.keys(slots)
  if (slots.notVenue) kinds.push('venue')
  if (slots.ref) kinds.push({ CAP: 'capRef', TS: 'sessionRef', BK: 'bookingRef' }[slots.ref.split('-')[0] ?? ''] ?? '')
  if (slots.from && !slots.on && !/week|today|tomorrow/i.test(text)) kinds.push('month')
  return kinds
}
