// After a press: every other copy of the card is redrawn in place, so that all who see it see the same truth.
import { digestCard } from '../cards/digest.ts'
import { type Clock, type Day, londonDay } from '../domain/day.ts'
import type { OwedRow } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import { digestLines, type LineServices } from './digest-lines.ts'
import type { Place, TeamsSender } from './send-teams.ts'

export const REDRAW_QUEUE = 'redraw'

type Copy = { personId: string; day: Day; conversationId: string; activityId: string }

export type RedrawServices = LineServices & {
  clock: Clock
  people: { get(personId: string): Promise<Person | undefined> }
  copies: { of(kind: 'action' | 'return', ref: string): Promise<Copy[]> }
  reminders: { owedOf(personId: string, day?: Day): Promise<OwedRow[]> }
  places: { find(key: string): Promise<Place | undefined> }
  teams: TeamsSender
}

/** @returns how many cards were redrawn; one that can no longer be reached is passed over */
export async function redrawCopies(kind: 'action' | 'return', ref: string, services: RedrawServices): Promise<number> {
  let redrawn = 0
  for (const copy of await services.copies.of(kind, ref)) {
    const person = await services.people.get(copy.personId)
    const place = await services.places.find(copy.personId)
    if (!person || !place) continue
    const message = await drawDigest(person, copy.day, services)
    if (await services.teams.redraw({ ...place, conversationId: copy.conversationId }, copy.activityId, message))
      redrawn += 1
  }
  return redrawn
}

/** A person's digest of a day, as the records stand now. Closed lines stay, marked closed. */
export async function drawDigest(
  person: Person,
  day: Day,
  services: Pick<RedrawServices, 'clock' | 'reminders' | 'actions' | 'returns'>,
) {
  const today = londonDay(services.clock())
  const rows = (await services.reminders.owedOf(person.personId, day)).filter((row) => row.state !== 'cancelled')
  const lines = await digestLines(rows, person, today, services)
  return digestCard({ lines, today, isRepeat: false })
}
