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
    const months = trackedMonths(actions, meetingMonths, asAt)
    const rows = months.map((month) => trackMonth(actions, month, asAt))
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
function trackedMonths(actions: readonly Action[], meetingMonths: readonly string[], asAt: Day): string[] {
  const accepted = actions.filter((action) => action.status !== 'Proposed')
  const days = (list: readonly string[]) =>
    list.filter((day) => day !== '' && day <= asAt).map((day) => day.slice(0, 7))
  const closed = days(accepted.map((action) => action.closed)).sort()
  const first = meetingMonths[0] ?? closed[0]
  if (first === undefined) return []
  const moved = [...closed, ...days(accepted.map((action) => action.added))].filter((month) => month >= first)
  return [...new Set([...meetingMonths, ...moved])].sort()
}

function trackMonth(actions: readonly Action[], month: string, asAt: Day): Row {
  const inMonth = (day: string) => day.startsWith(month) && day <= asAt
  const accepted = actions.filter((action) => action.status !== 'Proposed')
  const added = accepted.filter((action) => inMonth(action.added))
  return {
    month,
    closed: accepted.filter((action) => inMonth(action.closed)).length,
    added: added.length,
    source: [...new Set(added.map((action) => action.source))].sort().join('; '),
  }
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
