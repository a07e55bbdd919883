// Dates, months, spans and financial years named in a question, as calendar dates.
import { addDays, type Day, isDay, sayDay, weekday } from '../day.ts'

export type DatesNamed = {
  /** One named day. */
  on?: Day
  /** A named span, both ends included. */
  from?: Day
  to?: Day
  /** A financial year, `2023-24`. */
  year?: string
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH_NAME =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/

/** Reads what the words and the raw text say about time, seen from `today`. */
export function readDates(text: string, words: readonly string[], today: Day): DatesNamed {
  const named = {
    ...readSpan(words, today),
    ...readYear(words, today),
    ...readMonth(beforeExclusion(words), today),
    ...readWritten(text),
    ...readRange(words, today),
  }
  if (named.on && /\b(w\/c|w\.c\.?|wc|week (commencing|beginning|starting|of))\s/i.test(text)) {
    const { on, ...week } = named
    return { ...week, from: on, to: addDays(on, 6) }
  }
  return opened(named, words.join(' '), today)
}

/** "Between 1 and 15 May", "from June 23 to March 24": from the first named to the last. */
function readRange(words: readonly string[], today: Day): DatesNamed {
  const start = words.findIndex((word) => word === 'between' || word === 'from')
  const middle = words.findIndex((word, at) => at > start + 1 && /^(and|to|until|till)$/.test(word))
  if (start < 0 || middle < 0 || middle - start > 5) return {}
  const last = readMonth(words.slice(middle + 1, middle + 5), today)
  if (!last.from || !last.to) return {}
  const said = words.slice(start + 1, middle)
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

/** "By the end of May" begins today; "since June" ends today. */
function opened(named: DatesNamed, text: string, today: Day): DatesNamed {
  if (!named.from || !named.to) return named
  const isUntil = /\b(by|before|until|till|between now and|end of)\b/.test(text) && named.to >= today
  if (isUntil && named.from > today) return { ...named, from: today }
  // "After the summer" begins when it ends.
  if (/\bafter (the |that |this )?(spring|summer|autumn|winter|month)\b/.test(text)) {
    return { ...named, from: addDays(named.to, 1), to: addDays(named.to, 365) }
  }
  const isSince = /\bsince\b/.test(text) && named.from < today
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
  const before = ordinal(words[at - 1]) ?? (words[at - 1] === 'of' ? ordinal(words[at - 2]) : undefined)
  const after = words[at + 1]
  const later = words[at + 2]
  if (before) return dayOf(before, month, yearAfter(after) ?? nearestYear(month, today))
  const yearNext = yearAfter(after)
  if (yearNext) return monthOf(month, yearNext)
  const dayNext = ordinal(after)
  if (dayNext) return dayOf(dayNext, month, yearAfter(later) ?? nearestYear(month, today))
  return monthOf(
    month,
    /^(last|since)$/.test(words[at - 1] ?? '') ? yearGoneBy(month, today) : nearestYear(month, today),
  )
}

// "may" and "march" are also ordinary words: a month only where a month would stand.
function isMonth(words: readonly string[], word: string, at: number): boolean {
  if (!MONTH_NAME.test(word)) return false
  if (word !== 'may' && word !== 'mar') return true
  const before = words[at - 1] ?? ''
  const after = words[at + 1] ?? ''
  if (/^(in|this|next|last|for|by|during|of|before|after|until|since|on|\d+(st|nd|rd|th)?)$/.test(before)) return true
  return after === '' || /^\d/.test(after) || /^(meeting|session|course|date|courses|dates|sessions)/.test(after)
}

function readYear(words: readonly string[], today: Day): DatesNamed {
  const pairs = words.filter((word) => /^20\d\d-\d\d$/.test(word))
  const pair = pairs[0]
  // Two years named is a comparison: neither may narrow the answer.
  if (pairs.length > 1) return {}
  if (pair) return { year: pair }
  const text = words.join(' ')
  const start = financialYearStart(today)
  if (/\b(last|previous|past) (financial )?year\b/.test(text)) return { year: yearName(start - 1) }
  if (/\b(this|current) (financial )?year\b/.test(text)) return { year: yearName(start) }
  const single = words.find((word) => /^20[12]\d$/.test(word))
  return single ? { from: `${single}-01-01`, to: `${single}-12-31` } : {}
}

function readSpan(words: readonly string[], today: Day): DatesNamed {
  const text = words.join(' ')
  if (/\btoday\b/.test(text)) return { from: today, to: today }
  if (/\btomorrow\b/.test(text)) return { from: addDays(today, 1), to: addDays(today, 1) }
  if (/\b(this|next) week\b/.test(text)) {
    const monday = addDays(today, 1 - weekday(today) + (/\bnext week\b/.test(text) ? 7 : 0))
    return { from: monday, to: addDays(monday, 6) }
  }
  if (/\bthis month\b/.test(text)) return monthOf(Number(today.slice(5, 7)), Number(today.slice(0, 4)))
  if (/\bnext month\b/.test(text)) return followingMonth(today)
  const season = readSeason(words, today)
  if (season) return season
  if (/\bfortnight\b/.test(text)) return { from: today, to: addDays(today, 14) }
  const ahead = /\b(?:next|in|within|coming) (\d{1,3}|two|three|four|six) (day|week|month)/.exec(text)
  if (!ahead) return {}
  const count = { two: 2, three: 3, four: 4, six: 6 }[ahead[1] ?? ''] ?? Number(ahead[1])
  return { from: today, to: addDays(today, count * ({ day: 1, week: 7, month: 30 }[ahead[2] ?? ''] ?? 1)) }
}

const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** "In the autumn": September to November of the year it is nearest in; a report's "summer 2024" names its year. */
function readSeason(words: readonly string[], today: Day): DatesNamed | undefined {
  const at = words.findIndex((word, place) => word in SEASONS && words[place + 1] !== 'term')
  const month = SEASONS[words[at] ?? '']
  if (month === undefined) return undefined
  const year = yearAfter(words[at + 1]) ?? seasonYear(month, today, words[at - 1] === 'last')
  const end = month === 12 ? monthOf(2, year + 1) : monthOf(month + 2, year)
  return { from: `${year}-${pad(month)}-01`, to: end.to ?? '' }
}

/** The season that is on or comes next; "last summer" is the one before. */
function seasonYear(month: number, today: Day, isLast: boolean): number {
  const year = Number(today.slice(0, 4))
  const isOver = Number(today.slice(5, 7)) > month + 2
  if (isLast) return isOver ? year : year - 1
  return isOver ? year + 1 : year
}

function followingMonth(today: Day): DatesNamed {
  const month = Number(today.slice(5, 7))
  const year = Number(today.slice(0, 4))
  return month === 12 ? monthOf(1, year + 1) : monthOf(month + 1, year)
}

function monthOf(month: number, year: number): DatesNamed {
  const from = `${year}-${pad(month)}-01`
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`
  return { from, to: addDays(next, -1) }
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

/** The year in which a month named alone is nearest to today: ten months back to a year ahead counts as this year. */
function nearestYear(month: number, today: Day): number {
  const year = Number(today.slice(0, 4))
  const distance = month - Number(today.slice(5, 7))
  if (distance > 8) return year - 1
  return distance < -8 ? year + 1 : year
}

function ordinal(word: string | undefined): number | undefined {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word ?? '')
  const day = Number(match?.[1])
  return day >= 1 && day <= 31 ? day : undefined
}

function yearAfter(word: string | undefined): number | undefined {
  if (/^20\d\d$/.test(word ?? '')) return Number(word)
  return /^2[0-9]$/.test(word ?? '') ? 2000 + Number(word) : undefined
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

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
