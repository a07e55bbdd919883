// Dates, months, spans and financial years named in a question, as calendar dates.
import { addDays, addMonths, type Day, isDay, sayDay } from '../day.ts'
import { isMonth } from './is-month.ts'
import { ordinal, readMonths } from './read-months.ts'
import { MONTHS, monthOf, nearestYear, pad, readSpan, SEASONS, yearAfter } from './read-spans.ts'
import { readStretch } from './read-stretches.ts'

export type DatesNamed = {
  /** One named day. */
  on?: Day
  /** A named span, both ends included. */
  from?: Day
  to?: Day
  /** Months named apart from each other within that span, `2024-05`. */
  months?: string[]
  /** A financial year, `2023-24`. */
  year?: string
}

const COUNTED_FROM =
  /\byesterday\b|\b(?:notif\w*|sin|incident|put|sent|goes|went|comes|came|handed|lands|notify|arrives?) (?:it |them )?(?:in |through )?(?:today|tomorrow)\b/

// Every date has a figure or one of these beginnings; most questions have neither.
const OF_TIME =
  /\d|\b(?:today|tonight|tomorrow|yesterday|day|week|month|quarter|year|fortnight|round|half|term|spring|summer|autumn|winter|easter|break|holiday|christmas|xmas|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/** Reads what the words and the raw text say about time, seen from `today`. */
export function readDates(text: string, words: readonly string[], today: Day): DatesNamed {
  return OF_TIME.test(text) || OF_TIME.test(words.join(' ')) ? readTime(text, words, today) : {}
}

// "How many were open this time last year" is of that very day.
const A_YEAR_AGO = /\b(?:(?:this|same|the same) time last year|(?:a|one) year ago|(?:12|twelve) months ago)\b/

function readTime(text: string, words: readonly string[], today: Day): DatesNamed {
  if (A_YEAR_AGO.test(words.join(' '))) return spanOfDay(addMonths(today, -12))
  const range = readRange(words, today)
  const named = {
    ...readSpan(words, today),
    ...readYear(words, today),
    ...readMonth(beforeExclusion(words), today),
    ...(range.from ? {} : readMonths(beforeExclusion(words), today)),
    ...readWritten(text),
    ...range,
  }
  const stretch = readStretch(text.toLowerCase(), today)
  if (stretch) return stretch
  if (named.on && /\b(w\/c|w\.c\.?|wc|(week|wk) (commencing|beginning|starting|of)|wk)\s/i.test(text)) {
    const { on, ...week } = named
    return { ...week, from: on, to: addDays(on, 6) }
  }
  // "Notified yesterday" names a day to count from; so does "say a SIN goes in tomorrow".
  if (COUNTED_FROM.test(words.join(' ')) && named.from) return { ...named, on: named.from }
  return opened(named, words.join(' '), today, range.to !== undefined)
}

/** "Between 1 and 15 May", "from June 23 to March 24": from the first named to the last. */
function readRange(words: readonly string[], today: Day): DatesNamed {
  const start = words.findIndex((word) => word === 'between' || word === 'from')
  const middle = words.findIndex((word, at) => at > start + 1 && /^(and|to|until|till)$/.test(word))
  if (start < 0 || middle < 0 || middle - start > 5) return {}
  const last = readMonth(words.slice(middle + 1, middle + 6), today)
  if (!last.from || !last.to) return {}
  const said = words.slice(start + 1, middle).filter((word) => word !== 'the')
  const day = said.length === 1 ? ordinal(said[0]) : undefined
  const first = day ? { from: `${last.from.slice(0, 8)}${pad(day)}` } : readMonth(said, today)
  if (!first.from || !isDay(first.from)) return {}
  const isBefore = first.from <= last.to
  return isBefore ? { from: first.from, to: last.to } : {}
}

/** "Any dates in the autumn, we cannot spare staff in June": what cannot be is not what is asked for. */
function beforeExclusion(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, place) => /^(cannot|not|except|but)$/.test(word) && place > 2)
  const isSaidBefore = words.slice(0, at).some((word, place) => isMonth(words, word, place) || word in SEASONS)
  return at > 0 && isSaidBefore ? words.slice(0, at) : words
}

// "After the June MAAG" names the month of a meeting, and no time after it.
const AFTER_ITS =
  /\bafter the (?:january|february|march|april|may|june|july|august|september|october|november|december) (?!half|term|holidays?|break|bank|and|or|is|are|do|does|what|when|how|which|who|please|then|onwards?|\d)[a-z]/
const AFTER =
  /\bafter (the |that |this |end of )*(easter|christmas|xmas|spring|summer|autumn|winter|month|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b(?! \d)/
// "After 7 May" begins the day after it; a notification of a day is still counted from that day.
const AFTER_DAY = /^(?!.*\b(notif\w*|review|sin|sins)\b).*\bafter (the )?\d{1,2}(st|nd|rd|th)?\b/
const BEFORE = /\b(before|this side of) (?!(the )?end\b)/

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?: 20\\d\\d)?'
const ONWARDS = new RegExp(
  `\\b(?:from|starting) \\w+ (?:onwards?|on)\\b|\\b(?:${MONTH}|spring|summer|autumn|winter) (?:onwards?|on(?=$| please)|and (?:after|later|beyond|onwards?)|or (?:after|later))\\b|\\bno(?:t| earlier) (?:before|than|until|till) ${MONTH}\\b`,
)
// A month to come, without an end: "sessions from September".
const FROM_MONTH = new RegExp(
  `\\b(?:from|starting|beginning) (?:in |the )?(?:start of |beginning of )?${MONTH}(?! (?:\\d|to|until|till|and|meeting))\\b`,
)

/** "By the end of May" begins today; "since June" ends today. */
function opened(named: DatesNamed, text: string, today: Day, isEnded: boolean): DatesNamed {
  if (!named.from || !named.to) return named
  if (ONWARDS.test(text)) return { ...named, to: addDays(named.from, 365) }
  // "Before June" ends where June begins; "before the end of June" does not.
  if (BEFORE.test(text) && named.from > today) return { ...named, from: today, to: addDays(named.from, -1) }
  // "After the summer" begins when it ends.
  if (AFTER.test(text) && !AFTER_ITS.test(text)) {
    return { ...named, from: addDays(named.to, 1), to: addDays(named.to, 365) }
  }
  const isUntil = /\b(by|before|until|till|between now and|end of)\b/.test(text) && named.to >= today
  if (isUntil && named.from > today) return { ...named, from: today }
  if (named.on && AFTER_DAY.test(text)) return { from: addDays(named.on, 1), to: addDays(named.on, 365) }
  if (named.from > today && !isEnded && FROM_MONTH.test(text)) return { ...named, to: addDays(named.from, 365) }
  const isSince = /\b(since|so far)\b/.test(text) && named.from < today
  return isSince ? { ...named, to: today } : named
}

/** The month and year meant, in full words, so that "sept 23" meets facts of September 2023. */
export function sayMonthNamed(dates: DatesNamed): string[] {
  if (!dates.from || dates.from.slice(0, 7) !== dates.to?.slice(0, 7)) return []
  return sayDay(dates.from)
    .split(' ')
    .slice(1)
    .map((word) => word.toLowerCase())
}

/** `2024-05-07`, `7/5/2024`, `07.05.24`: day first, as in Britain. */
function readWritten(text: string): DatesNamed {
  const iso = /\b(\d{4}-\d{2}-\d{2})\b/.exec(text)?.[1]
  if (iso && isDay(iso)) return { on: iso, from: iso, to: iso }
  const written = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/.exec(text)
  return written ? dayOf(Number(written[1]), Number(written[2]), fullYear(Number(written[3]))) : {}
}

function readMonth(words: readonly string[], today: Day): DatesNamed {
  const at = words.findIndex((word, index) => isMonth(words, word, index))
  if (at < 0) return {}
  const month = MONTHS.indexOf((words[at] ?? '').slice(0, 3)) + 1
  // "LSCG 2 Sept" names the group and a month.
  const isOfGroup = words[at - 2] === 'lscg'
  const before =
    (isOfGroup ? undefined : ordinal(words[at - 1])) ?? (words[at - 1] === 'of' ? ordinal(words[at - 2]) : undefined)
  const after = words[at + 1]
  const later = words[at + 2]
  if (before) return dayOf(before, month, yearAfter(after) ?? nearestYear(month, today))
  const yearNext = yearAfter(after)
  if (yearNext) return monthOf(month, yearNext)
  const dayNext = ordinal(after)
  if (dayNext) return dayOf(dayNext, month, yearAfter(later) ?? nearestYear(month, today))
  if (/^(last|since)$/.test(words[at - 1] ?? '') || LOOKS_BACK.test(words.join(' ')))
    return monthOf(month, yearGoneBy(month, today))
  return monthOf(month, LOOKS_AHEAD.test(words.join(' ')) ? yearToCome(month, today) : nearestYear(month, today))
}

// "Did I turn up to the May one", asked in April, is of last May.
const LOOKS_BACK = /\bdid (?:i|we) (?:go|turn|attend|come|miss|show|make|do)\b/

// "What am I booked on in November", asked in January, is of the November to come.
const LOOKS_AHEAD =
  /\b(?:am i (?:booked|on|down|going|in)|are we (?:booked|on|down|going)|bookings? for me|book me|put me|sign me|will be|is there|are there any)\b/

// A month named is not the one so long gone by.
const HALF_A_YEAR = 6

function yearToCome(month: number, today: Day): number {
  const year = Number(today.slice(0, 4))
  return month < Number(today.slice(5, 7)) - HALF_A_YEAR ? year + 1 : Math.max(year, nearestYear(month, today))
}

function readYear(words: readonly string[], today: Day): DatesNamed {
  const pairs = words.filter((word) => /^20\d\d-\d\d$/.test(word))
  const pair = pairs[0]
  // Two years named is a comparison: neither may narrow the answer.
  if (pairs.length > 1) return {}
  if (pair) return { year: pair }
  const text = words.join(' ')
  const start = financialYearStart(today)
  if (/\byear before last\b/.test(text)) return { year: yearName(start - 2) }
  if (/\b(last|previous|past) ((financial )?year|round)\b/.test(text)) return { year: yearName(start - 1) }
  if (/\b(this|current) (financial )?year\b/.test(text)) return { year: yearName(start) }
  const single = words.find((word) => /^20[1-4]\d$/.test(word))
  return single ? { from: `${single}-01-01`, to: `${single}-12-31` } : {}
}

function spanOfDay(day: Day): DatesNamed {
  return { on: day, from: day, to: day }
}

function dayOf(day: number, month: number, year: number): DatesNamed {
  const on = `${year}-${pad(month)}-${pad(day)}`
  return isDay(on) ? { on, from: on, to: on } : {}
}

/** "Last June" and "since June" look back: the year in which the month last began. */
function yearGoneBy(month: number, today: Day): number {
  const year = Number(today.slice(0, 4))
  return month < Number(today.slice(5, 7)) ? year : year - 1
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

function financialYearStart(today: Day): number {
  const year = Number(today.slice(0, 4))
  return today.slice(5) >= '04-01' ? year : year - 1
}

function yearName(start: number): string {
  return `${start}-${pad((start + 1) % 100)}`
}
