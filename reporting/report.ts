// What every report is made of: a table as at a date, and how a report says what it needs and who it is for.
import type { Action, Change } from '../domain/action.ts'
import type { Heard } from '../domain/asked/asked-question.ts'
import type { Champion } from '../domain/champion.ts'
import type { Day } from '../domain/day.ts'
import type { Fact } from '../domain/fact.ts'
import type { Group, Meeting } from '../domain/group.ts'
import type { Person, Role } from '../domain/person.ts'
import type { Pulse } from '../domain/pulse.ts'
import type { Recommendation } from '../domain/recommendation.ts'
import type { Review } from '../domain/review.ts'
import type { SaferCount } from '../domain/safer-count.ts'
import type { Section11Return } from '../domain/section11-return.ts'
import type { Section11Round } from '../domain/section11-round.ts'
import type { StatutoryRule } from '../domain/statutory-rule.ts'
import type { Booking, Session } from '../domain/training.ts'
import type { BankHolidays } from '../domain/working-days.ts'

/** A cell: text, a number, or null where there is nothing to say. Dates are `YYYY-MM-DD` text. */
export type Cell = string | number | null

export type Column = { key: string; title: string }

export type Row = Record<string, Cell>

export type Report = {
  /** The name in the address, for example `cap-summary`. */
  report: string
  title: string
  asAt: Day
  columns: Column[]
  rows: Row[]
  /** Totals under the columns' own keys, and any further counts under theirs. */
  totals: Row
  /** Definitions, basis, and where published figures differ. */
  notes: string[]
  /** Further tables that belong to this one, for example a split by type. */
  tables?: Report[]
}

/** A report's own table, then every further one beneath it, in reading order. */
export function allTables(report: Report): Report[] {
  return [report, ...(report.tables ?? []).flatMap(allTables)]
}

/** One thing owed to a person, as the ledger of reminders tells it. */
export type ReminderRow = {
  /** A person's id, and the role title that people know. */
  person: string
  role: string
  channel: string
  kind: string
  ref: string
  rung: string
  due: Day | ''
  state: 'planned' | 'sending' | 'sent' | 'unconfirmed' | 'failed' | 'cancelled'
  /** In plain words, or empty. */
  reason: string
  /** ISO instant of the last step. */
  at: string
}

/** Every list a report may be made from. A door loads only those a report `needs`. */
export type Rows = {
  actions: readonly Action[]
  changes: readonly { ref: string; change: Change }[]
  meetings: readonly Meeting[]
  returns: readonly Section11Return[]
  sessions: readonly Session[]
  bookings: readonly Booking[]
  champions: readonly Champion[]
  people: readonly Person[]
  pulses: readonly Pulse[]
  reviews: readonly Review[]
  facts: readonly Fact[]
  groups: readonly Group[]
  recommendations: readonly Recommendation[]
  rules: readonly StatutoryRule[]
  rounds: readonly Section11Round[]
  saferCounts: readonly SaferCount[]
  reminders: readonly ReminderRow[]
  /** How questions went, counted by day, without names. */
  heard: readonly Heard[]
  holidays: BankHolidays
}

export type Need = keyof Rows

/** What was asked for, with every gap already filled. */
export type Asked = {
  today: Day
  asAt: Day
  /** First and last day of a window, both counted in. */
  from: Day
  to: Day
  /** April to March, for example `2023-24`; empty for the newest with anything in it. */
  year: string
  /** A Section 11 round, or empty for the latest one. */
  round: string
  /** `status` for those who may see how a review stands between publications; everybody else, the published level. */
  level?: 'published' | 'status'
}

export type Parameter = 'from' | 'to' | 'year' | 'round'

export type ReportDefinition<N extends Need = Need> = {
  name: string
  title: string
  /** One sentence for the list of reports. */
  about: string
  /** Taken besides `asAt`. */
  parameters: readonly Parameter[]
  needs: readonly N[]
  /** Roles that may see it, or everyone of the roster. */
  audience: readonly Role[] | 'everyone'
  /** The window to load its rows for, where that is not the one asked for. */
  span?(asked: Asked): { from: Day; to: Day }
  /** Where a picture says it faster: which columns hold the label and the number. */
  chart?: { label: string; value: string }
  make(given: Pick<Rows, N> & Asked): Report
}
