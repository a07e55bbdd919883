// Income of the partnership's pooled budget: the published lines, their sums, and where printed and summed differ.
import { type Day, sayDay } from '../domain/day.ts'
import type { Fact } from '../domain/fact.ts'
import { type FundingLine, readLine, readPounds } from './funding-lines.ts'
import type { ReportDefinition } from './report.ts'

export const funding: ReportDefinition<'facts'> = {
  name: 'funding',
  title: 'Funding: income budget and income to date',
  about: 'Each funder’s budgeted share and income, with printed and summed totals.',
  parameters: [],
  needs: ['facts'],
  audience: 'everyone',
  chart: { label: 'funder', value: 'budget' },
  make({ facts, asAt }) {
    const period = latestPeriod(facts, asAt)
    const ofPeriod = facts.filter((fact) => fact.topic === 'funding' && fact.period === period)
    const lines = ofPeriod.flatMap(readLine)
    const budget = sum(lines, 'budget')
    const incomeToDate = sum(lines, 'incomeToDate')
    const printed = ofPeriod.find((fact) => fact.id === 'fund-total')?.values.map(readPounds) ?? []
    return {
      report: this.name,
      title: this.title,
      asAt,
      columns: [
        { key: 'funder', title: 'Funded by' },
        { key: 'budget', title: 'Income budget (£)' },
        { key: 'printedShare', title: 'Share as printed (%)' },
        { key: 'share', title: 'Share worked out (%)' },
        { key: 'incomeToDate', title: 'Income to date (£)' },
        { key: 'variance', title: 'Over or under budget (£)' },
      ],
      rows: lines.map((line) => ({
        ...line,
        share: budget === 0 ? 0 : Math.round((line.budget / budget) * 1000) / 10,
        variance: line.incomeToDate - line.budget,
      })),
      totals: {
        funder: 'Total of the lines',
        budget,
        printedShare: sum(lines, 'printedShare'),
        share: budget === 0 ? 0 : 100,
        incomeToDate,
        variance: incomeToDate - budget,
        printedBudget: printed[0] ?? null,
        printedIncomeToDate: printed[1] ?? null,
      },
      notes: fundingNotes(ofPeriod, facts, period, {
        budget,
        incomeToDate,
        printed,
        share: sum(lines, 'printedShare'),
      }),
    }
  },
}

/** Funding is published once a year: the newest period that had begun by a date. */
function latestPeriod(facts: readonly Fact[], asAt: Day): string {
  const periods = facts
    .filter((fact) => fact.topic === 'funding' && readLine(fact).length > 0)
    .map((fact) => fact.period)
  return (
    periods
      .filter((period) => period.slice(0, 10) <= asAt)
      .sort()
      .at(-1) ?? ''
  )
}

function sum(lines: readonly FundingLine[], key: 'budget' | 'printedShare' | 'incomeToDate'): number {
  return lines.reduce((total, line) => total + line[key], 0)
}

type Sums = { budget: number; incomeToDate: number; share: number; printed: readonly number[] }

function fundingNotes(ofPeriod: readonly Fact[], facts: readonly Fact[], period: string, sums: Sums): string[] {
  const [source] = ofPeriod
  if (!source) return ['No funding table had been published for this date.']
  const [from = '', to = ''] = period.split('/')
  const [budget = sums.budget, incomeToDate = sums.incomeToDate] = sums.printed
  const carried = facts.filter((fact) => /carried forward/.test(fact.statement) && fact.values.length === 1)
  return [
    `${source.source.report}, ${sayDay(from)} to ${sayDay(to)}: pounds as printed there. Income only; no expenditure is published.`,
    ...difference('Income budget', budget, sums.budget),
    ...difference('Income to date', incomeToDate, sums.incomeToDate),
    ...(sums.share === 100
      ? []
      : [`The printed shares are rounded one by one and add up to ${sums.share}%, not the 100% printed.`]),
    ...carried.filter((fact) => fact.topic === 'funding' && !fact.isDerived).map((fact) => fact.statement),
  ]
}

function difference(name: string, printed: number, summed: number): string[] {
  if (printed === summed) return []
  const pounds = (amount: number) => `£${amount.toLocaleString('en-GB')}`
  return [
    `${name}: printed ${pounds(printed)}, the lines add up to ${pounds(summed)}. Each line and total is kept as printed.`,
  ]
}
