// Serious incidents and reviews: published level for everybody, the register's status for those who work on them.
import { sayDay } from '../day.ts'
import { may } from '../permissions.ts'
import { chairsGroup, type Person } from '../person.ts'
import type { Question } from '../questions/question.ts'
import { topicNamed } from '../questions/topics.ts'
import type { Review } from '../review.ts'
import { ruleFor, sayClock, startOf } from '../statutory-rule.ts'
import type { Answer } from './answer.ts'
import { answerFromFacts, pickFacts } from './from-facts.ts'
import type { Given } from './given.ts'
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
  if (question.review) return named[0] ? oneReview(named[0], given) : noSuchReview(given)
  if (question.topic === 'reviews-live') return liveReviews(question, given)
  const isReported = question.year === undefined || question.year === REPORTED
  if (question.topic === 'reviews-rapid' && isReported && !/2020|2021/.test(question.text))
    return rapidReviews(question, given)
  if (question.topic === 'reviews-rapid' && question.year !== EARLIER) return otherYearsReviews(question, given)
  return answerFromFacts(question, given)
}

/** SPRG, the statutory partners and the business unit may see how a review stands between meetings. */
export function maySeeReviewStatus(person: Person): boolean {
  return may(person, 'reviews.status', chairsGroup(person, 'SPRG') ? ['chairs'] : [])
}

function oneReview(review: Review, given: Given): Answer {
  const isInside = maySeeReviewStatus(given.asker)
  const month = review.notifiedMonth === '' ? '' : ` Notified in ${sayMonth(review.notifiedMonth)}.`
  return {
    title: `${review.ref}: ${review.activityType}`,
    paragraphs: [
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

// Only the month is published, so that no case can be told by its day.
function sayMonth(month: string): string {
  return sayDay(`${month}-01`).replace(/^1 /, '')
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
    title: KIND_TITLES.review_status,
    paragraphs: [`No review has that reference. References look like RV-06. ${ASK_BUSINESS_UNIT}`],
    asAt: given.today,
    sources: [registerSource('reviews, published level', given.today)],
    suggestions: suggestionsFor('review_status'),
    isHeld: false,
  }
}

function liveReviews(question: Question, given: Given): Answer {
  const facts = pickFacts(question, given, topicNamed('reviews-live')).slice(0, 2)
  const open = given.records.reviews.filter((review) => !/^(closed|transferred)$/i.test(review.status))
  const isInside = maySeeReviewStatus(given.asker)
  return {
    title: KIND_TITLES.review_status,
    paragraphs: [
      ...facts.map(sayFact),
      ...(isInside
        ? open.map((review) => `${review.ref} (${review.activityType}): ${review.status}.${clockOf(review, given)}`)
        : [NOT_FOR_ALL]),
    ],
    asAt: given.today,
    sources: [...facts.map(factSource), registerSource('reviews, published level', given.today)],
    suggestions: suggestionsFor('review_status'),
    isHeld: true,
    ...(isInside ? { isPrivate: true } : {}),
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
