// The actions in notes: marked ones first, then what sentences promise, each once.
import type { DraftAction } from '../domain/draft.ts'
import type { Group } from '../domain/group.ts'
import { isMarkedAction, markedActions } from './action-from-mark.ts'
import { proseActions } from './action-from-prose.ts'
import { speechActions } from './action-from-speech.ts'
import { isActionRow, tableActions } from './action-from-table.ts'
import { contentWords, overlap } from './action-title.ts'
import type { ActionContext, FoundAction } from './found-action.ts'
import { placeInPlan } from './place-in-plan.ts'
import type { Sentence } from './sentences.ts'

const SAME_TITLE = 0.5
const NOT_ACTIONS = /^(?:present|attend|apolog)/i

/** @param isDecision whether a sentence was read as a decision */
export function findActions(
  context: ActionContext,
  isDecision: (sentence: Sentence) => boolean,
  group: Group | undefined,
): DraftAction[] {
  const marked = [...tableActions(context), ...markedActions(context), ...speechActions(context)]
  const plain = context.blocks.filter(
    (block) =>
      (block.kind === 'paragraph' || block.kind === 'item') &&
      !isMarkedAction(block) &&
      !isActionRow(block) &&
      !NOT_ACTIONS.test(block.heading),
  )
  const kept: FoundAction[] = []
  for (const action of marked) if (!kept.some((one) => isSameMarked(one, action))) kept.push(action)
  for (const action of proseActions(plain, isDecision, context)) {
    const isOffer =
      marked.length > 2 && action.dueText === '' && /\boffered\b/.test(context.notes.slice(action.start, action.end))
    if (!isOffer && !kept.some((one) => isSame(one, action, context))) kept.push(action)
  }
  return kept.sort((a, b) => a.start - b.start).map((action) => asDraft(action, context, group))
}

function isSameMarked(one: FoundAction, other: FoundAction): boolean {
  return one.start === other.start && one.title === other.title
}

/** Notes tell an action in a sentence and then mark it: same owner and section, or the same words. */
function isSame(one: FoundAction, other: FoundAction, { notes }: ActionContext): boolean {
  const isSameOwner = one.ownerRole.toLowerCase() === other.ownerRole.toLowerCase()
  if (one.isMarked && !other.isMarked && isSameOwner && one.section === other.section && other.dueText === '')
    return true
  if (isSameOwner && overlap(one.title, other.title) >= SAME_TITLE) return true
  const said = contentWords(notes.slice(other.start, other.end))
  const title = contentWords(one.title)
  return (
    one.isMarked &&
    isSameOwner &&
    other.dueText === '' &&
    [...title].filter((word) => said.has(word)).length >= title.size * SAME_TITLE
  )
}

function asDraft(action: FoundAction, { notes }: ActionContext, group: Group | undefined): DraftAction {
  const { title, ownerRole, dueText, due, heading, start, end } = action
  const support = supportOf(notes, start, end)
  return {
    title,
    ownerRole,
    dueText,
    due,
    ...placeInPlan(title, { owner: ownerRole, heading, support }, group),
    support,
  }
}

/** The notes' own words between two places, without marks of emphasis at the ends. */
export function supportOf(notes: string, start: number, end: number): string {
  return notes.slice(start, end).replace(/^[\s*_]+|[\s*_]+$/g, '')
}
