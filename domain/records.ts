// Everything a question may be answered from, as plain lists. Loaded by storage, read by pure functions.
import type { Action } from './action.ts'
import type { Champion } from './champion.ts'
import type { Draft } from './draft.ts'
import type { Fact } from './fact.ts'
import type { Group, Meeting } from './group.ts'
import type { Person } from './person.ts'
import type { Review } from './review.ts'
import type { Section11Return } from './section11-return.ts'
import type { StatutoryRule } from './statutory-rule.ts'
import type { Session } from './training.ts'
import type { BankHolidays } from './working-days.ts'

/** The registers as they stand. Lists are frozen snapshots; nobody changes them in place. */
export type Records = {
  facts: readonly Fact[]
  groups: readonly Group[]
  people: readonly Person[]
  actions: readonly Action[]
  returns: readonly Section11Return[]
  reviews: readonly Review[]
  sessions: readonly Session[]
  champions: readonly Champion[]
  meetings: readonly Meeting[]
  /** Approved updates only, newest first. */
  updates: readonly Draft[]
  holidays: BankHolidays
  /** Limits that guidance sets, every edition. */
  rules: readonly StatutoryRule[]
}
