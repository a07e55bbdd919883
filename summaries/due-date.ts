// The date that words about when mean, by the partnership's own rules for reading them.
import type { Day } from '../domain/day.ts'
import { bankHolidays, months, today, weekDays, writtenDates } from './due-by-calendar.ts'
import { AMOUNT, counts, move } from './due-by-count.ts'
import { meetingDates, nextMeeting } from './due-by-meeting.ts'
import { schoolYear } from './due-by-term.ts'
import type { DueContext, DueRule } from './due-rule.ts'

// Words that open a condition, or say that nobody gave a date: what follows is not a deadline.
const NO_DATE =
  /^(?:asap|tbc|tba|not before|ongoing|once|when(?! we next)|as soon as|as and when|no (?:date|rush|deadline|time)|(?:date|timescale|time|timing)s? (?:to|not)|to be (?:agreed|confirmed|decided|set)|in due course|left |subject to|(?:early |late |mid[- ]?|in (?:the )?)*(?:spring|summer|autumn|winter)(?! (?:half|term|hol|break|news)))/i

const BEFORE = new RegExp(
  `\\b(?:${AMOUNT}|the (week|day)) (before|prior to|ahead of|in advance of|after|following)\\b(.*)`,
  'i',
)

const rules: DueRule[] = [
  { words: BEFORE, date: (match, context) => offset(match, context) },
  {
    words: new RegExp(`\\b${AMOUNT} of (?:that|then|this)\\b`, 'i'),
    date: (match, { earlierDue, holidays }) => earlierDue && move(earlierDue, match, 1, holidays),
  },
  { words: /\bthe same (?:day|date|time)\b/i, date: (_, { earlierDue }) => earlierDue },
  { words: /\b(?:before|by|after) (?:then|that date|that)\b/i, date: (_, { earlierDue }) => earlierDue },
  ...writtenDates,
  ...bankHolidays,
  ...meetingDates.slice(0, 1),
  ...schoolYear,
  ...meetingDates.slice(1),
  ...weekDays,
  ...counts,
  ...today,
  ...months,
]

/** Where in the text words about when were found, and the date they mean. */
export type DueMatch = { index: number; text: string; date: Day | null }

/**
 * The date the words mean.
 * @param dueText the notes' own words, for example `by Friday week`
 * @returns null when they give no date: "ASAP", "tbc", a season, a condition, an impossible date
 */
export function readDue(dueText: string, context: DueContext): Day | null {
  return matchDue(dueText, context)?.date ?? null
}

/** As `readDue`, with where the words are; undefined when no rule knows them. */
export function matchDue(text: string, context: DueContext): DueMatch | undefined {
  const words = text.trim().replace(/[‘’]/g, "'")
  if (NO_DATE.test(words.replace(/^[\s,;:(-]+/, ''))) return { index: 0, text: words, date: null }
  for (const rule of rules) {
    const match = rule.words.exec(words)
    if (!match) continue
    const date = rule.date(match, context)
    if (date !== undefined) return { index: match.index, text: match[0], date }
  }
  return undefined
}

// "A fortnight before" alone is before the next meeting.
function offset(match: RegExpMatchArray, context: DueContext): Day | null | undefined {
  const rest = (match[5] ?? '').trim()
  const named = rest === '' ? undefined : matchDue(rest, context)
  const isThen = /^(?:that|then|it|this)\b/i.test(rest)
  const anchor = named
    ? named.date
    : isThen || rest === ''
      ? (isThen && context.earlierDue) || nextMeeting(context)
      : undefined
  // An amount of time before something undated, "one day before each session", gives no date.
  if (!anchor) return null
  const direction = /after|following/i.test(match[4] ?? '') ? 1 : -1
  const amount: RegExpMatchArray = match[3] ? [match[0], 'one', match[3]] : match
  return move(anchor, amount, direction, context.holidays)
}
