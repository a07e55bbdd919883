// The open actions of the plan by their status, and by section beside it: "CAP totals by status for each section".
import { type Action, isOpen, isOverdue, SECTIONS } from '../action.ts'
import { sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { isInScope, scopeOf } from './action-scope.ts'
import { actionTable } from './action-table.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { capitalised, count, listed } from './phrases.ts'
import { registerSource } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

const BY_STATUS = /\b(?:by|per|each|every) status\b|\bstatus(?:es)? (?:by|of each|for each|per|breakdown|split)\b/
// Ratings are the tracker's that some houses keep; this plan has none, and what is late is the nearest.
const BY_RATING =
  /\brag\b|\b(?:reds?|ambers?|greens?)(?: rated)?(?: (?:ones|actions?|recommendations?|items?))?$|\b(?:red|amber|green) (?:rated|rating|status|actions?|recommendations?|items?|ones)\b/
const NO_RATING = 'The plan gives no action a red, amber or green rating.'
const SHOWN = ['Not started', 'In progress', 'Awaiting evidence'] as const

/** Undefined unless the plan's statuses are asked for as a count. */
export function answerByStatus(question: Question, given: Given): Answer | undefined {
  const isOfPlan = question.status === undefined && question.ref === undefined
  const said = question.own ?? question.text
  const isRated = BY_RATING.test(said)
  if (!isOfPlan || !(isRated || BY_STATUS.test(said))) return undefined
  const open = given.records.actions.filter((one) => isOpen(one, given.today) && isInScope(one, question))
  const late = open.filter((one) => isOverdue(one, given.today)).length
  const scope = scopeOf(question)
  const inPart = scope.length > 0 ? ` (${listed(scope)})` : ''
  const byStatus = SHOWN.map((status) => `${status} ${of(open, status)}`).join(', ')
  return {
    title: KIND_TITLES.cap_status,
    paragraphs: [
      ...(isRated ? [NO_RATING] : []),
      `${capitalised(count(open.length, 'recommendation'))} open${inPart} at ${sayDay(given.today)}, by status: ${byStatus}. Of them ${late} ${late === 1 ? 'is' : 'are'} overdue.`,
    ],
    table: question.section ? actionTable(soonestFirst(open)) : bySection(open),
    asAt: given.today,
    sources: [registerSource('Composite Action Plan', given.today)],
    suggestions: suggestionsFor('cap_status'),
    isHeld: true,
    ...(question.section ? { actionRefs: soonestFirst(open).map(({ ref }) => ref) } : {}),
  }
}

function of(open: readonly Action[], status: string): number {
  return open.filter((one) => one.status === status).length
}

function soonestFirst(open: readonly Action[]): Action[] {
  return open.toSorted((a, b) => a.due.localeCompare(b.due))
}

function bySection(open: readonly Action[]) {
  const rows = SECTIONS.map((section) => {
    const own = open.filter((one) => one.section === section)
    return [section, ...SHOWN.map((status) => String(of(own, status))), String(own.length)]
  })
  return { columns: ['Section', ...SHOWN, 'Open'], rows }
}
