// Posts the champions' newsletter: to their channel where there is one, else to each champion who wants it.
import type { Message } from '../cards/card.ts'
import { type Champion, isChampionOn } from '../domain/champion.ts'
import { type Clock, londonDay } from '../domain/day.ts'
import { CHAMPIONS_GROUP } from '../domain/newsletter.ts'
import type { Place, TeamsSender } from './send-teams.ts'

export type NewsletterDelivery = {
  clock: Clock
  records: { current(): Promise<{ champions: readonly Champion[] }> }
  places: { find(key: string): Promise<Place | undefined> }
  teams: Pick<TeamsSender, 'send'>
}

/** @returns how many places it was posted to, counting those where nobody knows whether it arrived */
export async function postNewsletter(message: Message, services: NewsletterDelivery): Promise<number> {
  const { clock, records, places, teams } = services
  const channel = await places.find(`group:${CHAMPIONS_GROUP}`)
  const keys = channel
    ? [`group:${CHAMPIONS_GROUP}`]
    : (await records.current()).champions
        .filter((champion) => champion.hasNewsletter && isChampionOn(champion, londonDay(clock())))
        .flatMap(({ personId }) => personId ?? [])
  let count = 0
  for (const key of keys) {
    const place = await places.find(key)
    const outcome = place && (await teams.send(place, message))
    if (outcome?.result === 'sent' || outcome?.result === 'unconfirmed') count += 1
  }
  return count
}
