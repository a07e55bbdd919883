// After a press: every other copy of the card is redrawn in place, so that all who see it see the same truth.
import { digestCard } from '../cards/digest.ts'
import { type Clock, type Day, londonDay } from '../domain/day.ts'
import type { Digest } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import { digestLines, type LineServices } from './digest-lines.ts'
import type { Place, TeamsSender } from './send-teams.ts'

export const REDRAW_QUEUE = 'redraw'

// A copy drawn before the press and posted after it is not among those found at once: it waits some seconds for its turn.
export const LATER_SECONDS = 20

type Queues = { nudge(queue: string, message: object, inSeconds?: number): Promise<void> }

/** Has every copy redrawn at once, and once more when those that were on their way are there. */
export async function askToRedraw(kind: Answerable, ref: string, queues: Queues): Promise<void> {
  await Promise.all([0, LATER_SECONDS].map((seconds) => queues.nudge(REDRAW_QUEUE, { kind, ref }, seconds)))
}

type Answerable = 'action' | 'return'
type Copy = { personId: string; day: Day; conversationId: string; activityId: string; isAlone?: boolean }

export type RedrawServices = LineServices & {
  clock: Clock
  people: { get(personId: string): Promise<Person | undefined> }
  copies: { of(kind: Answerable, ref: string): Promise<Copy[]> }
  reminders: { read(personId: string, day: Day): Promise<{ digest: Digest } | undefined> }
  places: { find(key: string): Promise<Place | undefined> }
  teams: TeamsSender
}

/**
 * @returns how many cards were redrawn; one that can no longer be reached is passed over
 * @throws Error when some must be tried again later, after all others are done
 */
export async function redrawCopies(kind: Answerable, ref: string, services: RedrawServices): Promise<number> {
  let redrawn = 0
  let later: unknown
  for (const copy of await services.copies.of(kind, ref)) {
    const person = await services.people.get(copy.personId)
    const place = await services.places.find(copy.personId)
    if (!person || !place) continue
    const message = await drawCopy({ kind, ref }, copy, person, services)
    try {
      if (await services.teams.redraw({ ...place, conversationId: copy.conversationId }, copy.activityId, message))
        redrawn += 1
    } catch (error) {
      later ??= error
    }
  }
  // The queue brings it again; drawing the same card into the same message twice changes nothing.
  if (later !== undefined) throw later
  return redrawn
}

async function drawCopy(
  { kind, ref }: { kind: Answerable; ref: string },
  { day, isAlone }: Copy,
  person: Person,
  services: RedrawServices,
) {
  if (!isAlone) return drawDigest(person, day, services)
  const today = londonDay(services.clock())
  const lines = await digestLines([{ kind, ref, because: 'roster' }], person, today, services)
  return digestCard({ lines, today, isRepeat: false })
}

/** A person's digest of a day, as the records stand now, from the line `from` on. Closed lines stay, marked closed. */
export async function drawDigest(
  person: Person,
  day: Day,
  services: LineServices & Pick<RedrawServices, 'clock' | 'reminders'>,
  from = 0,
  notice?: string,
) {
  const today = londonDay(services.clock())
  const held = await services.reminders.read(person.personId, day)
  const shown = (held?.digest.lines ?? []).filter(({ dropped }) => dropped === undefined)
  const lines = await digestLines(shown, person, today, services)
  return digestCard({ lines, today, isRepeat: false, day, from, notice })
}
