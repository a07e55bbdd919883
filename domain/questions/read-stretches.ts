// A part of a month: "13-17 May", "the 13th to the 17th of May", "the first week of June". Both ends are included.
import { type Day, isDay } from '../day.ts'
import { MONTHS, monthOf, nearestYear, pad, type Span } from './read-spans.ts'

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?: (20\\d\\d))?\\b'
// "5 and 12 June" are two days, "between the 5th and the 12th of June" is a stretch.
const DAYS = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|until|till|(?<=between .*)and) ?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}`,
)
const WEEK = new RegExp(`\\b(first|1st|second|2nd|third|3rd|last|final) week (?:of|in) ${MONTH}`)
const HALF = new RegExp(`\\b(first|1st|second|2nd|last) half (?:of|in) ${MONTH}`)
const DAYS_OF_WEEK = 7
const PLACE: Readonly<Record<string, number>> = { first: 0, '1st': 0, second: 1, '2nd': 1, third: 2, '3rd': 2 }

/** @param text lower case, as typed */
export function readStretch(text: string, today: Day): Span | undefined {
  const days = DAYS.exec(text)
  if (days) return between(Number(days[1]), Number(days[2]), wholeMonth(days[3], days[4], today))
  const week = WEEK.exec(text)
  if (week) return weekOf(PLACE[week[1] ?? ''], wholeMonth(week[2], week[3], today))
  const half = HALF.exec(text)
  if (!half) return undefined
  const month = wholeMonth(half[2], half[3], today)
  return PLACE[half[1] ?? ''] === 0 ? between(1, 15, month) : between(16, lastDay(month), month)
}

function wholeMonth(said = '', year: string | undefined, today: Day): Span {
  const month = MONTHS.indexOf(said.slice(0, 3)) + 1
  return monthOf(month, year === undefined ? nearestYear(month, today) : Number(year))
}

function weekOf(place: number | undefined, month: Span): Span | undefined {
  const last = lastDay(month)
  const first = place === undefined ? last - DAYS_OF_WEEK + 1 : place * DAYS_OF_WEEK + 1
  return between(first, first + DAYS_OF_WEEK - 1, month)
}

function lastDay({ to }: Span): number {
  return Number(to.slice(8))
}

function between(first: number, last: number, { from: month }: Span): Span | undefined {
  const [from, to] = [first, last].map((day) => `${month.slice(0, 8)}${pad(day)}`)
  return from && to && from <= to && isDay(from) && isDay(to) ? { from, to } : undefined
}
