// What MAAG closed and added between two dates, counted and named from the register, with what the report printed.
import { addMonths, type Day } from '../day.ts'
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import {
  addedWithin,
  asksWhichAdded,
  asksWhichClosed,
  closedTable,
  closedWithin,
  isOfMonthsAdded,
  isOfMonthsClosed,
  sayAdded,
  sayClosed,
} from './cap-closed.ts'
import { answerFromFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { isInTime, sayTime } from './in-time.ts'
import { count } from './phrases.ts'
import { registerSource } from './sources.ts'
import { answerSubgroupUpdate, updateWithin } from './subgroup-update.ts'

// More than these are read in a table.
const MOST_NAMED = 3
const MOST_ADDED = 8

export function movement(question: Question, given: Given): Answer {
  const [from, to] = [question.from ?? '', question.to ?? '']
  const within = (day: Day | '') => day !== '' && isInTime(day, question) && day <= given.today
  const plan = given.records.actions.filter((one) => !question.section || one.section === question.section)
  const accepted = plan.filter((one) => one.status !== 'Proposed')
  const closed = accepted.filter((one) => within(one.closed))
  const isWhich = asksWhichClosed(question) || isOfMonthsClosed(question)
  const named = isWhich ? closedWithin(question, given) : []
  const added = accepted.filter((one) => within(one.added))
  const joining = asksWhichAdded(question) || isOfMonthsAdded(question) ? addedWithin(question, given) : []
  const facts = answerFromFacts(question, given)
  const spoken =
    question.group && updateWithin(question, given)
      ? answerSubgroupUpdate({ ...question, topic: '' }, given)
      : undefined
  const where = question.section ? ` in ${question.section}` : ''
  return {
    ...facts,
    paragraphs: [
      `${sayTime(from, to, question.months)}, MAAG closed ${count(closed.length, 'recommendation')} and ${added.length === 0 ? 'none' : added.length} were added${where}.`,
      ...(named.length > 0 ? [`Closed: ${named.slice(0, MOST_NAMED).map(sayClosed).join('; ')}.`] : []),
      ...(isWhich && named.length === 0 && question.sector ? [`None of them is of ${question.sector}.`] : []),
      ...(joining.length > 0 ? [`Added: ${joining.slice(0, MOST_ADDED).map(sayAdded).join('; ')}.`] : []),
      ...(spoken?.paragraphs ?? []),
      ...facts.paragraphs,
    ],
    ...(named.length > MOST_NAMED ? { table: closedTable(named) } : {}),
    ...(joining.length > 1 && named.length === 0 ? { listed: joining.map(({ ref }) => ref) } : {}),
    asAt: given.today,
    sources: [registerSource('Composite Action Plan', given.today), ...(spoken?.sources ?? []), ...facts.sources],
    isHeld: true,
  }
}

const SINCE_TRACKER = /\bsince (?:\w+ ){0,2}tracker\b/

/** "What changed since last month's tracker": since the month of the latest tracker published was over. */
export function movementSinceTracker(question: Question, given: Given): Answer | undefined {
  const periods = given.vocabulary.facts.facts.flatMap(({ id, period }) =>
    id.startsWith('cap-tracker-') ? [period] : [],
  )
  const latest = periods
    .filter((period) => /^\d{4}-\d\d$/.test(period) && period < given.today)
    .toSorted()
    .at(-1)
  if (latest === undefined || !SINCE_TRACKER.test(question.own ?? question.text)) return undefined
  const from = addMonths(`${latest}-01` as Day, 1)
  return movement({ ...question, from: from > given.today ? given.today : from, to: given.today }, given)
}
