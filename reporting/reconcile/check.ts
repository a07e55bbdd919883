// One check of whether figures and records agree, and what it found.
import type { Need, Rows } from '../report.ts'

export type Finding = {
  /** The check that found it: `sector-specific-two-dates`. */
  check: string
  /** What it is about: a record, a table, a report. */
  about: string
  /** What does not agree, with both figures. */
  found: string
  /** What it would take to settle it. Nothing is mended by itself. */
  settle: string
  /** The report beside which it is said. */
  report: string
}

export type Check<N extends Need = Need> = {
  needs: readonly N[]
  /** Reports beside which its findings are said. */
  reports: readonly string[]
  find: (given: Pick<Rows, N> & { asAt: string }) => Finding[]
}
