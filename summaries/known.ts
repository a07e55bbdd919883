// What the reader of notes may rely on: the groups, the roster's role titles, the meetings and the school year.
import type { Day } from '../domain/day.ts'
import type { Group, Meeting } from '../domain/group.ts'
import type { BankHolidays } from '../domain/working-days.ts'

/** A school term. `halfTerm` is its first and last day off. */
export type Term = { term: string; start: Day; end: Day; halfTerm: readonly [Day, Day] }

/** Names of the area that are allowed to stay in notes, for no rule can tell a town from a surname. */
export type LocalNames = {
  /** Towns, districts and venues. */
  places: readonly string[]
  /** Organisations with seats on the partnership, even when a school or a hospital is in their name. */
  organisations: readonly string[]
}

export type Known = {
  groups: readonly Group[]
  /** Role titles and display names of the roster. */
  roles: readonly string[]
  meetings: readonly Meeting[]
  terms: readonly Term[]
  holidays: BankHolidays
  localNames?: LocalNames
}
