// MAAG's chair and the business unit decide about each proposed action: into the plan, part of one already there, or not.
import type { Action, Change } from '../domain/action.ts'
import { type Clock, type Day, isDay, londonDay } from '../domain/day.ts'
import type { Draft, Settlement } from '../domain/draft.ts'
import { may } from '../domain/permissions.ts'
import { chairsGroup, type Person } from '../domain/person.ts'
import { nextRef, type Proposed, proposalOf, proposedIn } from '../domain/proposal.ts'
import type { Records } from '../domain/records.ts'
import { Refusal } from '../domain/refusal.ts'

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

/** What is decided about one proposed action. `index` counts from nought in the draft's list. */
export type Settling = {
  id: string
  index: number
  verdict: Settlement['verdict']
  /** The date and the owner it goes into the plan with, where they are not the notes'. */
  due: string
  owner: string
  /** The open action it is the same as, to be linked. */
  same: string
  /** Why it is refused. */
  reason: string
  /** `card` or `api`. */
  door: string
}

/**
 * The proposed actions that wait, the oldest notes first.
 * @throws Refusal 403 for anybody but MAAG's chair and the business unit
 */
export async function listProposed(person: Person, { drafts, actions, clock }: SettleServices): Promise<Proposed[]> {
  refuseOthers(person)
  const [approved, plan] = await Promise.all([drafts.list('approved'), actions.list()])
  return proposedIn(approved, plan, londonDay(clock()))
}

/**
 * The same decision again gives the same answer.
 * @returns what became of it, in a sentence
 * @throws Refusal 403 for others, 404 when it does not wait, 409 when it was decided otherwise, 400 for what is missing
 */
export async function settleAction(settling: Settling, person: Person, services: SettleServices): Promise<string> {
  refuseOthers(person)
  const { id, index, verdict } = settling
  const draft = await services.drafts.get(id)
  const proposed = draft?.state === 'approved' ? draft.actions[index] : undefined
  if (!draft || !proposed)
    throw new Refusal(
      404,
      'This proposed action is not there any more. Ask me for "proposed actions". Nothing was changed.',
    )
  const today = londonDay(services.clock())
  const decide = { accepted: accept, linked: link, refused: refuse }[verdict]
  const note = await decide(draft, settling, person, today, services)
  await services.actions.withdraw(proposalOf(draft, index, today).ref)
  services.records.forget()
  return note
}

/** The reference is kept in the draft first, so that a crash before the insert is mended and takes no second one. */
async function accept(
  draft: Draft,
  settling: Settling,
  person: Person,
  today: Day,
  services: SettleServices,
): Promise<string> {
  const { index } = settling
  const proposal = proposalOf(draft, index, today)
  const due = settling.due || proposal.due
  if (!isDay(due))
    throw new Refusal(400, 'Choose by when, then accept again: without a date nobody is reminded. Nothing was changed.')
  const action: Action = {
    ...proposal,
    due,
    ownerRole: settling.owner || proposal.ownerRole,
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
      settling.door,
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
  { index, same: ref, door }: Settling,
  person: Person,
  today: Day,
  services: SettleServices,
): Promise<string> {
  const there = ref === '' ? undefined : await services.actions.get(ref)
  if (!there || there.status === 'Proposed' || there.status === 'Closed')
    throw new Refusal(400, 'Say which open action of the plan it belongs to, then link it again. Nothing was changed.')
  const { title, support } = draft.actions[index] ?? { title: '', support: '' }
  await settle(draft.id, { index, verdict: 'linked', ref, reason: '' }, door, person, services)
  const operationId = `linked|${draft.id}|${index}`
  await services.actions.change(ref, operationId, (action) => ({
    action: { ...action, updated: today },
    change: {
      ...who(person, services.clock(), door),
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
  { index, reason, door }: Settling,
  person: Person,
  _today: Day,
  services: SettleServices,
): Promise<string> {
  if (reason === '') throw new Refusal(400, 'Give a line of reason, then refuse it again. Nothing was changed.')
  await settle(draft.id, { index, verdict: 'refused', ref: '', reason: reason.slice(0, 1000) }, door, person, services)
  return 'Refused; your reason is kept with the notes.'
}

/** What the draft says about this action afterwards: the same press again gives the same answer. */
async function settle(
  id: string,
  wanted: Pick<Settlement, 'index' | 'verdict' | 'ref' | 'reason'>,
  door: string,
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
    const change = {
      ...who(person, now, door),
      what: said[wanted.verdict],
      note: wanted.reason,
      from: {},
      to,
      operationId,
    }
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

function who({ displayName: by, personId }: Person, now: Date, door: string) {
  return { at: now.toISOString(), by, personId, door }
}
