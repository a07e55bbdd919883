// "Chase them", said of Section 11 returns: who is reminded, and when, by the rule in force.
import { laddersOn } from '../ladders.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { listed } from './phrases.ts'

/** How the round stands, after what is sent by itself. A chat never writes to other people. */
export function withReturnReminders(round: Answer, given: Given): Answer {
  const ladder = laddersOn(given.today).get('return')
  const days = listed((ladder?.before ?? []).map(String))
  const after = ladder && ladder.everyAfter > 0 ? ` and every ${ladder.everyAfter} days after it` : ''
  const line =
    days === ''
      ? 'Nothing has been sent.'
      : `Nothing has been sent. Each lead whose return is not in gets a reminder by itself ${days} days before the due date${after}. Writing to the head of a body is for the business unit to decide.`
  return { ...round, paragraphs: [line, ...round.paragraphs] }
}
