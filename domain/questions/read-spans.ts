// Spans of days that are named without a month: weeks, months and quarters from today, seasons, terms and their holidays.
import { addDays, addMonths, type Day, daysBetween, weekday } from '../day.ts'

export type Span = { from: Day; to: Day }

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

// A few weeks or days, as people mean them.
const NUMBERS: Readonly<Record<string, number>> = { few: 3, couple: 2, two: 2, three: 3, four: 4, six: 6 }
const DAYS_IN: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 }

/** The span named, as seen from `today`, or undefined. */
export function readSpan(words: readonly string[], today: Day): Span | undefined {
  const text = words.join(' ')
  return (
    readDay(text, today) ??
    readRest(text, today) ??
    readAhead(text, today) ??
    readWeekOrMonth(text, today) ??
    readSeason(words, today) ??
    readTerm(text, today) ??
    readQuarter(text, today) ??
    readCount(text, today)
  )
}

function readDay(text: string, today: Day): Span | undefined {
  // "As of today" says how things stand, not when they are.
  if (/(?<!\b(?:as of|as at|up to|as things stand) )\b(today|tonight)\b/.test(text)) return { from: today, to: today }
  if (/\btomorrow\b/.test(text)) return { from: addDays(today, 1), to: addDays(today, 1) }
  return /\byesterday\b/.test(text) ? { from: addDays(today, -1), to: addDays(today, -1) } : undefined
}

const REST =
  /\b(?:end|rest|close|remainder) of (?:the |this )?(?:current )?(week|month|quarter)\b|\b(week|month|quarter) end\b|\b(?:week|month) is out\b/

/** "By the end of the month", "the rest of this week": from today to its last day. */
function readRest(text: string, today: Day): Span | undefined {
  const found = REST.exec(text)
  if (!found) return undefined
  const unit = found[1] ?? found[2] ?? (found[0].startsWith('week') ? 'week' : 'month')
  const whole = readWeekOrMonth(`this ${unit}`, today)
  return whole && { from: today, to: whole.to }
}

/** "In the next month" counts from today; "next month" is the calendar's. */
function readAhead(text: string, today: Day): Span | undefined {
  const found = /\b(?:in|over|within|during|across) the (next|coming|last|past) (week|month)\b/.exec(text)
  if (!found) return undefined
  const sign = found[1] === 'next' || found[1] === 'coming' ? 1 : -1
  const other = found[2] === 'week' ? addDays(today, 7 * sign) : addMonths(today, sign)
  return sign === 1 ? { from: today, to: other } : { from: other, to: today }
}

const WEEKS_ON: Readonly<Record<string, number>> = { last: -7, this: 0, next: 7 }
const MONTHS_ON: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }

function readWeekOrMonth(text: string, today: Day): Span | undefined {
  const both = /\bthis (week|month) (?:and|or|plus) (?:the )?next\b/.exec(text)?.[1]
  if (both) {
    const [first, then] = [`this ${both}`, `next ${both}`].map((said) => readWeekOrMonth(said, today))
    return first && then && { from: first.from, to: then.to }
  }
  const found = /\b(last|this|next) (week|month|quarter)\b/.exec(text)
  const [, which = '', unit] = found ?? []
  if (unit === 'week') {
    const monday = addDays(today, 1 - weekday(today) + (WEEKS_ON[which] ?? 0))
    return { from: monday, to: addDays(monday, 6) }
  }
  const month = Number(today.slice(5, 7))
  if (unit === 'month') return monthFrom(today, month + (MONTHS_ON[which] ?? 0))
  if (unit !== 'quarter') return undefined
  // Quarters of the calendar and of the financial year begin in the same months.
  const first = month - ((month - 1) % 3) + 3 * (MONTHS_ON[which] ?? 0)
  return { from: monthFrom(today, first).from, to: monthFrom(today, first + 2).to }
}

const QUARTER = /\b(?:q([1-4])|quarter ([1-4]|one|two|three|four)|(first|second|third|fourth) quarter)\b/
const GONE = /\b(?:clos\w+|added|joined|did|was|were|had|held|came|went|sent|finished)\b/

/** "Q1" is April to June, as public bodies count; of what is over, the latest that has begun. */
function readQuarter(text: string, today: Day): Span | undefined {
  const [, digit, number, ordinal] = QUARTER.exec(text) ?? []
  const said = digit ?? number ?? ordinal
  if (said === undefined) return undefined
  const place = NUMBERED.findIndex((names) => names.includes(said))
  const begins = Number(today.slice(5, 7)) < 4 ? -8 : 4
  const first = begins + 3 * place
  const span = (month: number) => ({ from: monthFrom(today, month).from, to: monthFrom(today, month + 2).to })
  const own = span(first)
  return GONE.test(text) && own.from > today ? span(first - 12) : own
}

const NUMBERED = [
  ['1', 'one', 'first'],
  ['2', 'two', 'second'],
  ['3', 'three', 'third'],
  ['4', 'four', 'fourth'],
]

/** The month that many months into today's year: 0 is last December, 13 next January. */
function monthFrom(today: Day, month: number): Span {
  const year = Number(today.slice(0, 4)) + Math.floor((month - 1) / 12)
  return monthOf(((((month - 1) % 12) + 12) % 12) + 1, year)
}

function readCount(text: string, today: Day): Span | undefined {
  if (/\bfortnight\b/.test(text)) return { from: today, to: addDays(today, 14) }
  const found =
    /\b(next|in|within|coming|last|past) (?:the )?(?:next )?(\d{1,3}|two|three|four|six|few|couple)(?: of)? (day|week|month)/.exec(
      text,
    )
  if (!found) return undefined
  const [, which = '', said = '', unit = ''] = found
  const days = (NUMBERS[said] ?? Number(said)) * (DAYS_IN[unit] ?? 1)
  return /last|past/.test(which)
    ? { from: addDays(today, -days), to: today }
    : { from: today, to: addDays(today, days) }
}

// "The summer term" and "the summer holidays" are the schools' own.
const OF_SCHOOLS = /^(term|holidays?|break)$/
export const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** "In the autumn": September to November of the year it is nearest in; a report's "summer 2024" names its year. */
function readSeason(words: readonly string[], today: Day): Span | undefined {
  const at = words.findIndex((word, place) => word in SEASONS && !OF_SCHOOLS.test(words[place + 1] ?? ''))
  const month = SEASONS[words[at] ?? '']
  if (month === undefined) return undefined
  const year = yearAfter(words[at + 1]) ?? seasonYear(month, today, words[at - 1] === 'last')
  const end = month === 12 ? monthOf(2, year + 1) : monthOf(month + 2, year)
  return { from: `${year}-${pad(month)}-01`, to: end.to }
}

/** The season that is on or comes next; "last summer" is the one before. */
function seasonYear(month: number, today: Day, isLast: boolean): number {
  const year = Number(today.slice(0, 4))
  const isOver = Number(today.slice(5, 7)) > month + 2
  if (isLast) return isOver ? year : year - 1
  return isOver ? year + 1 : year
}

// When schools break up or are off; half terms by their usual weeks. County dates differ by some days from year to year.
const HOLIDAYS: readonly { said: RegExp; starts: (year: number) => Day; days: number }[] = [
  { said: /\bhalf term\b/, starts: (year) => mondayOf(`${year}-02-13`), days: 5 },
  { said: /\bhalf term\b/, starts: (year) => mondayOf(`${year}-05-25`), days: 5 },
  { said: /\bhalf term\b/, starts: (year) => mondayOf(`${year}-10-22`), days: 5 },
  { said: /\beaster\b/, starts: easter, days: 2 },
  { said: /\bend of (the )?(summer )?term|break up\b/, starts: (year) => `${year}-07-23`, days: 1 },
  { said: /\b(summer|school) (holidays?|break)\b/, starts: (year) => `${year}-07-24`, days: 40 },
  { said: /\b(?:since|before|by|until|after) (?:the )?new years?\b/, starts: (year) => `${year}-01-01`, days: 1 },
  { said: /\b(christmas|xmas)\b/, starts: (year) => `${year}-12-25`, days: 2 },
  { said: /(?<!\bend of (?:the )?)\bautumn term\b/, starts: (year) => `${year}-09-01`, days: 112 },
  { said: /(?<!\bend of (?:the )?)\bspring term\b/, starts: (year) => `${year}-01-03`, days: 88 },
  { said: /(?<!\bend of (?:the )?)\bsummer term\b/, starts: (year) => `${year}-04-15`, days: 100 },
]

// "Since Easter" looks back.
const BEHIND = /\b(?:since|last) (?:the )?(?:half term|easter|end of|summer|school|christmas|xmas|new year)/

const AFTER_IT = /\bafter (?:the )?(?:half term|easter|christmas|xmas|new year)/
const JUST_OVER_DAYS = 42

/** The next school holiday or feast of that name, or the last where the words look back. */
function readTerm(text: string, today: Day): Span | undefined {
  const year = Number(today.slice(0, 4))
  const starts = HOLIDAYS.filter(({ said }) => said.test(text)).flatMap(({ starts, days }) =>
    [year - 1, year, year + 1].map((one) => ({ from: starts(one), to: addDays(starts(one), days - 1) })),
  )
  const inOrder = starts.sort((a, b) => a.from.localeCompare(b.from))
  const over = inOrder.filter(({ to }) => to < today).at(-1)
  // "After Easter", said three weeks after it, is of the term that has begun.
  if (over && AFTER_IT.test(text) && daysBetween(over.to, today) < JUST_OVER_DAYS) return over
  if (BEHIND.test(text)) return inOrder.filter(({ from }) => from <= today).at(-1)
  return inOrder.find(({ to }) => to >= today)
}

/** The first Monday on or after a day. */
function mondayOf(day: Day): Day {
  return addDays(day, (8 - weekday(day)) % 7)
}

/** Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher). */
function easter(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const days = moon + sunday - 7 * late + 114
  return `${year}-${pad(Math.floor(days / 31))}-${pad((days % 31) + 1)}`
}

export const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The year in which a month named alone is nearest to today: ten months back to a year ahead counts as this year. */
export function nearestYear(month: number, today: Day): number {
  const year = Number(today.slice(0, 4))
  const distance = month - Number(today.slice(5, 7))
  if (distance > 8) return year - 1
  return distance < -8 ? year + 1 : year
}

export function monthOf(month: number, year: number): Span {
  const from = `${year}-${pad(month)}-01`
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`
  return { from, to: addDays(next, -1) }
}

export function yearAfter(word: string | undefined): number | undefined {
  if (/^20\d\d$/.test(word ?? '')) return Number(word)
  return /^2[0-9]$/.test(word ?? '') ? 2000 + Number(word) : undefined
}

export function pad(value: number): string {
  return String(value).padStart(2, '0')
}
