// MAAG's chair and the business unit decide about each proposed action: into the plan, part of one already there, or not.
import type { Message } from '../cards/card.ts'
import { proposedActionsCard } from '../cards/proposed-actions.ts'
import type { Action, Change } from '../domain/action.ts'
import { type Clock, type Day, isDay, londonDay } from '../domain/day.ts'
import type { Draft, Settlement } from '../domain/draft.ts'
import { may } from '../domain/permissions.ts'
import { chairsGroup, type Person } from '../domain/person.ts'
import { nextRef, proposalOf, proposedIn } from '../domain/proposal.ts'
import type { Records } from '../domain/records.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Incoming } from './incoming.ts'

export type SettleServices = {
  clock: Clock
  records: { current(): Promise<Records>; forget(): void }
  drafts: {
    get(id: string): Promise<Draft | undefined>
    list(state: 'approved'): Promise<Draft[]>
    change(
      id: string,
      operationId: string,
      decide: (draft: Draft) => { draft: Draft; change: Change } | undefined,
    ): Promise<{ outcome: string; draft: Draft }>
  }
  actions: {
    list(): Promise<Action[]>
    get(ref: string): Promise<Action | undefined>
    insert(action: Action): Promise<boolean>
    withdraw(ref: string): Promise<void>
    change(
      ref: string,
      operationId: string,
      decide: (action: Action) => { action: Action; change: Change } | undefined,
    ): Promise<{ outcome: string; action: Action }>
  }
}

const VERBS: Readonly<Record<string, Settlement['verdict']>> = {
  'accept-action': 'accepted',
  'link-action': 'linked',
  'refuse-action': 'refused',
}
export const SETTLE_VERBS: ReadonlySet<string> = new Set(Object.keys(VERBS))

const ASKED =
  /^\W*(?:(?:show|list|what are|which are|see)\s+(?:me\s+)?(?:the\s+)?)?(?:proposed|proposals?|new)\s*(?:cap\s+)?(?:actions?)?(?:\s+(?:waiting|to decide|from notes))?\W*$|\bactions? (?:proposed|waiting) (?:for|from) (?:maag|notes|the plan)\b|\bwhat(?:'s| is) proposed\b/i

/** True when somebody asks, one-to-one, which proposed actions wait. */
export function asksForProposed({ kind, text, scope }: Incoming): boolean {
  return kind === 'message' && scope === 'personal' && text.length < 80 && /propos/i.test(text) && ASKED.test(text)
}

/** @throws Refusal 403 for anybody but MAAG's chair and the business unit */
export async function showProposed(person: Person, services: SettleServices, note = ''): Promise<Message> {
  refuseOthers(person)
  const [approved, actions] = await Promise.all([services.drafts.list('approved'), services.actions.list()])
  return proposedActionsCard(proposedIn(approved, actions, londonDay(services.clock())), note)
}

/** @returns the card of what still waits */
export async function settleFromCard(incoming: Incoming, person: Person, services: SettleServices): Promise<Message> {
  refuseOthers(person)
  const { id, index, verdict, typed } = readPress(incoming)
  const draft = await services.drafts.get(id)
  const proposed = draft?.state === 'approved' ? draft.actions[index] : undefined
  if (!draft || !proposed)
    throw new Refusal(
      404,
      'This proposed action is not there any more. Ask me for "proposed actions". Nothing was changed.',
    )
  const today = londonDay(services.clock())
  const note =
    verdict === 'accepted'
      ? await accept(draft, index, typed, person, today, services)
      : verdict === 'linked'
        ? await link(draft, index, typed('same'), person, today, services)
        : await refuse(draft, index, typed('reason'), person, services)
  await services.actions.withdraw(proposalOf(draft, index, today).ref)
  services.records.forget()
  return showProposed(person, services, note)
}

type Typed = (name: string) => string

/** The reference is kept in the draft first, so that a crash before the insert is mended and takes no second one. */
async function accept(
  draft: Draft,
  index: number,
  typed: Typed,
  person: Person,
  today: Day,
  services: SettleServices,
): Promise<string> {
  const proposal = proposalOf(draft, index, today)
  const due = typed('due') || proposal.due
  if (!isDay(due))
    throw new Refusal(400, 'Choose by when, then accept again: without a date nobody is reminded. Nothing was changed.')
  const action: Action = {
    ...proposal,
    due,
    ownerRole: typed('owner') || proposal.ownerRole,
    status: 'Not started',
    added: today,
  }
  for (;;) {
    const [actions, approved] = await Promise.all([services.actions.list(), services.drafts.list('approved')])
    const taken = [
      ...actions.map(({ ref }) => ref),
      ...approved.flatMap(({ settled }) => settled.map(({ ref }) => ref)),
    ]
    const kept = await settle(
      draft.id,
      { index, verdict: 'accepted', ref: nextRef(action.section, taken), reason: '' },
      person,
      services,
    )
    if (await services.actions.insert({ ...action, ref: kept.ref }))
      return `${kept.ref} is in the plan; its reminders have started.`
    const there = await services.actions.get(kept.ref)
    if (there?.title === action.title && there.source === action.source) return `${kept.ref} is in the plan.`
    // Somebody else took the reference between the two: the next one.
    await unsettle(draft.id, kept, services)
  }
}

async function link(
  draft: Draft,
  index: number,
  ref: string,
  person: Person,
  today: Day,
  services: SettleServices,
): Promise<string> {
  const there = ref === '' ? undefined : await services.actions.get(ref)
  if (!there || there.status === 'Proposed' || there.status === 'Closed')
    throw new Refusal(400, 'Say which open action of the plan it belongs to, then link it again. Nothing was changed.')
  const { title, support } = draft.actions[index] ?? { title: '', support: '' }
  await settle(draft.id, { index, verdict: 'linked', ref, reason: '' }, person, services)
  const operationId = `linked|${draft.id}|${index}`
  await services.actions.change(ref, operationId, (action) => ({
    action: { ...action, updated: today },
    change: {
      ...who(person, services.clock()),
      what: 'Raised again in a meeting',
      note: `${draft.group}, ${draft.date}: ${title}. In the notes: "${support.slice(0, 500)}"`,
      from: {},
      to: { notes: draft.id },
      operationId,
    },
  }))
  return `Linked to ${ref}: its history now says so.`
}

async function refuse(
  draft: Draft,
  index: number,
  reason: string,
  person: Person,
  services: SettleServices,
): Promise<string> {
  if (reason === '') throw new Refusal(400, 'Give a line of reason, then refuse it again. Nothing was changed.')
  await settle(draft.id, { index, verdict: 'refused', ref: '', reason: reason.slice(0, 1000) }, person, services)
  return 'Refused; your reason is kept with the notes.'
}

/** What the draft says about this action afterwards: the same press again gives the same answer. */
async function settle(
  id: string,
  wanted: Pick<Settlement, 'index' | 'verdict' | 'ref' | 'reason'>,
  person: Person,
  services: SettleServices,
): Promise<Settlement> {
  const now = services.clock()
  const operationId = `settle|${wanted.index}|${wanted.verdict}|${wanted.ref}|${now.toISOString()}`
  const { draft } = await services.drafts.change(id, operationId, (before) => {
    const known = before.settled.find(({ index }) => index === wanted.index)
    if (known?.verdict === wanted.verdict) return undefined
    if (known)
      throw new Refusal(
        409,
        `${known.by} has decided about this one already: ${known.verdict}${known.ref && ` (${known.ref})`}. Nothing was changed.`,
      )
    const settlement = { ...wanted, by: person.displayName, at: now.toISOString() }
    const said = { accepted: 'Action accepted', linked: 'Action linked', refused: 'Action refused' }
    const to = { action: String(wanted.index + 1), ref: wanted.ref }
    const change = { ...who(person, now), what: said[wanted.verdict], note: wanted.reason, from: {}, to, operationId }
    return { draft: { ...before, settled: [...before.settled, settlement] }, change }
  })
  const settled = draft.settled.find(({ index }) => index === wanted.index)
  if (!settled) throw new Error(`The draft ${id} does not say what became of action ${wanted.index}.`)
  return settled
}

async function unsettle(id: string, { index, ref }: Settlement, { drafts, clock }: SettleServices): Promise<void> {
  const at = clock().toISOString()
  const operationId = `unsettle|${index}|${ref}|${at}`
  await drafts.change(id, operationId, (before) => ({
    draft: { ...before, settled: before.settled.filter((one) => one.index !== index) },
    change: {
      at,
      by: 'Partnership Assistant',
      personId: '',
      door: 'notes',
      what: 'Reference was taken',
      note: '',
      from: { ref },
      to: {},
      operationId,
    },
  }))
}

function refuseOthers(person: Person): void {
  if (!may(person, 'action.settle', chairsGroup(person, 'MAAG') ? ['maag'] : []))
    throw new Refusal(403, 'Proposed actions are decided by the chair of MAAG or the business unit: 01603 223409.')
}

function readPress({ verb, data }: Incoming) {
  const id = typeof data.ref === 'string' ? data.ref : ''
  const index = Number(data.index)
  const verdict = VERBS[verb]
  if (!/^[0-9a-f]{20}$/.test(id) || !Number.isSafeInteger(index) || index < 0 || !verdict)
    throw new Refusal(
      400,
      'This button is not one of ours any more. Ask me for "proposed actions". Nothing was changed.',
    )
  const typed: Typed = (name) => {
    const value = data[`${name}-${id}-${index}`] ?? data[name]
    return typeof value === 'string' ? value.trim().slice(0, 1000) : ''
  }
  return { id, index, verdict, typed }
}

function who({ displayName: by, personId }: Person, now: Date) {
  return { at: now.toISOString(), by, personId, door: 'card' }
}
