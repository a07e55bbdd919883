// The sections of the Composite Action Plan as columns of a report.
import { SECTIONS, type Section } from '../domain/action.ts'
import type { Day } from '../domain/day.ts'

const KEYS: Record<Section, string> = {
  Neglect: 'neglect',
  VAG: 'vag',
  FCN: 'fcn',
  Other: 'other',
  'Sector specific': 'sectorSpecific',
}

export const SECTION_COLUMNS = SECTIONS.map((section) => ({ key: KEYS[section], title: section }))

export type SectionCounts = Record<string, number>

/** A count for each section, and for all, under the columns' keys. */
export function noSections(): SectionCounts {
  return { ...Object.fromEntries(SECTIONS.map((section) => [KEYS[section], 0])), total: 0 }
}

export function addSection(counts: SectionCounts, section: Section, count = 1): void {
  const key = KEYS[section]
  counts[key] = (counts[key] ?? 0) + count
  counts.total = (counts.total ?? 0) + count
}

/** `Children's Services 1, Health 2`. */
export function saySectors(counts: ReadonlyMap<string, number>): string {
  const named = [...counts].sort(([one], [other]) => one.localeCompare(other))
  return named.map(([sector, count]) => `${sector} ${count}`).join(', ')
}

/** True when a date that may be empty lies in a window, both ends counted in. */
export function isWithin(day: Day | '', from: Day, to: Day): boolean {
  return day !== '' && day >= from && day <= to
}
