// One fact drawn from a published report, with where it stands.

export type Fact = {
  id: string
  topic: string
  statement: string
  values: (string | number)[]
  unit: string
  /** `2023-04-01/2024-03-31`, a date, or a year. */
  period: string
  /** True for a count or sum worked out from the report. */
  isDerived: boolean
  note: string
  source: { report: string; section: string; lines: number[] }
}
