// "Is there a Partnership Group this month", and then "the one after": the group's meeting after that time, and not the month.
import { addDays, type Day, daysBetween } from '../day.ts'
import type { Question, Slots } from './question.ts'
import type { Shelves } from './shelves.ts'

const MEETING_AFTER =
  /^(?:and |or |then |so |ok |what about |how about |when is |when would )*(?:the )?(?:(?:ones?|meeting) (?:after|following)|(?:next|following) (?:one|meeting))(?: (?:that|this|it|then|please|be|is|one|after))*$/
// What runs on for longer, "from September on", has no meeting that comes after.
const MOST_DAYS = 100
const A_YEAR = 365

/** True when the words ask for the meeting after the time in which a group's meetings were asked for. */
export function asksMeetingAfter(words: readonly string[], previous: Question | undefined): boolean {
  if (previous?.kind !== 'meetings' || !previous.group || !previous.from || !previous.to) return false
  return daysBetween(previous.from, previous.to) <= MOST_DAYS && MEETING_AFTER.test(words.join(' '))
}

/** The slots with the day of that meeting, so that "and the one after that" goes on from it; of none known, the year after. */
export function withMeetingAfter(
  words: readonly string[],
  slots: Slots,
  previous: Question | undefined,
  { meetingsByGroup }: Pick<Shelves, 'meetingsByGroup'>,
): Slots {
  if (!previous?.to || !asksMeetingAfter(words, previous)) return slots
  const first = addDays(previous.to, 1)
  const next = meetingsByGroup.get(previous.group ?? '')?.find(({ date }) => date >= first)?.date
  const { months: _months, year: _year, ...named } = slots
  return next ? { ...named, on: next, from: next, to: next } : { ...named, from: first, to: addDays(first, A_YEAR) }
}

const TIME_BEFORE =
  /^(?:and |or |then |so |ok |what about |how about |what did they (?:say|decide|agree) )*(?:at )?(?:the )?(?:(?:time|meeting|one)s? before(?: that)?|before that|previous (?:one|meeting|time))$/

/** "And the time before", after what a group's last meeting agreed: the day of its meeting before that one. */
export function withMeetingBefore(
  words: readonly string[],
  slots: Slots,
  previous: Question | undefined,
  today: Day,
  { meetingsByGroup }: Pick<Shelves, 'meetingsByGroup'>,
): Slots {
  if (previous?.kind !== 'subgroup_update' || !TIME_BEFORE.test(words.join(' '))) return slots
  const held = (meetingsByGroup.get(previous.group ?? '') ?? []).filter(({ date }) => date <= today)
  const last = previous.from ?? held.at(-1)?.date ?? today
  const before = held.findLast(({ date }) => date < last)?.date
  return before ? { ...slots, on: before, from: before, to: before } : slots
}

const A_STEP = /\b(?:the )?(?:ones?|meeting)? ?(?:after that|after next|after|following)(?: one)?\b/g

/** What was said before, without "the one after": of another group its next meeting is asked. */
export function withoutStep(text: string, { group }: Slots, previous: Question | undefined): string {
  const isOther = previous?.kind === 'meetings' && group !== undefined && group !== previous.group
  return isOther ? text.replace(A_STEP, ' ').replace(/ +/g, ' ') : text
}
