// What a question takes over from the one before: the things named then that still stand.
import { isOfOneFamily, type Leaning } from './follow-up.ts'
import type { Kind, Question, Slots } from './question.ts'
import type { ScoredKind } from './score-kinds.ts'

const OTHERS =
  /^(?:and |so |ok )?(?:(?:what|anything) else|which other|what other|any other) (?!(?:date|day|time|session|venue|place|dates|days|times|sessions|venues|places)\b)/

// "All of them", after one section's, is of the whole list again.
const ALL =
  /^(?:and |so |ok |now |what about |just )*(?:all|all (?:of )?(?:them|it|those|sections|groups|sectors|courses)|every ?(?:one|thing|body)|the (?:whole )?lot|the whole (?:plan|thing|list|cap)|across the board|overall|in total|in all|(?:what is )?(?:the )?(?:grand |overall |whole )?total)(?: please| then| now)*$|^(?:and |so |ok |now |what about |just )*all (?:of )?(?:the |those )?(?:\w+ ){0,2}(?:ones|actions|items|sections)\b/

// "Which section has most", after one section's, compares all of them.
const OF_EACH =
  /^(?:and |so |ok )?(?:which|what) (?:section|sector|group|priority|area|part)s? (?:has|have|had|is|are|was|were|got)\b.*\b(?:most|fewest|least|more|biggest|smallest|largest|highest|lowest|worst|best|behind)\b/

const ANOTHER =
  /\b(?:other|others|another|different|else|later|after|next|nearer|closer|one online|online one|instead)\b/

const NOT_CLOSED = /\b(?:open|outstanding|left|remain\w*|to do|added)\b/
const CLOSED = /\bclosed?\b/

// What the plan closed and what it took on in a time: asking for the one after the other is of the same time.
const OF_MOVEMENT = new Set(['cap-month', 'cap-added', 'cap-closed'])
const OF_DAYS: ReadonlySet<Kind> = new Set(['meetings', 'training_sessions', 'my_bookings'])
const OF_ONE_SECTOR = new Set(['champions-health', 'champions-cs'])

const LAST_TIME = /\b(?:last time|the time before|the last one)\b/

/** What the question before named and this one did not: a newly named section brings its own group, and so on. */
export function carrySlots(
  previous: Question,
  slots: Slots,
  { kind, topic }: ScoredKind,
  leaning: Leaning,
): Slots & Pick<Question, 'of'> {
  const {
    kind: _kind,
    topic: _topic,
    nearTopics: _near,
    text: _text,
    own: _own,
    pick: _pick,
    shown: _shown,
    unmet: _unmet,
    doubt: _doubt,
    readings: _readings,
    ...carried
  } = previous
  const said = leaning.words.join(' ')
  delete carried.isMine
  // "How many came last time", after this year's, is of the one before.
  if (LAST_TIME.test(said)) delete carried.year
  // What is charged is of no year, whatever year's missed places were counted.
  if (kind === 'training_charges' && topic?.id !== 'charges-noshow') delete carried.year
  if (slots.isMine || slots.body) delete carried.organisation
  // "And for education", after the police's, is of no police body.
  if (slots.isMine || slots.organisation || slots.sector) delete carried.body
  const isAboutNewPart = [slots.section, slots.group, slots.priority, slots.sector].some((slot) => slot !== undefined)
  // "Any actions for the police", after a group's update, is about that meeting still.
  const isPartOfUpdate = kind === 'subgroup_update' && !slots.section && !slots.group && !slots.priority
  if (isAboutNewPart && !isPartOfUpdate) {
    delete carried.section
    delete carried.group
    delete carried.otherGroup
    delete carried.priority
    delete carried.sector
    delete carried.ref
  }
  // "Push it to July" is still of that action.
  const isForIt = topic?.id === 'due-more-time' && slots.course === undefined
  if ((slots.course || slots.from || slots.year) && !isForIt) delete carried.ref
  // "Any other date", after one session, is of its course.
  if (carried.ref?.startsWith('TS-') && ANOTHER.test(said)) delete carried.ref
  if (!(carried.ref ?? carried.group ?? carried.review ?? carried.organisation)) delete carried.of
  // "NSFT's", after the voluntary sector's, names its own sector.
  if (topic && topic.id !== previous.topic && OF_ONE_SECTOR.has(topic.id)) delete carried.sector
  if (ALL.test(said)) dropParts(carried)
  if (OF_EACH.test(said)) {
    dropNames(carried)
    delete carried.organisation
    delete carried.sector
  }
  // "What else is on in June" is of every other course.
  const isOfAll = slots.from !== undefined || leaning.words.includes('courses')
  if (isOfAll && OTHERS.test(said)) delete carried.course
  if (!isOfOneFamily(kind, previous.kind)) dropTraits(carried)
  // When a group decided something says nothing of when it meets; and what is late, or left, is so today.
  const isOther = leaning.asked.has(kind) && (kind !== previous.kind || topic?.id !== previous.topic)
  // "And meetings", after May's training, is of May.
  const isOfDays = OF_DAYS.has(kind) && OF_DAYS.has(previous.kind)
  const isOfMovement = OF_MOVEMENT.has(topic?.id ?? '') && OF_MOVEMENT.has(previous.topic ?? '')
  const isOfToday = topic?.id === 'due-overdue' || (topic?.id === 'cap-list' && leaning.asked.has(kind))
  // "And open?", "and what was added?", after what was closed.
  const isOpenAsked = carried.status === 'Closed' && NOT_CLOSED.test(said) && !CLOSED.test(said)
  if (isOfToday || isOpenAsked) delete carried.status
  // "And the ones with extra time", after the colleges, is of all of them.
  if (topic?.id === 's11-extensions' && topic.id !== previous.topic) dropTraits(carried)
  if ((isOther && !isOfDays && !isOfMovement) || isOfToday || slots.from || slots.year) dropDates(carried)
  return carried
}

/** A sector of champions is none of the plan's: what narrows one kind of list narrows no other. */
function dropTraits(slots: Slots): void {
  delete slots.sector
  delete slots.status
  delete slots.category
}

/** What narrows a list to a part of it. */
function dropParts(slots: Slots): void {
  dropTraits(slots)
  dropNames(slots)
  delete slots.course
  delete slots.mode
  delete slots.venue
}

/** The section or group named, whatever else narrows the list. */
function dropNames(slots: Slots): void {
  delete slots.section
  delete slots.group
  delete slots.otherGroup
  delete slots.priority
}

function dropDates(slots: Slots): void {
  delete slots.from
  delete slots.to
  delete slots.months
  delete slots.on
  delete slots.year
}
