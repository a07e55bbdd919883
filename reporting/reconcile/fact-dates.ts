// Whether published facts carry a date that can be right.
import type { Check } from './check.ts'

export const factDates: Check<'facts'> = {
  needs: ['facts'],
  reports: ['annual-report'],
  find({ facts }) {
    return facts
      .filter(({ period }) => isOdd(period))
      .map((fact) => ({
        check: 'printed-date-cannot-be-right',
        about: `Fact ${fact.id}`,
        found: fact.statement,
        settle: 'The business unit asks whoever wrote it; the date printed is shown beside the likely one until then.',
        report: 'annual-report',
      }))
  },
}

/** The fact says that another date is printed, or gives a span of years such as `2024-24` or `2023-204`. */
function isOdd(period: string): boolean {
  if (/\((?:as )?printed /.test(period)) return true
  const [, from = '', to = ''] = /^(\d{4})\s*-\s*(\d{2,3})\b(?!-)/.exec(period) ?? []
  return from !== '' && Number(to) > 12 && Number(to) !== (Number(from) + 1) % 100
}
