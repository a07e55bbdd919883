// Meeting notes pasted into a chat: how they are told from a question, and what is said when they arrive.
import type { Person } from '../domain/person.ts'
import type { Incoming } from './incoming.ts'
import { type TakeNotesServices, takeNotes } from './take-notes.ts'

// A question is a line or two; this many lines and characters are a meeting's notes.
const NOTES_LINES = 6
const NOTES_CHARACTERS = 600

/** The notes in a one-to-one message that starts with "Notes:", or is as long as notes are; otherwise undefined. */
export function notesIn({ kind, text, scope }: Incoming): string | undefined {
  if (kind !== 'message') return undefined
  const marked = /^\s*(?:meeting\s+|summari[sz]e\s+these\s+)?notes?\s*[:\n]\s*/i.exec(text)
  if (marked) return text.slice(marked[0].length)
  const isLong = text.length >= NOTES_CHARACTERS && text.split('\n').length >= NOTES_LINES
  return isLong && scope === 'personal' ? text : undefined
}

/** @returns what is said at once; the draft follows when the notes have been read */
export async function keepNotes(text: string, person: Person, services: TakeNotesServices): Promise<string> {
  const { isKnown } = await takeNotes({ text, group: '', date: '' }, person, services)
  return isKnown
    ? 'I have these notes already: look for their draft further up, or in the chat of whoever posted them first.'
    : 'Thank you. I am reading the notes and taking identifiers out; the draft comes here in a moment for you to check. Nothing is posted before somebody approves it.'
}
