// How reviews work: the 15 working days counted on the calendar, who may notify, and what follows.
import { sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { deadlineOf, ruleFor } from '../statutory-rule.ts'
import type { Answer } from './answer.ts'
import { answerFromFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { sayWeekday } from './phrases.ts'
import { ASK_BUSINESS_UNIT } from './sources.ts'

export function answerReviewProcess(question: Question, given: Given): Answer {
  const answer = answerFromFacts(question, given)
  if (question.topic === 'rr-who-ask') return { ...answer, paragraphs: [ASK_BUSINESS_UNIT, ...answer.paragraphs] }
  // "And tomorrow", after how long a review takes, is a day to count from as well.
  const notified = question.on ?? (question.from === question.to ? question.from : undefined)
  const isTimed = question.topic === 'rr-timing' || question.topic === undefined
  if (!notified || !isTimed) return answer
  const rule = ruleFor(given.records.rules, 'rapid-review', notified)
  if (!rule) return answer
  const due = deadlineOf(rule, notified, given.records.holidays)
  const skipped = [...given.records.holidays].filter((day) => day > notified && day <= due).sort()
  const holidays =
    skipped.length > 0
      ? ` and the bank holiday${skipped.length > 1 ? 's' : ''} on ${skipped.map(sayDay).join(' and ')}`
      : ''
  return {
    ...answer,
    title: 'When the rapid review is due',
    paragraphs: [
      `Notified on ${sayDay(notified)}, the rapid review is due by ${sayWeekday(due)}: ${rule.amount} ${rule.unit} counted from the day after${rule.unit === 'working days' ? `, skipping weekends${holidays}` : ''} (${rule.edition}).`,
      ...answer.paragraphs.slice(0, 1),
    ],
    asAt: '',
  }
}
