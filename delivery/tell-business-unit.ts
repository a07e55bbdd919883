// Tells the business unit that something about reminders needs a person, once a day for each matter.
import { type AnswerGiven, answerCard } from '../cards/answer.ts'
import { type Clock, londonDay } from '../domain/day.ts'
import { hasRole, type Person } from '../domain/person.ts'
import type { EmailSender } from './send-email.ts'
import type { Place, TeamsSender } from './send-teams.ts'

export type TellServices = {
  clock: Clock
  people: { list(): Promise<Person[]> }
  /** Names already told, kept in storage so that a new start does not tell them again. */
  turns: { recall(name: string): Promise<object | undefined>; remember(name: string, json: object): Promise<void> }
  places: { find(key: string): Promise<Place | undefined> }
  teams: Pick<TeamsSender, 'send'>
  email: EmailSender
}

/** What a card shows beside the words; an e-mail has the words alone. */
export type Beside = Partial<Pick<AnswerGiven, 'table' | 'basis' | 'next'>>

/**
 * @param matter a short name; the same matter is told once on a day
 * @returns whether anybody was told now; a matter that reached nobody is told again when it comes up next
 */
export async function tellBusinessUnit(
  matter: string,
  title: string,
  words: string,
  services: TellServices,
  beside: Beside = {},
): Promise<boolean> {
  const today = londonDay(services.clock())
  const name = `told|${matter}|${today}`
  if (await services.turns.recall(name)) return false
  let isTold = false
  for (const person of await services.people.list()) {
    if (!hasRole(person, 'business_unit')) continue
    isTold = (await tellOne(person, { title, words, beside, reference: `${matter}/${today}` }, services)) || isTold
  }
  // Afterwards: a host that dies in between tells it twice, rather than nobody.
  if (isTold) await services.turns.remember(name, {})
  return isTold
}

type Matter = { title: string; words: string; beside: Beside; reference: string }

/** By Teams, and where that does not reach them by e-mail. */
async function tellOne(
  person: Person,
  { title, words, beside, reference }: Matter,
  { places, teams, email }: TellServices,
): Promise<boolean> {
  const told = { title, paragraphs: [words], basis: 'Told to the business unit once a day.', next: [] }
  const card = answerCard({ ...told, ...beside })
  const place = await places.find(person.personId)
  const posted = place && (await teams.send(place, card))
  if (posted?.result === 'sent' || posted?.result === 'unconfirmed') return true
  if (person.email === '') return false
  const mailed = await email.send({ address: person.email, heading: title, body: words, reference })
  return mailed.result === 'sent' || mailed.result === 'unconfirmed'
}
