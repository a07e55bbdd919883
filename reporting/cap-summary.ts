// Open actions of the Composite Action Plan by category and section, as at a date.
import { CATEGORIES, isOpen } from '../domain/action.ts'
import { sayDay } from '../domain/day.ts'
import { countBySection, SECTION_COLUMNS, saySectors } from './cap-sections.ts'
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
    const open = actions.filter((action) => isOpen(action, asAt))
    const byCategory = Map.groupBy(open, (action) => action.category)
    const sectors = saySectors(open)
    return {
      report: this.name,
      title: this.title,
      asAt,
      columns: [{ key: 'category', title: 'Category' }, ...SECTION_COLUMNS, { key: 'total', title: 'Total' }],
      rows: CATEGORIES.map((category) => ({
        category,
        ...countBySection(byCategory.get(category) ?? []),
      })),
      totals: { category: 'Total', ...countBySection(open) },
      notes: [
        `Open means in the plan by the close of ${sayDay(asAt)}: added on or before that day and not closed by then. Actions proposed from meeting notes are not counted until MAAG accepts them.`,
        ...(sectors === '' ? [] : [`Sector specific by sector: ${sectors}.`]),
        ...reconciliationNotes(this.name, asAt),
      ],
    }
  },
}
