// How each section of the Composite Action Plan moved over a window: open before, closed, added, open after.
import { type Action, isOpen, SECTIONS } from '../domain/action.ts'
import { addDays, type Day, sayDay } from '../domain/day.ts'
import { isWithin } from './cap-sections.ts'
import type { ReportDefinition } from './report.ts'

export const capMovement: ReportDefinition<'actions'> = {
  name: 'cap-movement',
  title: 'Composite Action Plan: movement by section',
  about: 'What was open, closed and added in each section between two dates.',
  parameters: ['from', 'to'],
  needs: ['actions'],
  audience: 'everyone',
  chart: { label: 'section', value: 'after' },
  make({ actions, from, to }) {
    return {
      report: this.name,
      title: this.title,
      asAt: to,
      columns: [
        { key: 'section', title: 'Section' },
        { key: 'before', title: 'Open before' },
        { key: 'closed', title: 'Closed' },
        { key: 'added', title: 'Added' },
        { key: 'after', title: 'Open after' },
      ],
      rows: SECTIONS.map((section) => ({
        section,
        ...movement(
          actions.filter((action) => action.section === section),
          from,
          to,
        ),
      })),
      totals: { section: 'Total', ...movement(actions, from, to) },
      notes: [
        `Both days are counted in: "open before" is at the close of the day before ${sayDay(from)}, "open after" at the close of ${sayDay(to)}.`,
        'Open before, less closed, plus added, is open after. Counted from the dates each action was added and closed; proposed actions are not counted.',
      ],
    }
  },
}

/** The four counts of a list of actions between two days, both counted in. */
export function movement(actions: readonly Action[], from: Day, to: Day) {
  const accepted = actions.filter((action) => action.status !== 'Proposed')
  const dayBefore = addDays(from, -1)
  return {
    before: accepted.filter((action) => isOpen(action, dayBefore)).length,
    closed: accepted.filter((action) => isWithin(action.closed, from, to)).length,
    added: accepted.filter((action) => isWithin(action.added, from, to)).length,
    after: accepted.filter((action) => isOpen(action, to)).length,
  }
}
