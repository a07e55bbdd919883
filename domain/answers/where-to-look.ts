// "Got a link": no record holds one, so it is said where what is published can be found.
import type { Kind, Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import { ASK_BUSINESS_UNIT } from './sources.ts'

const OF_WHAT_IS_PUBLISHED: ReadonlySet<Kind> = new Set([
  'priorities',
  'practice_tools',
  'annual_report',
  'voice',
  'safer',
  'scrutiny_audit',
  'data_figures',
  'review_process',
  'champions',
])

const ASKS_FOR_IT =
  /\b(?:link(?! (?:with|between|officer|worker))|url|download\w*|pdf|a copy|copies|web ?page|where (?:can|do|could|would|will|might) (?:i|we|people|staff|schools?|teachers?|governors?) (?:find|get|read|see|access|download|look))\b/

const WHERE = `No link to a document is held here. What the partnership publishes is at www.norfolkscp.org. ${ASK_BUSINESS_UNIT}`

/** The answer with where to look for the thing itself, where that was asked for. */
export function withWhereToLook(answer: Answer, { kind, own, text }: Question): Answer {
  if (!OF_WHAT_IS_PUBLISHED.has(kind) || !answer.isHeld || !ASKS_FOR_IT.test(own ?? text)) return answer
  if (answer.paragraphs.some((line) => line.includes('www.norfolkscp.org'))) return answer
  return { ...answer, paragraphs: [WHERE, ...answer.paragraphs] }
}
