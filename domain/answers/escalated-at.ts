// What a meeting passed up or is to raise: among many actions it would be cut from the gist.
import type { Draft } from '../draft.ts'
import type { Question } from '../questions/question.ts'

const ASKED =
  /\bescalat\w*\b|\b(?:passed|sent|went|taken|go(?:es|ing)?) up\b|\b(?:to|with|for) (?:the )?(?:dsps?|delegated)\b/
const PASSED_UP = /\bescalat|\bDelegated Safeguarding Partners?\b|\bDSPs?\b/
const TO_RAISE = /^Raise\b/

const NOTHING_PASSED_UP = 'Nothing is recorded in this update as passed up or to be raised with the partners above.'

/** Its lines that say so, none where that is not asked. What is to be raised is not said to have gone anywhere. */
export function escalatedAt(
  { decisions, actions, risks }: Draft,
  { own, text }: Question,
  sayAction: (action: Draft['actions'][number]) => string,
): string[] {
  if (!ASKED.test(own ?? text)) return []
  const lines = [
    ...decisions.map((one) => one.text),
    ...actions.map((action) => sayAction(action)),
    ...risks.map((one) => one.text),
  ]
  const end = (line: string) => line.replace(/\.$/, '')
  const isAny = lines.some((line) => PASSED_UP.test(line) || TO_RAISE.test(line))
  // Of a meeting spoken of before, "did anything go up" is a question of its own, and no is an answer.
  if (!isAny) return own === undefined ? [] : [NOTHING_PASSED_UP]
  return [
    ...lines.filter((line) => PASSED_UP.test(line)).map((line) => `Passed up: ${end(line)}.`),
    ...lines
      .filter((line) => TO_RAISE.test(line) && !PASSED_UP.test(line))
      .map((line) => `To be raised: ${end(line)}.`),
  ]
}
