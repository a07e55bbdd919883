// Which actions MAAG closed, and which were added: of a section, an owner or a time, named from the register with the day each was closed.
import type { Action } from '../action.ts'
import { addMonths, type Day, daysBetween, sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { deniesClosed } from '../questions/read-status.ts'
import { isInScope, scopeOf } from './action-scope.ts'
import { MOST_ROWS } from './action-table.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { isInTime, spanAsked } from './in-time.ts'
import { isOwnedBy } from './owned-by.ts'
import { capitalised, count, dayOr, listed } from './phrases.ts'
import { sayFact } from './say-fact.ts'
import { factSource, registerSource } from './sources.ts'
import { suggestionsFor } from './titles.ts'

const CLOSED =
  /\bclosed?\b|\bclosures?\b|\bshut\b|\b(?:actions?|items?|recommendations?|ones) (?:(?:that|which) )?(?:are|have been) (?:all )?(?:done|finished|completed?)$|\b(?:signed|came|come|taken|ticked|crossed|finished) off\b/
const NAMES =
  /\b(?:which|list|name|names|show|what (?:was|were|is|are|got|has|have|did|else|closed|(?:\w+ ){0,2}(?:actions?|items?|recommendations?|ones?))|(?:the|any) (?:\w+ ){0,2}(?:ones?|actions?|items?|recommendations?)|(?:actions?|items?|recommendations?|ones) (?:that |which )?(?:(?:we|they|you|maag) )?(?:were |have been |have |had |got )?(?:closed|added|shut|signed off|ticked off)|(?:closed|added) (?:(?!and\b|or\b|of\b|by\b|in\b|for\b|to\b|the\b)\w+ ){0,3}(?:actions?|items?|recommendations?|ones?)|details?)\b/
// Of these a number is asked, a rule, or the report's own account.
const NOT_WHICH =
  /\b(?:how many|who (?:can|closes|decides|signs)|which section|which (?:meeting|month)|number of|how (?:do|does|is|are)|total|tracker|most|(?:an|the) action (?:is|gets|can)|before|happens|decides|(?:is|be|gets?|being) (?:closed|signed off))\b/
const AT_THE_END = /\b(?:at|near|towards|in|around|just before|late in)? ?the (?:very )?end of\b|\blate (?:in )?[a-z]+$/
const UNTIL = /\b(?:by|before|until|till|since) (?:the )?end\b/
const LAST_DAYS_FROM = 21

// "Can we mark it closed ourselves", "does somebody have to sign it off first": who may close is asked.
const WHO_MAY =
  /\b(?:ourselves|myself|themselves|yourself|himself|herself|off my own bat|off our own bat)\b|\b(?:can|could|may|might|should|must|allowed to|able to|ok to|okay to|fine to|free to|right to|(?:have|has|need|needs) to) (?:(?!which\b|list\b|show\b|see\b|name\b|give\b|tell\b)\w+ ){0,4}(?:close|mark|tick|shut|sign)\b|\b(?:sign|signs|tick|ticks) (?:it|them|this|that|these|those|mine|ours) off\b|\bwhose (?:call|decision|job|say)\b|\bpermission\b|\bsay so\b|\bwho (?:gets|has|needs) to\b/

/** True when the closed ones themselves are asked for, and not how many. */
export function asksWhichClosed({ own, text, ref, status }: Question): boolean {
  const said = own !== undefined && isScopeOnly(own) ? text : (own ?? text)
  if (deniesClosed(said.split(' '))) return false
  const isClosed = CLOSED.test(said) || (status === 'Closed' && CLOSED.test(text))
  return ref === undefined && isClosed && NAMES.test(said) && !NOT_WHICH.test(said) && !WHO_MAY.test(said)
}

/** "And neglect", "only VAG", "and closed" say of which alone: what is asked of them was said before. */
function isScopeOnly(own: string): boolean {
  return own.split(' ').length <= FEW_WORDS && !NAMES.test(own) && !ASKS_SOMETHING.test(own)
}

const ASKS_SOMETHING = /\b(?:how|who|when|why|can|could|may|do|does|did|is|are|should|open|late|overdue|due)\b/

// Of no more days than these all that was closed or added can be named.
const A_QUARTER = 130
// "Just the police" and "and in September" say only of which, or of when.
const FEW_WORDS = 5

/** "Neglect closures in June 23": no number is asked, and the closed ones of a short time are few enough to be named. */
export function isOfMonthsClosed(question: Question): boolean {
  const said = askedOfShortTime(question)
  return said !== undefined && CLOSED.test(said) && !MORE_THAN_THAT.test(said)
}

/** "Added since Christmas": the same of what came on to the plan. */
export function isOfMonthsAdded(question: Question): boolean {
  const said = askedOfShortTime(question)
  return said !== undefined && ADDED.test(said) && !CLOSED.test(said)
}

function askedOfShortTime(question: Question): string | undefined {
  const { ref, own, text } = question
  const span = spanAsked(question)
  if (ref !== undefined || !span || daysBetween(span.from, span.to) >= A_QUARTER) return undefined
  const said = own !== undefined && own.split(' ').length > FEW_WORDS ? own : text
  return NOT_WHICH.test(own ?? text) ? undefined : said
}

const ADDED =
  /\badded\b|\b(?:go|goes|gone|going|went) (?:on|onto|in|into)(?: to)? the (?:\w+ ){0,2}(?:plan|cap)\b|\b(?:is|was|anything|something|what) new (?:\w+ ){0,2}(?:on|in) the (?:\w+ ){0,2}(?:plan|cap)\b|\b(?:picked up|took on|taken on)\b/
const MORE_THAN_THAT =
  /\b(?:added|additions?|opened|joined|went on|leav\w* out|without|except\w*|exclud\w*|reporting year|(?:by|per|any|each|which|what) section|nothing)\b/

// What was added or closed, and what was open, is over.
const STOOD = /\b(?:open|outstanding|live|left|look|looked|stand|stood)\b/
const END_OF = /\bend of\b/
const GONE_BY = /\b(?:closed?|closures?|shut|(?:signed|ticked|finished) off|added|did|were|was|had)\b/

// The year that the reports and the plan's tracker cover.
const REPORTING_YEAR = /\b(?:report|reporting) (?:year|period)\b|\byear of the report\b|\byear the report covers\b/
// "Leave February 23 out of it" names a time that is not asked about.
const LEFT_OUT = /\bleav\w* (?:\w+ ){1,4}out\b|\b(?:exclud\w*|without|ignor\w*|not counting)\b/
const REPORTED = '2023-24'
const IN_YEAR = 'cap-tracker-inyear'

/** "Closed inside the reporting year only": with that year named, for the plan's register to be counted by. */
function withReportingYear(question: Question): Question {
  const said = question.own ?? question.text
  const { from, to: _to, on: _on, months: _months, ...rest } = question
  const isNamed = question.year !== undefined || (from !== undefined && !LEFT_OUT.test(said))
  return !isNamed && REPORTING_YEAR.test(said) ? { ...rest, year: REPORTED } : question
}

/** With the time that is meant, where the words only tell it by the day they are asked. */
export function withTimeMeant(question: Question, today: Day): Question {
  return lookingBack(withReportingYear(question), today)
}

/** "Closed in September", asked in April, is of the September gone by. */
export function lookingBack(question: Question, today: Day): Question {
  const { from, to, months, on, text } = question
  if (!from || !to || !GONE_BY.test(text)) return question
  const before = (day: Day) => addMonths(day, -12)
  // "Open at the end of September": a day, and no time up to it.
  if (STOOD.test(text) && END_OF.test(text)) {
    const end = to > today ? before(to) : to
    return { ...question, on: end, from: end, to: end }
  }
  if (from <= today) return question
  const monthsBefore = months?.map((month) => before(`${month}-01`).slice(0, 7))
  return {
    ...question,
    from: before(from),
    to: before(to),
    ...(on ? { on: before(on) } : {}),
    ...(monthsBefore ? { months: monthsBefore } : {}),
  }
}

/** True when the added ones themselves are asked for. */
export function asksWhichAdded({ own, text, ref }: Question): boolean {
  const said = own ?? text
  const isAdded = ADDED.test(said) || (/\badded\b/.test(text) && /^(?:and |so )?(?:which|list|what)\b/.test(said))
  return ref === undefined && isAdded && NAMES.test(said) && !NOT_WHICH.test(said)
}

/** Added by today within the time asked for, the latest first. */
export function addedWithin(question: Question, given: Given): Action[] {
  return given.records.actions
    .filter(
      (one) =>
        one.status !== 'Proposed' &&
        one.added <= given.today &&
        isInScope(one, question) &&
        isInTime(one.added, question),
    )
    .toSorted((a, b) => b.added.localeCompare(a.added))
}

export function sayAdded({ ref, title, added }: Action): string {
  return `${ref} ${title} (${sayDay(added)})`
}

/** Closed by today within the time asked for, the latest first. */
export function closedWithin(question: Question, given: Given): Action[] {
  const { status: _status, ...scope } = question
  const closed = given.records.actions.filter(
    (one) =>
      one.status !== 'Proposed' &&
      one.closed !== '' &&
      one.closed <= given.today &&
      isInScope(one, scope) &&
      isInTime(one.closed, question),
  )
  const late = isOfTheEnd(question) ? closed.filter(({ closed: day }) => dayOfMonth(day) >= LAST_DAYS_FROM) : []
  return (late.length > 0 ? late : closed).toSorted((a, b) => b.closed.localeCompare(a.closed))
}

/** "At the end of March" is its last days; "by the end of March" is all of it. */
function isOfTheEnd({ own, text }: Question): boolean {
  const said = own ?? text
  return AT_THE_END.test(said) && !UNTIL.test(said)
}

function dayOfMonth(day: Day | ''): number {
  return Number(day.slice(8))
}

export function answerClosed(question: Question, given: Given): Answer {
  const isOwn = OF_MINE.test(question.text)
  const closed = closedWithin(question, given).filter((one) => !isOwn || isOwnedBy(one, given.asker))
  const { status: _status, ...scope } = question
  const about = [...scopeOf(scope), ...(isOwn ? ['yours'] : [])]
  const span = spanAsked(question)
  const last = span && (span.to < given.today ? span.to : given.today)
  const isDay = span !== undefined && span.from === last
  const reported =
    question.year === REPORTED && about.length === 0 ? given.vocabulary.facts.byId.get(IN_YEAR) : undefined
  const when = span && last ? (isDay ? ` on ${sayDay(last)}` : ` from ${sayDay(span.from)} to ${sayDay(last)}`) : ''
  return {
    title: 'CAP: Closed',
    paragraphs: [
      `${capitalised(count(closed.length, 'action'))} closed${about.length > 0 ? ` (${listed(about)})` : ''}${when}, by the register at ${sayDay(given.today)}.`,
      ...(reported ? [`Published: ${sayFact(reported)}`] : []),
      ...(closed.length > 0 ? [`The latest first: ${closed.slice(0, 3).map(sayClosed).join('; ')}.`] : []),
    ],
    ...(closed.length > 0 ? { table: closedTable(closed) } : {}),
    asAt: given.today,
    sources: [registerSource('Composite Action Plan', given.today), ...(reported ? [factSource(reported)] : [])],
    suggestions: suggestionsFor('cap_status'),
    isHeld: true,
    actionRefs: closed.slice(0, 10).map(({ ref }) => ref),
  }
}

const OF_MINE = /\b(?:mine|my (?:actions?|recommendations?|ones?|items?)|have i closed|i closed|did i close)\b/

/** `CAP-SEC-005 Confirm out-of-hours advice route (27 March 2024)`. */
export function sayClosed({ ref, title, closed }: Action): string {
  return `${ref} ${title} (${dayOr(closed, 'no date')})`
}

export function closedTable(closed: readonly Action[]) {
  return {
    columns: ['Ref', 'What', 'Owner', 'Closed'],
    rows: closed.slice(0, MOST_ROWS).map((one) => [one.ref, one.title, one.ownerRole, dayOr(one.closed, 'no date')]),
  }
}
