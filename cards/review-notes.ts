// The draft of a subgroup update, for one person to check, mend and approve. Nothing is posted from it by itself.
import { type Day, sayDay } from '../domain/day.ts'
import type { Draft } from '../domain/draft.ts'
import { lookFirst } from '../domain/look-first.ts'
import { type Card, cardFrom, type Message } from './card.ts'
import { fitCard } from './fit-card.ts'
import { plain, shorten } from './plain.ts'
import template from './review-notes.template.json' with { type: 'json' }

const draw = cardFrom<Record<string, unknown>>(template)

/** How much is drawn: actions that can be edited in place, items listed, and lines of the notes behind them. */
type Room = { editable: number; actions: number; others: number; words: number }

const ROOMS: readonly Room[] = [
  { editable: 8, actions: 24, others: 12, words: 40 },
  { editable: 5, actions: 24, others: 12, words: 20 },
  { editable: 2, actions: 20, others: 10, words: 8 },
  { editable: 0, actions: 12, others: 6, words: 0 },
]
// A dialog is opened by one person and holds the whole draft.
const WHOLE: Room = { editable: 60, actions: 60, others: 60, words: 60 }
const HELD: ReadonlySet<string> = new Set(['held', 'failed'])

export function reviewNotesCard(draft: Draft): Message {
  return fitCard([0, 1, 2, 3], (index) => drawReview(draft, ROOMS[index] ?? WHOLE, draft.state === 'drafted'))
}

/** The whole draft in a dialog, where a press is a submit. After approval it corrects what was posted. */
export function reviewNotesDialog(draft: Draft): Card {
  const isEditable = draft.state === 'drafted' || draft.state === 'approved'
  const { card } = drawReview(draft, WHOLE, isEditable)
  const isCorrecting = draft.state === 'approved'
  const actions = (card.actions as Record<string, unknown>[]).flatMap((action) => {
    if (action.type !== 'Action.Execute') return action.type === 'Action.Submit' ? [] : [action]
    if (isCorrecting && action.verb !== 'approve-notes') return []
    const verb = isCorrecting ? 'correct-notes' : action.verb
    const title = isCorrecting ? 'Correct what was posted' : action.title
    const submit = { ...action, type: 'Action.Submit', title, data: { ...(action.data as object), verb } }
    if (isCorrecting || verb !== 'approve-notes') return [submit]
    const { style: _style, ...plainSubmit } = submit as { style?: string }
    const data = { ...(action.data as object), verb: 'edit-notes' }
    return [submit, { ...plainSubmit, title: 'Keep my changes for now', data }]
  })
  return { ...card, actions }
}

function drawReview(draft: Draft, room: Room, isEditable: boolean): Message {
  const title = `${draft.group || 'A group'}${draft.date === '' ? '' : `, ${sayDay(draft.date)}`}: ${stateWords(draft)}`
  const words = isEditable ? wordsOf(draft).slice(0, room.words) : []
  const card = draw({
    title: plain(title),
    intro: plain(draft.state === 'drafted' ? introOf(draft) : decidedWords(draft)),
    looks: draft.state === 'drafted' ? lookFirst(draft).map((text) => ({ text: plain(shorten(text, 300)) })) : [],
    isEditable,
    isUnsure: isEditable && draft.isUnsure,
    group: draft.group,
    date: draft.date,
    headline: shorten(draft.headline, 300),
    ...listsOf(draft, isEditable, room),
    hasWords: words.length > 0,
    words: words.map((text) => ({ text: plain(text) })),
    audience: draft.audience,
    removed: plain(removedWords(draft)),
    postings: draft.state === 'approved' ? postingsOf(draft).map((text) => ({ text: plain(text) })) : [],
    isHeld: draft.state === 'approved' && draft.postings.some(({ state }) => HELD.has(state)),
    canOpen: (draft.state === 'drafted' || draft.state === 'approved') && room !== WHOLE,
    openTitle: draft.state === 'approved' ? 'Correct it' : 'Open the whole draft',
    ref: draft.id,
    v: String(draft.version),
  })
  return {
    card,
    summary: `${title}. ${draft.decisions.length} decisions and ${draft.actions.length} actions to check.`,
    isAiDrafted: draft.drafter === 'model',
  }
}

function listsOf({ decisions, actions, risks }: Draft, isEditable: boolean, room: Room) {
  const toggles = (items: readonly { text: string }[], limit: number) =>
    isEditable ? items.slice(0, limit).map(({ text }, index) => ({ index, text: plain(shorten(text, 160)) })) : []
  return {
    hasDecisions: isEditable && decisions.length > 0,
    decisions: toggles(decisions, room.others),
    actionsHeading: `${actions.length} proposed ${actions.length === 1 ? 'action' : 'actions'}${actions.length > 0 ? ' (untick to drop)' : ''}`,
    actions: isEditable
      ? actions.slice(0, room.actions).map((action, index) => drawAction(action, index, room.editable))
      : [],
    hasRisks: isEditable && risks.length > 0,
    risks: toggles(risks, Math.min(room.others, 30)),
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

/** Each line's own words in the notes. */
function wordsOf({ decisions, actions, risks }: Draft): string[] {
  const lines = (name: string, items: readonly { support: string }[]): string[] =>
    items.map(({ support }, index) => `${name} ${index + 1}: “${shorten(support.replace(/\s+/g, ' '), 200)}”`)
  return [...lines('Action', actions), ...lines('Decision', decisions), ...lines('Risk', risks)]
}

function introOf(draft: Draft): string {
  const by = draft.drafter === 'model' ? 'a language model' : 'rules, without a language model'
  return `Drafted by ${by} from the notes that ${draft.receivedBy} posted. Check it against the notes: nothing is posted until somebody approves.`
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
    const fixed =
      draft.corrections > 0
        ? ` Corrected ${draft.corrections === 1 ? 'once' : `${draft.corrections} times`} since.`
        : ''
    return `Approved by ${draft.decidedBy}; it is posted in a moment if it is not there yet. Its ${draft.actions.length} actions wait in the plan as proposed.${fixed}`
  }
  return draft.state === 'rejected'
    ? `Rejected by ${draft.decidedBy}. Nothing was posted, and nothing of the notes is kept.`
    : 'Still being read.'
}

/** What is worth a person's look: only places where it did not surely arrive. */
function postingsOf({ postings, group }: Draft): string[] {
  const missed = postings.filter(({ state }) => HELD.has(state))
  return missed
    .slice(0, 8)
    .map(({ key, reason }) => `${key.startsWith('group:') ? `${group}'s channel` : 'One person'}: ${reason}`)
}
