// "Action 9", "recommendation 19 who owns it": the number alone, which every section of the plan counts for itself.
import { sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { actionTable } from './action-table.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { answerOneAction, noSuchAction } from './one-action.ts'
import { registerSource } from './sources.ts'
import { suggestionsFor } from './titles.ts'

// "Action 9" and "rec no 9"; "action 9 days late" counts something else.
const NUMBERED =
  /\b(?:action|recommendation|rec)\b (?:number |no )?0*(\d{1,3})\b(?! (?:days?|weeks?|months?|years?|to|and|or|of|more|percent))/

/** The actions with that number, of the section named or of all; undefined where no number is said. */
export function answerNumbered(question: Question, given: Given): Answer | undefined {
  const number = NUMBERED.exec(question.own ?? question.text)?.[1]
  if (number === undefined || question.ref !== undefined || question.from !== undefined) return undefined
  const actions = given.records.actions.filter(
    ({ ref, section }) =>
      Number(ref.slice(ref.lastIndexOf('-') + 1)) === Number(number) &&
      (question.section === undefined || section === question.section),
  )
  const [first] = actions
  if (!first) return noSuchAction(given)
  if (actions.length === 1) return answerOneAction(first.ref, given)
  return {
    title: 'Composite Action Plan (CAP)',
    paragraphs: [
      `${actions.length} sections of the plan have a number ${number} at ${sayDay(given.today)}. Say its reference, for example ${first.ref}.`,
    ],
    table: actionTable(actions),
    asAt: given.today,
    sources: [registerSource('Composite Action Plan', given.today)],
    suggestions: suggestionsFor('cap_status'),
    isHeld: true,
    actionRefs: actions.map(({ ref }) => ref),
  }
}
