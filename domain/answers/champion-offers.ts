// The buttons under an answer about the neglect champions: joining, one's own details, the newsletter.
import { may } from '../permissions.ts'
import { hasRole, type Person } from '../person.ts'
import type { AnswerOffer } from './answer.ts'

export function championOffers(asker: Person): AnswerOffer[] {
  const offers: AnswerOffer[] = hasRole(asker, 'champion')
    ? [{ verb: 'champion-details', ref: 'me', label: 'My champion details and dates' }]
    : [{ verb: 'join-champions', ref: 'me', label: 'Join the champions' }]
  if (may(asker, 'newsletter.send'))
    offers.push({ verb: 'draft-newsletter', ref: 'now', label: 'Draft the newsletter' })
  return offers
}
