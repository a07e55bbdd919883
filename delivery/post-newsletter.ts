// Posts the champions' newsletter: to their channel where there is one, else to each champion who wants it, by Teams or
// e-mail.
import type { Message } from '../cards/card.ts'
import { type Champion, isChampionOn } from '../domain/champion.ts'
import { type Clock, londonDay } from '../domain/day.ts'
import { CHAMPIONS_GROUP } from '../domain/newsletter.ts'
import type { Person } from '../domain/person.ts'
import type { AnswerLinks } from './answer-link.ts'
import type { EmailSender } from './send-email.ts'
import type { Place, TeamsSender } from './send-teams.ts'

export type NewsletterDelivery = {
  clock: Clock
  records: { current(): Promise<{ champions: readonly Champion[]; people: readonly Person[] }> }
  places: { find(key: string): Promise<Place | undefined> }
  teams: Pick<TeamsSender, 'send'>
  email: Pick<EmailSender, 'send'>
  links?: AnswerLinks | undefined
}

export type Posted = { message: Message; text: string }

/** @returns how many places it was posted to, counting those where nobody knows whether it arrived */
export async function postNewsletter(posted: Posted, services: NewsletterDelivery): Promise<number> {
  const { clock, records, places, teams } = services
  const channel = await places.find(`group:${CHAMPIONS_GROUP}`)
  const { champions, people } = await records.current()
  const wanting = champions.filter((each) => each.hasNewsletter && isChampionOn(each, londonDay(clock())))
  let count = channel && isPosted(await teams.send(channel, posted.message)) ? 1 : 0
  for (const champion of wanting) {
    const person = people.find(({ personId }) => personId === champion.personId)
    const place = person && (await places.find(person.personId))
    // Whoever is in Teams reads it in the channel; only without one is it sent to each.
    if (!person || (channel && place)) continue
    const outcome = place ? await teams.send(place, posted.message) : await mail(posted, champion, person, services)
    if (isPosted(outcome)) count += 1
  }
  return count
}

function isPosted(outcome: { result: string } | undefined): boolean {
  return outcome?.result === 'sent' || outcome?.result === 'unconfirmed'
}

async function mail(
  { text }: Posted,
  { championId }: Champion,
  { personId, email: address }: Person,
  { email, links, clock }: NewsletterDelivery,
) {
  if (address === '') return undefined
  const [heading = '', ...paragraphs] = text.split(/\n{2,}/)
  const link = links?.make({ personId, kind: 'champion', ref: championId }, clock())
  const end = link ? [`Your details, or to get no more of these: ${link}`] : []
  return email.send({ address, heading, body: [...paragraphs, ...end].join('\n\n'), reference: championId })
}
