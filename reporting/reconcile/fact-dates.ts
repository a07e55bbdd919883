// Whether published facts carry a date that can be right.
import type { Fact } from '../../domain/fact.ts'
import type { Check, Finding } from './check.ts'

export const factDates: Check<'facts'> = {
  needs: ['facts'],
  reports: ['annual-report'],
  find({ facts }) {
    return facts.flatMap((fact) => {
      if (isOdd(fact.period)) return [finding('printed-date-cannot-be-right', fact, WRONG)]
      return /year not printed/.test(fact.period) ? [finding('year-not-printed', fact, YEARLESS)] : []
    })
  },
}

const WRONG = 'The business unit asks whoever wrote it; the date printed is shown beside the likely one until then.'
const YEARLESS = 'The business unit asks whoever wrote it which year is meant; none is filled in until then.'

function finding(check: string, { id, statement }: Fact, settle: string): Finding {
  return { check, about: `Fact ${id}`, found: statement, settle, report: 'annual-report' }
}

/** The fact says that another date is printed, or gives a span of years such as `2024-24` or `2023-204`. */
function isOdd(period: string): boolean {
  if (/\((?:as )?printed /.test(period)) return true
  const [, from = '', to = ''] = /^(\d{4})\s*-\s*(\d{2,3})\b(?!-)/.exec(period) ?? []
  return from !== '' && Number(to) > 12 && Number(to) !== (Number(from) + 1) % 100
}
