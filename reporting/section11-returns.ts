// Section 11 self-assessment returns of one round: who has returned, who is late, and how each type of body stands.
import { type Day, daysBetween, sayDay } from '../domain/day.ts'
import { dueOn, isOwed, type Section11Return } from '../domain/section11-return.ts'
import { returnRate, type Section11Round } from '../domain/section11-round.ts'
import { reconciliationNotes } from './reconciliations.ts'
import type { Report, ReportDefinition, Row } from './report.ts'

export const section11Returns: ReportDefinition<'returns' | 'rounds'> = {
  name: 'section11-returns',
  title: 'Section 11 returns',
  about: 'Returns of a Section 11 round by organisation and by type of organisation.',
  parameters: ['round'],
  needs: ['returns', 'rounds'],
  // Bodies that have not returned are named only to those who chase them.
  audience: ['business_unit', 'chair', 'scrutineer'],
  make({ returns, rounds: opened, round, asAt }) {
    const chosen = round || latestRound(returns, asAt)
    const items = returns
      .filter((item) => item.round === chosen)
      .sort((one, other) => compare(one.organisationType, other.organisationType) || compareNames(one, other))
    const rounds = [...new Set(returns.map((item) => item.round))].sort()
    const title = chosen === '' ? this.title : `${this.title}, round ${chosen}`
    return {
      report: this.name,
      title,
      asAt,
      columns: [
        { key: 'organisation', title: 'Organisation' },
        { key: 'type', title: 'Type' },
        { key: 'status', title: 'Status' },
        { key: 'due', title: 'Due' },
        { key: 'returned', title: 'Returned' },
        { key: 'daysLate', title: 'Days late' },
      ],
      rows: items.map((item) => toRow(item, asAt)),
      totals: { organisation: 'Total', ...countReturns(items, asAt) },
      notes: [
        ...(items.length > 0
          ? []
          : [`No returns are held for this round. Rounds held: ${rounds.join(', ') || 'none'}.`]),
        `As at the close of ${sayDay(asAt)}. Days late are counted from the due date, or from the later date agreed; a return that is owed is counted up to ${sayDay(asAt)}.`,
        'National and regional bodies make no local return and are shown apart. What happened to a return after it came in has no date in the register, so its present status is shown.',
        sayRate(
          opened.find((each) => each.round === chosen),
          countReturns(items, asAt),
        ),
        ...reconciliationNotes(this.name, asAt),
      ],
      tables: [byType(items, title, asAt), roundByRound(returns, opened, asAt)],
    }
  },
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en-GB')
}

function compareNames(one: Section11Return, other: Section11Return): number {
  return one.organisation.localeCompare(other.organisation, 'en-GB', { numeric: true })
}

/** The newest round that had been opened by a date, or the oldest there is. */
function latestRound(returns: readonly Section11Return[], asAt: Day): string {
  const opened = returns.filter((item) => item.invited <= asAt).map((item) => item.round)
  return opened.sort().at(-1) ?? returns.map((item) => item.round).sort()[0] ?? ''
}

function isReturned(item: Section11Return, asAt: Day): boolean {
  return item.returned !== '' && item.returned <= asAt
}

function statusOn(item: Section11Return, asAt: Day): string {
  if (item.status === 'No local return') return item.status
  if (item.invited > asAt) return 'Not yet invited'
  if (isReturned(item, asAt)) return item.status
  // The register holds a later outcome; on this date the return was still awaited.
  if (item.returned !== '' || (item.status === 'Not returned' && dueOn(item) >= asAt)) return 'Awaited'
  return item.status
}

/** Owed on a date, also where the register has since given up on the return. */
function wasOwed(item: Section11Return, asAt: Day): boolean {
  return isOwed(item, asAt) || statusOn(item, asAt) === 'Awaited'
}

function daysLate(item: Section11Return, asAt: Day): number | null {
  if (isReturned(item, asAt)) return Math.max(0, daysBetween(dueOn(item), item.returned))
  return wasOwed(item, asAt) ? Math.max(0, daysBetween(dueOn(item), asAt)) : null
}

function toRow(item: Section11Return, asAt: Day): Row {
  return {
    organisation: item.organisation,
    type: item.organisationType,
    status: statusOn(item, asAt),
    due: item.status === 'No local return' ? '' : dueOn(item),
    returned: isReturned(item, asAt) ? item.returned : '',
    daysLate: daysLate(item, asAt),
  }
}

function countReturns(items: readonly Section11Return[], asAt: Day): Row {
  const count = (isCounted: (item: Section11Return) => boolean) => items.filter(isCounted).length
  return {
    returned: count((item) => isReturned(item, asAt)),
    returnedLate: count((item) => isReturned(item, asAt) && item.returned > dueOn(item)),
    owed: count((item) => wasOwed(item, asAt)),
    owedLate: count((item) => wasOwed(item, asAt) && dueOn(item) < asAt),
    notReturned: count((item) => statusOn(item, asAt) === 'Not returned'),
    noLocalReturn: count((item) => item.status === 'No local return'),
  }
}

function byType(items: readonly Section11Return[], title: string, asAt: Day): Report {
  const types = [...new Set(items.map((item) => item.organisationType))]
  return {
    report: 'section11-returns-by-type',
    title: `${title}, by type of organisation`,
    asAt,
    columns: [
      { key: 'type', title: 'Type' },
      { key: 'returned', title: 'Returned' },
      { key: 'returnedLate', title: 'Of these, late' },
      { key: 'owed', title: 'Owed' },
      { key: 'owedLate', title: 'Of these, late' },
      { key: 'notReturned', title: 'Not returned' },
      { key: 'noLocalReturn', title: 'No local return' },
    ],
    rows: types.map((type) => ({
      type,
      ...countReturns(
        items.filter((item) => item.organisationType === type),
        asAt,
      ),
    })),
    totals: { type: 'Total', ...countReturns(items, asAt) },
    notes: [],
  }
}

function sayRate(round: Section11Round | undefined, { returned }: Row): string {
  const rate = returnRate(round, Number(returned))
  if (round === undefined || rate === undefined) {
    return 'How many bodies were invited is not recorded for this round, so no rate of return is given.'
  }
  return `${returned} of ${round.invited} bodies invited have returned: ${rate}%. National and regional bodies are not among them.`
}

/** Year on year, with a rate only where the number invited is known. */
function roundByRound(returns: readonly Section11Return[], opened: readonly Section11Round[], asAt: Day): Report {
  const asked = returns.filter((item) => item.invited <= asAt)
  const rounds = [...new Set(asked.map((item) => item.round))].sort()
  const isKnown = opened.some((round) => round.invited !== null && rounds.includes(round.round))
  const rows = rounds.map((name): Row => {
    const counts = countReturns(
      asked.filter((item) => item.round === name),
      asAt,
    )
    const round = opened.find((each) => each.round === name)
    const { returned = 0, returnedLate = 0, notReturned = 0, noLocalReturn = 0 } = counts
    const row = { round: name, returned, returnedLate, notReturned, noLocalReturn }
    return isKnown
      ? { ...row, invited: round?.invited ?? null, rate: returnRate(round, Number(returned)) ?? null }
      : row
  })
  return {
    report: 'section11-returns-by-round',
    title: 'Section 11 returns, round by round',
    asAt,
    columns: [
      { key: 'round', title: 'Round' },
      { key: 'returned', title: 'Returned' },
      { key: 'returnedLate', title: 'Of these, late' },
      { key: 'notReturned', title: 'Not returned' },
      { key: 'noLocalReturn', title: 'No local return' },
      ...(isKnown
        ? [
            { key: 'invited', title: 'Invited' },
            { key: 'rate', title: 'Rate (%)' },
          ]
        : []),
    ],
    rows,
    totals: { round: 'Rounds', rounds: rows.length },
    notes: [
      'A rate is given only where the number of bodies invited is recorded. Rounds are not added up: the same bodies are in each.',
    ],
  }
}
