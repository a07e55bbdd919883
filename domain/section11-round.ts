// A yearly Section 11 round: opened, bodies invited, closed.
import { type Day, isDay, sayDay } from './day.ts'
import { Refusal } from './refusal.ts'
import { isOwed, type Section11Return } from './section11-return.ts'

export type Section11Round = {
  /** For example `2024-25`. */
  round: string
  opens: Day
  due: Day
  themes: string[]
  /** How many bodies were asked for a local return; null while nobody has said. Without it no rate is given. */
  invited: number | null
  closedOn: Day | ''
}

export type InvitedBody = { organisation: string; organisationType: string; scope: string }

/** @throws Refusal 400 when the dates make no sense */
export function openRound(given: Pick<Section11Round, 'round' | 'opens' | 'due' | 'themes'>): Section11Round {
  if (!isDay(given.opens) || !isDay(given.due) || given.due <= given.opens) {
    throw new Refusal(400, 'A round opens on one date and is due on a later one. Give both, such as 2024-07-01.')
  }
  return { ...given, invited: null, closedOn: '' }
}

/**
 * The round and the returns it asks for. National and regional bodies make no local return and are kept apart.
 * @throws Refusal 409 when the round is closed, 400 for a body named twice
 */
export function inviteBodies(
  round: Section11Round,
  bodies: readonly InvitedBody[],
  asked: readonly Section11Return[],
): { round: Section11Round; returns: Section11Return[] } {
  checkIsOpen(round)
  const names = new Set(asked.map((item) => item.organisation))
  const returns = bodies.map(({ organisation, organisationType, scope }, at): Section11Return => {
    if (names.has(organisation))
      throw new Refusal(400, `${organisation} has been invited already. Name each body once.`)
    names.add(organisation)
    return {
      returnId: `S11-${round.round.replaceAll('-', '').slice(2)}-${String(asked.length + at + 1).padStart(2, '0')}`,
      round: round.round,
      organisationType,
      organisation,
      scope,
      invited: round.opens,
      due: round.due,
      extendedTo: '',
      returned: '',
      status: isLocal(scope) ? 'Not started' : 'No local return',
      requestedDue: '',
      requestedReason: '',
      ownerQuery: '',
      updated: '',
      version: 1,
    }
  })
  const local = [...asked, ...returns].filter((item) => isLocal(item.scope)).length
  return { round: { ...round, invited: local }, returns }
}

/** The round closed, and the returns that never came. */
export function closeRound(
  round: Section11Round,
  returns: readonly Section11Return[],
  on: Day,
): { round: Section11Round; missing: Section11Return[] } {
  checkIsOpen(round)
  const missing = returns
    .filter((item) => item.round === round.round && isOwed(item, on))
    .map((item) => ({ ...item, status: 'Not returned' as const }))
  return { round: { ...round, closedOn: on }, missing }
}

/** Returned of those invited, in per cent; undefined where the number invited is not known. */
export function returnRate(round: Section11Round | undefined, returned: number): number | undefined {
  if (round === undefined || round.invited === null || round.invited === 0) return undefined
  return Math.round((returned / round.invited) * 1000) / 10
}

function isLocal(scope: string): boolean {
  return scope !== 'national' && scope !== 'regional'
}

function checkIsOpen({ round, closedOn }: Section11Round): void {
  if (closedOn !== '') throw new Refusal(409, `The round ${round} was closed on ${sayDay(closedOn)}.`)
}
