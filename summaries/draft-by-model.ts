// Drafts from redacted notes with a language model, and with the rules' own draft whenever anything at all is amiss.
import type { Reading } from '../domain/draft.ts'
import { contentWords } from './action-title.ts'
import { type AskLimits, ModelTrouble, modelAsker } from './ask-model.ts'
import { findDates } from './calendar-words.ts'
import { type CheckContext, checkModelDraft, missingQuotes } from './check-model-draft.ts'
import { findMeeting } from './find-meeting.ts'
import type { Known } from './known.ts'
import { leftIdentifiers } from './left-identifiers.ts'
import type { ModelSettings } from './map-question.ts'
import { fenced, MODEL_TASK, type ModelDraft, modelDraft } from './model-draft.ts'
import { notesParts } from './notes-parts.ts'
import { tidy } from './sentences.ts'
import { splitNotes } from './split-notes.ts'
import { splitRows } from './split-rows.ts'

// Some 40 pages. More would keep the person waiting for longer than reading them takes.
const MOST_PARTS = 10
const LONGEST_HEADLINE = 300
// Of the headline's words; no quote stands behind it.
const IN_NOTES = 0.7

export type DraftByModel = (rules: Reading, known: Known) => Promise<Reading>

/** @returns a function that gives the model's checked draft, or the rules' with `whyRules` saying why */
export function modelDrafter(settings: ModelSettings, limits?: AskLimits): DraftByModel {
  const ask = modelAsker(settings, limits)
  return async (rules, known) => {
    const why = whyNotSent(rules)
    if (why !== '') return { ...rules, whyRules: why }
    const notes = withoutInstructionWords(rules)
    const parts = notesParts(notes)
    if (parts.length > MOST_PARTS) return { ...rules, whyRules: 'the notes are too long for the model.' }
    const schema = modelDraft(
      known.roles,
      known.groups.map(({ name }) => name),
    )
    const drafts: ModelDraft[] = []
    try {
      // One after another: a service that is slow or busy is not asked ten things at once.
      for (const part of parts) {
        drafts.push(await ask({ task: MODEL_TASK, words: fenced(part), name: 'notes', schema, faultOf: faultIn(part) }))
      }
    } catch (error) {
      if (error instanceof ModelTrouble) return { ...rules, whyRules: error.message }
      throw error
    }
    return readingFrom(joined(drafts), notes, rules, known)
  }
}

/** Only text that two detectors have nothing against is ever sent. */
function whyNotSent(rules: Reading): string {
  const left = leftIdentifiers(rules.redactedText)
  if (left.length > 0) return `nothing was sent to the model, for the notes may still hold ${left.join(' and ')}.`
  if (rules.isUnsure) return 'nothing was sent to the model, for words may be left that tell who somebody is.'
  return ''
}

/** Text that tries to instruct is not shown to the model at all. */
function withoutInstructionWords({ redactedText, instructions }: Reading): string {
  return instructions.reduce((text, instruction) => {
    const words = instruction.text.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return text.replace(new RegExp(words.join('\\s+'), 'g'), '')
  }, redactedText)
}

function faultIn(part: string): (draft: ModelDraft) => string {
  return (draft) => {
    const missing = missingQuotes(draft, part)
    if (missing.length === 0) return ''
    const some = missing.slice(0, 3).map((quote) => `"${quote.slice(0, 80)}"`)
    return `These quotes are not the exact words of the notes: ${some.join(', ')}. Copy the words as they are, or drop the item.`
  }
}

/** The first part tells who met and when; lists follow one another. */
function joined(drafts: readonly ModelDraft[]): ModelDraft {
  const [first] = drafts
  if (!first) throw new ModelTrouble('there was nothing to read.')
  const all = <Item>(listOf: (draft: ModelDraft) => readonly Item[]): Item[] =>
    drafts.flatMap((draft) => [...listOf(draft)])
  return {
    ...first,
    decisions: all(({ decisions }) => decisions),
    actions: all(({ actions }) => actions),
    risks: all(({ risks }) => risks),
    figures: all(({ figures }) => figures),
    voice: all(({ voice }) => voice),
    forOthers: all(({ forOthers }) => forOthers),
  }
}

function readingFrom(draft: ModelDraft, notes: string, rules: Reading, known: Known): Reading {
  const { nextMeeting } = findMeeting(splitRows(splitNotes(notes)), known)
  const group = rules.group || draft.group
  const date = rules.date || dateIn(draft.dateQuote, notes)
  const meetingDate = date || '1900-01-01'
  const due = { ...known, meetingDate, group, nextMeetingInNotes: nextMeeting }
  const context: CheckContext = { notes, known, due, rules: { ...rules, group, date } }
  const checked = checkModelDraft(draft, context)
  const isEmpty = checked.actions.length + checked.decisions.length === 0
  if (isEmpty && rules.actions.length + rules.decisions.length > 0)
    return { ...rules, whyRules: "nothing in the model's answer could be found in the notes." }
  return { ...rules, ...checked, group, date, drafter: 'model', headline: headlineOf(draft, notes, rules) }
}

function dateIn(quote: string, notes: string): string {
  if (tidy(quote) === '' || !tidy(notes).includes(tidy(quote))) return ''
  return findDates(quote, '2000-01-01').find(({ hasYear }) => hasYear)?.day ?? ''
}

/** The rules' own headline unless the model's is short, in the notes' words, and holds no number they do not. */
function headlineOf({ headline }: ModelDraft, notes: string, rules: Reading): string {
  const words = tidy(headline)
  const numbers = words.match(/\d+/g) ?? []
  const isFit = words !== '' && words.length <= LONGEST_HEADLINE && leftIdentifiers(words).length === 0
  const there = contentWords(notes)
  const own = [...contentWords(words)]
  const isSaid = own.filter((word) => there.has(word)).length >= own.length * IN_NOTES
  return isFit && isSaid && numbers.every((number) => notes.includes(number)) ? words : rules.headline
}
