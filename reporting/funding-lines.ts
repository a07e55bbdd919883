// The lines of the published funding table, read from the facts that hold them.
import type { Fact } from '../domain/fact.ts'

export type FundingLine = { funder: string; budget: number; printedShare: number; incomeToDate: number }

/** A funder's line is a fact whose values are a budget, a share and an income: `£4,000`, `1%`, `£4,000`. */
export function readLine({ statement, values }: Fact): FundingLine[] {
  const [budget, share, income] = values.map(String)
  if (!budget?.startsWith('£') || !share?.endsWith('%') || !income?.startsWith('£')) return []
  const funder = statement.slice(0, statement.indexOf(':'))
  return [
    { funder, budget: readPounds(budget), printedShare: Number.parseFloat(share), incomeToDate: readPounds(income) },
  ]
}

export function readPounds(text: string | number): number {
  return Number(String(text).replaceAll(/[£,]/g, ''))
}
