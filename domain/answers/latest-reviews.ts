// "What is the latest review": those of the last month that is published, with what became of each.
import { sayMonth } from '../day.ts'
import type { Question } from '../questions/question.ts'
import type { Review } from '../review.ts'

const LATEST =
  /\b(?:latest|newest|most recent|last) (?:one|review|rapid review|spr|case|sin|notification|referral)s?\b(?!.*\b(?:publish\w*|due|year)\b)/

/** True where the last of the reviews is asked for, and not when one was last published. */
export function asksOfLatest({ own, text }: Question): boolean {
  return LATEST.test(own ?? text) || (own !== undefined && POINTS.test(own) && LATEST.test(text))
}

// "Is it finished", after the latest was asked for.
const POINTS = /^(?=(?:\S+ ?){1,6}$).*\b(?:it|that|they|those|them)\b/

/**
 * The reviews of the latest month that is published, in the order of the register; no more of the day is told, so that no
 * case can be told by it.
 */
export function latestOf(reviews: readonly Review[]): Review[] {
  const last = reviews.map(({ notifiedMonth }) => notifiedMonth).reduce((a, b) => (a > b ? a : b), '')
  return last === '' ? [] : reviews.filter(({ notifiedMonth }) => notifiedMonth === last)
}

/**
 * `The latest in the register are 4 of January 2024. RV-03 (SIN): No SPR.`
 * @param standingOf how each stands between publications; empty for those who may not know
 */
export function sayLatest(latest: readonly Review[], standingOf: (review: Review) => string): string[] {
  const [first] = latest
  if (!first) return []
  const each = latest.map((one) => `${one.ref} (${one.activityType}): ${one.outcome}.${standingOf(one)}`)
  const lead = `The latest in the register ${latest.length === 1 ? 'is' : `are ${latest.length}`} of ${sayMonth(first.notifiedMonth)}.`
  return [lead, ...each]
}
