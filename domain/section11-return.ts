// A body's Section 11 self-assessment return within a yearly round.
import type { Day } from './day.ts'

export const RETURN_STATUSES = [
  'Not started',
  'In progress',
  'Extension agreed',
  'Returned',
  'Reviewed',
  'Panel',
  'Closed',
  'Not returned',
  'No local return',
] as const
export type ReturnStatus = (typeof RETURN_STATUSES)[number]

export type Section11Return = {
  returnId: string
  /** For example `2024-25`. */
  round: string
  organisationType: string
  /** The body, by pseudonym in the sample: `District council 3`. */
  organisation: string
  /** `Norfolk`, `national` or `regional`; only local bodies are asked for a return. */
  scope: string
  invited: Day
  due: Day
  /** The agreed later date, or empty. */
  extendedTo: Day | ''
  returned: Day | ''
  status: ReturnStatus
  /** A later date somebody asked for that is not agreed yet, with the reason; both empty when nobody has. */
  requestedDue: Day | ''
  requestedReason: string
  /** Why the lead says that it is not theirs; empty when nobody has. */
  ownerQuery: string
  /** Day of the latest update of any kind. */
  updated: Day | ''
  version: number
}

/** The date the return is owed: the extension when one was agreed. */
export function dueOn(item: Section11Return): Day {
  return item.extendedTo || item.due
}

/** Still owed on `asAt`: local, invited, and not returned by then. */
export function isOwed(item: Section11Return, asAt: Day): boolean {
  if (item.status === 'No local return' || item.invited > asAt) return false
  if (item.returned !== '') return item.returned > asAt
  return item.status === 'Not started' || item.status === 'In progress' || item.status === 'Extension agreed'
}
