// "What is closing in May", asked in April: nothing is closed before its day, so what is due then is meant.
import type { Day } from '../day.ts'
import type { Question } from './question.ts'

const CLOSES = /\b(?:close|closes|closing|finish|finishes|finishing|complete|completes|completing)\b/

/** The question of what is due, where what closes in a time to come was asked for; else the question as it was. */
export function withDueForClosing(question: Question, today: Day): Question {
  const { kind, status: _status, topic: _topic, ...rest } = question
  const isAhead = kind === 'cap_status' && question.from !== undefined && question.from > today
  if (!isAhead || !CLOSES.test(question.own ?? question.text)) return question
  return { ...rest, kind: 'cap_overdue', topic: 'due-soon' }
}
