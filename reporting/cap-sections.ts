// The sections of the Composite Action Plan as columns of a report.
import { type Action, SECTIONS, type Section } from '../domain/action.ts'
import type { Day } from '../domain/day.ts'

const KEYS: Record<Section, string> = {
  Neglect: 'neglect',
  VAG: 'vag',
  FCN: 'fcn',
  Other: 'other',
  'Sector specific': 'sectorSpecific',
}

export const SECTION_COLUMNS = SECTIONS.map((section) => ({ key: KEYS[section], title: section }))

/** How many of the actions stand in each section, and in all, under the columns' keys. */
export function countBySection(actions: readonly Action[]): Record<string, number> {
  const counts = Object.fromEntries(SECTIONS.map((section) => [KEYS[section], 0]))
  for (const { section } of actions) counts[KEYS[section]] = (counts[KEYS[section]] ?? 0) + 1
  return { ...counts, total: actions.length }
}

/** `Children's Services 1, Health 2`, or empty when no action is sector specific. */
export function saySectors(open: readonly Action[]): string {
  const counts = new Map<string, number>()
  for (const { section, sector } of open) {
    if (section === 'Sector specific') counts.set(sector || 'no sector', (counts.get(sector || 'no sector') ?? 0) + 1)
  }
  const named = [...counts].sort(([one], [other]) => one.localeCompare(other))
  return named.map(([sector, count]) => `${sector} ${count}`).join(', ')
}

/** True when a date that may be empty lies in a window, both ends counted in. */
export function isWithin(day: Day | '', from: Day, to: Day): boolean {
  return day !== '' && day >= from && day <= to
}
