// The delivery report: everything owed to a person in a window, and what became of it.
import { type Day, londonDay, sayDay } from '../domain/day.ts'
import type { ReminderRow, Report, ReportDefinition, Row } from './report.ts'

const STATES = ['planned', 'sending', 'sent', 'unconfirmed', 'failed', 'cancelled'] as const

export const reminders: ReportDefinition<'reminders'> = {
  name: 'reminders',
  title: 'Reminders and their delivery',
  about: 'Each reminder owed, whether it arrived, and if not, why.',
  parameters: ['from', 'to'],
  needs: ['reminders'],
  audience: ['business_unit'],
  make({ reminders: all, from, to }) {
    const rows = all
      .filter((item) => dayOf(item) >= from && dayOf(item) <= to)
      .sort((one, other) => one.at.localeCompare(other.at) || one.person.localeCompare(other.person))
    return {
      report: this.name,
      title: this.title,
      asAt: to,
      columns: [
        { key: 'person', title: 'Person' },
        { key: 'role', title: 'Role' },
        { key: 'channel', title: 'Channel' },
        { key: 'kind', title: 'Kind' },
        { key: 'ref', title: 'Reference' },
        { key: 'rung', title: 'Reminder' },
        { key: 'due', title: 'Due' },
        { key: 'state', title: 'State' },
        { key: 'reason', title: 'Reason' },
        { key: 'at', title: 'At' },
      ],
      rows: rows.map(({ person, role, channel, kind, ref, rung, due, state, reason, at }) => {
        return { person, role, channel, kind, ref, rung, due, state, reason, at }
      }),
      totals: { person: 'Total', ...countStates(rows) },
      notes: [
        `Reminders whose last step falls between ${sayDay(from)} and ${sayDay(to)}, both days counted in.`,
        'Unconfirmed means it was handed over but no answer came back: it may or may not have arrived. Sent means Teams or the mail service took it; that a person read it is not known.',
      ],
      tables: [byChannel(rows, to)],
    }
  },
}

function dayOf(item: ReminderRow): Day {
  return item.at === '' ? item.due : londonDay(new Date(item.at))
}

function countStates(rows: readonly ReminderRow[]): Row {
  const counts = STATES.map((state) => [state, rows.filter((row) => row.state === state).length])
  return { ...Object.fromEntries(counts), all: rows.length }
}

function byChannel(rows: readonly ReminderRow[], asAt: Day): Report {
  const channels = [...new Set(rows.map((row) => row.channel))].sort()
  return {
    report: 'reminders-by-channel',
    title: 'Reminders by channel and state',
    asAt,
    columns: [
      { key: 'channel', title: 'Channel' },
      ...STATES.map((state) => ({ key: state, title: `${state.slice(0, 1).toUpperCase()}${state.slice(1)}` })),
      { key: 'all', title: 'All' },
    ],
    rows: channels.map((channel) => ({ channel, ...countStates(rows.filter((row) => row.channel === channel)) })),
    totals: { channel: 'Total', ...countStates(rows) },
    notes: [],
  }
}
