// Checks each item of a model's draft against the notes: its words must be there and must be about it, its owner must be
// named, its date is worked out anew from the words. What does not hold is dropped or left blank.
import type { Day } from '../domain/day.ts'
import type { DraftAction, Reading, Supported } from '../domain/draft.ts'
import { contentWords } from './action-title.ts'
import { readDue } from './due-date.ts'
import type { DueContext } from './due-rule.ts'
import { findDueWords } from './due-words.ts'
import type { Known } from './known.ts'
import { leftIdentifiers } from './left-identifiers.ts'
import type { ModelDraft, ModelItem } from './model-draft.ts'
import { placeInPlan } from './place-in-plan.ts'
import { tidy } from './sentences.ts'

/** What items are checked against. */
export type CheckContext = {
  /** The redacted notes without the instructions found in them. */
  notes: string
  known: Known
  due: DueContext
  /** What the rules read, for what they are sure of. */
  rules: Reading
}

type Checked = Pick<Reading, 'decisions' | 'actions' | 'risks' | 'figures' | 'voice' | 'forOthers'>

// A quote shorter than this could stand anywhere.
const SHORTEST_QUOTE = 12
const AROUND = 300
const ABOUT = 0.4
const LONGEST_TEXT = 400

/** Quotes that are not in the notes, for the one repair. */
export function missingQuotes(draft: ModelDraft, notes: string): string[] {
  const { decisions, actions, risks, figures, voice, forOthers } = draft
  const words = tidy(notes)
  return [...decisions, ...actions, ...risks, ...figures, ...voice, ...forOthers]
    .map(({ quote }) => quote)
    .filter((quote) => !words.includes(tidy(quote)))
}

export function checkModelDraft(draft: ModelDraft, context: CheckContext): Checked {
  const keep = (items: readonly ModelItem[]): Supported[] => {
    const kept = items.flatMap((item) => checkItem(item.text, item.quote, context))
    return kept.filter(({ support }, index) => kept.findIndex((one) => one.support === support) === index)
  }
  return {
    decisions: keep(draft.decisions),
    actions: draft.actions.flatMap((action) => checkAction(action, context)),
    risks: keep(draft.risks),
    figures: keep(draft.figures),
    voice: keep(draft.voice),
    forOthers: keep(draft.forOthers),
  }
}

function checkItem(text: string, quote: string, { notes }: CheckContext): Supported[] {
  const support = tidy(quote)
  const words = tidy(notes)
  const at = support.length < SHORTEST_QUOTE ? -1 : words.indexOf(support)
  if (at < 0 || tidy(text) === '' || text.length > LONGEST_TEXT || leftIdentifiers(text).length > 0) return []
  const around = words.slice(Math.max(0, at - AROUND), at + support.length + AROUND)
  return isAbout(text, around) ? [{ text: tidy(text), support }] : []
}

/** A true quote behind an invented sentence is an invention all the same. */
function isAbout(text: string, around: string): boolean {
  const own = [...contentWords(text)]
  const there = contentWords(around)
  return own.length > 0 && own.filter((word) => there.has(word)).length / own.length >= ABOUT
}

function checkAction(action: ModelDraft['actions'][number], context: CheckContext): DraftAction[] {
  const [found] = checkItem(action.title, action.quote, context)
  if (!found) return []
  const ownerRole = ownerOf(action.owner, found.support, context)
  const { dueText, due } = dueOf(action.dueQuote, found.support, context)
  const { known, rules } = context
  const group = known.groups.find(({ name }) => name === rules.group)
  const place = placeInPlan(found.text, { owner: ownerRole, heading: '', support: found.support }, group)
  return [{ title: found.text, ownerRole, dueText, due, ...place, support: found.support }]
}

/** The rules' owner for the same words, else the model's where the notes speak of that role at all. */
function ownerOf(owner: string, support: string, { notes, rules }: CheckContext): string {
  const same = rules.actions.find((one) => tidy(one.support).includes(support) || support.includes(tidy(one.support)))
  if (same && same.ownerRole !== '') return same.ownerRole
  const words = owner.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  const said = notes.toLowerCase()
  return words.length > 0 && words.every((word) => said.includes(word)) ? owner : ''
}

function dueOf(
  quote: string,
  support: string,
  { due: given, notes }: CheckContext,
): { dueText: string; due: Day | null } {
  const words = tidy(notes)
  const at = words.indexOf(support)
  const due = { ...given, around: words.slice(Math.max(0, at - AROUND), at + support.length) }
  const said = tidy(quote)
  const isSaid = said !== '' && support.includes(said)
  const dueText = isSaid ? said : (findDueWords(support, due)?.text ?? '')
  const isDated = given.meetingDate !== '1900-01-01'
  return { dueText, due: dueText === '' || !isDated ? null : readDue(dueText, due) }
}
