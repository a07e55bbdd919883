// "And the month after", asked after a time was named, counts from that time and not from today.
import { addDays, type Day, daysBetween, weekday } from '../day.ts'
import { asksMeetingAfter } from './meeting-after.ts'
import type { Question, Slots } from './question.ts'
import { monthOf } from './read-spans.ts'

// A longer text says itself what it is about.
const LONGEST = 9
// What runs on for longer, "from September on", has no month that comes next.
const MOST_DAYS = 100

const UNIT = '(day|week|fortnight|month|quarter)'
const ENDS =
  '(?: (?:that|it|then|this one|please|instead|too|as well|exactly|was|is|though|does it|do they|look like|any|anything))*$'
const MOVED = new RegExp(
  `\\b${UNIT} (after|following|later|on|before|earlier|previous|prior|preceding)${ENDS}|(?<!\\b(?:in|over|within|for|during) )\\bthe (next|following|subsequent|previous|preceding|prior) ${UNIT}${ENDS}|^(?:and |or )?(following|subsequent|previous|preceding|prior) ${UNIT}${ENDS}`,
)
// After a move, "and again" or "the one after that" moves once more.
const AGAIN =
  /^(?:and |or |then )*(?:again|once more|next|the one (?:after|before)(?: that)?|the next(?: one)?|after that|before that|(?:what about |how about )?the one (?:after|before)(?: that)?)$/
const BACK = /^(before|earlier|previous|prior|preceding)$/

const MONTHS_IN_QUARTER = 3

type Move = { unit: string; isBack: boolean }

/** The slots with the time that is meant, where the words only tell it together with the time named before. */
export function withSpanMoved(words: readonly string[], slots: Slots, previous: Question | undefined): Slots {
  const move = previous && moveOf(words, previous)
  if (!previous?.from || !previous.to || !move) return slots
  const { from, to, isBack } = { from: previous.from, to: previous.to, isBack: move.isBack }
  const { on: _on, months: _months, year: _year, ...others } = slots
  const span = spanBeside(from, to, move.unit, isBack)
  return { ...others, ...span, ...(span.from === span.to ? { on: span.from } : {}) }
}

/** True when the words ask the same of the time before or after the one named before. */
export function movesSpan(words: readonly string[], previous: Question | undefined): boolean {
  return moveOf(words, previous) !== undefined || asksMeetingAfter(words, previous)
}

function moveOf(words: readonly string[], previous: Question | undefined): Move | undefined {
  if (!previous?.from || !previous.to || words.length > LONGEST) return undefined
  const text = words.join(' ')
  const isAgain = AGAIN.test(text)
  const before = previous.own ?? previous.text
  const found = MOVED.exec(isAgain ? before : text)
  // Most words move nothing: the days are counted for those that may.
  if (!found && !isAgain) return undefined
  if (daysBetween(previous.from, previous.to) > MOST_DAYS) return undefined
  if (!found) return afterNamed(before, text)
  const way = found[2] ?? found[3] ?? found[5] ?? ''
  const turned = isAgain ? /\b(after|before|next)\b/.exec(text)?.[1] : undefined
  return { unit: found[1] ?? found[4] ?? found[6] ?? '', isBack: BACK.test(turned ?? way) }
}

/** "Due this month", and then "the one after". */
function afterNamed(before: string, text: string): Move | undefined {
  const unit = /\b(?:this|next|last) (week|month|quarter)\b/.exec(before)?.[1]
  return unit === undefined ? undefined : { unit, isBack: /\bbefore\b/.test(text) }
}

function spanBeside(from: Day, to: Day, unit: string, isBack: boolean): { from: Day; to: Day } {
  if (unit === 'quarter') return quarterBeside(isBack ? from : to, isBack)
  const edge = isBack ? addDays(from, -1) : addDays(to, 1)
  if (unit === 'day') return { from: edge, to: edge }
  if (unit === 'week' || unit === 'fortnight') return weeksBeside(edge, unit === 'week' ? 1 : 2, isBack)
  const [year, month] = [Number(edge.slice(0, 4)), Number(edge.slice(5, 7))]
  // From the middle of a month, its own rest is not "the month after".
  const isWithin = isBack ? from.slice(8) !== '01' : edge.slice(8) !== '01'
  const first = month + (isWithin ? (isBack ? -1 : 1) : 0)
  return monthIn(year, first)
}

/** Before or after the quarter that the day lies in. */
function quarterBeside(day: Day, isBack: boolean): { from: Day; to: Day } {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const first = month - ((month - 1) % MONTHS_IN_QUARTER) + (isBack ? -MONTHS_IN_QUARTER : MONTHS_IN_QUARTER)
  return { from: monthIn(year, first).from, to: monthIn(year, first + MONTHS_IN_QUARTER - 1).to }
}

/** Whole weeks from Monday: before or after the week that the time named lies in. */
function weeksBeside(edge: Day, weeks: number, isBack: boolean): { from: Day; to: Day } {
  const inside = addDays(edge, isBack ? 1 : -1)
  const monday = addDays(inside, 1 - weekday(inside))
  const from = isBack ? addDays(monday, -7 * weeks) : addDays(monday, 7)
  return { from, to: addDays(from, 7 * weeks - 1) }
}

/** The month that many months into a year: 13 is the next January, 0 the last December. */
function monthIn(year: number, month: number): { from: Day; to: Day } {
  return monthOf(((((month - 1) % 12) + 12) % 12) + 1, year + Math.floor((month - 1) / 12))
}
