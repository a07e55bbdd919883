// "And if it came the day after", asked after a day was counted from, is counted from that day moved: the same question again.
import { addDays, type Day, isDay, weekday } from '../day.ts'
import type { Question } from './question.ts'
import { WEEKDAYS } from './read-spans.ts'

const NUMBERS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5 }
const DAYS_IN: Readonly<Record<string, number>> = { day: 1, week: 7 }
// A longer text says itself what it is about.
const LONGEST = 14

const COUNTED = /\b(a|one|two|three|four|five|\d{1,2}) (day|week)s? (later|after|on|earlier|before|sooner)\b/
const AFTER = /\b(?:the )?(?:next|following) day\b|\b(?:the )?day (?:after|later)\b/
const BEFORE = /\bprevious day\b|\b(?:the )?day (?:before|earlier)\b/
const WEEK = /\b(?:the )?week (after|later|before|earlier)\b/
const OF_THE_MONTH =
  /\b(?:on|was|were|is|came|of|for|about|till|until) (?:on )?the (\d{1,2})(?:st|nd|rd|th)?(?: instead| then)?$/
const ON_WEEKDAY = /\b(?:on|till|until|til) (?:the |next )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/

/** The question before, of the day that is now meant, or undefined where no day was counted from or none is named anew. */
export function withDayMoved(
  words: readonly string[],
  previous: Question | undefined,
  today?: Day,
): Question | undefined {
  if (previous?.kind !== 'review_process' || words.length > LONGEST) return undefined
  const text = words.join(' ')
  // "If it goes in on Friday", asked after how long a review takes, is counted from the coming one.
  const isTimed = previous.topic === 'rr-timing' && ON_WEEKDAY.test(text)
  const base = previous.on ?? (isTimed ? today : undefined)
  const on = base && movedFrom(base, text)
  return on === undefined ? undefined : { ...previous, on, from: on, to: on, own: text }
}

function movedFrom(day: Day, text: string): Day | undefined {
  const counted = COUNTED.exec(text)
  if (counted) {
    const [, many = '', unit = '', way = ''] = counted
    const days = (NUMBERS[many] ?? Number(many)) * (DAYS_IN[unit] ?? 1)
    return addDays(day, /earlier|before|sooner/.test(way) ? -days : days)
  }
  const week = WEEK.exec(text)
  if (week) return addDays(day, /before|earlier/.test(week[1] ?? '') ? -7 : 7)
  if (AFTER.test(text)) return addDays(day, 1)
  if (BEFORE.test(text)) return addDays(day, -1)
  const ofMonth = OF_THE_MONTH.exec(text)?.[1]
  if (ofMonth) return withinMonth(day, ofMonth)
  const named = ON_WEEKDAY.exec(text)?.[1]
  return named === undefined ? undefined : addDays(day, (WEEKDAYS.indexOf(named) + 8 - weekday(day)) % 7 || 7)
}

/** "And if it was the 17th": of the month spoken of. */
function withinMonth(day: Day, said: string): Day | undefined {
  const moved = `${day.slice(0, 8)}${said.padStart(2, '0')}`
  return isDay(moved) ? moved : undefined
}
