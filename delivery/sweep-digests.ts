// The sweep: digests that a lost nudge, a hold or a retry left behind are nudged again, and what a dead host had claimed
// is said to be in doubt.
import { inLanes } from './in-lanes.ts'
import { DELIVER_QUEUE, nudge } from './plan-reminders.ts'
import { type LedgerServices, type Pointer, pointAt, settleExpired } from './settle-expired.ts'

const LANES = 8

export type SweepServices = LedgerServices & {
  reminders: {
    open: {
      due(now: Date, turn?: Date): Promise<Pointer[]>
      pointAll(pointers: readonly Pointer[], now: Date): Promise<void>
    }
  }
  queues: {
    nudgeMany(queue: string, messages: readonly object[]): Promise<void>
    next(queue: string): Promise<unknown>
  }
}

/** @returns how many digests were nudged */
export async function sweepDigests(services: SweepServices): Promise<number> {
  const now = services.clock()
  const { open } = services.reminders
  const left: Pointer[] = []
  // A nudge is lost when younger ones have had their turn: how long the queue is and how fast it moves does not matter.
  const next = (await services.queues.next(DELIVER_QUEUE)) as { at?: string } | undefined
  const turn = next?.at === undefined ? undefined : new Date(next.at)
  await inLanes(await open.due(now, turn), LANES, async (pointer) => {
    const held = await services.reminders.read(pointer.personId, pointer.day)
    if (held && (await settleExpired(held, services))) return
    // Being sent just now: looked at again when its claim runs out, not when its nudge has had its turn.
    if (held?.digest.state === 'sending') await pointAt(held.digest, services)
    else left.push(pointer)
  })
  if (left.length === 0) return 0
  await nudge(left, now, services)
  // After the nudge: a sweep that dies between the two nudges once too often, which harms nothing.
  await open.pointAll(left, now)
  return left.length
}
