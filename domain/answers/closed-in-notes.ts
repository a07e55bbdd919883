// What a meeting closed and added on the plan, as its approved notes name it.
import type { Draft } from '../draft.ts'
import type { Question } from '../questions/question.ts'

export const KEEPS_THE_PLAN = 'MAAG'
export const ASKS_CLOSING = /\b(close|closed|closing|add|added|leaving|leaves?|left|still open|remain(?:s|ed|ing)?)\b/
const TOTAL = /^Total:/
const MOVED = /^\s*(?:[-*]\s*)?((?:closed|added):\s.*)$/gim

/** "What did they close": the plan's count at the meeting, and the items as its approved notes name them. */
export function closedAt({ figures, redactedText }: Draft, { own, text }: Question): string[] {
  if (!ASKS_CLOSING.test(own ?? text)) return []
  const counted = figures.filter(({ text: figure }) => TOTAL.test(figure) && /\bclosed\b/i.test(figure))
  return [...movedLines(redactedText), ...counted.map(({ text: figure }) => figure.replace(/[.;]\s*$/, ''))]
}

/** What the group that keeps the plan closed and added is decided there too: a ruling alone does not say on what. */
export function movedAt({ group, redactedText }: Draft, { pick }: Question): string[] {
  if (group !== KEEPS_THE_PLAN || pick !== undefined) return []
  return movedLines(redactedText).map((line) => /^.*?[.](?=\s|$)/.exec(line)?.[0] ?? line)
}

function movedLines(notes: string): string[] {
  return [...notes.matchAll(MOVED)].map((found) => (found[1] ?? '').replaceAll('**', '').trim())
}
