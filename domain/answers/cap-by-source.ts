// Open actions by what they came from: "which actions came from rapid reviews".
import { type Action, isOpen } from '../action.ts'
import type { Question } from '../questions/question.ts'
import { isInScope } from './action-scope.ts'
import type { Given } from './given.ts'

const ASKS =
  /^(?:and |so )?(?:which|what|list|show|any|are there any|how many)\b.*\b(?:actions?|recommendations?|items?|ones)\b.*\bfrom\b/
// "Which came from reviews", after the plan was spoken of.
const OF_THOSE =
  /^(?:and |so )?(?:which|how many|any)(?: (?:of (?:those|them|these)|ones))?(?: that)? (?:came|come|are|were|is) from\b/
const SOURCES: readonly { said: RegExp; source: RegExp }[] = [
  { said: /\bfrom\b.*\bmedical\b/, source: /medical/i },
  { said: /\bfrom\b.*\bserious youth violence\b/, source: /serious youth violence/i },
  { said: /\bfrom\b.*\brapid reviews?\b/, source: /rapid review/i },
  { said: /\bfrom\b.*\bserious case reviews?\b/, source: /serious case review/i },
  { said: /\bfrom\b.*\b(?:sprs?|reviews?)\b/, source: /review\b/i },
  { said: /\bfrom\b.*\bjtai\b/, source: /jtai/i },
  { said: /\bfrom\b.*\baudits?\b/, source: /audit/i },
  { said: /\bfrom\b.*\bscrutiny\b/, source: /scrutiny/i },
]

export type FromSource = { actions: readonly Action[]; closed: readonly Action[]; said: string }

/** Undefined unless actions from such a source are asked for. */
export function actionsFromSource(question: Question, given: Given): FromSource | undefined {
  const text = question.own ?? question.text
  const isOfThose = question.own !== undefined && OF_THOSE.test(text)
  if (question.from !== undefined || !(ASKS.test(text) || isOfThose)) return undefined
  const asked = SOURCES.find(({ said }) => said.test(text))
  if (!asked) return undefined
  const { status: _status, ...scope } = question
  const all = given.records.actions.filter(
    (one) => one.status !== 'Proposed' && asked.source.test(one.source) && isInScope(one, scope),
  )
  const actions = all.filter((one) => isOpen(one, given.today))
  const closed = all.filter((one) => one.closed !== '' && one.closed <= given.today)
  return { actions, closed, said: [...new Set(actions.map(({ source }) => source))].join('; ') }
}
