// The champions' quarterly newsletter: drafted on request, edited by the business unit, posted once.
import type { Message } from '../cards/card.ts'
import { editNewsletterCard, NEWSLETTER_LIMIT, newsletterCard, newsletterSentCard } from '../cards/newsletter.ts'
import { type Clock, londonDay, sayDay } from '../domain/day.ts'
import { draftNewsletter, type Newsletter, quarterOf } from '../domain/newsletter.ts'
import { may } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import type { Records } from '../domain/records.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Incoming } from './incoming.ts'

export type NewsletterServices = {
  clock: Clock
  records: { current(): Promise<Records> }
  newsletters: {
    get(quarter: string): Promise<Newsletter | undefined>
    insert(newsletter: Newsletter): Promise<boolean>
    put(newsletter: Newsletter): Promise<unknown>
  }
  /** To the champions' channel, or to each champion who wants it. Gives how many places it was posted to. */
  postNewsletter(message: Message): Promise<number>
}

export function isNewsletterVerb(verb: string): boolean {
  return verb === 'draft-newsletter' || verb === 'send-newsletter'
}

/** @throws Refusal 403 for others than the business unit, 409 when this quarter's was sent */
export async function sendNewsletter(
  incoming: Incoming,
  person: Person,
  services: NewsletterServices,
): Promise<Message> {
  if (!may(person, 'newsletter.send')) throw new Refusal(403, 'The business unit sends the newsletter: 01603 223409.')
  const now = services.clock()
  const today = londonDay(now)
  const { quarter } = quarterOf(today)
  const sent = await services.newsletters.get(quarter)
  if (sent?.isPosted)
    throw new Refusal(
      409,
      `The newsletter of ${quarter} was sent on ${sayDay(sent.sentAt.slice(0, 10))} by ${sent.sentBy}.`,
    )
  if (incoming.verb === 'draft-newsletter') {
    const { updates, champions, sessions } = await services.records.current()
    return editNewsletterCard(quarter, sent?.text ?? draftNewsletter({ updates, champions, sessions, today }))
  }
  const { newsletter: typed, asked } = incoming.data
  const text = typeof typed === 'string' ? typed.trim() : ''
  if (asked !== quarter)
    throw new Refusal(409, 'This draft is of an earlier quarter. Ask for the newsletter again. Nothing was sent.')
  if (text === '' || text.length > NEWSLETTER_LIMIT)
    throw new Refusal(
      400,
      `A newsletter has 1 to ${NEWSLETTER_LIMIT} characters; this has ${text.length}. Nothing was sent.`,
    )
  const kept = { quarter, text, sentBy: person.displayName, sentAt: now.toISOString(), isPosted: false }
  // One that was begun and not known to be posted may be sent again by a person, who sees whether it arrived.
  if (!sent && !(await services.newsletters.insert(kept)))
    throw new Refusal(
      409,
      'A colleague is sending it at this moment. Look at the champions’ channel before you press again.',
    )
  const count = await services.postNewsletter(newsletterCard(text))
  await services.newsletters.put({ ...kept, isPosted: count > 0 })
  return newsletterSentCard(quarter, count)
}
