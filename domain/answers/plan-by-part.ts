// A figure of the plan split by its section or by the group that owns the actions, where the question asks for the split.
import { type Action, isOpen } from '../action.ts'
import { type Day, daysBetween } from '../day.ts'
import type { Question } from '../questions/question.ts'

const BY_SECTION = /\b(?:by|per|each|which|every) sections?\b/
const BY_GROUP =
  /\b(?:by|per|each|which|what|every) (?:\w+ )?(?:sub ?)?groups?\b|\b(?:by|per|each|which|every) (?:owning|owner)s?\b/

/** How much of each part is closed, the most first. */
export function closedByPart(all: readonly Action[], question: Question, today: Day): string[] {
  return split(all, question, (own) => {
    const closed = own.filter((one) => !isOpen(one, today)).length
    return {
      worth: closed / own.length,
      said: `${closed} of ${own.length} (${Math.round((100 * closed) / own.length)}%)`,
    }
  })
}

/** How many days each part's closed actions took from coming on to the plan, the longest first. */
export function daysByPart(closed: readonly Action[], question: Question): string[] {
  return split(closed, question, (own) => {
    const days = own.flatMap(({ added, closed }) => (closed === '' ? [] : [daysBetween(added, closed)]))
    const mean = Math.round(days.reduce((sum, one) => sum + one, 0) / Math.max(1, days.length))
    return { worth: mean, said: `${mean} days (${own.length})` }
  })
}

/** How many of each part's closed actions were closed by their date, the most first. */
export function onTimeByPart(dated: readonly Action[], question: Question): string[] {
  return split(dated, question, (own) => {
    const inTime = own.filter(({ closed, due }) => closed <= due).length
    return { worth: inTime / own.length, said: `${inTime} of ${own.length}` }
  })
}

type Figure = { worth: number; said: string }

function split(actions: readonly Action[], question: Question, figure: (own: readonly Action[]) => Figure): string[] {
  const said = question.own ?? question.text
  const bySection = BY_SECTION.test(said) ? [line('section', actions, (one) => one.section, figure)] : []
  const byGroup = BY_GROUP.test(said)
    ? [line('group that owns it', actions, (one) => one.ownerGroup || 'no group', figure)]
    : []
  return actions.length === 0 ? [] : [...bySection, ...byGroup]
}

function line(
  what: string,
  actions: readonly Action[],
  nameOf: (action: Action) => string,
  figure: (own: readonly Action[]) => Figure,
): string {
  const parts = [...Map.groupBy(actions, nameOf)].map(([name, own]) => ({ name, ...figure(own) }))
  const ordered = parts.toSorted((a, b) => b.worth - a.worth)
  return `By ${what}: ${ordered.map(({ name, said }) => `${name} ${said}`).join('; ')}.`
}
