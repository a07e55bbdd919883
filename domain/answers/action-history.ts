// What changed on one action: who, when, what from and what to.
import type { Change } from '../action.ts'
import { londonDay, sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { noSuchAction } from './one-action.ts'
import { dayOr } from './phrases.ts'
import { registerSource } from './sources.ts'

const MOST_CHANGES = 8

export function answerActionHistory(question: Question, given: Given): Answer {
  const action = given.vocabulary.shelves.actionByRef.get(question.ref ?? '')
  if (!question.ref) return whichAction(given)
  if (!action) return noSuchAction(given)
  const state = `Now: ${action.status}, due ${dayOr(action.due, 'no date')}. Added ${sayDay(action.added)}.`
  const none = `No changes are recorded since it was added on ${sayDay(action.added)}.`
  return {
    title: `What changed on ${action.ref}`,
    paragraphs: [
      action.title,
      ...(given.changes.length > 0 ? given.changes.slice(0, MOST_CHANGES).map(sayChange) : [none]),
      state,
    ],
    asAt: given.today,
    sources: [registerSource('Composite Action Plan history', given.today)],
    suggestions: [action.ref, 'What is overdue?'],
    isHeld: true,
    actionRefs: [action.ref],
  }
}

// What a person reads about a change; other fields are the plan's own bookkeeping, or stand in the note already.
const FIELDS: Readonly<Record<string, { label: string; say: (value: string) => string }>> = {
  status: { label: 'status', say: (value) => value },
  due: { label: 'due', say: (value) => dayOr(value, 'no date') },
  requestedDue: { label: 'later date asked for', say: (value) => dayOr(value, 'none') },
  ownerRole: { label: 'owner', say: (value) => value },
}

function sayChange(change: Change): string {
  const fields = Object.entries(FIELDS)
    .filter(([field]) => change.to[field] !== undefined && change.from[field] !== change.to[field])
    .map(([field, { label, say }]) => `${label}: ${say(change.from[field] ?? '')} to ${say(change.to[field] ?? '')}`)
  const detail = fields.length > 0 ? ` (${fields.join('; ')})` : ''
  const note = change.note === '' ? '' : `: "${change.note}"`
  return `${sayDay(londonDay(new Date(change.at)))}: ${change.what} by ${change.by}, by ${change.door}${note}${detail}.`
}

function whichAction(given: Given): Answer {
  return {
    title: 'Which action?',
    paragraphs: ['Say which action by its reference, for example "what changed on CAP-VAG-009".'],
    asAt: '',
    sources: [registerSource('Composite Action Plan', given.today)],
    suggestions: ['What is overdue?', 'List VAG actions'],
    isHeld: true,
  }
}
