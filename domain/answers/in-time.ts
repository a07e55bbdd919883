// Whether a day lies within the time a question asks about: a span, several months, or a financial year.
import { type Day, sayDay, sayMonth } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { listed } from './phrases.ts'

type Time = { [Slot in 'from' | 'to' | 'months' | 'year']?: Question[Slot] | undefined }

/** The span named, or that of the financial year named; both ends included. */
export function spanAsked({ from, to, year }: Time): { from: Day; to: Day } | undefined {
  if (from && to) return { from, to }
  const first = Number(/^(20\d\d)-\d\d$/.exec(year ?? '')?.[1])
  return first ? { from: `${first}-04-01`, to: `${first + 1}-03-31` } : undefined
}

/** True for any day where no time is named. */
export function isInTime(day: Day, time: Time): boolean {
  const span = spanAsked(time)
  if (!span) return true
  if (time.months && !time.months.includes(day.slice(0, 7))) return false
  return day >= span.from && day <= span.to
}

/** "From 1 May 2024 to 30 June 2024", or "In June 2023 and September 2023" of months apart. */
export function sayTime(from: Day, to: Day, months: readonly string[] | undefined): string {
  if (!months) return `From ${sayDay(from)} to ${sayDay(to)}`
  return `In ${listed(months.map(sayMonth))}`
}

// "And in June" is read with the month and its year beside it.
const MOST_WORDS_OF_TIME = 6

/** True when the few words of a follow-up that names a time ask of nothing else. */
export function saysOnlyWhen(own: string): boolean {
  return own.split(' ').length <= MOST_WORDS_OF_TIME && !/\bopen\b/.test(own)
}
