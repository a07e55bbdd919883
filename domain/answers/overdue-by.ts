// What is overdue, counted by section or by the group that owns it, and set beside all that is open.
import type { Action } from '../action.ts'
import type { Question } from '../questions/question.ts'

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
