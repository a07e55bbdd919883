// Priorities and strategies: what the reports say, and the day of the workshop that reviews them, which only the register holds.
import { sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { placeOf } from '../questions/shelves.ts'
import type { Answer } from './answer.ts'
import { answerFromFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { registerSource } from './sources.ts'

const WORKSHOP = 'Priority workshop'

export function answerPriorities(question: Question, given: Given): Answer {
  const answer = answerFromFacts(question, given)
  if (question.topic !== 'priority-review') return answer
  const { meetings } = given.vocabulary.shelves
  const next = meetings.slice(placeOf(given.today, meetings)).find(({ type }) => type === WORKSHOP)
  if (!next) return answer
  return {
    ...answer,
    paragraphs: [
      `The next priority review is the ${next.group}'s workshop on ${sayDay(next.date)} in the register.`,
      ...answer.paragraphs,
    ],
    sources: [registerSource('meetings', given.today), ...answer.sources],
  }
}
