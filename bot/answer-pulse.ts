// A press on an impact pulse: kept once, with the line they added after identifiers were taken out.
import { createHash } from 'node:crypto'
import type { Message } from '../cards/card.ts'
import { contactsCard } from '../cards/contacts.ts'
import { pulseThanksCard } from '../cards/pulse.ts'
import type { Change } from '../domain/action.ts'
import { type Clock, londonDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { isPulseChoice, type Pulse } from '../domain/pulse.ts'
import { Refusal } from '../domain/refusal.ts'
import { readWorry } from '../domain/worry/read-worry.ts'
import { worryAnswer } from '../domain/worry/worry-answer.ts'
import type { Incoming } from './incoming.ts'

export type PulseServices = {
  clock: Clock
  pulses: {
    get(pulseId: string): Promise<Pulse | undefined>
    change(
      pulseId: string,
      operationId: string,
      decide: (pulse: Pulse) => { pulse: Pulse; change: Change } | undefined,
    ): Promise<{ pulse: Pulse }>
  }
  /** Takes identifiers out of somebody's words. */
  minimise(text: string): Promise<string>
}

const LONGEST_LINE = 300

/** @throws Refusal 400 for a card that was altered, 404 for a question that is not there or not theirs */
export async function answerPulse(
  { data, isInvoke }: Incoming,
  person: Person,
  services: PulseServices,
): Promise<Message> {
  const pulseId = typeof data.ref === 'string' ? data.ref.slice(0, 100) : ''
  const typed = data[`line-${pulseId}`]
  const words = typeof typed === 'string' ? typed.trim().slice(0, LONGEST_LINE) : ''
  // What somebody adds may be a worry about a child: that goes to nobody's count.
  const { worry } = readWorry(words)
  if (worry !== 'none') return contactsCard(worryAnswer(worry))
  const { choice } = data
  if (!isPulseChoice(choice)) throw new Refusal(400, 'This button is not one of ours any more. Nothing was kept.')
  const known = pulseId === '' ? undefined : await services.pulses.get(pulseId)
  if (known?.personId !== person.personId)
    throw new Refusal(404, 'This question was not for you, or is not asked any more. Nothing was kept.')
  const line = words === '' ? '' : await services.minimise(words)
  const at = services.clock()
  const operationId = createHash('sha256')
    .update(JSON.stringify([person.personId, choice, line]))
    .digest('base64url')
  const door = isInvoke ? 'card' : 'card (older Teams)'
  const { pulse } = await services.pulses.change(pulseId, operationId, (before) => ({
    pulse: { ...before, state: 'answered', choice, line: line || before.line, answeredOn: londonDay(at) },
    change: {
      at: at.toISOString(),
      // Not who: the history must not say what the count hides.
      by: 'Whoever was asked',
      personId: '',
      door,
      what: 'Answered',
      note: '',
      from: { state: before.state },
      to: { state: 'answered' },
      operationId,
    },
  }))
  return pulseThanksCard(pulse)
}
