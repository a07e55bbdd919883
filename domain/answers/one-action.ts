// One action of the Composite Action Plan by its reference.
import { type Action, isOverdue } from '../action.ts'
import { daysBetween, sayDay } from '../day.ts'
import { actionTable } from './action-table.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { count, dayOr } from './phrases.ts'
import { ASK_BUSINESS_UNIT, registerSource } from './sources.ts'
import { suggestionsFor } from './titles.ts'

export function answerOneAction(ref: string, given: Given): Answer {
  const action = given.vocabulary.shelves.actionByRef.get(ref)
  if (!action) return noSuchAction(given)
  const late =
    isOverdue(action, given.today) && action.due !== ''
      ? ` It is overdue by ${count(daysBetween(action.due, given.today), 'day')}.`
      : ''
  return {
    title: `${action.ref}: ${action.title}`,
    paragraphs: [
      `Status: ${action.status}${action.closed ? `, closed ${sayDay(action.closed)}` : ''}. Due: ${dayOr(action.due, 'no date set')}.${late}`,
      `Owner: ${action.ownerRole} (${action.ownerGroup}). Section: ${action.section}; category: ${action.category}${action.sector ? `; sector: ${action.sector}` : ''}.`,
      `It came from: ${action.source} (${action.sourceDate}), and was added on ${sayDay(action.added)}.`,
      ...(action.status === 'Awaiting evidence' ? ['MAAG closes it once the evidence is accepted.'] : []),
    ],
    asAt: given.today,
    sources: [registerSource('Composite Action Plan', given.today)],
    suggestions: [`What changed on ${action.ref}?`, 'What is overdue?'],
    isHeld: true,
    actionRefs: [action.ref],
  }
}

/** The actions whose titles were named: one in full, several as a list. */
export function answerActionsNamed(actions: readonly Action[], given: Given): Answer {
  const [first] = actions
  if (first && actions.length === 1) return answerOneAction(first.ref, given)
  return {
    title: 'Composite Action Plan (CAP)',
    paragraphs: [`${count(actions.length, 'action')} by that name at ${sayDay(given.today)}.`],
    table: actionTable(actions),
    asAt: given.today,
    sources: [registerSource('Composite Action Plan', given.today)],
    suggestions: suggestionsFor('cap_status'),
    isHeld: true,
    actionRefs: actions.map((action) => action.ref),
  }
}

export function noSuchAction(given: Given): Answer {
  return {
    title: 'No such action',
    paragraphs: [
      `There is no action with that reference in the plan. References look like CAP-VAG-009; say "list VAG actions" to see them. ${ASK_BUSINESS_UNIT}`,
    ],
    asAt: given.today,
    sources: [registerSource('Composite Action Plan', given.today)],
    suggestions: ['List VAG actions', 'CAP summary by section'],
    isHeld: false,
  }
}
