// Everything that does not reconcile, in the records and in what is published, as at a date.
import type { Need, Rows } from '../report.ts'
import type { Check, Finding } from './check.ts'
import { factDates } from './fact-dates.ts'
import { fundingSums } from './funding-sums.ts'
import { meetingRecords } from './meeting-records.ts'
import { planRecords } from './plan-records.ts'
import { publishedConflicts } from './published-conflicts.ts'
import { publishedCounts } from './published-counts.ts'
import { publishedNames } from './published-names.ts'
import { recommendationRecords } from './recommendation-records.ts'
import { returnRecords } from './return-records.ts'
import { reviewRecords } from './review-records.ts'
import { trainingRecords } from './training-records.ts'

const CHECKS: readonly Check[] = [
  publishedConflicts,
  publishedNames,
  publishedCounts,
  fundingSums,
  reviewRecords,
  planRecords,
  recommendationRecords,
  returnRecords,
  trainingRecords,
  meetingRecords,
  factDates,
]

export const RECONCILE_NEEDS: readonly Need[] = [...new Set(CHECKS.flatMap((check) => check.needs))]

export function reconcile(given: Rows & { asAt: string }): Finding[] {
  return CHECKS.flatMap((check) => check.find(given))
}

// A report says the first few; the whole list is a report of its own.
const MOST_NOTES = 6

/** What does not reconcile about one report, as notes for it, from the lists that it was given. */
export function reconcileNotes(report: string, needs: readonly Need[], given: Rows & { asAt: string }): string[] {
  const findings = CHECKS.filter(
    (check) => check.reports.includes(report) && check.needs.every((need) => needs.includes(need)),
  )
    .flatMap((check) => check.find(given))
    .filter((finding) => finding.report === report)
  const notes = findings
    .slice(0, MOST_NOTES)
    .map(({ about, found, settle }) => `Not reconciled: ${about}. ${found} To settle it: ${settle}`)
  const left = findings.length - notes.length
  return left === 0 ? notes : [...notes, `${left} more do not reconcile: see the report "What does not reconcile".`]
}
