// The actions a person means by words of their title: "who owns the toolkit one", "when is the chronologies action due".
import { type Action, isOpen } from '../action.ts'
import type { Question } from '../questions/question.ts'
import { actionsWith, tellingWords } from '../questions/spoken-actions.ts'
import type { Given } from './given.ts'

// More than these and the words named a theme, not an action.
const MOST = 6

/** Open actions first; none unless every telling word stands in the title. */
export function actionsNamed(question: Question, given: Given): Action[] {
  const own = tellingWords(question.own?.split(' ') ?? [])
  const words = own.length > 0 ? own : tellingWords(question.text.split(' '))
  // "Health sector actions" names a sector, not words of a title.
  const named = [question.sector, question.category, question.role].join(' ').toLowerCase()
  const left = words.filter((word) => !named.includes(word))
  if (left.length === 0) return []
  const meant = actionsWith(left, given.vocabulary.shelves)
  const inScope = meant.filter((action) => !question.section || action.section === question.section)
  const open = inScope.filter((action) => isOpen(action, given.today))
  const shown = open.length > 0 ? open : inScope
  return shown.length <= MOST ? shown : []
}
