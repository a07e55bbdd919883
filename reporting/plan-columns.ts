// The plan as a few compact columns, for counting what was open on a day: a plan of many years is walked once, and every
// count after that passes over numbers that lie side by side.
import type { Action, Category, Section } from '../domain/action.ts'
import type { Day } from '../domain/day.ts'

/** What is counted apart from what. `sector` is empty for most. */
type ActionKind = { section: Section; category: Category; sector: string }

export type PlanColumns = {
  /** Days as numbers such as 20240331. A proposed action is never added; one that is open is closed `NEVER`. */
  added: Int32Array
  closed: Int32Array
  /** The place of each action's kind in `kinds`. */
  kindOf: Uint16Array
  kinds: readonly ActionKind[]
}

const NEVER = 99_999_999

const kept = new WeakMap<readonly Action[], PlanColumns>()

/** Kept for as long as the list is; only a frozen list, for any other may be changed behind it. */
export function planColumns(actions: readonly Action[]): PlanColumns {
  const known = kept.get(actions)
  if (known !== undefined) return known
  const columns = makeColumns(actions)
  if (Object.isFrozen(actions)) kept.set(actions, columns)
  return columns
}

/** How many of each kind were open at the close of a day. */
export function openByKind(
  { added, closed, kindOf, kinds }: PlanColumns,
  asAt: Day,
): (ActionKind & { count: number })[] {
  const day = numberOf(asAt)
  const counts = new Uint32Array(kinds.length)
  for (let at = 0; at < kindOf.length; at += 1) {
    if ((added[at] ?? NEVER) > day || (closed[at] ?? 0) <= day) continue
    const kind = kindOf[at] ?? 0
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return kinds.map((kind, at) => ({ ...kind, count: counts[at] ?? 0 })).filter(({ count }) => count > 0)
}

function makeColumns(actions: readonly Action[]): PlanColumns {
  const added = new Int32Array(actions.length)
  const closed = new Int32Array(actions.length)
  const kindOf = new Uint16Array(actions.length)
  const kinds: ActionKind[] = []
  const days = new Map<Day, number>()
  const places = new Map<Section, Map<Category, Map<string, number>>>()
  let at = 0
  for (const { section, category, sector, status, added: from, closed: until } of actions) {
    const bySector = below(below(places, section), category)
    const place = bySector.get(sector) ?? kinds.push({ section, category, sector }) - 1
    bySector.set(sector, place)
    kindOf[at] = place
    // The same rule as `isOpen`, told in numbers.
    added[at] = status === 'Proposed' ? NEVER : numberOnce(from, days)
    closed[at] = until === '' ? NEVER : numberOnce(until, days)
    at += 1
  }
  return { added, closed, kindOf, kinds }
}

function below<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = map.get(key) ?? new Map<L, V>()
  map.set(key, known)
  return known
}

/** A plan of many years has some thousands of days, each on many actions. */
function numberOnce(day: Day, known: Map<Day, number>): number {
  const number = known.get(day) ?? numberOf(day)
  known.set(day, number)
  return number
}

function numberOf(day: Day): number {
  return Number(`${day.slice(0, 4)}${day.slice(5, 7)}${day.slice(8, 10)}`)
}
