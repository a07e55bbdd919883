// What a group has been landed with on the plan: the open actions it owns, each with its reference, or that it owns none.
import { isOpen } from '../action.ts'
import { sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { isLandedWith } from '../questions/read-slots.ts'
import { actionTable } from './action-table.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { count } from './phrases.ts'
import { registerSource } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

/** The answer where a group's part of the plan is asked for in such words, otherwise undefined. */
export function answerLandedWith({ group, text }: Question, given: Given): Answer | undefined {
  if (group === undefined || !isLandedWith(text)) return undefined
  const open = given.records.actions.filter((one) => one.ownerGroup === group && isOpen(one, given.today))
  const lead =
    open.length === 0
      ? `${group} owns no open action in the plan at ${sayDay(given.today)}.`
      : `${group} owns ${count(open.length, 'open action')} in the plan at ${sayDay(given.today)}: ${open.map(({ ref }) => ref).join(', ')}.`
  return {
    title: KIND_TITLES.cap_status,
    paragraphs: [lead],
    ...(open.length > 0 ? { table: actionTable(open) } : {}),
    asAt: given.today,
    sources: [registerSource('Composite Action Plan', given.today)],
    suggestions: suggestionsFor('cap_status'),
    isHeld: true,
    actionRefs: open.slice(0, 10).map(({ ref }) => ref),
  }
}
