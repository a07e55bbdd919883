// Shows one action to people at once, outside their digests: it was offered to them and waits for their answer.
import { digestCard } from '../cards/digest.ts'
import { type Clock, londonDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { digestLines, type LineServices } from './digest-lines.ts'
import type { Place, TeamsSender } from './send-teams.ts'

export type ShowServices = LineServices & {
  clock: Clock
  places: { find(key: string): Promise<Place | undefined> }
  teams: TeamsSender
}

export function lineShower(services: ShowServices) {
  return async (people: readonly Person[], ref: string): Promise<void> => {
    const today = londonDay(services.clock())
    for (const person of people) {
      const place = await services.places.find(person.personId)
      // Without Teams they find it in their next digest: the rule tells those it is offered to.
      if (!place) continue
      const lines = await digestLines([{ kind: 'action', ref, because: 'offered' }], person, today, services)
      await services.teams.turn(place)
      await services.teams.send(place, digestCard({ lines, today, isRepeat: false }))
    }
  }
}
