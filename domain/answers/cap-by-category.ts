// What a section has open by category, counted from the register.
import { isOpen, type Section } from '../action.ts'
import { sayDay } from '../day.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { count } from './phrases.ts'
import { registerSource } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

// What was open before the meeting of March is published; how a section stands by category is counted here.
const BY_CATEGORY = /^(?!.*\b(before|prior|march)\b).*\b(by|per|each) categor(y|ies)\b/

export function asksByCategory(text: string): boolean {
  return BY_CATEGORY.test(text)
}

export function byCategory(section: Section, given: Given): Answer {
  const open = given.records.actions.filter((one) => one.section === section && isOpen(one, given.today))
  const rows = [...Map.groupBy(open, (one) => one.category)].map(([category, own]) => [category, String(own.length)])
  return {
    title: KIND_TITLES.cap_status,
    paragraphs: [
      `${section}: ${count(open.length, 'recommendation')} open at ${sayDay(given.today)}, by category. Counted from the register; this split is not published.`,
    ],
    table: { columns: ['Category', 'Open'], rows: [...rows, ['Total', String(open.length)]] },
    asAt: given.today,
    sources: [registerSource('Composite Action Plan', given.today)],
    suggestions: suggestionsFor('cap_status'),
    isHeld: true,
  }
}
