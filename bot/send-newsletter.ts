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
  postNewsletter(message: Message, text: string): Promise<number>
}

export function isNewsletterVerb(verb: string): boolean {
  return verb === 'draft-newsletter' || verb === 'send-newsletter'
}

export async function sendNewsletter(
  incoming: Incoming,
  person: Person,
  services: NewsletterServices,
): Promise<Message> {
  if (incoming.verb === 'draft-newsletter') {
    const { quarter, text } = await newsletterDraft(person, services)
    return editNewsletterCard(quarter, text)
  }
  const { newsletter, asked } = incoming.data
  const sent = await postEdited({ text: newsletter, quarter: asked }, person, services)
  return newsletterSentCard(sent.quarter, sent.count)
}

/**
 * This quarter's newsletter to edit: what a person began to send, else a draft from what was approved and counted.
 * @throws Refusal 403 for others than the business unit, 409 when this quarter's was sent
 */
export async function newsletterDraft(
  person: Person,
  services: NewsletterServices,
): Promise<{ quarter: string; text: string }> {
  const { quarter, today, begun } = await thisQuarter(person, services)
  const { updates, champions, sessions, meetings } = await services.records.current()
  return { quarter, text: begun?.text ?? draftNewsletter({ updates, champions, sessions, meetings, today }) }
}

/**
 * Posts what a person edited, once a quarter.
 * @throws Refusal as `newsletterDraft`; 400 for a text that is empty or too long, 409 for another quarter's
 */
export async function postEdited(
  edited: { text: unknown; quarter: unknown },
  person: Person,
  services: NewsletterServices,
): Promise<{ quarter: string; count: number }> {
  const { quarter, begun } = await thisQuarter(person, services)
  const text = typeof edited.text === 'string' ? edited.text.trim() : ''
  if (edited.quarter !== quarter)
    throw new Refusal(409, 'This draft is of an earlier quarter. Ask for the newsletter again. Nothing was sent.')
  if (text === '' || text.length > NEWSLETTER_LIMIT)
    throw new Refusal(
      400,
      `A newsletter has 1 to ${NEWSLETTER_LIMIT} characters; this has ${text.length}. Nothing was sent.`,
    )
  const sentAt = services.clock().toISOString()
  const kept = { quarter, text, sentBy: person.displayName, sentAt, isPosted: false }
  // One that was begun and not known to be posted may be sent again by a person, who sees whether it arrived.
  if (!begun && !(await services.newsletters.insert(kept)))
    throw new Refusal(
      409,
      'A colleague is sending it at this moment. Look at the champions’ channel before you press again.',
    )
  const count = await services.postNewsletter(newsletterCard(text), text)
  await services.newsletters.put({ ...kept, isPosted: count > 0 })
  return { quarter, count }
}

async function thisQuarter(person: Person, { clock, newsletters }: NewsletterServices) {
  if (!may(person, 'newsletter.send')) throw new Refusal(403, 'The business unit sends the newsletter: 01603 223409.')
  const today = londonDay(clock())
  const { quarter } = quarterOf(today)
  const begun = await newsletters.get(quarter)
  if (begun?.isPosted)
    throw new Refusal(
      409,
      `The newsletter of ${quarter} was sent on ${sayDay(begun.sentAt.slice(0, 10))} by ${begun.sentBy}.`,
    )
  return { quarter, today, begun }
}
