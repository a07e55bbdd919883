// An action of the Composite Action Plan (CAP), and what can be counted about it as at a date.
import type { Day } from './day.ts'

export const SECTIONS = ['Neglect', 'VAG', 'FCN', 'Other', 'Sector specific'] as const
export type Section = (typeof SECTIONS)[number]

export const CATEGORIES = [
  'Comms',
  'Tools & resources',
  'Workforce Development',
  'Leadership',
  'Sector Specific',
] as const
export type Category = (typeof CATEGORIES)[number]

/** `Proposed` comes from approved meeting notes and is not in the plan's counts until MAAG accepts it. */
export const ACTION_STATUSES = ['Proposed', 'Not started', 'In progress', 'Awaiting evidence', 'Closed'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

export type Action = {
  /** For example `CAP-NEG-017`. */
  ref: string
  section: Section
  category: Category
  title: string
  source: string
  /** Month of the source, `YYYY-MM`. */
  sourceDate: string
  ownerGroup: string
  ownerRole: string
  added: Day
  /** Empty for a proposed action whose notes gave no date. */
  due: Day | ''
  status: ActionStatus
  closed: Day | ''
  /** Only for sector specific actions, for example `Health`. */
  sector: string
  /** A later date somebody asked for that is not agreed yet, with the reason; both empty when nobody has. */
  requestedDue: Day | ''
  requestedReason: string
  /** Why the owner says that it is not theirs; empty when nobody has. They are not reminded again until it is settled. */
  ownerQuery: string
  /** The role it was offered to and who offered it, until they accept or decline. */
  offeredTo?: string
  offeredBy?: string
  /** The partner it waits for, in the owner's words; it is then on the exceptions list. */
  blockedBy?: string
  /** What difference it made, in a line: asked for before it is closed. */
  impact?: string
  /** The latest evidence given, and the day of the latest update of any kind. */
  evidence: string
  updated: Day | ''
  /** Counts changes; a card carries it so that a stale press can be told apart. */
  version: number
  /** True where the sample data invents the row. */
  isSynthetic: boolean
}

/** One change to an action, written in the same transaction as the change. */
export type Change = {
  at: string
  /** Who did it, as a role title. */
  by: string
  personId: string
  /** `card`, `email link`, `api`, `import`, `notes`. */
  door: string
  /** What was done in plain words, for example `More time asked for`. */
  what: string
  /** Free text the person gave: an update, evidence, a reason. */
  note: string
  /** Field changes, old to new. */
  from: Record<string, string>
  to: Record<string, string>
  /** The press or request that did it; the same id is applied once. */
  operationId: string
}

/** In the plan on `asAt`: added on or before it, and not closed on or before it. Proposed actions are not in the plan. */
export function isOpen(action: Action, asAt: Day): boolean {
  if (action.status === 'Proposed' || action.added > asAt) return false
  return action.closed === '' || action.closed > asAt
}

/** Open on `asAt` with a due date before it. */
export function isOverdue(action: Action, asAt: Day): boolean {
  return isOpen(action, asAt) && action.due !== '' && action.due < asAt
}
