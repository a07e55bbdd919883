// How impact pulses are asked: shown to those who may set it, and set, by card or API with the same checks.
import { createHash } from 'node:crypto'
import type { Message } from '../cards/card.ts'
import { pulseRulesCard, readPulseAsks } from '../cards/pulse-rules.ts'
import type { Clock } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { PULSE_POINTS } from '../domain/pulse-points.ts'
import { checkMaySetPulses, type PulseRules, setPulseRules } from '../domain/pulse-rules.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Incoming } from './incoming.ts'

export type PulseRuleServices = {
  clock: Clock
  pulseRules: {
    get(): Promise<PulseRules>
    change(next: (before: PulseRules) => PulseRules | undefined): Promise<void>
  }
}

export function asksForPulseRules({ text, scope }: Incoming): boolean {
  return scope === 'personal' && /^\s*(impact )?pulse settings\W*$/i.test(text)
}

/** @throws Refusal 403 for those who may not set them */
export async function showPulseRules(person: Person, { pulseRules, clock }: PulseRuleServices): Promise<Message> {
  checkMaySetPulses(person)
  return pulseRulesCard(await pulseRules.get(), clock().toISOString())
}

/** @throws Refusal as `changePulseRules` */
export async function setPulses(incoming: Incoming, person: Person, services: PulseRuleServices): Promise<Message> {
  const { data, isInvoke } = incoming
  const chosen = Object.fromEntries(PULSE_POINTS.map(({ point }) => [point, data[`asks-${point}`]]))
  const asked = typeof data.asked === 'string' ? data.asked : ''
  const door = isInvoke ? 'card' : 'card (older Teams)'
  await changePulseRules({ chosen, asked, door }, person, services)
  return showPulseRules(person, services)
}

type Chosen = { chosen: Record<string, unknown>; asked: string; door: string }

/** @throws Refusal 400 for a choice that is none of ours, 403 for those who may not set them */
export async function changePulseRules(
  { chosen, asked, door }: Chosen,
  by: Person,
  { pulseRules, clock }: PulseRuleServices,
): Promise<PulseRules> {
  checkMaySetPulses(by)
  const read = PULSE_POINTS.map(({ point, title }) => {
    const asks = readPulseAsks(chosen[point])
    if (!asks) throw new Refusal(400, `Please choose who is asked "${title}". Nothing was changed.`)
    return [point, asks] as const
  })
  const asks = Object.fromEntries(read) as PulseRules['asks']
  const operationId = createHash('sha256')
    .update(JSON.stringify([by.personId, asks, asked]))
    .digest('base64url')
  await pulseRules.change((before) => setPulseRules(before, { asks, by, at: clock(), door, operationId }))
  return pulseRules.get()
}
