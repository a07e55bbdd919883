// Dates, months, weekdays and numbers as people write them in English notes.
import { addDays, type Day, isDay, weekday } from '../domain/day.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'
const NUMBERS = `${SMALL} seventeen eighteen nineteen twenty`.split(' ')
const TENS: Record<string, number> = { thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90 }
const SMALL_ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
const TEENS = 'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
const ORDINALS = `${SMALL_ORDINALS} ${TEENS}`.split(' ')

/** Source of a pattern for a month's name. Capitalised only, for "may" and "march" are also ordinary words. */
export const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\\b\\.?'
export const WEEKDAY =
  '(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:s|nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\\b'
/** Source of a pattern for a count: digits or words. */
export const COUNT = `(?:\\d{1,3}|a couple of|couple of|an?|${NUMBERS.slice(1).join('|')}|${Object.keys(TENS).join('|')})`

/** 1 to 12, or 0 when it is no month. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

/** 1 for Monday to 7 for Sunday, or 0. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

/** `10`, `ten`, `a`, `a couple of` as a number; NaN when it is none. */
export function countOf(words: string): number {
  const text = words.trim().toLowerCase()
  if (/^\d+$/.test(text)) return Number(text)
  if (text === 'a' || text === 'an') return 1
  if (text.endsWith('couple of')) return 2
  const index = NUMBERS.indexOf(text)
  return index >= 0 ? index : (TENS[text] ?? Number.NaN)
}

/** The date of that year, month and day, or null when the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** The last day of a month. */
export function lastDayOfMonth(year: number, month: number): Day {
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
  return addDays(next ?? `${year}-12-31`, -1)
}

/** The first day from `day` on that is the given weekday. */
export function onOrAfter(day: Day, wanted: number): Day {
  return addDays(day, (wanted - weekday(day) + 7) % 7)
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
export const monthOf = (day: Day): number => Number(day.slice(5, 7))

/** A date found in text: `day` is null when the calendar has no such day, `hasYear` false when the year was worked out. */
export type FoundDate = { day: Day | null; hasYear: boolean; index: number; text: string }

const ORDINAL_WORD = `(?:${ORDINALS.slice(1).join('|')}|twenty[- ](?:${ORDINALS.slice(1, 10).join('|')})|thirtieth|thirty[- ]first)`
const DATE_PATTERNS = [
  /\b(?<y>\d{4})-(?<mm>\d{2})-(?<d>\d{2})\b/g,
  new RegExp(
    `\\b(?<d>\\d{1,2})\\s?(?:st|nd|rd|th|ST|ND|RD|TH)?\\s+(?:of\\s+)?(?<m>${MONTH})(?:,?\\s+(?<y>\\d{4}))?(?!\\d)`,
    'g',
  ),
  new RegExp(`\\b(?<m>${MONTH})\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,?\\s+(?<y>\\d{4}))?`, 'g'),
  new RegExp(`\\b(?<w>${ORDINAL_WORD})\\s+(?:of\\s+)?(?<m>${MONTH})(?:,?\\s+(?<y>\\d{4}))?`, 'gi'),
  /(?<![\d/.-])(?<d>\d{1,2})(?<s>[./-])(?<mm>\d{1,2})\k<s>(?<y>\d{4}|\d{2})(?![\d/-])/g,
  /(?<![\d/.-])(?<d>\d{1,2})\/(?<mm>\d{1,2})(?![\d/-])/g,
]

/**
 * Every date written in the text, in order.
 * @param from a date without a year is the first such date from this one on
 */
export function findDates(text: string, from: Day): FoundDate[] {
  const found: FoundDate[] = []
  for (const pattern of DATE_PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const isTaken = found.some(
        (other) => match.index < other.index + other.text.length && other.index < match.index + match[0].length,
      )
      if (!isTaken) found.push({ ...readMatch(match.groups ?? {}, from), index: match.index, text: match[0] })
    }
  }
  return found.sort((a, b) => a.index - b.index)
}

function readMatch(parts: Record<string, string | undefined>, from: Day): { day: Day | null; hasYear: boolean } {
  const month = parts.m ? monthNumber(parts.m) : Number(parts.mm)
  const dayOfMonth = parts.w ? ordinalOf(parts.w) : Number(parts.d)
  if (parts.y === undefined) return { day: nextSuchDay(month, dayOfMonth, from), hasYear: false }
  const year = Number(parts.y)
  return { day: dayOf(parts.y.length === 2 ? fullYear(year) : year, month, dayOfMonth), hasYear: true }
}

// Two figures: notes are of this century, but a person's birth may be of the last.
function fullYear(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year
}

function ordinalOf(words: string): number {
  const text = words.toLowerCase().replace('-', ' ')
  if (text === 'thirtieth') return 30
  if (text === 'thirty first') return 31
  if (text.startsWith('twenty ')) return 20 + ORDINALS.indexOf(text.slice(7))
  return ORDINALS.indexOf(text)
}

/** The first day of that month and number from `from` on, or null when there is none. */
export function nextSuchDay(month: number, dayOfMonth: number, from: Day): Day | null {
  const thisYear = dayOf(yearOf(from), month, dayOfMonth)
  if (thisYear !== null && thisYear >= from) return thisYear
  return dayOf(yearOf(from) + 1, month, dayOfMonth)
}
