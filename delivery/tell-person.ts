// Tells one person one thing now: by Teams, else by e-mail, else the business unit is asked to ring them.
import type { Message } from '../cards/card.ts'
import { stepCard } from '../cards/step.ts'
import type { Outcome } from '../domain/ledger.ts'
import { hasRole, type Person } from '../domain/person.ts'
import type { AnswerLinks } from './answer-link.ts'
import type { EmailSender } from './send-email.ts'
import type { Place, TeamsSender } from './send-teams.ts'

export type TellServices = {
  records: { current(): Promise<{ people: readonly Person[] }> }
  places: { find(key: string): Promise<Place | undefined> }
  teams: Pick<TeamsSender, 'send'>
  email: Pick<EmailSender, 'send'>
  links?: AnswerLinks | undefined
  clock(): Date
}

type LinkAbout = { kind: 'booking' | 'champion'; ref: string }
type About = {
  reference: string
  link?: LinkAbout
  /** For an e-mail, where the message's summary would cut them or has none: paragraphs of their own. */
  words?: readonly string[]
}

/**
 * @param about what is kept beside an e-mail, and what its link answers where it has one
 * @returns `retry` when nothing was posted and it is worth trying again; otherwise it was sent, may have been, or was
 * handed to the business unit
 */
export async function tellPerson(
  personId: string,
  message: Message,
  about: About,
  services: TellServices,
): Promise<Outcome> {
  const { people } = await services.records.current()
  const person = people.find((each) => each.personId === personId)
  const tried = await tryPerson(person, personId, message, about, services)
  if (tried.result === 'sent' || tried.result === 'unconfirmed' || tried.result === 'retry') return tried
  const note = stepCard({
    title: 'Somebody could not be told',
    paragraphs: [
      `${person?.displayName ?? 'Somebody who is no longer on the roster'}: ${'reason' in tried ? tried.reason : ''}`,
      `Please tell them: ${message.summary}`,
    ],
    buttons: [],
  })
  const unit = people.filter((each) => hasRole(each, 'business_unit'))
  await Promise.all(unit.map((each) => tryPerson(each, each.personId, note, { reference: about.reference }, services)))
  return tried
}

async function tryPerson(
  person: Person | undefined,
  personId: string,
  message: Message,
  { reference, link, words }: About,
  { places, teams, email, links, clock }: TellServices,
): Promise<Outcome> {
  const place = await places.find(personId)
  const byTeams = place && (await teams.send(place, message))
  if (byTeams && byTeams.result !== 'unreachable' && byTeams.result !== 'failed') return byTeams
  if (!person || person.email === '')
    return byTeams ?? { result: 'unreachable', reason: 'there is no way to reach them.' }
  const answer =
    link && links
      ? `To answer: ${links.make({ personId, ...link }, clock())}`
      : 'To answer, ring the business unit on 01603 223409.'
  const body = [...(words ?? [message.summary]), answer].join('\n\n')
  return email.send({ address: person.email, heading: message.summary.slice(0, 100), body, reference })
}
