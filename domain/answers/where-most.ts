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

const PER_OWNER = /\b(?:per|by|each|every) (?:owner|owners|lead|owning role)\b/
const PER_SOURCE = /\b(?:which|what|per|by|each|every) (?:source|origin)s?\b/

/** True where a part of the plan is known by its status and it is asked who or what has most of it. */
export function asksWhereMost({ status, own, text }: Question): boolean {
  const said = own ?? text
  return (status !== undefined && MOST.test(said)) || PER_OWNER.test(said) || PER_SOURCE.test(said)
}

export function byOwnerAndSection(actions: readonly Action[], question: Question, asAt: Day): Answer {
  const sections = ranked(SECTIONS.map((one) => [one, actions.filter(({ section }) => section === one).length]))
  const isOfSource = PER_SOURCE.test(question.own ?? question.text)
  const nameOf = ({ ownerRole, source }: Action) => (isOfSource ? source : ownerRole) || 'None written'
  const rows = ranked([...Map.groupBy(actions, nameOf)].map(([one, own]) => [one, own.length]))
  const about = scopeOf(question)
  return {
    title: KIND_TITLES.cap_status,
    paragraphs: [
      `${capitalised(count(actions.length, 'open recommendation'))}${about.length > 0 ? ` (${listed(about)})` : ''} at ${sayDay(asAt)}. By section: ${sections.map(([one, own]) => `${one} ${own}`).join(', ')}.`,
    ],
    table: { columns: [isOfSource ? 'Source' : 'Owner', 'Open'], rows: rows.map(([one, own]) => [one, String(own)]) },
    asAt,
    sources: [registerSource('Composite Action Plan', asAt)],
    suggestions: suggestionsFor('cap_status'),
    isHeld: true,
  }
}

function ranked(counted: readonly (readonly [name: string, count: number])[]): (readonly [string, number])[] {
  return counted.filter(([, own]) => own > 0).toSorted(([, a], [, b]) => b - a)
}

/** Of two sections set side by side, how many each has. */
export function eachOf(rows: readonly { section: string; open: number }[], about: readonly string[]): string {
  const own = rows.filter(({ section }) => about.includes(section))
  return own.length > 1 ? ` ${listed(own.map(({ section, open }) => `${section} ${open}`))}.` : ''
}
