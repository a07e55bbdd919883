// Whom impact pulses ask and when: a rule the workforce group chooses and the business unit sets, never a matter of code.
import type { Change } from './action.ts'
import { may, type Relation } from './permissions.ts'
import { chairsGroup, type Person } from './person.ts'
import { PULSE_POINTS, type PulsePoint } from './pulse-points.ts'
import { Refusal } from './refusal.ts'

/** Nobody, whoever attended, or their line manager as well: his or her view is asked only where this says so. */
export const PULSE_ASKS = ['nobody', 'attendee', 'manager too'] as const
export type PulseAsks = (typeof PULSE_ASKS)[number]

export type PulseRules = {
  asks: Record<PulsePoint, PulseAsks>
  /** Role title of whoever set it, empty until somebody has. */
  setBy: string
  /** ISO moment. */
  setAt: string
  /** What was set before, oldest first. */
  changes: Change[]
}

/** Until somebody sets them: everybody who attended, at every point, and no manager. */
export const PULSE_RULES: PulseRules = {
  asks: { end: 'attendee', '3m': 'attendee', '6m': 'attendee', '12m': 'attendee' },
  setBy: '',
  setAt: '',
  changes: [],
}

const WORKFORCE_GROUP = 'WFDG'

/** @throws Refusal 403 unless they are the business unit or chair the workforce group */
export function checkMaySetPulses(person: Person): void {
  const relations: Relation[] = chairsGroup(person, WORKFORCE_GROUP) ? ['chairs'] : []
  if (!may(person, 'pulses.set', relations))
    throw new Refusal(403, 'The workforce group’s chair or the business unit sets this: 01603 223409.')
}

type Setting = { asks: Record<PulsePoint, PulseAsks>; by: Person; at: Date; door: string; operationId: string }

/** @returns the rules as they become, or undefined when this operation was done before or changes nothing */
export function setPulseRules(before: PulseRules, setting: Setting): PulseRules | undefined {
  const { asks, by, at, door, operationId } = setting
  checkMaySetPulses(by)
  const moved = PULSE_POINTS.filter(({ point }) => before.asks[point] !== asks[point])
  if (moved.length === 0 || before.changes.some((change) => change.operationId === operationId)) return undefined
  const pick = (from: PulseRules['asks']) => Object.fromEntries(moved.map(({ point }) => [point, from[point]]))
  const change: Change = {
    at: at.toISOString(),
    by: by.displayName,
    personId: by.personId,
    door,
    what: 'Impact pulses set',
    note: '',
    from: pick(before.asks),
    to: pick(asks),
    operationId,
  }
  return { asks, setBy: by.displayName, setAt: at.toISOString(), changes: [...before.changes, change] }
}
