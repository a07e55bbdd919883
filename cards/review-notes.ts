// The draft of a subgroup update, for one person to check, mend and approve. Nothing is posted from it by itself.
import { type Day, sayDay } from '../domain/day.ts'
import type { Draft } from '../domain/draft.ts'
import { cardFrom, type Message } from './card.ts'
import { fitCard } from './fit-card.ts'
import { plain, shorten } from './plain.ts'
import template from './review-notes.template.json' with { type: 'json' }

const draw = cardFrom<Record<string, unknown>>(template)

/** How many actions can be edited in place; the others can be kept or dropped. */
const EDITABLE_ACTIONS = [8, 5, 2, 0] as const
const LISTED = { many: { actions: 24, others: 12 }, few: { actions: 16, others: 8 } }

export function reviewNotesCard(draft: Draft): Message {
  return fitCard(EDITABLE_ACTIONS, (count) => drawReview(draft, count))
}

function drawReview(draft: Draft, editable: number): Message {
  const isEditable = draft.state === 'drafted'
  const title = `${draft.group || 'A group'}${draft.date === '' ? '' : `, ${sayDay(draft.date)}`}: ${stateWords(draft)}`
  const card = draw({
    title: plain(title),
    intro: plain(isEditable ? introOf(draft) : decidedWords(draft)),
    warning: plain(warningOf(draft)),
    isEditable,
    group: draft.group,
    date: draft.date,
    headline: shorten(draft.headline, 300),
    ...listsOf(draft, isEditable, editable),
    removed: plain(removedWords(draft)),
    ref: draft.id,
    v: String(draft.version),
  })
  return {
    card,
    summary: `${title}. ${draft.decisions.length} decisions and ${draft.actions.length} actions to check.`,
  }
}

function listsOf({ decisions, actions, risks }: Draft, isEditable: boolean, editable: number) {
  const listed = editable === 0 ? LISTED.few : LISTED.many
  const toggles = (items: readonly { text: string }[], limit: number) =>
    isEditable ? items.slice(0, limit).map(({ text }, index) => ({ index, text: plain(shorten(text, 160)) })) : []
  return {
    hasDecisions: isEditable && decisions.length > 0,
    decisions: toggles(decisions, listed.others),
    actionsHeading: `${actions.length} proposed ${actions.length === 1 ? 'action' : 'actions'}${actions.length > 0 ? ' (untick to drop)' : ''}`,
    actions: isEditable
      ? actions.slice(0, listed.actions).map((action, index) => drawAction(action, index, editable))
      : [],
    hasRisks: isEditable && risks.length > 0,
    risks: toggles(risks, 6),
  }
}

function drawAction(action: Draft['actions'][number], index: number, editable: number) {
  const when = action.due ? sayDay(action.due) : action.dueText || 'no date'
  return {
    index,
    isOpen: index < editable,
    heading: plain(shorten(`${index + 1}. ${action.title} (${action.ownerRole || 'nobody named'}, ${when})`, 130)),
    title: shorten(action.title, 150),
    owner: action.ownerRole,
    dueText: plain(shorten(action.dueText || 'the notes give no date', 40)),
    due: (action.due ?? '') as Day | '',
  }
}

function introOf(draft: Draft): string {
  const by = draft.drafter === 'model' ? 'a language model' : 'rules, without a language model'
  return `Drafted by ${by} from the notes that ${draft.receivedBy} posted. Check it against the notes: nothing is posted until somebody approves.`
}

function warningOf({ instructions, group, state }: Draft): string {
  if (state !== 'drafted') return ''
  const parts = [
    group === '' ? 'The notes do not say which group met: please fill it in.' : '',
    instructions.length > 0
      ? `The notes hold ${instructions.length === 1 ? 'a sentence that tells' : `${instructions.length} sentences that tell`} a reader or a machine what to do. Shown here and not followed: "${shorten(instructions[0]?.text ?? '', 160)}"`
      : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function removedWords({ removed }: Draft): string {
  if (removed.length === 0) return 'No identifiers were found in the notes. Look once more for anything about a child.'
  const list = removed.map(({ type, count }) => `${count} ${type}`).join(', ')
  return `Taken out before drafting: ${list}. Look once more for anything about a child.`
}

function stateWords({ state }: Draft): string {
  return { reading: 'being read', drafted: 'draft update to check', approved: 'approved', rejected: 'rejected' }[state]
}

function decidedWords(draft: Draft): string {
  if (draft.state === 'approved') {
    return `Approved by ${draft.decidedBy} and posted to the group. Its ${draft.actions.length} actions wait in the plan as proposed.`
  }
  return draft.state === 'rejected' ? `Rejected by ${draft.decidedBy}. Nothing was posted.` : 'Still being read.'
}
