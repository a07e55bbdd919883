// The actions of an approved draft as proposals in the plan: MAAG or the business unit decides what becomes of each.
import type { Action, Change } from '../domain/action.ts'
import { londonDay } from '../domain/day.ts'
import type { Draft } from '../domain/draft.ts'
import { proposalOf } from '../domain/proposal.ts'

export type ProposeServices = {
  actions: {
    insert(action: Action): Promise<boolean>
    change(
      ref: string,
      operationId: string,
      decide: (action: Action) => { action: Action; change: Change } | undefined,
    ): Promise<{ outcome: string; action: Action }>
  }
}

/** May be repeated after a crash or a correction: each proposal has one reference, and says what the draft says now. */
export async function proposeActions(draft: Draft, services: ProposeServices): Promise<void> {
  const settled = new Set(draft.settled.map(({ index }) => index))
  const day = londonDay(new Date(draft.decidedAt))
  const open = draft.actions.map((_, index) => index).filter((index) => !settled.has(index))
  await Promise.all(open.map((index) => propose(proposalOf(draft, index, day), draft, services)))
}

async function propose(proposal: Action, draft: Draft, { actions }: ProposeServices): Promise<void> {
  if (await actions.insert(proposal)) return
  const operationId = `corrected|${draft.id}|${draft.corrections}`
  await actions.change(proposal.ref, operationId, (before) => {
    const { title, ownerRole, due } = proposal
    const isSame = before.title === title && before.ownerRole === ownerRole && before.due === due
    if (isSame || before.status !== 'Proposed') return undefined
    const change = {
      at: draft.decidedAt,
      by: draft.decidedBy,
      personId: '',
      door: 'notes',
      what: 'Corrected in the notes',
      note: '',
      from: { title: before.title, ownerRole: before.ownerRole, due: before.due },
      to: { title, ownerRole, due },
      operationId,
    }
    return { action: { ...before, title, ownerRole, due }, change }
  })
}
