// The sample registers as reports are given them, with dates filled in.

import rules from '../../dev/data/rules.json' with { type: 'json' }
import { sampleBookings, sampleRecords } from '../../dev/sample-records.ts'
import type { StatutoryRule } from '../../domain/statutory-rule.ts'
import { readAsked } from '../../reporting/asked.ts'
import type { Asked, Rows } from '../../reporting/report.ts'

const rows: Rows = {
  ...sampleRecords(),
  bookings: sampleBookings(),
  changes: [],
  reminders: [],
  heard: [],
  recommendations: [],
  rules: rules as StatutoryRule[],
  rounds: [],
  saferCounts: [],
  pulses: [],
}

/** Everything on the sample's day, 22 April 2024, unless the query says otherwise. */
export function given(query: Record<string, string> = {}, own: Partial<Rows> = {}): Rows & Asked {
  return { ...rows, ...own, ...readAsked(query, '2024-04-22') }
}
