// Whether notifications, rapid reviews and practice reviews belong together as guidance expects. Warned of, never forbidden.
import type { Review } from '../../domain/review.ts'
import type { Check, Finding } from './check.ts'

export const reviewRecords: Check<'reviews'> = {
  needs: ['reviews'],
  reports: ['reviews'],
  find({ reviews, asAt }) {
    return reviews
      .filter((review) => (review.notified || review.notifiedMonth) <= asAt)
      .flatMap((review) => ofReview(review, asAt))
  },
}

function ofReview(review: Review, asAt: string): Finding[] {
  const isNotified = review.activityType.startsWith('SIN')
  const isPast = review.rapidReviewDeadline !== '' && review.rapidReviewDeadline < asAt
  const about = `Review ${review.ref}`
  const finding = (check: string, found: string, settle: string) => [{ check, about, found, settle, report: 'reviews' }]
  if (review.isRapidReviewHeld && !isNotified) {
    return finding(
      'rapid-review-without-notification',
      'A rapid review was held and no notification is recorded.',
      'SPRG records the notification, or that the review was held by local decision.',
    )
  }
  if (isNotified && !review.isRapidReviewHeld && (isPast || review.rapidReviewDeadline === '')) {
    return finding(
      'notification-without-rapid-review',
      'A notification was made and no rapid review was held.',
      'SPRG records why the criteria were not met.',
    )
  }
  if (isNotified && review.isRapidReviewHeld && review.rapidReviewDeadline === '') {
    return finding(
      'rapid-review-without-deadline',
      'A rapid review was held and no deadline is recorded.',
      'SPRG records the deadline that it was held against.',
    )
  }
  return []
}
