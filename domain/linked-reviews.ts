// A case at the published level as three records that lead to one another: notification, rapid review, practice review.
// Any of them can be there without the one before it: that is warned of elsewhere and never forbidden.
import type { Day } from './day.ts'
import type { Review } from './review.ts'

export type SeriousIncidentNotification = { ref: string; case: string; month: string }
export type RapidReview = {
  ref: string
  case: string
  /** Empty when none was made. */
  notificationRef: string
  deadline: Day | ''
  outcome: string
}
export type PracticeReview = {
  ref: string
  case: string
  /** Empty when no rapid review was held. */
  rapidReviewRef: string
  status: string
  isPublished: boolean
}

export type LinkedReviews = {
  notification: SeriousIncidentNotification | undefined
  rapidReview: RapidReview | undefined
  practiceReview: PracticeReview | undefined
}

export function linkReviews(review: Review): LinkedReviews {
  const { ref, notified, notifiedMonth, status } = review
  const month = notifiedMonth || notified.slice(0, 7)
  const notification = review.activityType.startsWith('SIN') ? { ref: `${ref}-SIN`, case: ref, month } : undefined
  const rapidReview = review.isRapidReviewHeld
    ? {
        ref: `${ref}-RR`,
        case: ref,
        notificationRef: notification?.ref ?? '',
        deadline: review.rapidReviewDeadline,
        outcome: review.outcome,
      }
    : undefined
  const isCommissioned = /SPR/.test(review.activityType)
  const practiceReview = isCommissioned
    ? {
        ref: `${ref}-LCSPR`,
        case: ref,
        rapidReviewRef: rapidReview?.ref ?? '',
        status,
        isPublished: /published/i.test(status),
      }
    : undefined
  return { notification, rapidReview, practiceReview }
}
