// The actions a person means by words of their title: "who owns the toolkit one", "when is the chronologies action due".
import { stemmer } from 'stemmer'
import { type Action, isOpen } from '../action.ts'
import { EMPTY_WORDS } from '../questions/fact-index.ts'
import type { Question } from '../questions/question.ts'
import type { Given } from './given.ts'

// Words that ask about an action and never tell which.
const ASKING: ReadonlySet<string> = new Set(
  'action actions recommendation recommendations cap composite plan item items one ones own owns owner owners owned due late overdue open closed status responsible date when current still happening update deadline finished done on section neglect vag fcn sector specific'.split(
    ' ',
  ),
)
// More than these and the words named a theme, not an action.
const MOST = 6

/** Open actions first; none unless every telling word stands in the title. */
export function actionsNamed(question: Question, given: Given): Action[] {
  const words = question.text.split(' ').filter((word) => !EMPTY_WORDS.has(word) && !ASKING.has(word))
  if (words.length === 0) return []
  const { actionsByStem } = given.vocabulary.shelves
  const [first = [], ...others] = words.map((word) => actionsByStem.get(stemmer(word)) ?? [])
  const meant = first.filter((action) => others.every((list) => list.includes(action)))
  const inScope = meant.filter((action) => !question.section || action.section === question.section)
  const open = inScope.filter((action) => isOpen(action, given.today))
  const shown = open.length > 0 ? open : inScope
  return shown.length <= MOST ? shown : []
}
