// Of some actions of the plan, where most of them lie: "who has most of those", after those not started.
import { type Action, SECTIONS } from '../action.ts'
import { type Day, sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { scopeOf } from './action-scope.ts'
import type { Answer } from './answer.ts'
import { capitalised, count, listed } from './phrases.ts'
import { registerSource } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

const MOST = /\b(?:who|which (?:\w+ )?(?:section|group|part|owner|one|role)s?|where)\b.*\b(?:most|fewest|least)\b/

/** True where a part of the plan is known by its status and it is asked who or what has most of it. */
export function asksWhereMost({ status, own, text }: Question): boolean {
  return status !== undefined && MOST.test(own ?? text)
}

export function byOwnerAndSection(actions: readonly Action[], question: Question, asAt: Day): Answer {
  const sections = ranked(SECTIONS.map((one) => [one, actions.filter(({ section }) => section === one).length]))
  const owners = ranked(
    [...Map.groupBy(actions, ({ ownerRole }) => ownerRole || 'No owner yet')].map(([one, own]) => [one, own.length]),
  )
  return {
    title: KIND_TITLES.cap_status,
    paragraphs: [
      `${capitalised(count(actions.length, 'open recommendation'))} (${listed(scopeOf(question))}) at ${sayDay(asAt)}. By section: ${sections.map(([one, own]) => `${one} ${own}`).join(', ')}.`,
    ],
    table: { columns: ['Owner', 'Open'], rows: owners.map(([one, own]) => [one, String(own)]) },
    asAt,
    sources: [registerSource('Composite Action Plan', asAt)],
    suggestions: suggestionsFor('cap_status'),
    isHeld: true,
  }
}

function ranked(counted: readonly (readonly [name: string, count: number])[]): (readonly [string, number])[] {
  return counted.filter(([, own]) => own > 0).toSorted(([, a], [, b]) => b - a)
}
