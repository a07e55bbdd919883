// A pressed card as it stands now: the whole digest, its next lines, or one line with its rarer choices.
import type { Message } from '../cards/card.ts'
import { digestCard } from '../cards/digest.ts'
import { moreChoicesCard } from '../cards/more-choices.ts'
import { type Clock, type Day, londonDay } from '../domain/day.ts'
import { confirm, type Digest } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { digestLines, type LineServices } from './digest-lines.ts'
import { drawDigest } from './redraw-copies.ts'

type Held = { digest: Digest; etag: string }
type Copy = { personId: string; day: Day; activityId: string; isAlone?: boolean }

export type DrawServices = LineServices & {
  clock: Clock
  copies: { of(kind: 'action' | 'return', ref: string): Promise<Copy[]> }
  reminders: {
    read(personId: string, day: Day): Promise<Held | undefined>
    write(held: Held, next: Digest): Promise<Held | undefined>
    open: { forget(pointer: { personId: string; day: Day }): Promise<void> }
  }
}

type Pressed = {
  kind: 'action' | 'return' | 'digest'
  ref: string
  activityId: string
  view: 'digest' | 'more'
  from: number
  notice?: string
}

export function pressedDrawer(services: DrawServices) {
  return async (person: Person, { kind, ref, activityId, view, from, notice }: Pressed): Promise<Message> => {
    if (kind === 'digest') {
      await confirmDigest(person.personId, ref, services)
      return drawDigest(person, ref, services, from)
    }
    const copies = (await services.copies.of(kind, ref)).filter((copy) => copy.personId === person.personId)
    const copy = copies.find((each) => each.activityId === activityId) ?? copies.findLast(({ isAlone }) => !isAlone)
    if (copy?.isAlone) return drawOne({ kind, ref, view, notice }, person, services)
    if (copy) await confirmDigest(person.personId, copy.day, services)
    if (copy && view === 'digest') return drawDigest(person, copy.day, services, 0, notice)
    return drawOne({ kind, ref, view, notice }, person, services)
  }
}

type One = { kind: 'action' | 'return'; ref: string; view: Pressed['view']; notice: string | undefined }

async function drawOne({ kind, ref, view, notice }: One, person: Person, services: DrawServices): Promise<Message> {
  const today = londonDay(services.clock())
  const lines = await digestLines([{ kind, ref, because: 'roster' }], person, today, services)
  const [line] = lines
  if (!line) throw new Refusal(404, 'That is not in the plan or the Section 11 register any more. Nothing was changed.')
  return view === 'more' ? moreChoicesCard(line, today) : digestCard({ lines, today, isRepeat: false, notice })
}

/** A press, or a refresh before the person's eyes, proves that a doubtful digest arrived. */
async function confirmDigest(personId: string, day: Day, { reminders, clock }: DrawServices): Promise<void> {
  const held = await reminders.read(personId, day)
  const confirmed = held && confirm(held.digest, clock())
  if (held && confirmed && (await reminders.write(held, confirmed))) await reminders.open.forget(confirmed)
}
