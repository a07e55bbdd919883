// "Is all the training online, or do I have to go to Norwich": how many sessions are the one and how many the other.
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { sessionsAhead } from './sessions-ahead.ts'
import { answerSessions } from './training.ts'

const MODE = '(?:online|virtual|remote|in person|face to face)'
const OF_EVERY_MODE = new RegExp(
  `\\b(?:is|are) (?:all|every|everything|it all|they all|most)\\b.*\\b${MODE}\\b|\\b${MODE}\\b.*\\bor\\b|\\bor\\b.*\\b${MODE}\\b|\\bhow many\\b.*\\b${MODE}\\b.*\\bhow many\\b.*\\b${MODE}\\b|\\b${MODE} (?:and|vs|versus|against) (?:how many )?${MODE}\\b`,
)

/** The sessions ahead, of every mode and place where they are set against each other, and how many of each. */
export function answerSessionsByMode(question: Question, given: Given): Answer {
  if (!question.mode || !OF_EVERY_MODE.test(question.own ?? question.text)) return answerSessions(question, given)
  const { mode: _mode, venue: _venue, notVenue: _notVenue, ...whole } = question
  const running = sessionsAhead(given, question.course).filter(({ status }) => status !== 'Cancelled')
  const virtual = running.filter(({ mode }) => mode === 'Virtual').length
  const counted = `Of ${running.length} sessions ahead, ${virtual} virtual and ${running.length - virtual} face to face.`
  const answer = answerSessions(whole, given)
  return { ...answer, paragraphs: [counted, ...answer.paragraphs] }
}
