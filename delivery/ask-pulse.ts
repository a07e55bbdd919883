// Asks one impact pulse: by Teams as a card, else by e-mail with a link to the same question; claimed before it is sent.
import { PULSE_BASIS, type PulseShown, pulseCard, pulseWords } from '../cards/pulse.ts'
import type { Change } from '../domain/action.ts'
import type { Day } from '../domain/day.ts'
import type { Outcome } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import type { Pulse, PulseState } from '../domain/pulse.ts'
import type { AnswerLinks } from './answer-link.ts'
import type { EmailSender } from './send-email.ts'
import type { Place, TeamsSender } from './send-teams.ts'

export type AskPulseServices = {
  clock(): Date
  pulses: {
    insert(pulse: Pulse): Promise<boolean>
    change(
      pulseId: string,
      operationId: string,
      decide: (pulse: Pulse) => { pulse: Pulse; change: Change } | undefined,
    ): Promise<{ outcome: string; pulse: Pulse }>
  }
  places: { find(key: string): Promise<Place | undefined> }
  teams: Pick<TeamsSender, 'send'>
  email: Pick<EmailSender, 'send'>
  links?: AnswerLinks | undefined
}

/**
 * Whatever happens after the claim, it is not asked a second time unless it was certainly not posted.
 * @param person who is asked, as the roster has them
 * @returns true where it was posted, or may have been
 */
export async function askPulse(
  shown: PulseShown,
  person: Person,
  today: Day,
  services: AskPulseServices,
): Promise<boolean> {
  const { pulse } = shown
  const place = await services.places.find(person.personId)
  // Without Teams, an address and a link there is no way to answer in one press, so there is no question either.
  if (!place && (person.email === '' || !services.links)) return false
  await services.pulses.insert(pulse)
  const { outcome } = await move(pulse.pulseId, 'sending', today, services)
  if (outcome !== 'changed') return false
  const { result } = place ? await services.teams.send(place, pulseCard(shown)) : await mail(shown, person, services)
  const isPosted = result === 'sent' || result === 'unconfirmed'
  const state = isPosted ? 'sent' : result === 'retry' ? 'planned' : 'failed'
  await move(pulse.pulseId, state, isPosted ? today : '', services)
  return isPosted
}

function mail(shown: PulseShown, person: Person, { email, links, clock }: AskPulseServices): Promise<Outcome> {
  const { pulseId } = shown.pulse
  const { title, course } = pulseWords(shown)
  const link = links?.make({ personId: person.personId, kind: 'pulse', ref: pulseId }, clock()) ?? ''
  const body = [
    `${course}.`,
    `One question, answered with one press on this page: ${link}`,
    PULSE_BASIS,
    'The link is yours alone and works once, for two weeks. Please do not write about a child in an e-mail.',
  ]
  return email.send({ address: person.email, heading: title, body: body.join('\n\n'), reference: pulseId })
}

function move(pulseId: string, state: PulseState, sentOn: Day | '', { pulses, clock }: AskPulseServices) {
  const at = clock().toISOString()
  const operationId = `${state}|${at}`
  return pulses.change(pulseId, operationId, (before) => {
    // Only a planned one is claimed; and an answer may be quicker than our note that it was sent.
    if (state === 'sending' ? before.state !== 'planned' : before.state !== 'sending') return undefined
    const change = {
      at,
      by: 'Partnership Assistant',
      personId: '',
      door: 'timer',
      what: `Pulse ${state}`,
      note: '',
      from: { state: before.state },
      to: { state },
      operationId,
    }
    return { pulse: { ...before, state, sentOn }, change }
  })
}
