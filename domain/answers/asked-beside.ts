// "When is VAG and who chairs it": the second thing asked of a group is told beside the first.
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { chairLine } from './groups.ts'
import { nextMeeting } from './meetings-register.ts'

const WHO_CHAIRS =
  /\bwho(?: is| are)? (?:chairs?|leads?|runs?|heads?|the (?:chair|lead))\b|\band (?:the|its) (?:chair|lead)\b/
const WHEN = /^when\b|\band (?:when|the next (?:one|date|meeting))\b/

/** The answer with the chair beside the date, or the next date beside the chair, where both were asked for. */
export function withAskedBeside(answer: Answer, { kind, group: name, own, text }: Question, given: Given): Answer {
  const group = given.records.groups.find((one) => one.name === name)
  if (!group) return answer
  const said = own ?? text
  if (kind === 'meetings' && WHO_CHAIRS.test(said)) return withLine(answer, chairLine(group))
  const next = kind === 'subgroup_info' && WHEN.test(said) ? nextMeeting(group.name, given) : undefined
  return next === undefined ? answer : withLine(answer, `Its next meeting in the register is ${next}.`)
}

/** Second, so that what was asked first stays first. */
function withLine(answer: Answer, line: string): Answer {
  const [first, ...rest] = answer.paragraphs
  if (first === undefined || answer.paragraphs.some((one) => one.includes(line))) return answer
  return { ...answer, paragraphs: [first, line, ...rest] }
}
