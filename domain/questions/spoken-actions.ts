// Actions of the plan known by words of their titles: "the toolkit one", "therapeutic pathway rec".
import type { Action } from '../action.ts'
import { EMPTY_WORDS } from './fact-index.ts'
import type { Shelves } from './shelves.ts'
import { stemOf } from './stem-of.ts'

// Words that ask about an action and never tell which.
const ASKING: ReadonlySet<string> = new Set(
  'need needed list lists owners action actions recommendation recommendations cap composite plan item items one ones own owns owner owned due late overdue open closed status responsible date when current still happening update updates every all each deadline deadlines group groups subgroup ours got team board doing leading finished done on section neglect vag fcn sector specific family networking network community vulnerable adolescents reference where who which after before month week quarter following previous again later earlier left holding handling close shut not yet already actually really ever sorted escalated escalate escalation signed sign off'.split(
    ' ',
  ),
)
const POINTS_AT_ONE = /\b(one|action|recommendation|item)\b/
// Fewer words than this are chance.
const LEAST_WORDS = 2
// More than these and the words named a theme, not an action.
const MOST = 3

export function tellingWords(words: readonly string[]): string[] {
  return words.filter((word) => word !== '' && !EMPTY_WORDS.has(word) && !ASKING.has(word))
}

/** Actions whose title holds every word. */
export function actionsWith(words: readonly string[], { actionsByStem }: Shelves): Action[] {
  const [first = [], ...others] = words.map((word) => actionsByStem.get(stemOf(word)) ?? [])
  return first.filter((action) => others.every((list) => list.includes(action)))
}

/** True when the words can hardly mean anything but an action by its title. */
export function speaksOfAction(words: readonly string[], shelves: Shelves): boolean {
  if (!POINTS_AT_ONE.test(words.join(' '))) return false
  const telling = tellingWords(words)
  if (telling.length < LEAST_WORDS) return false
  const found = actionsWith(telling, shelves)
  return found.length > 0 && found.length <= MOST
}
