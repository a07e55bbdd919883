// The recommendation tracker: what closed and what was added, month by month, since the plan's first recorded meeting.
import type { Action } from '../domain/action.ts'
import { addDays, type Day, sayDay } from '../domain/day.ts'
import type { Meeting } from '../domain/group.ts'
import { movement } from './cap-movement.ts'
import { reconciliationNotes } from './reconciliations.ts'
import type { ReportDefinition, Row } from './report.ts'
import { yearDates, yearOf } from './year.ts'

export const capTracker: ReportDefinition<'actions' | 'meetings'> = {
  name: 'cap-tracker',
  title: 'Composite Action Plan: tracker',
  about: 'What each CAP meeting month closed and added, with the opening balance.',
  parameters: [],
  needs: ['actions', 'meetings'],
  audience: 'everyone',
  chart: { label: 'month', value: 'closed' },
  make({ actions, meetings, asAt }) {
    const meetingMonths = capMeetingMonths(meetings, asAt)
    const moved = movedByMonth(actions, asAt)
    const months = trackedMonths(moved, meetingMonths)
    const rows = months.map((month) => toRow(month, moved.get(month)))
    return {
      report: this.name,
      title: this.title,
      asAt,
      columns: [
        { key: 'month', title: 'Month' },
        { key: 'closed', title: 'Closed' },
        { key: 'added', title: 'Added' },
        { key: 'source', title: 'Source of additions' },
      ],
      rows,
      totals: { month: 'Total', closed: sum(rows, 'closed'), added: sum(rows, 'added'), source: '' },
      notes: [
        ...balanceNotes(actions, months, asAt),
        ...betweenMeetings(months, meetingMonths),
        ...reconciliationNotes(this.name, asAt),
      ],
    }
  },
}

function capMeetingMonths(meetings: readonly Meeting[], asAt: Day): string[] {
  const held = meetings.filter((meeting) => meeting.type === 'CAP meeting' && meeting.date <= asAt)
  return held.map((meeting) => meeting.date.slice(0, 7)).sort()
}

/** Months with a CAP meeting or a movement, from the first meeting on. Without meetings, from the first closing on. */
function trackedMonths(moved: ReadonlyMap<string, Moved>, meetingMonths: readonly string[]): string[] {
  const withClosing = [...moved].filter(([, { closed }]) => closed > 0).map(([month]) => month)
  const first = meetingMonths[0] ?? withClosing.sort()[0]
  if (first === undefined) return []
  return [...new Set([...meetingMonths, ...[...moved.keys()].filter((month) => month >= first)])].sort()
}

type Moved = { closed: number; added: number; sources: Set<string> }

/** Every month's movements in one pass, for a plan of many years has many months. */
function movedByMonth(actions: readonly Action[], asAt: Day): Map<string, Moved> {
  const months = new Map<string, Moved>()
  const at = (day: Day): Moved => {
    const month = day.slice(0, 7)
    const known = months.get(month) ?? { closed: 0, added: 0, sources: new Set() }
    months.set(month, known)
    return known
  }
  for (const { status, added, closed, source } of actions) {
    if (status === 'Proposed') continue
    if (closed !== '' && closed <= asAt) at(closed).closed += 1
    if (added > asAt) continue
    const month = at(added)
    month.added += 1
    month.sources.add(source)
  }
  return months
}

function toRow(month: string, moved: Moved | undefined): Row {
  const { closed = 0, added = 0, sources = [] } = moved ?? {}
  return { month, closed, added, source: [...sources].sort().join('; ') }
}

function balanceNotes(actions: readonly Action[], months: readonly string[], asAt: Day): string[] {
  const [first] = months
  if (first === undefined) return ['No CAP meeting and no closing is recorded by this date.']
  const { before, after } = movement(actions, `${first}-01`, asAt)
  const year = yearOf(asAt)
  const inYear = movement(actions, yearDates(year).from, asAt)
  const eve = addDays(`${first}-01`, -1)
  return [
    `Opening balance: ${before} open on ${sayDay(eve)}. Closing balance: ${after} open on ${sayDay(asAt)}.`,
    `The totals run from ${first} to ${asAt.slice(0, 7)}. In the reporting year ${year}, up to ${sayDay(asAt)}: ${inYear.closed} closed, ${inYear.added} added.`,
  ]
}

function betweenMeetings(months: readonly string[], meetingMonths: readonly string[]): string[] {
  const others = months.filter((month) => !meetingMonths.includes(month))
  return others.length === 0 ? [] : [`No CAP meeting is recorded in ${others.join(', ')}.`]
}

function sum(rows: readonly Row[], key: string): number {
  return rows.reduce((total, row) => total + Number(row[key]), 0)
}
