// Due dates given by the school year: terms, half terms and holidays.
import { addDays, type Day, weekday } from '../domain/day.ts'
import { MONTH, monthNumber, monthOf } from './calendar-words.ts'
import type { DueContext, DueRule } from './due-rule.ts'
import type { Term } from './known.ts'

const SEASON = '(spring|summer|autumn|Easter|Christmas|winter)'
const HALF_TERM = `(?:(${MONTH}|${SEASON})['s]* )?half[- ]?term(?: (?:in|of) (${MONTH}))?`

export const schoolYear: DueRule[] = [
  {
    words: new RegExp(
      `\\b(?:first week (?:back )?|week |soon |straight )?(?:after|back (?:from|after)) (?:the )?${HALF_TERM}`,
      'i',
    ),
    date: (match, context) => {
      const halfTerm = halfTermOf(match, context)
      return halfTerm && mondayAfter(halfTerm[1])
    },
  },
  {
    words: new RegExp(`\\b(?:end of|over|during|throughout) (?:the )?${HALF_TERM}`, 'i'),
    date: (match, context) => halfTermOf(match, context)?.[1],
  },
  {
    words: new RegExp(`\\b${HALF_TERM}`, 'i'),
    date: (match, context) => {
      const halfTerm = halfTermOf(match, context)
      return halfTerm && fridayBefore(halfTerm[0])
    },
  },
  {
    words: new RegExp(`\\bfirst (?:full )?week (?:back )?(?:of (?:the )?)?(?:new |next )?(?:${SEASON} )?term`, 'i'),
    date: (match, context) => {
      const start = nextStart(match, context)
      return start && addDays(start, 5 - weekday(start))
    },
  },
  {
    words: new RegExp(
      `\\b(?:start|beginning|first day) of (?:the )?(?:new |next )?(?:${SEASON} )?(?:term|school year|academic year)|\\b(?:new (?:school|academic) year|new term|next term starts)|\\b(?:schools?|they|term) (?:go(?:es)? back|returns?|starts? again|reopens?)|\\bafter the (?:summer|Easter|Christmas) (?:holidays?|break)`,
      'i',
    ),
    date: (match, context) => nextStart(match, context),
  },
  {
    words: /\bend of next term\b/i,
    date: (_, context) => {
      const now = termsEndingFrom(context)[0]
      return now && termsEndingFrom(context).find((term) => term.start > now.end)?.end
    },
  },
  {
    words: new RegExp(
      `\\b(?:end|last day|close) of (?:the |this )?(?:${SEASON} )?(?:school )?term|\\b(?:${SEASON} )?term ends|\\bend of (?:the )?(?:school|academic) year|\\bbreaks? up(?: for (?:the )?${SEASON})?|\\b(?:the )?${SEASON} (?:holidays?|break|recess)|\\bthe (?:school )?holidays|\\bthis term\\b`,
      'i',
    ),
    date: (match, context) => endOfTerm(match, context),
  },
]

function termsEndingFrom({ terms, meetingDate }: DueContext): Term[] {
  return terms.filter((term) => term.end >= meetingDate).sort((a, b) => (a.start < b.start ? -1 : 1))
}

function endOfTerm(match: RegExpMatchArray, context: DueContext): Day | undefined {
  const season = /school year|academic year/i.test(match[0]) ? 'summer' : seasonOf(match)
  const terms = termsEndingFrom(context)
  return (season === '' ? terms[0] : terms.find((term) => isOf(term, season)))?.end
}

function nextStart(match: RegExpMatchArray, { terms, meetingDate }: DueContext): Day | undefined {
  const starting = terms.filter((term) => term.start > meetingDate).sort((a, b) => (a.start < b.start ? -1 : 1))
  if (/(?:school|academic) year/i.test(match[0])) return starting.find((term) => isOf(term, 'autumn'))?.start
  const season = /after the/i.test(match[0]) ? '' : seasonOf(match)
  return (season === '' ? starting[0] : starting.find((term) => isOf(term, season)))?.start
}

// A holiday is named after what follows the term: the Christmas holidays end the autumn term.
function seasonOf(match: RegExpMatchArray): string {
  const season = /spring|summer|autumn|easter|christmas|winter/i.exec(match[0])?.[0].toLowerCase() ?? ''
  if (season === 'easter') return 'spring'
  return season === 'christmas' || season === 'winter' ? 'autumn' : season
}

function isOf(term: Term, season: string): boolean {
  return term.term.toLowerCase().startsWith(season)
}

function halfTermOf(match: RegExpMatchArray, context: DueContext): readonly [Day, Day] | undefined {
  const month = monthNumber(new RegExp(MONTH).exec(match[0])?.[0] ?? '')
  const season = month === 0 ? seasonOf(match) : ''
  // Said during half term, its end and the week after are this one's.
  const last = /after|back|end of|over|during|throughout/i.test(match[0]) ? 1 : 0
  return context.terms
    .filter((term) => term.halfTerm[last] > context.meetingDate && (season === '' || isOf(term, season)))
    .map((term) => term.halfTerm)
    .filter((days) => month === 0 || days.some((day) => monthOf(day) === month))
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))[0]
}

function fridayBefore(day: Day): Day {
  return addDays(day, -(((weekday(day) + 1) % 7) + 1))
}

function mondayAfter(day: Day): Day {
  return addDays(day, 8 - weekday(day))
}
