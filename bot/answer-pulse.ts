// An answer to an impact pulse: kept once, with the line they added after identifiers were taken out, whichever door.
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
import { answeredAlready } from './do-command.ts'
import type { Incoming } from './incoming.ts'

export type PulseServices = {
  clock: Clock
  pulses: {
    get(pulseId: string): Promise<Pulse | undefined>
    change(
      pulseId: string,
      operationId: string,
      decide: (pulse: Pulse) => { pulse: Pulse; change: Change } | undefined,
    ): Promise<{ outcome: string; pulse: Pulse }>
  }
  /** Takes identifiers out of somebody's words. */
  minimise(text: string): Promise<string>
}

export type PulseAnswer = {
  pulseId: string
  choice: unknown
  /** What they added in their own words. */
  words: string
  door: string
  /** The id of an e-mailed link, which takes one answer whatever it says. */
  linkId?: string
}

/** Kept, or met: words that tell of a worry about a child go to nobody's count, and nothing of the answer is kept. */
export type PulseOutcome = { pulse: Pulse } | { met: ReturnType<typeof worryAnswer> }

const LONGEST_LINE = 300

export async function answerPulse(incoming: Incoming, person: Person, services: PulseServices): Promise<Message> {
  const { data, isInvoke } = incoming
  const pulseId = typeof data.ref === 'string' ? data.ref.slice(0, 100) : ''
  const typed = data[`line-${pulseId}`]
  const words = typeof typed === 'string' ? typed : ''
  const door = isInvoke ? 'card' : 'card (older Teams)'
  const outcome = await keepPulse({ pulseId, choice: data.choice, words, door }, person, services)
  return 'met' in outcome ? contactsCard(outcome.met) : pulseThanksCard(outcome.pulse)
}

/** @throws Refusal 400 for a choice that is none of ours, 404 for a question that is not there or not theirs */
export async function keepPulse(answer: PulseAnswer, person: Person, services: PulseServices): Promise<PulseOutcome> {
  const { pulseId, choice, door, linkId } = answer
  const words = answer.words.trim().slice(0, LONGEST_LINE)
  const { worry } = readWorry(words)
  if (worry !== 'none') return { met: worryAnswer(worry) }
  if (!isPulseChoice(choice)) throw new Refusal(400, 'This button is not one of ours any more. Nothing was kept.')
  await ownPulse(pulseId, person, services)
  const line = words === '' ? '' : await services.minimise(words)
  const at = services.clock()
  const said = linkId === undefined ? [person.personId, choice, line] : ['link', linkId]
  const operationId = createHash('sha256').update(JSON.stringify(said)).digest('base64url')
  const { outcome, pulse } = await services.pulses.change(pulseId, operationId, (before) => ({
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
  if (linkId !== undefined && outcome === 'already') throw answeredAlready(pulse.course)
  return { pulse }
}

/** @throws Refusal 404 for a question that is not there or not theirs */
export async function ownPulse(
  pulseId: string,
  { personId }: Person,
  { pulses }: Pick<PulseServices, 'pulses'>,
): Promise<Pulse> {
  const known = pulseId === '' ? undefined : await pulses.get(pulseId)
  if (known?.personId === personId) return known
  throw new Refusal(404, 'This question was not for you, or is not asked any more. Nothing was kept.')
}
