// The actions a person means by words of their title: "who owns the toolkit one", "when is the chronologies action due".
import { type Action, isOpen } from '../action.ts'
import type { Question } from '../questions/question.ts'
import { actionsWith, tellingWords } from '../questions/spoken-actions.ts'
import type { Given } from './given.ts'

// More than these and the words named a theme, not an action.
const MOST = 6

// "Who owns the toolkit one" may sound like these, and names an action by its title.
const BY_TITLE = new Set([undefined, 'cap-live', 'cap-list', 'cap-unowned', 'cap-sector', 'cap-about'])
// "Has our supervision action been signed off" asks of that one; "who closes an action", of all.
const IS_ONE_CLOSED = /^(?:is|has|was|did|are|have)\b.*\b(?:action|recommendation)\b/

/** The actions named, where what is asked may be of single ones. */
export function actionsAsked(question: Question, given: Given): Action[] {
  const isByTitle = BY_TITLE.has(question.topic) || IS_ONE_CLOSED.test(question.own ?? question.text)
  return isByTitle ? actionsNamed(question, given) : []
}

/** Open actions first; none unless every telling word stands in the title. */
export function actionsNamed(question: Question, given: Given): Action[] {
  const own = tellingWords(question.own?.split(' ') ?? [])
  if (own.length === 0) return titled(tellingWords(question.text.split(' ')), question, given)
  const found = titled(own, question, given)
  // "How is that one going" names nothing itself: the one asked about before is meant.
  const isOfBefore = found.length === 0 && own.every((word) => GOES_ON.test(word)) && POINTS.test(question.own ?? '')
  return isOfBefore
    ? titled(tellingWords(question.text.slice(question.own?.length).split(' ')), question, given)
    : found
}

const POINTS = /\b(it|its|that|this)\b/
const GOES_ON =
  /^(going|getting|doing|looking|stand|stands|standing|news|progress|progressing|moving|moved|coming|along)$/

function titled(words: readonly string[], question: Question, given: Given): Action[] {
  // "Health sector actions" names a sector, not words of a title.
  const named = [question.sector, question.category, question.role].join(' ').toLowerCase()
  const left = words.filter((word) => !named.includes(word))
  // "And schools" is said of a sector as well.
  // "Overdue in exploitation" names the section, though it stands in titles too.
  if (left.length === 1 && left[0] === 'exploitation' && question.section === 'VAG') return []
  if (left.length === 0 || (left.length === 1 && question.sector !== undefined)) return []
  const meant = actionsWith(left, given.vocabulary.shelves)
  const inScope = meant.filter(
    (action) =>
      (!question.section || action.section === question.section) &&
      (!question.role || action.ownerRole === question.role),
  )
  const open = inScope.filter((action) => isOpen(action, given.today))
  const shown = open.length > 0 ? open : inScope
  return shown.length <= MOST ? shown : []
}
