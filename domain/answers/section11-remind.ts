// "Chase them", said of Section 11 returns: what is sent by itself, before how the round stands.
import type { Answer } from './answer.ts'

// No days: the business unit may have set a rule since, and an answer is decided without reading it.
const SENT_BY_ITSELF =
  'Nothing has been sent. Each lead whose return is not in gets reminders by themselves, before the due date and after it, as the reminder rules in force say. Writing to the head of a body is for the business unit to decide.'

/** A chat never writes to other people. */
export function withReturnReminders(round: Answer): Answer {
  return { ...round, paragraphs: [SENT_BY_ITSELF, ...round.paragraphs] }
}
