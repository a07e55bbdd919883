// Serious incidents and reviews, at the published level of detail only.
import type { Day } from './day.ts'

export type Review = {
  ref: string
  /** `SIN`, `SIN to SPR`, `Non-SIN referral`. */
  activityType: string
  /** Month of notification as published, `YYYY-MM`, or empty. */
  notifiedMonth: string
  notified: Day | ''
  /** The day it reached the business unit, for a rule that counts from there; absent where nobody wrote it down. */
  received?: Day | ''
  rapidReviewDeadline: Day | ''
  isRapidReviewHeld: boolean
  referrer: string
  publishedSummary: string
  outcome: string
  status: string
  /** Dates a practice review has to keep, for example `Panel told`; `done` is empty until it is. */
  milestones?: { name: string; due: Day; done: Day | '' }[]
}
