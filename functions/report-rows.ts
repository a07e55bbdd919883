// Loads just the lists that a report says it needs.
import type { Day } from '../domain/day.ts'
import type { Records } from '../domain/records.ts'
import type { Asked, Need, ReminderRow, ReportDefinition, Rows } from '../reporting/report.ts'
import type { Services } from './services.ts'

const NOTHING: Rows = {
  actions: [],
  changes: [],
  meetings: [],
  returns: [],
  sessions: [],
  bookings: [],
  champions: [],
  reviews: [],
  facts: [],
  reminders: [],
  holidays: new Set(),
}

export async function loadRows(definition: ReportDefinition, asked: Asked, services: Services): Promise<Rows> {
  const needs = (need: Need): boolean => definition.needs.includes(need)
  const records: Partial<Records> = await services.records.current()
  const { actions, meetings, returns, sessions, champions, reviews, facts, holidays } = { ...NOTHING, ...records }
  const [bookings, changes, reminders] = await Promise.all([
    needs('bookings') ? services.bookings.list() : [],
    needs('changes') ? services.actions.changes() : [],
    needs('reminders') ? reminderRows(asked.from, asked.to, services) : [],
  ])
  return { actions, meetings, returns, sessions, champions, reviews, facts, holidays, bookings, changes, reminders }
}

async function reminderRows(from: Day, to: Day, { reminders }: Services): Promise<ReminderRow[]> {
  const rows = await reminders.between(from, to)
  return rows.map(({ personId, channel, kind, ref, rung, due, state, reason, at }) => ({
    person: personId,
    channel,
    kind,
    ref,
    rung: sayRung(rung),
    due,
    state,
    reason,
    at,
  }))
}

function sayRung(rung: number): string {
  if (rung === 0) return 'on the day'
  return rung < 0 ? `${-rung} days before` : `${rung} days over`
}
