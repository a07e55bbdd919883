// A person edits, approves, rejects or corrects a draft. Approved, it goes to the group by the queue and its actions wait in the
// plan as proposed; rejected, nothing is kept but the fact; corrected, every posted card is redrawn.
import type { Change } from '../domain/action.ts'
import type { Clock } from '../domain/day.ts'
import { AUDIENCES, type Draft } from '../domain/draft.ts'
import { type Edits, editDraft } from '../domain/edit-draft.ts'
import { may } from '../domain/permissions.ts'
import { chairsGroup, type Person } from '../domain/person.ts'
import type { Records } from '../domain/records.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Incoming } from './incoming.ts'
import { type ProposeServices, proposeActions } from './propose-actions.ts'

export const POST_UPDATE_QUEUE = 'post-update'

export type DecideNotesServices = ProposeServices & {
  clock: Clock
  records: { current(): Promise<Records>; forget(): void }
  drafts: {
    get(id: string): Promise<Draft | undefined>
    change(
      id: string,
      operationId: string,
      decide: (draft: Draft) => { draft: Draft; change: Change } | undefined,
    ): Promise<{ outcome: string; draft: Draft }>
    deleteSource(id: string): Promise<void>
  }
  queues: { nudge(queue: string, message: object): Promise<void> }
}

export type Verdict = 'approved' | 'rejected' | 'edited' | 'corrected' | 'post-again'

export type Decision = {
  id: string
  verdict: Verdict
  edits: Edits
  version: number | undefined
  /** `card` or `api`. */
  door: string
}

const VERBS: Readonly<Record<string, Verdict>> = {
  'approve-notes': 'approved',
  'reject-notes': 'rejected',
  'edit-notes': 'edited',
  'correct-notes': 'corrected',
  'post-notes-again': 'post-again',
}

export const NOTES_VERBS: ReadonlySet<string> = new Set(Object.keys(VERBS))

/** The same decision from a pressed card. @throws Refusal 400 for a card that was tampered with */
export function decideFromCard(
  { verb, data }: Incoming,
  person: Person,
  services: DecideNotesServices,
): Promise<Draft> {
  const id = typeof data.ref === 'string' ? data.ref : ''
  const version = Number(data.v)
  const verdict = VERBS[verb]
  if (!/^[0-9a-f]{20}$/.test(id) || !Number.isSafeInteger(version) || !verdict) {
    throw new Refusal(400, 'This button is not one of ours any more. Post the notes again. Nothing was changed.')
  }
  return decideNotes({ id, verdict, edits: data, version, door: 'card' }, person, services)
}

/** @throws Refusal when the draft is not there, not ready, decided before, or not theirs to decide */
export async function decideNotes(decision: Decision, person: Person, services: DecideNotesServices): Promise<Draft> {
  const { id, verdict, version } = decision
  if (!(await services.drafts.get(id)))
    throw new Refusal(404, 'There is no such draft. Post the notes again to make a new one.')
  const records = await services.records.current()
  const at = services.clock().toISOString()
  const operationId = `${verdict}|${person.personId}|${version ?? ''}${verdict === 'corrected' || verdict === 'edited' ? `|${at}` : ''}`
  const { draft } = await services.drafts.change(id, operationId, (before) => {
    checkDecide(before, person, decision)
    return {
      draft: decided(before, decision, person, at, records),
      change: changeOf(before, person, at, decision, operationId),
    }
  })
  // All of this may be repeated after a crash: the row says what was decided, and each step looks there first.
  if (draft.state === 'approved') {
    await proposeActions(draft, services)
    await services.queues.nudge(POST_UPDATE_QUEUE, { id })
  } else if (draft.state === 'rejected') {
    await services.drafts.deleteSource(id)
  }
  services.records.forget()
  return draft
}

function checkDecide(draft: Draft, person: Person, { verdict, version, edits }: Decision): void {
  if (!may(person, 'notes.decide', chairsGroup(person, draft.group) ? ['chairs'] : [])) {
    throw new Refusal(403, "Only the business unit or the group's chair decides about this draft. Nothing was changed.")
  }
  if (draft.state === 'reading') throw new Refusal(409, 'These notes are still being read. Try again in a moment.')
  if (verdict === 'corrected' || verdict === 'post-again') {
    if (draft.state !== 'approved')
      throw new Refusal(409, 'Only an approved update is corrected or posted again. Nothing was changed.')
    return
  }
  if (draft.state !== 'drafted')
    throw new Refusal(409, `This draft was already ${draft.state} by ${draft.decidedBy}. Nothing was changed.`)
  if (version !== undefined && version !== draft.version) {
    throw new Refusal(409, 'This draft has changed since the card was drawn. Ask for it again. Nothing was changed.')
  }
  const isConfirmed = edits.confirmed === true || edits.confirmed === 'true'
  if (verdict === 'approved' && draft.isUnsure && !isConfirmed) {
    throw new Refusal(
      409,
      'Words may be left in these notes that tell who somebody is. Look through them, take out what must go, tick that you have looked (or send "confirmed": true), then approve again.',
    )
  }
}

function decided(before: Draft, decision: Decision, person: Person, at: string, { groups }: Records): Draft {
  switch (decision.verdict) {
    case 'approved': {
      const audience = AUDIENCES.find((one) => one === decision.edits.audience) ?? before.audience
      const by = { decidedAt: at, decidedBy: person.displayName }
      return { ...editDraft(before, decision.edits, groups), ...by, audience, state: 'approved' }
    }
    case 'rejected':
      return { ...emptied(before), state: 'rejected', decidedAt: at, decidedBy: person.displayName, purgedAt: at }
    case 'edited':
      return editDraft(before, decision.edits, groups)
    case 'corrected':
      return corrected(before, decision.edits, { groups })
    case 'post-again':
      return {
        ...before,
        postings: before.postings.filter(({ state }) => state === 'sent' || state === 'sending'),
        postedAt: '',
      }
  }
}

/** Proposals and what was decided about them go by their place in the list, so none may leave it. */
function corrected(before: Draft, edits: Edits, { groups }: Pick<Records, 'groups'>): Draft {
  const after = editDraft(before, edits, groups)
  const isWhole = after.actions.length >= before.actions.length && (edits.merge ?? '') === ''
  if (!isWhole || after.group !== before.group) {
    throw new Refusal(
      409,
      'The actions of an approved update wait for MAAG already: refuse or link them there. The group stays as it is too. Nothing was changed.',
    )
  }
  return { ...after, corrections: before.corrections + 1, postedAt: '' }
}

/** Nothing but the fact that there were notes, and what became of them. */
function emptied(draft: Draft): Draft {
  return {
    ...draft,
    headline: '',
    decisions: [],
    actions: [],
    risks: [],
    figures: [],
    voice: [],
    forOthers: [],
    instructions: [],
    doubts: [],
    redactedText: '',
  }
}

function changeOf(before: Draft, person: Person, at: string, { verdict, door }: Decision, operationId: string): Change {
  const { personId, displayName: by } = person
  const said = {
    approved: 'Approved',
    rejected: 'Rejected',
    edited: 'Edited',
    corrected: 'Corrected',
    'post-again': 'To be posted again',
  }
  // What an edit or a correction replaced is kept, so that the record shows what people first read.
  const from = {
    state: before.state,
    ...((verdict === 'corrected' || verdict === 'edited') && { text: textOf(before) }),
  }
  const state = verdict === 'approved' || verdict === 'rejected' ? verdict : before.state
  return { at, by, personId, door, what: said[verdict], note: '', from, to: { state }, operationId }
}

const LONGEST_HISTORY = 8000

function textOf({ headline, date, decisions, actions, risks }: Draft): string {
  const lists = {
    headline,
    date,
    decisions: decisions.map(({ text }) => text),
    actions: actions.map(({ title }) => title),
  }
  return JSON.stringify({ ...lists, risks: risks.map(({ text }) => text) }).slice(0, LONGEST_HISTORY)
}
