// Meeting notes arrive: checked, stored and put on the queue. The turn answers at once; reading happens behind it.
import { createHash } from 'node:crypto'
import type { Change } from '../domain/action.ts'
import { type Clock, isDay } from '../domain/day.ts'
import type { Audience, Draft } from '../domain/draft.ts'
import { groupNamed } from '../domain/group-named.ts'
import { may } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import type { Records } from '../domain/records.ts'
import { Refusal } from '../domain/refusal.ts'

export const SUMMARISE_QUEUE = 'summarise'

// About 60 pages of text. More is not one meeting's notes.
export const NOTES_LIMIT = 200_000

export type TakeNotesServices = {
  clock: Clock
  records: { current(): Promise<Records> }
  drafts: {
    get(id: string): Promise<Draft | undefined>
    insert(draft: Draft): Promise<boolean>
    putSource(id: string, text: string): Promise<void>
    change(
      id: string,
      operationId: string,
      decide: (draft: Draft) => { draft: Draft; change: Change } | undefined,
    ): Promise<unknown>
  }
  queues: { nudge(queue: string, message: object): Promise<void> }
  /** The meetings a text holds the notes of, each as people say it. */
  meetingsIn(text: string): Promise<string[]>
}

/** `group` and `date` may be empty: then they are read from the notes. */
export type Notes = { text: string; group: string; date: string; audience?: Audience }

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
  if (!may(person, 'notes.post'))
    throw new Refusal(403, 'Only the business unit posts meeting notes. Send yours to them: 01603 223409.')
  const group = await checkNotes(notes, services)
  const id = createHash('sha256').update(notes.text.trim()).digest('hex').slice(0, 20)
  const known = await services.drafts.get(id)
  if (known && known.state !== 'rejected') return { id, isKnown: true }
  await services.drafts.putSource(id, notes.text)
  const draft = emptyDraft({ ...notes, group }, id, person, services.clock())
  if (known) await readAgain(draft, person, services)
  else await services.drafts.insert(draft)
  await services.queues.nudge(SUMMARISE_QUEUE, { id, personId: person.personId })
  return { id, isKnown: false }
}

/** Notes that were rejected, by mistake or for now, start anew; what was decided before stays in the history. */
async function readAgain(draft: Draft, { personId, displayName: by }: Person, { drafts, clock }: TakeNotesServices) {
  const at = clock().toISOString()
  const operationId = `again|${personId}|${at}`
  await drafts.change(draft.id, operationId, (before) => {
    if (before.state !== 'rejected') return undefined
    const from = { state: before.state }
    const change = {
      at,
      by,
      personId,
      door: 'notes',
      what: 'Posted again',
      note: '',
      from,
      to: { state: draft.state },
      operationId,
    }
    return { draft: { ...draft, version: before.version }, change }
  })
}

async function checkNotes({ text, group, date }: Notes, { records, meetingsIn }: TakeNotesServices): Promise<string> {
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
  const meetings = await meetingsIn(text)
  if (meetings.length > 1) {
    throw new Refusal(
      400,
      `This holds the notes of ${meetings.length} meetings: ${meetings.slice(0, 4).join(', ')}. Send each meeting's notes by themselves.`,
    )
  }
  if (date !== '' && !isDay(date))
    throw new Refusal(
      400,
      `"${date.slice(0, 30)}" is not a date. Write the meeting's date as YYYY-MM-DD, or leave it out.`,
    )
  if (group === '') return ''
  const found = groupNamed(group, (await records.current()).groups)
  if (!found)
    throw new Refusal(
      400,
      `No group is called "${group.slice(0, 60)}". Use the name the partnership uses, such as VAG, or leave it out.`,
    )
  return found.name
}

function emptyDraft({ group, date, audience = 'group' }: Notes, id: string, person: Person, now: Date): Draft {
  return {
    id,
    state: 'reading',
    drafter: 'rules',
    whyRules: '',
    group,
    date,
    headline: '',
    decisions: [],
    actions: [],
    risks: [],
    figures: [],
    voice: [],
    forOthers: [],
    instructions: [],
    removed: [],
    isUnsure: false,
    doubts: [],
    redactedText: '',
    receivedAt: now.toISOString(),
    receivedBy: person.displayName,
    receivedById: person.personId,
    decidedAt: '',
    decidedBy: '',
    audience,
    postings: [],
    postedAt: '',
    corrections: 0,
    settled: [],
    purgedAt: '',
    version: 1,
  }
}
