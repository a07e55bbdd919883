// What an answer showed, kept with its question so that "it" and "the second one" can be understood in the next.
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'

const MOST_KEPT = 25

/** The question as the conversation remembers it. */
export function withShown(question: Question, answer: Answer): Question {
  // What was picked keeps the list it was picked of.
  if (question.pick !== undefined || question.of !== undefined) return question
  const { shown: _before, again: _again, ...asked } = question
  const shown = shownIn(answer).slice(0, MOST_KEPT)
  return shown.length > 0 ? { ...asked, shown } : asked
}

function shownIn({ table, listed, actionRefs = [] }: Answer): string[] {
  if (listed) return listed
  const rows = (table?.rows ?? []).filter(([first]) => first !== 'Total')
  const at = table?.columns.findIndex((column) => column === 'Ref' || column === 'Group') ?? -1
  if (at >= 0) return rows.map((row) => row[at] ?? '')
  return actionRefs.length === 1 ? actionRefs : []
}
