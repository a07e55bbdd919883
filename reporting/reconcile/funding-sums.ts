// Whether the printed totals of the funding table are the sums of its lines.
import type { Fact } from '../../domain/fact.ts'
import { readLine, readPounds } from '../funding-lines.ts'
import type { Check, Finding } from './check.ts'

export const fundingSums: Check<'facts'> = {
  needs: ['facts'],
  reports: ['funding'],
  find({ facts, asAt }) {
    const funding = facts.filter((fact) => fact.topic === 'funding' && fact.period.slice(0, 10) <= asAt)
    const periods = new Set(funding.filter((fact) => readLine(fact).length > 0).map((fact) => fact.period))
    return [...periods].flatMap((period) =>
      ofPeriod(
        funding.filter((fact) => fact.period === period),
        period,
      ),
    )
  },
}

function ofPeriod(facts: readonly Fact[], period: string): Finding[] {
  const lines = facts.flatMap(readLine)
  const [budget, income] = facts.find((fact) => fact.id.startsWith('fund-total'))?.values.map(readPounds) ?? []
  const sum = (key: 'budget' | 'incomeToDate' | 'printedShare') => lines.reduce((total, line) => total + line[key], 0)
  const about = `Funding table, ${period.replace('/', ' to ')}`
  const pounds = (amount: number) => `£${amount.toLocaleString('en-GB')}`
  const totals = [
    { name: 'Income budget', printed: budget, summed: sum('budget') },
    { name: 'Income to date', printed: income, summed: sum('incomeToDate') },
  ].filter(({ printed, summed }) => printed !== undefined && printed !== summed)
  const shares = sum('printedShare')
  return [
    ...totals.map(({ name, printed = 0, summed }) => ({
      check: 'printed-total-is-not-the-sum',
      about,
      found: `${name} is printed as ${pounds(printed)}; its lines add up to ${pounds(summed)}.`,
      settle: 'Finance gives the pounds and pence of each line; both figures are kept as printed until then.',
      report: 'funding',
    })),
    ...(shares === 100 || lines.length === 0
      ? []
      : [
          {
            check: 'shares-do-not-add-up',
            about,
            found: `The printed shares add up to ${shares}%, not 100%.`,
            settle: 'Each share is rounded by itself. Say so beside the table, or print one decimal place.',
            report: 'funding',
          },
        ]),
  ]
}
