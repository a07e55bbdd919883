// "And parking?", asked of a session: its place and time are held, and its other arrangements are not.
import type { Kind, Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import { ASK_BUSINESS_UNIT } from './sources.ts'

const OF_SESSIONS: ReadonlySet<Kind> = new Set(['training_sessions', 'my_bookings', 'meetings'])
const ARRANGEMENTS =
  /\b(?:park|parking|car park|lunch|refreshments|tea and coffee|food|wheelchair|hearing loop|step free|creche|dress code|joining link|teams link|the link|bus|train station)\b/

const NOT_HELD = `Parking, refreshments, access, joining links and other arrangements are not published and not in the registers. ${ASK_BUSINESS_UNIT}`

/** The answer, owning first that the arrangement asked about is in no record. */
export function withArrangements(answer: Answer, { kind, own, text }: Question): Answer {
  if (!OF_SESSIONS.has(kind) || !ARRANGEMENTS.test(own ?? text)) return answer
  return { ...answer, paragraphs: [NOT_HELD, ...answer.paragraphs] }
}
