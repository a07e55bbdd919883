// Every report there is. To add one: write its file, then add one line to the list.
import { sayDay } from '../domain/day.ts'
import { Refusal } from '../domain/refusal.ts'
import { annualReport } from './annual-report.ts'
import { capExceptions } from './cap-exceptions.ts'
import { capMovement } from './cap-movement.ts'
import { capSummary } from './cap-summary.ts'
import { capTracker } from './cap-tracker.ts'
import { championsMovement } from './champions-movement.ts'
import { championsReach } from './champions-reach.ts'
import { funding } from './funding.ts'
import { lineOfSight } from './line-of-sight.ts'
import { reconcileNotes } from './reconcile/reconcile.ts'
import { reconciliation } from './reconciliation.ts'
import { reminders } from './reminders.ts'
import type { Asked, Report, ReportDefinition, Rows } from './report.ts'
import { reviews } from './reviews.ts'
import { saferProgramme } from './safer-programme.ts'
import { section11Returns } from './section11-returns.ts'
import { trainingAttendance } from './training-attendance.ts'
import { trainingChampions } from './training-champions.ts'
import { trainingNoShows } from './training-no-shows.ts'
import { trainingPlaces } from './training-places.ts'
import { trainingPulses } from './training-pulses.ts'
import { trainingYears } from './training-years.ts'
import { unanswered } from './unanswered.ts'

const TABLES: readonly ReportDefinition[] = [
  capSummary,
  capMovement,
  capTracker,
  capExceptions,
  section11Returns,
  trainingAttendance,
  championsReach,
  reviews,
  funding,
  reminders,
  lineOfSight,
  reconciliation,
]

const TRAINING: readonly ReportDefinition[] = [
  trainingPlaces,
  trainingNoShows,
  trainingChampions,
  trainingPulses,
  trainingYears,
  championsMovement,
  saferProgramme,
]

export const REPORTS: readonly ReportDefinition[] = [...TABLES, ...TRAINING, unanswered, annualReport(TABLES)]

/** @throws Refusal 404 naming the reports there are */
export function findReport(name: string): ReportDefinition {
  const found = REPORTS.find((report) => report.name === name)
  if (found) return found
  throw new Refusal(
    404,
    `There is no report of that name. Reports: ${REPORTS.map((report) => report.name).join(', ')}.`,
  )
}

/** Makes a report, and says so when its date has yet to come. */
export function makeReport(definition: ReportDefinition, given: Rows & Asked): Report {
  const made = definition.make(given)
  const unsettled = reconcileNotes(made.report, definition.needs, { ...given, asAt: made.asAt })
  const report = { ...made, notes: [...made.notes, ...unsettled] }
  if (report.asAt <= given.today) return report
  const warning = `${sayDay(report.asAt)} has yet to come: this is what the registers hold on ${sayDay(given.today)}.`
  return { ...report, notes: [warning, ...report.notes] }
}
