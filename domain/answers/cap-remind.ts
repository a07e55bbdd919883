// "Chase it", said of actions: what is sent by itself, before the actions that are meant.
import { type Action, isOverdue } from '../action.ts'
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'

// Reminders are the business unit's rules at work: a chat never sends one to other people by itself.
const NOTHING_SENT =
  'Nothing has been sent. Each owner role gets a reminder automatically before the due date, on the day and after it, as the reminder rules in force say. To send an extra reminder, open an action below and confirm there; only the business unit and the section’s chair can.'

export function withRemindersSaid(answer: Answer): Answer {
  return { ...answer, paragraphs: [NOTHING_SENT, ...answer.paragraphs] }
}

/** Those with a date; "chase them", after what is late, is of those that are late. */
export function toBeReminded(open: readonly Action[], { text }: Question, { today }: Given): Action[] {
  const isLate = /\b(?:late|overdue|behind|slipped|missed)\b/.test(text)
  return open.filter((action) => action.due !== '' && (!isLate || isOverdue(action, today)))
}
