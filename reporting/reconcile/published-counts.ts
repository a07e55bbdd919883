// Whether the register makes the counts that the partnership has published for a date.
import { isOpen } from '../../domain/action.ts'
import type { Day } from '../../domain/day.ts'
import type { Rows } from '../report.ts'
import type { Check, Finding } from './check.ts'

type Lists = Pick<Rows, 'facts' | 'actions' | 'champions' | 'returns' | 'reviews'>
type Count = { fact: string; what: string; date: Day; report: string; count: (lists: Lists) => number }

const open = (asAt: Day) => (lists: Lists) => lists.actions.filter((action) => isOpen(action, asAt)).length

/** The first value of the fact is the published figure. */
const COUNTS: readonly Count[] = [
  {
    fact: 'cap-prior-total-33',
    what: 'Open actions before the March 2024 meeting',
    date: '2024-03-18',
    report: 'cap-summary',
    count: open('2024-03-18'),
  },
  { fact: 'cap-open-27', what: 'Open actions', date: '2024-03-31', report: 'cap-summary', count: open('2024-03-31') },
  {
    fact: 'cap-after-sector',
    what: 'Open sector specific actions',
    date: '2024-03-31',
    report: 'cap-summary',
    count: ({ actions }) =>
      actions.filter((each) => each.section === 'Sector specific' && isOpen(each, '2024-03-31')).length,
  },
  {
    fact: 's11-returns-32',
    what: 'Section 11 returns of the round 2023-24',
    date: '2024-03-31',
    report: 'section11-returns',
    count: ({ returns }) =>
      returns.filter((each) => each.round === '2023-24' && each.returned !== '' && each.returned <= '2024-03-31')
        .length,
  },
  {
    fact: 'sin-six',
    what: 'Serious incident notifications of 2023-24',
    date: '2024-03-31',
    report: 'reviews',
    count: ({ reviews }) =>
      reviews.filter(
        ({ activityType, notified }) =>
          activityType.startsWith('SIN') && notified >= '2023-04-01' && notified <= '2024-03-31',
      ).length,
  },
]

export const publishedCounts: Check<'facts' | 'actions' | 'champions' | 'returns' | 'reviews'> = {
  needs: ['facts', 'actions', 'champions', 'returns', 'reviews'],
  reports: [...new Set(COUNTS.map((count) => count.report))],
  find(given) {
    return COUNTS.flatMap(({ fact, what, date, report, count }): Finding[] => {
      const printed = readCount(given.facts.find((each) => each.id === fact)?.values[0])
      const counted = count(given)
      if (printed === undefined || printed === counted || date > given.asAt) return []
      return [
        {
          check: 'published-count-differs',
          about: `${what} at ${date}`,
          found: `${printed} is published; the register makes ${counted}.`,
          settle:
            'The business unit finds the entries that differ, by their dates, and corrects the register or the figure.',
          report,
        },
      ]
    })
  },
}

const WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Small counts are printed as words. */
function readCount(value: string | number | undefined): number | undefined {
  if (typeof value === 'number') return value
  const at = WORDS.indexOf(String(value).toLowerCase())
  return at === -1 ? undefined : at
}
