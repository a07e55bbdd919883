// The pack for the yearly report: every table at the year's end, and which required content has evidence.
import type { Fact } from '../domain/fact.ts'
import type { Asked, Report, ReportDefinition, Row, Rows } from './report.ts'
import { CONTENT_PARAGRAPHS, type ContentArea, REQUIRED_CONTENT } from './required-content.ts'
import { endedYear, yearDates } from './year.ts'

/** @param tables the reports that make up the pack, in their order */
export function annualReport(tables: readonly ReportDefinition[]): ReportDefinition {
  return {
    name: 'annual-report',
    title: 'Annual report pack',
    about: 'Every table at the year’s end, and which required content has evidence.',
    parameters: ['year'],
    needs: [...new Set(tables.flatMap((table) => [...table.needs, 'facts' as const]))],
    audience: ['business_unit', 'scrutineer', 'partner_lead'],
    span: (asked) => yearDates(yearOfPack(asked)),
    make(given) {
      const year = yearOfPack(given)
      const { from, to } = yearDates(year)
      const pack = tables.map((table) =>
        makeFor(table, { ...given, asAt: to, from, to, year, round: year, level: 'published' }),
      )
      const rows = REQUIRED_CONTENT.map((area) => weigh(area, given.facts, year, pack))
      return {
        report: this.name,
        title: `${this.title}, ${year}`,
        asAt: to,
        columns: [
          { key: 'area', title: 'Required content' },
          { key: 'evidence', title: 'Evidence' },
          { key: 'facts', title: 'Published facts' },
          { key: 'tables', title: 'Tables in this pack' },
          { key: 'gap', title: 'Known gap' },
        ],
        rows,
        totals: {
          area: `${REQUIRED_CONTENT.length} areas`,
          ...countEvidence(rows),
        },
        notes: [
          `Areas follow ${CONTENT_PARAGRAPHS}; confirm them against the edition in force before relying on them.`,
          'Held means that figures or published facts of the year are in the registers. Whether they are good enough is for a person to judge.',
          `Tables are as at the year’s end. A table named here is counted as evidence only when it has something to show.`,
        ],
        tables: pack,
      }
    },
  }
}

/** The year asked for, or the last one that had ended. */
function yearOfPack({ year, asAt }: Asked): string {
  return year || endedYear(asAt)
}

/** The pack is for publishing: reviews at the published level, and of reminders, which name people, only the counts. */
function makeFor(table: ReportDefinition, given: Rows & Asked): Report {
  const report = table.make(given)
  const [counts] = report.tables ?? []
  return table.name === 'reminders' && counts ? counts : report
}

function weigh(
  { area, topics, words, reports, gap }: ContentArea,
  facts: readonly Fact[],
  year: string,
  pack: readonly Report[],
): Row {
  const count = facts.filter(
    (fact) => topics.includes(fact.topic) && isOfYear(fact.period, year) && (words?.test(fact.statement) ?? true),
  ).length
  const tables = reports.filter((name) => pack.some((table) => table.report === name && hasFigures(table)))
  const isHeld = count > 0 || tables.length > 0
  const held = gap === '' ? 'Held' : 'Held in part'
  return { area, evidence: isHeld ? held : 'Nothing held', facts: count, tables: tables.join(', '), gap }
}

function hasFigures(table: Report): boolean {
  return table.rows.some((row) => Object.values(row).some((cell) => typeof cell === 'number' && cell !== 0))
}

/**
 * True when a fact's period touches the year. Periods are written in several ways: `2023-04-01/2024-03-31`,
 * `2024-03 before CAP meeting`, `2023-24 training year`, `2024`.
 */
export function isOfYear(period: string, year: string): boolean {
  if (period.startsWith(year)) return true
  const { from, to } = yearDates(year)
  const [first, last = first] = period.match(/\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?|\d{4}(?!-\d)/g) ?? []
  if (first === undefined || last === undefined) return false
  return fill(first, '-01') <= to && fill(last, '-12') >= from
}

function fill(date: string, month: '-01' | '-12'): string {
  if (date.length === 4) return `${date}${month}-${month === '-01' ? '01' : '31'}`
  return date.length === 7 ? `${date}-${month === '-01' ? '01' : '31'}` : date
}

function countEvidence(rows: readonly Row[]): Row {
  const having = (evidence: string) => rows.filter((row) => row.evidence === evidence).length
  return { held: having('Held'), heldInPart: having('Held in part'), nothingHeld: having('Nothing held') }
}
