// Serious incidents and reviews: published level for everybody, the register's status for those who work on them.
import { sayDay, sayMonth } from '../day.ts'
import { may } from '../permissions.ts'
import { chairsGroup, type Person } from '../person.ts'
import type { Question } from '../questions/question.ts'
import { topicNamed } from '../questions/topics.ts'
import type { Review } from '../review.ts'
import { ruleFor, sayClock, startOf } from '../statutory-rule.ts'
import type { Answer } from './answer.ts'
import { answerFromFacts, factsOf, pickFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { asksOfLatest, latestOf, sayLatest } from './latest-reviews.ts'
import { notificationsIn } from './notifications-in.ts'
import { count, listed } from './phrases.ts'
import { sayFact } from './say-fact.ts'
import { ASK_BUSINESS_UNIT, factSource, registerSource } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

// The year whose report gives rapid reviews on two bases.
const REPORTED = '2023-24'
const NOT_FOR_ALL =
  'How a review stands between publications is for SPRG, the statutory partners and the business unit.'
// The other year whose report gives a figure.
const EARLIER = '2020-21'

export function answerReviewStatus(question: Question, given: Given): Answer {
  const named = given.records.reviews.filter((review) => review.ref === question.review)
  if (question.review) return named[0] ? oneReview(named[0], question, given) : noSuchReview(given)
  if (asksOfLatest(question)) return latestReviews(ofKindAsked(given.records.reviews, question), given)
  if (question.topic === 'reviews-live') return liveReviews(question, given)
  if (question.topic === 'reviews-closed') return closedReviews(question, given)
  const isReported = question.year === undefined || question.year === REPORTED
  if (question.topic === 'reviews-rapid' && isReported && !/2020|2021/.test(question.text))
    return rapidReviews(question, given)
  if (question.topic === 'reviews-rapid' && question.year !== EARLIER) return otherYearsReviews(question, given)
  return withNotifications(answerFromFacts(question, given), question, given)
}

function withNotifications(answer: Answer, question: Question, given: Given): Answer {
  const counted = notificationsIn(question, given)
  if (counted.length === 0) return answer
  return {
    ...answer,
    paragraphs: [...counted, ...answer.paragraphs],
    asAt: given.today,
    sources: [registerSource('reviews, published level', given.today), ...answer.sources],
    isHeld: true,
  }
}

/** SPRG, the statutory partners and the business unit may see how a review stands between meetings. */
export function maySeeReviewStatus(person: Person): boolean {
  return may(person, 'reviews.status', chairsGroup(person, 'SPRG') ? ['chairs'] : [])
}

// What is asked on about one review, and no published level holds.
const NOT_OF_ONE: readonly (readonly [RegExp, string])[] = [
  [/\bpublish\w*\b|\b(?:come|be|is it) out\b/, 'When it will be published is not published.'],
  [
    /\b(?:who|which \w+) (?:is |are )?(?:leads?|leading|led|runs?|doing|handling|writing|chairs?|has)\b/,
    'Who leads it is not published.',
  ],
  [/\b(?:finish|end|complet|conclud)\w*\b/, 'When its Rapid Review finished is not published.'],
  [/\b(?:learn|learnt|learned|learning|lessons?)\b/, 'What was learnt from it, beyond its outcome, is not published.'],
]

function oneReview(review: Review, { own, text }: Question, given: Given): Answer {
  const lacks = NOT_OF_ONE.flatMap(([said, line]) => (said.test(own ?? text) ? [`${line} ${ASK_BUSINESS_UNIT}`] : []))
  const isInside = maySeeReviewStatus(given.asker)
  // Only the month is published, so that no case can be told by its day.
  const month = review.notifiedMonth === '' ? '' : ` Notified in ${sayMonth(review.notifiedMonth)}.`
  return {
    title: `${review.ref}: ${review.activityType}`,
    paragraphs: [
      ...lacks,
      `${review.activityType}.${month} Outcome as published: ${review.outcome}.`,
      isInside ? `Status: ${review.status}.${clockOf(review, given)}` : NOT_FOR_ALL,
      'Only the published level is held here: no details of a child or family.',
    ],
    asAt: given.today,
    sources: [registerSource('reviews, published level', given.today)],
    suggestions: suggestionsFor('review_status'),
    isHeld: true,
    ...(isInside ? { isPrivate: true } : {}),
  }
}

/** "Day 9 of 15" while a rapid review's clock runs, by the rule in force and the event that it counts from. */
function clockOf({ notified, received, rapidReviewDeadline }: Review, { records, today }: Given): string {
  if (notified === '' || rapidReviewDeadline === '' || rapidReviewDeadline < today) return ''
  const rule = ruleFor(records.rules, 'rapid-review', notified)
  if (!rule) return ''
  const clock = sayClock(rule, startOf(rule, { notified, received: received ?? '' }), today, records.holidays)
  return ` ${clock.replace('day', 'Day')}; the rapid review is due on ${sayDay(rapidReviewDeadline)}.`
}

function noSuchReview(given: Given): Answer {
  return {
    ...ofRegister([`No review has that reference. References look like RV-06. ${ASK_BUSINESS_UNIT}`], given),
    isHeld: false,
  }
}

function liveReviews(question: Question, given: Given): Answer {
  const facts = pickFacts(question, given, topicNamed('reviews-live'))
    .filter(({ topic }) => topic === 'reviews')
    .slice(0, 2)
  const { reviews } = given.records
  const asked = ofKindAsked(reviews, question)
  const open = asked.filter(isStillOpen).toSorted((a, b) => a.notified.localeCompare(b.notified))
  const isInside = maySeeReviewStatus(given.asker)
  const [first] = open
  const oldest = first && open.length > 1 && OLDEST.test(question.text) ? [`The oldest is ${first.ref}.`] : []
  return {
    ...ofRegister(
      [
        ...(isInside
          ? [
              `${open.length} of ${countAsked(asked, reviews)} in the register ${open.length === 1 ? 'is' : 'are'} open.`,
              ...oldest,
            ]
          : []),
        ...facts.map(sayFact),
        ...(isInside ? open.map((one) => `${sayStanding(one)}${clockOf(one, given)}`) : [NOT_FOR_ALL]),
      ],
      given,
    ),
    sources: [...facts.map(factSource), registerSource('reviews, published level', given.today)],
    ...(isInside ? { isPrivate: true, listed: open.map(({ ref }) => ref) } : {}),
  }
}

function latestReviews(reviews: readonly Review[], given: Given): Answer {
  const latest = latestOf(reviews)
  const isInside = maySeeReviewStatus(given.asker)
  const standingOf = (one: Review) => (isInside ? ` Status: ${one.status}.${clockOf(one, given)}` : '')
  return {
    ...ofRegister([...sayLatest(latest, standingOf), ...(isInside ? [] : [NOT_FOR_ALL])], given),
    ...(isInside ? { isPrivate: true } : {}),
    listed: latest.map(({ ref }) => ref),
  }
}

const OLDEST = /\b(?:oldest|longest|earliest)\b/

const OF_SPRS = /\bsprs?\b/

/** "How many SPRs are open" is of those that became one, and of no other review. */
function ofKindAsked(reviews: readonly Review[], { own, text }: Question): readonly Review[] {
  return OF_SPRS.test(own ?? text) ? reviews.filter(({ activityType }) => /\bSPR\b/.test(activityType)) : reviews
}

function countAsked(asked: readonly Review[], all: readonly Review[]): string {
  return asked.length === all.length ? String(all.length) : count(asked.length, 'SPR')
}

function isStillOpen({ status }: Review): boolean {
  return !/^(?:closed|transferred)$/i.test(status)
}

function sayStanding({ ref, activityType, status, notifiedMonth }: Review): string {
  const since = notifiedMonth === '' ? '' : ` Notified in ${sayMonth(notifiedMonth)}.`
  return `${ref} (${activityType}): ${status}.${since}`
}

/** What became of each, as published; which of them the register has closed is for those who work on them. */
function closedReviews(question: Question, given: Given): Answer {
  const facts = factsOf(topicNamed('reviews-closed'), given)
  const isInside = maySeeReviewStatus(given.asker)
  const { reviews: all } = given.records
  const reviews = ofKindAsked(all, question)
  const closed = reviews.filter(({ status }) => /^closed$/i.test(status))
  const moved = reviews.filter(({ status }) => /^transferred$/i.test(status))
  const elsewhere = moved.length > 0 ? ` ${moved.length} went elsewhere: ${listed(moved.map(({ ref }) => ref))}.` : ''
  const shown = isInside ? closed : reviews
  return {
    ...ofRegister(
      [
        isInside
          ? `${closed.length} of ${countAsked(reviews, all)} in the register ${closed.length === 1 ? 'is' : 'are'} closed${closed.length > 0 ? `: ${listed(closed.map(({ ref }) => ref))}` : ''}.${elsewhere}`
          : NOT_FOR_ALL,
        ...facts.map(sayFact),
      ],
      given,
    ),
    table: {
      columns: ['Ref', 'Kind', 'Outcome as published'],
      rows: shown.map((one) => [one.ref, one.activityType, one.outcome]),
    },
    sources: [registerSource('reviews, published level', given.today), ...facts.map(factSource)],
    ...(isInside ? { isPrivate: true } : {}),
  }
}

function ofRegister(paragraphs: string[], given: Given): Answer {
  return {
    title: KIND_TITLES.review_status,
    paragraphs,
    asAt: given.today,
    sources: [registerSource('reviews, published level', given.today)],
    suggestions: suggestionsFor('review_status'),
    isHeld: true,
  }
}

// The report's text and its table give different bases, so both are said.
function rapidReviews(question: Question, given: Given): Answer {
  const answer = answerFromFacts(question, given)
  return {
    ...answer,
    paragraphs: [
      'It depends on the basis. The text of the report says that all six SINs triggered rapid reviews; its table shows that one of the six did not go to a rapid review; and one more local rapid review was held without a SIN.',
      ...answer.paragraphs,
    ],
  }
}

/** A year that neither report is about: said so, with the earlier year's figure before what else is near. */
function otherYearsReviews(question: Question, given: Given): Answer {
  const answer = answerFromFacts(question, given)
  const earlier = given.vocabulary.facts.byId.get('cyp-rr-4')
  if (answer.isHeld || !earlier) return answer
  const [first = '', ...rest] = answer.paragraphs
  const near = rest.slice(1, 4).filter((line) => line !== sayFact(earlier))
  return {
    ...answer,
    paragraphs: [first, ...rest.slice(0, 1), sayFact(earlier), ...near],
    sources: [factSource(earlier), ...answer.sources],
  }
}
