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
  people: [],
  pulses: [],
  reviews: [],
  facts: [],
  groups: [],
  recommendations: [],
  rules: [],
  rounds: [],
  saferCounts: [],
  reminders: [],
  heard: [],
  holidays: new Set(),
}

export function loadRows(definition: ReportDefinition, asked: Asked, services: Services): Promise<Rows> {
  // A year's pack looks at a year of reminders, whatever window the address names.
  return load((need) => definition.needs.includes(need), definition.span?.(asked) ?? asked, services)
}

/** Every list there is, with the reminders of the window. */
export function loadEverything(window: { from: Day; to: Day }, services: Services): Promise<Rows> {
  return load(() => true, window, services)
}

async function load(
  needs: (need: Need) => boolean,
  { from, to }: { from: Day; to: Day },
  services: Services,
): Promise<Rows> {
  const records: Partial<Records> = await services.records.current()
  const { actions, groups, meetings, returns, sessions, champions, people, reviews, facts, holidays } = {
    ...NOTHING,
    ...records,
  }
  const [bookings, changes, reminders, heard, recommendations, rules, rounds, pulses, saferCounts] = await Promise.all([
    needs('bookings') ? services.bookings.list() : [],
    needs('changes') ? services.actions.changes() : [],
    needs('reminders') ? reminderRows(from, to, services) : [],
    needs('heard') ? services.questions.heardBetween(from, to) : [],
    needs('recommendations') ? services.recommendations.list() : [],
    needs('rules') ? services.rules.list() : [],
    needs('rounds') ? services.rounds.list() : [],
    needs('pulses') ? services.pulses.list() : [],
    needs('saferCounts') ? services.saferCounts.list() : [],
  ])
  const held = { actions, groups, meetings, returns, sessions, champions, people, reviews, facts, holidays }
  return { ...held, bookings, changes, reminders, heard, recommendations, rules, rounds, pulses, saferCounts }
}

async function reminderRows(from: Day, to: Day, { reminders, records }: Services): Promise<ReminderRow[]> {
  const [rows, { people }] = await Promise.all([reminders.between(from, to), records.current()])
  const titles = new Map(people.map((person) => [person.personId, person.displayName]))
  return rows.map(({ personId, channel, kind, ref, rung, due, state, reason, at }) => ({
    person: personId,
    role: titles.get(personId) ?? 'No longer on the roster',
    channel,
    kind,
    ref,
    rung: kind === 'review' ? `working day ${rung}` : sayRung(rung),
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
