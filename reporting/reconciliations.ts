// Where published figures differ from each other or from the register: said beside the report, for the dates concerned.
import type { Day } from '../domain/day.ts'

type Reconciliation = { report: string; from: Day; to: Day; note: string }

const RECONCILIATIONS: readonly Reconciliation[] = [
  {
    report: 'cap-summary',
    from: '2024-03-19',
    to: '9999-12-31',
    note: 'The 2023-24 annual report prints the split by category only for the 33 recommendations open before the March 2024 meeting. At any other date it is worked out from the register.',
  },
  {
    report: 'cap-summary',
    from: '2024-03-19',
    to: '2024-03-31',
    note: 'The annual report gives two counts of sector specific recommendations: 4 in the split by sector of 19 March 2024 and 3 in the table of 31 March 2024. Both stand, each at its own date.',
  },
  {
    report: 'cap-summary',
    from: '2023-04-01',
    to: '9999-12-31',
    note: 'The annual report names four categories in its text and prints a fifth row, Sector Specific, for actions that belong to one sector and have no other category.',
  },
  {
    report: 'cap-tracker',
    from: '2023-04-01',
    to: '9999-12-31',
    note: 'The annual report prints no opening balance; the one here is counted from the register.',
  },
  {
    report: 'section11-returns',
    from: '2023-04-01',
    to: '2024-03-31',
    note: 'The 2023-24 annual report counts 32 returns and four national or regional bodies without a local one. It does not say how many organisations were asked, so no rate of return is given.',
  },
  {
    report: 'training-attendance',
    from: '2023-04-01',
    to: '2024-03-31',
    note: 'The 2023-24 annual report counts 59 commissioned and 130 partner sessions and about 4,000 attendances at all training. This table holds only the sessions and bookings of the register: do not add the two.',
  },
  {
    report: 'reviews',
    from: '2023-04-01',
    to: '2024-03-31',
    note: 'The 2023-24 annual report says in one place that all six notifications led to a rapid review and in another that one did not. Here a rapid review is counted when the register says it was held.',
  },
]

/** Remarks for a report whose dates overlap a window, both ends counted in. */
export function reconciliationNotes(report: string, from: Day, to: Day = from): string[] {
  return RECONCILIATIONS.filter((item) => item.report === report && item.from <= to && item.to >= from).map(
    (item) => item.note,
  )
}
