// "What is due before our next meeting": until the day the group meets, and not the next few weeks.
import type { Question } from '../questions/question.ts'
import type { Given } from './given.ts'
import { aheadOf } from './meetings-register.ts'

const BY_MEETING =
  /\b(?:before|by|ahead of|in time for) (?:the |our |my |its |their )?(?:next |coming )?(?:[a-z]{2,6} )?(?:meeting|meet|we meet|they meet)\b|\b(?:before|by|ahead of|in time for) (?:the |our )?(?:next |coming )?(?:maag|nsig|vag|wfdg|sprg|dcag)\b/
const BY_THEN = /\b(?:by|before|until) then\b/
const MEETS = /\bmeet(?:s|ing|ings)?\b/

/** The question with the time up to the next meeting of the group it names, or else of the one its asker chairs. */
export function untilMeeting(question: Question, given: Given): Question {
  const { text, own, from } = question
  const isByThen = BY_THEN.test(own ?? '') && MEETS.test(text)
  if (!isByThen && (from !== undefined || !BY_MEETING.test(own ?? text))) return question
  const name = question.group ?? given.asker.chairs[0]
  const next = name === undefined ? undefined : aheadOf(name, given)[0]
  return next ? { ...question, topic: 'due-soon', from: given.today, to: next.date } : question
}
