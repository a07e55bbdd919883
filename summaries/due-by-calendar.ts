// Due dates given as dates, weekdays, weeks and months.
import { addDays, type Day, weekday } from '../domain/day.ts'
import {
  dayOf,
  findDates,
  lastDayOfMonth,
  MONTH,
  monthNumber,
  monthOf,
  nextSuchDay,
  onOrAfter,
  WEEKDAY,
  weekdayNumber,
  yearOf,
} from './calendar-words.ts'
import type { DueContext, DueRule } from './due-rule.ts'

const YEAR = '(?:,? (20\\d\\d))?'
const START = '(?:the )?(?:start|beginning|1st|first day) of (?:the month of )?'

/** Dates written out. These come before every other rule, for they leave nothing to work out. */
export const writtenDates: DueRule[] = [
  {
    words: new RegExp(
      `(?:${WEEKDAY}\\s+)?(?:the\\s+)?(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\s?(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+\\d{4})?|${MONTH}\\s+\\d{1,2}(?!\\d)(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}/\\d{1,2}|[a-z]+(?:[- ][a-z]+)? of ${MONTH}(?:,?\\s+\\d{4})?)`,
    ),
    date: (match, context) => findDates(match[0], context.meetingDate)[0]?.day,
  },
  {
    words: new RegExp(
      `(?:mid|middle of|end of|late|early)?[- ]?(${MONTH})?\\s*\\(?\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b\\)?(?! (?!of (?:this|next|the)|at\\b|and\\b|or\\b|if\\b|so\\b|with\\b)[a-z])`,
      'i',
    ),
    date: (match, { meetingDate }) => {
      const dayOfMonth = Number(match[2])
      if (match[1]) return nextSuchDay(monthNumber(match[1]), dayOfMonth, meetingDate)
      const inThisMonth = dayOf(yearOf(meetingDate), monthOf(meetingDate), dayOfMonth)
      if (inThisMonth !== null && inThisMonth >= meetingDate) return inThisMonth
      const next = addDays(lastDayOfMonth(yearOf(meetingDate), monthOf(meetingDate)), 1)
      return dayOf(yearOf(next), monthOf(next), dayOfMonth)
    },
  },
]

/** Days of the week and weeks, counted from the meeting. */
export const weekDays: DueRule[] = [
  {
    words: new RegExp(`\\b(first|second|third|last) (${WEEKDAY}) (?:of|in) (${MONTH})${YEAR}`),
    date: (match, context) => weekdayOfMonth(match[1] ?? '', match[2] ?? '', monthIn(match[3], match[4], context)),
  },
  { words: /\b(?:the )?day after tomorrow\b/i, date: (_, { meetingDate }) => addDays(meetingDate, 2) },
  { words: /\btomorrow\b/i, date: (_, { meetingDate }) => addDays(meetingDate, 1) },
  {
    words: new RegExp(
      `\\b(?:a )?week on (${WEEKDAY})|\\b(${WEEKDAY}) week\\b|\\b(${WEEKDAY}) of next week|\\bnext week (?:on )?(${WEEKDAY})`,
      'i',
    ),
    date: (match, { meetingDate }) => ofNextWeek(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '', meetingDate),
  },
  {
    words: new RegExp(
      `\\b(${WEEKDAY}) fortnight|\\b(?:a )?fortnight on (${WEEKDAY})|\\btwo weeks on (${WEEKDAY})`,
      'i',
    ),
    date: (match, { meetingDate }) => addDays(ofNextWeek(match[1] ?? match[2] ?? match[3] ?? '', meetingDate), 7),
  },
  { words: /\ba week today\b/i, date: (_, { meetingDate }) => addDays(meetingDate, 7) },
  { words: /\b(?:start|beginning) of next week\b/i, date: (_, { meetingDate }) => mondayOf(addDays(meetingDate, 7)) },
  { words: /\b(?:(?:the )?end of )?next week\b/i, date: (_, { meetingDate }) => addDays(mondayOf(meetingDate), 11) },
  {
    words: /\b(?:(?:the )?end of (?:the|this) (?:working )?week|(?:later )?this week|(?:the )?weekend)\b/i,
    date: (_, { meetingDate }) => fridayOf(meetingDate),
  },
  {
    // British "next Tuesday" said in a meeting is the Tuesday of the week after.
    words: new RegExp(`\\bnext (${WEEKDAY})`, 'i'),
    date: (match, { meetingDate }) => ofNextWeek(match[1] ?? '', meetingDate),
  },
  {
    words: new RegExp(
      `\\b(?:this |coming |on |by |first thing )*(?<!\\b(?:a|an|each|every|most|some|one) )(${WEEKDAY})(?! (?:\\d|morning meeting))`,
    ),
    date: (match, { meetingDate }) => onOrAfter(addDays(meetingDate, 1), weekdayNumber(match[1] ?? '')),
  },
]

/** Words for the day of the meeting itself; last, for "four weeks from today" is not today. */
export const today: DueRule[] = [
  {
    words: /\b(?:(?:the )?end of (?:the|today'?s?) day|close of play|close of business|COP|COB|today|tonight)\b/i,
    date: (_, { meetingDate }) => meetingDate,
  },
]

/** Bank holidays: the date of the next one, or of the one in the month that is named. */
export const bankHolidays: DueRule[] = [
  {
    words: new RegExp(`\\b(?:(${MONTH}) )?bank holiday(?: weekend)?(?:[^.,;]*?\\b(${MONTH}))?`),
    date: (match, { holidays, meetingDate }) => {
      const month = monthNumber(match[1] ?? match[2] ?? '')
      const ahead = [...holidays].filter((day) => day > meetingDate && (month === 0 || monthOf(day) === month)).sort()
      return ahead[0]
    },
  },
]

/** Months, quarters and years. */
export const months: DueRule[] = [
  {
    words: new RegExp(`\\b(first|second|third|last) (?:full )?week (?:of|in) (${MONTH})${YEAR}`, 'i'),
    date: (match, context) => fridayOfWeek(match[1] ?? '', monthIn(match[2], match[3], context)),
  },
  { words: /\bend of next month\b/i, date: (_, context) => endOfMonthsOn(context, 1) },
  {
    words: /\bend of (?:the|this) month\b|\bmonth[- ]end\b|\bthis month\b/i,
    date: (_, context) => endOfMonthsOn(context, 0),
  },
  { words: /\bnext month\b/i, date: (_, context) => endOfMonthsOn(context, 1) },
  {
    words: new RegExp(`\\b(?:mid|(?:the )?middle of)[- ](${MONTH})${YEAR}`, 'i'),
    date: (match, context) => inMonth(match[1], match[2], context, 15),
  },
  {
    words: new RegExp(`\\b${START}(${MONTH})${YEAR}`, 'i'),
    date: (match, context) => inMonth(match[1], match[2], context, 1),
  },
  {
    words: /\bend of the (?:financial|council) year\b|\byear[- ]end\b/i,
    date: (_, { meetingDate }) => nextSuchDay(3, 31, meetingDate),
  },
  {
    words: /\bend of (?:the |this )?(?:calendar )?year\b/i,
    date: (_, { meetingDate }) => dayOf(yearOf(meetingDate), 12, 31),
  },
  {
    words: /\bend of (?:the|this) quarter\b/i,
    date: (_, { meetingDate }) => lastDayOfMonth(yearOf(meetingDate), Math.ceil(monthOf(meetingDate) / 3) * 3),
  },
  {
    words: /\bChristmas\b(?! (?:holidays?|break|term))/,
    date: (_, { meetingDate }) => nextSuchDay(12, 25, meetingDate),
  },
  { words: /\b(?:the )?new year\b/i, date: (_, { meetingDate }) => dayOf(yearOf(meetingDate) + 1, 1, 1) },
  {
    words: new RegExp(`\\bwith effect from (${MONTH})${YEAR}`),
    date: (match, context) => inMonth(match[1], match[2], context, 1),
  },
  // "From September" says when something starts to be used, not when it is due.
  { words: new RegExp(`\\b(?:from|since|early (?:in )?|as of) ?${MONTH}`, 'i'), date: () => null },
  {
    words: new RegExp(`\\bbefore (${MONTH})${YEAR}`),
    date: (match, context) => inMonth(match[1], match[2], context, 1),
  },
  {
    words: new RegExp(`\\b(?:the )?(?:end of |late )?(${MONTH})${YEAR}`),
    date: (match, context) => {
      const at = monthIn(match[1], match[2], context)
      return lastDayOfMonth(at.year, at.month)
    },
  },
]

type Month = { year: number; month: number }

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

function fridayOf(day: Day): Day {
  return addDays(mondayOf(day), 4)
}

function ofNextWeek(name: string, day: Day): Day {
  return addDays(mondayOf(day), 6 + weekdayNumber(name))
}

/** The month meant: this year's unless it is over, then next year's. */
export function monthIn(name: string | undefined, year: string | undefined, { meetingDate }: DueContext): Month {
  const month = monthNumber(name ?? '')
  if (year) return { year: Number(year), month }
  return { year: yearOf(meetingDate) + (month < monthOf(meetingDate) ? 1 : 0), month }
}

function inMonth(
  name: string | undefined,
  year: string | undefined,
  context: DueContext,
  dayOfMonth: number,
): Day | null {
  const at = monthIn(name, year, context)
  return dayOf(at.year, at.month, dayOfMonth)
}

function endOfMonthsOn({ meetingDate }: DueContext, months: number): Day {
  const index = monthOf(meetingDate) - 1 + months
  return lastDayOfMonth(yearOf(meetingDate) + Math.floor(index / 12), (index % 12) + 1)
}

function weekdayOfMonth(which: string, name: string, at: Month): Day {
  const wanted = weekdayNumber(name)
  if (which === 'last') return onOrAfter(addDays(lastDayOfMonth(at.year, at.month), -6), wanted)
  const first = `${at.year}-${String(at.month).padStart(2, '0')}-01`
  return addDays(onOrAfter(first, wanted), 7 * ['first', 'second', 'third'].indexOf(which))
}

function fridayOfWeek(which: string, at: Month): Day {
  const first = `${at.year}-${String(at.month).padStart(2, '0')}-01`
  if (which.toLowerCase() === 'last') {
    const last = lastDayOfMonth(at.year, at.month)
    return weekday(last) >= 5
      ? addDays(last, 5 - weekday(last))
      : fridayOf(last) <= last
        ? fridayOf(last)
        : addDays(fridayOf(last), -7)
  }
  const weeks = ['first', 'second', 'third'].indexOf(which.toLowerCase())
  return addDays(onOrAfter(first, 5), 7 * weeks)
}
