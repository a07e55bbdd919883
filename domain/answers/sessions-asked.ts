// Sessions by what is asked of them: how many have booked, how many of each mode, or which run.
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { answerSessionsByMode } from './sessions-by-mode.ts'
import { withUnknownSubject } from './sessions-on-subject.ts'
import { answerSessionsTaken, whoseTaken } from './sessions-taken.ts'

/** A session or course known by name has its places in its own answer; counts are of many. */
export function answerSessionsAsked(question: Question, given: Given): Answer {
  const isOfMany = question.course === undefined && question.ref === undefined
  const isOfPlaces = question.topic === 'sessions-taken'
  if (isOfPlaces && isOfMany) return withUnknownSubject(answerSessionsTaken(question, given), question, given)
  const answer = withUnknownSubject(answerSessionsByMode(question, given), question, given)
  return isOfPlaces ? { ...answer, paragraphs: [...answer.paragraphs, ...whoseTaken(question)] } : answer
}
