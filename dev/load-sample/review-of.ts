// A row of the reviews register as a review, at the published level of detail.
import type { Review } from '../../domain/review.ts'
import type { Cells } from './cells.ts'

export const REVIEW_COLUMNS = [
  'ref',
  'activityType',
  'notifiedMonth',
  'notified',
  'rapidReviewDeadline',
  'rapidReviewHeld',
  'referrer',
  'publishedLevelSummary',
  'outcome',
  'status',
] as const

export function reviewOf(cells: Cells): Review {
  return {
    ref: cells.name('ref'),
    activityType: cells.name('activityType'),
    notifiedMonth: cells.monthOrNone('notifiedMonth'),
    notified: cells.dayOrNone('notified'),
    rapidReviewDeadline: cells.dayOrNone('rapidReviewDeadline'),
    // The register writes `none` where no rapid review was held.
    isRapidReviewHeld: cells.oneOf('rapidReviewHeld', ['yes', 'no', 'none']) === 'yes',
    referrer: cells.text('referrer'),
    publishedSummary: cells.text('publishedLevelSummary'),
    outcome: cells.text('outcome'),
    status: cells.name('status'),
  }
}
