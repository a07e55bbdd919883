// Shows one action to people at once, outside their digests: it was offered to them and waits for their answer.
import { digestCard } from '../cards/digest.ts'
import { type Clock, type Day, londonDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { isOfficeTime } from '../domain/planning-run.ts'
import type { BankHolidays } from '../domain/working-days.ts'
import { digestLines, type LineServices } from './digest-lines.ts'
import type { Place, TeamsSender } from './send-teams.ts'

type Alone = { kind: 'action'; ref: string; personId: string; day: Day; conversationId: string; activityId: string }

export type ShowServices = LineServices & {
  clock: Clock
  calendar(): Promise<BankHolidays>
  places: { find(key: string): Promise<Place | undefined> }
  teams: Pick<TeamsSender, 'send'>
  copies: { put(copy: Alone & { isAlone: true }): Promise<void> }
}

export function lineShower(services: ShowServices) {
  return async (people: readonly Person[], ref: string): Promise<void> => {
    const now = services.clock()
    // In quiet hours, and without Teams, they find it in their next digest: the rule tells whoever has to decide.
    if (!isOfficeTime(now, await services.calendar())) return
    const day = londonDay(now)
    for (const person of people) {
      const place = await services.places.find(person.personId)
      if (!place) continue
      const lines = await digestLines([{ kind: 'action', ref, because: 'offered' }], person, day, services)
      const outcome = await services.teams.send(place, digestCard({ lines, today: day, isRepeat: false }))
      if (outcome.result !== 'sent') continue
      const { conversationId, activityId } = outcome
      await services.copies.put({
        kind: 'action',
        ref,
        personId: person.personId,
        day,
        conversationId,
        activityId,
        isAlone: true,
      })
    }
  }
}
