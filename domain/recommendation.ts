// A recommendation from a review, an audit, scrutiny or Section 11, and its line of sight to action, evidence and impact.
import { type Action, isOpen } from './action.ts'
import type { Day } from './day.ts'

export const SOURCE_TYPES = ['Review', 'Audit', 'Scrutiny', 'Inspection', 'Section 11', 'Other'] as const
export type SourceType = (typeof SOURCE_TYPES)[number]

export const DECISIONS = ['Awaiting a decision', 'Taken into the plan', 'Not taken into the plan'] as const
export type RecommendationDecision = (typeof DECISIONS)[number]

export type Recommendation = {
  /** For example `S11-2324-R1`. */
  ref: string
  sourceType: SourceType
  /** The review, audit or round it came from, in words. */
  source: string
  /** The source's own reference where it is in a register here, for example a review's. */
  sourceRef: string
  /** When it was made; a source's date and the date an action was added are kept apart. */
  made: Day | ''
  title: string
  section: string
  ownerGroup: string
  decision: RecommendationDecision
  decidedOn: Day | ''
  /** Who decided, as a role title; absent where it came from a file without it. */
  decidedBy?: string
  /** Why it was not taken into the plan, or what is known while nothing is decided. */
  reason: string
  /** Actions of the plan that carry it out. */
  actionRefs: string[]
  /** What changed for children and families, and the day somebody said so; both empty until then. */
  impact: string
  impactOn: Day | ''
}

export const STAGES = [
  'Awaiting a decision',
  'Not taken into the plan',
  'In progress',
  'Evidence given',
  'Closed',
  'Closed with impact',
] as const
export type Stage = (typeof STAGES)[number]

/** How far along the line of sight it has come on a date. Closed and closed with impact are different things. */
export function stageOf(item: Recommendation, actions: readonly Action[], asAt: Day): Stage {
  const isDecided = item.decision !== 'Awaiting a decision' && (item.decidedOn === '' || item.decidedOn <= asAt)
  if (!isDecided) return 'Awaiting a decision'
  if (item.decision === 'Not taken into the plan') return 'Not taken into the plan'
  const own = actions.filter((action) => item.actionRefs.includes(action.ref) && action.added <= asAt)
  if (own.length === 0 || own.some((action) => isOpen(action, asAt))) {
    return own.some((action) => action.status === 'Awaiting evidence') ? 'Evidence given' : 'In progress'
  }
  const isSeen = item.impact !== '' && item.impactOn !== '' && item.impactOn <= asAt
  const hasImpact = isSeen || own.every((action) => action.impact !== undefined && action.impact !== '')
  return hasImpact ? 'Closed with impact' : 'Closed'
}
