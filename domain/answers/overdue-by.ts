// What is overdue, counted by section or by the group that owns it, and set beside all that is open.
import { type Action, isOverdue } from '../action.ts'
import { type Day, daysBetween } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { count } from './phrases.ts'

const BY_MORE =
  /\b(?:more than|over|longer than|at least|by|for) (a|an|one|two|three|four|five|six|\d{1,3}) (day|week|month|year)s?\b/
const WORDS = ['a', 'one', 'two', 'three', 'four', 'five', 'six']
const DAYS_OF: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 }

/** Those overdue, by more than the time that the question names: a month is 30 days. */
export function lateByMore(open: readonly Action[], question: Question, today: Day): readonly Action[] {
  const limit = limitOf(question)
  return open.filter(
    (one) => isOverdue(one, today) && (!limit || one.due === '' || daysBetween(one.due, today) > limit.days),
  )
}

/** The limit in words, after "overdue". */
export function saidLimit(question: Question): string {
  const limit = limitOf(question)
  return limit ? ` by more than ${count(limit.days, 'day')}` : ''
}

function limitOf({ own, text }: Question): { days: number } | undefined {
  const [, number = '', unit = ''] = BY_MORE.exec(own ?? text) ?? []
  const said = number === 'an' ? 1 : Math.max(WORDS.indexOf(number), number === 'a' ? 1 : 0) || Number(number)
  const days = said * (DAYS_OF[unit] ?? 0)
  return days > 0 ? { days } : undefined
}

const BY_SECTION = /\bsections?\b|\bby (?:sector|group)\b/
const BY_GROUP =
  /\b(?:which|what) (?:\w+ )?(?:sub ?)?groups?\b.*\b(?:most|fewest|worst|behind)\b|\bby (?:owner |owning )?groups?\b/

/** "Which section has most overdue", "which group is furthest behind". */
export function overdueBy(late: readonly Action[], { section, own, text }: Question): string[] {
  const said = own ?? text
  if (section !== undefined || late.length === 0) return []
  return [
    ...(BY_SECTION.test(said) || BY_GROUP.test(said) ? [counted('section', late, (one) => one.section)] : []),
    ...(BY_GROUP.test(said) ? [counted('group that owns it', late, (one) => one.ownerGroup || 'no group')] : []),
  ]
}

function counted(what: string, late: readonly Action[], nameOf: (action: Action) => string): string {
  const counts = [...Map.groupBy(late, nameOf)].map(([name, all]) => ({ name, size: all.length }))
  const said = counts.toSorted((a, b) => b.size - a.size).map(({ name, size }) => `${name} ${size}`)
  return `By ${what}, the most first: ${said.join(', ')}.`
}

/** "What proportion of the plan is overdue". */
export function shareOf(late: readonly Action[], open: readonly Action[], { own, text }: Question): string[] {
  if (!/\b(proportion|percentage|percent|share|fraction|out of|how much of)\b|%/.test(own ?? text)) return []
  return [`That is ${late.length} of ${open.length} open, ${Math.round((100 * late.length) / open.length)} %.`]
}

const FEW = 15

/** "Health's actions still open, and which is late": those open are asked for as well. */
export function openToo(late: readonly Action[], open: readonly Action[], { own, text }: Question): string[] {
  if (!/\bopen\b/.test(own ?? text) || open.length === late.length || open.length > FEW) return []
  return [`Open in all: ${open.map(({ ref }) => ref).join(', ')}.`]
}
