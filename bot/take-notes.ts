// Meeting notes arrive: checked, stored and put on the queue. The turn answers at once; reading happens behind it.
import { createHash } from 'node:crypto'
import { type Clock, isDay } from '../domain/day.ts'
import type { Draft } from '../domain/draft.ts'
import { hasRole, type Person } from '../domain/person.ts'
import type { Records } from '../domain/records.ts'
import { Refusal } from '../domain/refusal.ts'

export const SUMMARISE_QUEUE = 'summarise'

// About 200 pages of text. More is not one meeting's notes.
export const NOTES_LIMIT = 1_000_000

export type TakeNotesServices = {
  clock: Clock
  records: { current(): Promise<Records> }
  drafts: {
    get(id: string): Promise<Draft | undefined>
    insert(draft: Draft): Promise<boolean>
    putSource(id: string, text: string): Promise<void>
  }
  queues: { nudge(queue: string, message: object): Promise<void> }
}

export type Notes = { text: string; group: string; date: string }

/**
 * The same notes posted twice are the same draft.
 * @returns the draft's id, and whether the notes were here before
 * @throws Refusal when the person may not, or the notes are empty, too long, or for a group nobody knows
 */
export async function takeNotes(
  notes: Notes,
  person: Person,
  services: TakeNotesServices,
): Promise<{ id: string; isKnown: boolean }> {
  if (!hasRole(person, 'business_unit'))
    throw new Refusal(403, 'Only the business unit posts meeting notes. Send yours to them: 01603 223409.')
  const group = await checkNotes(notes, services)
  const id = createHash('sha256').update(notes.text.trim()).digest('hex').slice(0, 20)
  if (await services.drafts.get(id)) return { id, isKnown: true }
  await services.drafts.putSource(id, notes.text)
  await services.drafts.insert(emptyDraft(id, group, notes.date, person, services.clock()))
  await services.queues.nudge(SUMMARISE_QUEUE, { id, personId: person.personId })
  return { id, isKnown: false }
}

async function checkNotes({ text, group, date }: Notes, { records }: TakeNotesServices): Promise<string> {
  if (!/\p{L}{2}/u.test(text))
    throw new Refusal(
      400,
      'There are no words in these notes. Paste the text of the notes, or send a file that has text in it.',
    )
  if (text.length > NOTES_LIMIT) {
    throw new Refusal(
      413,
      `These notes have ${text.length} characters; at most ${NOTES_LIMIT} can be read at once. Send one meeting at a time.`,
    )
  }
  if (date !== '' && !isDay(date))
    throw new Refusal(
      400,
      `"${date.slice(0, 30)}" is not a date. Write the meeting's date as YYYY-MM-DD, or leave it out.`,
    )
  if (group === '') return ''
  const wanted = group.toLowerCase()
  const found = (await records.current()).groups.find(({ name, fullName, aliases }) =>
    [name, fullName, ...aliases].some((known) => known.toLowerCase() === wanted),
  )
  if (!found)
    throw new Refusal(
      400,
      `No group is called "${group.slice(0, 60)}". Use the name the partnership uses, such as VAG, or leave it out.`,
    )
  return found.name
}

function emptyDraft(id: string, group: string, date: string, person: Person, now: Date): Draft {
  return {
    id,
    state: 'reading',
    drafter: 'rules',
    group,
    date,
    headline: '',
    decisions: [],
    actions: [],
    risks: [],
    figures: [],
    voice: [],
    instructions: [],
    removed: [],
    redactedText: '',
    receivedAt: now.toISOString(),
    receivedBy: person.displayName,
    decidedAt: '',
    decidedBy: '',
    version: 1,
  }
}
