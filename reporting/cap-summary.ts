// Open actions of the Composite Action Plan by category and section, as at a date.
import { type Action, CATEGORIES, type Category } from '../domain/action.ts'
import { type Day, sayDay } from '../domain/day.ts'
import { addSection, noSections, SECTION_COLUMNS, type SectionCounts, saySectors } from './cap-sections.ts'
import { openByKind, planColumns } from './plan-columns.ts'
import { reconciliationNotes } from './reconciliations.ts'
import type { ReportDefinition } from './report.ts'

export const capSummary: ReportDefinition<'actions'> = {
  name: 'cap-summary',
  title: 'Composite Action Plan: open by category and section',
  about: 'How many actions are open in each section and category.',
  parameters: [],
  needs: ['actions'],
  audience: 'everyone',
  chart: { label: 'category', value: 'total' },
  make({ actions, asAt }) {
    const { byCategory, all, sectors } = countOpen(actions, asAt)
    return {
      report: this.name,
      title: this.title,
      asAt,
      columns: [{ key: 'category', title: 'Category' }, ...SECTION_COLUMNS, { key: 'total', title: 'Total' }],
      rows: CATEGORIES.map((category) => ({ category, ...byCategory.get(category) })),
      totals: { category: 'Total', ...all },
      notes: [
        `Open means in the plan by the close of ${sayDay(asAt)}: added on or before that day and not closed by then. Actions proposed from meeting notes are not counted until MAAG accepts them.`,
        ...(sectors.size === 0 ? [] : [`Sector specific by sector: ${saySectors(sectors)}.`]),
        ...reconciliationNotes(this.name, asAt),
      ],
    }
  },
}

function countOpen(actions: readonly Action[], asAt: Day) {
  const byCategory = new Map<Category, SectionCounts>(CATEGORIES.map((category) => [category, noSections()]))
  const all = noSections()
  const sectors = new Map<string, number>()
  for (const { section, category, sector, count } of openByKind(planColumns(actions), asAt)) {
    addSection(all, section, count)
    const counts = byCategory.get(category)
    if (counts) addSection(counts, section, count)
    if (section === 'Sector specific')
      sectors.set(sector || 'no sector', (sectors.get(sector || 'no sector') ?? 0) + count)
  }
  return { byCategory, all, sectors }
}
