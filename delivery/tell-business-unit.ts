// Tells the business unit that something about reminders needs a person, once a day for each matter.
import { answerCard } from '../cards/answer.ts'
import { type Clock, londonDay } from '../domain/day.ts'
import { hasRole, type Person } from '../domain/person.ts'
import type { EmailSender } from './send-email.ts'
import type { Place, TeamsSender } from './send-teams.ts'

export type TellServices = {
  clock: Clock
  people: { list(): Promise<Person[]> }
  /** True for the first to claim a name. */
  turns: { claim(name: string): Promise<boolean> }
  places: { find(key: string): Promise<Place | undefined> }
  teams: TeamsSender
  email: EmailSender
}

/** @param matter a short name; the same matter is told once on a day */
export async function tellBusinessUnit(
  matter: string,
  title: string,
  words: string,
  services: TellServices,
): Promise<void> {
  const today = londonDay(services.clock())
  if (!(await services.turns.claim(`told|${matter}|${today}`))) return
  const card = answerCard({ title, paragraphs: [words], basis: 'Told to the business unit once a day.', next: [] })
  for (const person of await services.people.list()) {
    if (!hasRole(person, 'business_unit')) continue
    const place = await services.places.find(person.personId)
    if (place) {
      await services.teams.turn(place)
      await services.teams.send(place, card)
    } else if (person.email !== '') {
      await services.email.send({ address: person.email, heading: title, body: words, reference: `${matter}/${today}` })
    }
  }
}
