// The sweep: digests that a lost nudge, a hold or a retry left behind are nudged again, and what a dead host had claimed
// is said to be in doubt.
import { inLanes } from './in-lanes.ts'
import { nudge } from './plan-reminders.ts'
import { type LedgerServices, type Pointer, pointAt, settleExpired } from './settle-expired.ts'

const LANES = 8

export type SweepServices = LedgerServices & {
  reminders: {
    open: {
      due(now: Date): Promise<Pointer[]>
      postpone(pointers: readonly Pointer[], now: Date): Promise<void>
    }
  }
  queues: { nudgeMany(queue: string, messages: readonly object[]): Promise<void> }
}

/** @returns how many digests were nudged */
export async function sweepDigests(services: SweepServices): Promise<number> {
  const now = services.clock()
  const { open } = services.reminders
  const left: Pointer[] = []
  await inLanes(await open.due(now), LANES, async (pointer) => {
    const held = await services.reminders.read(pointer.personId, pointer.day)
    if (held && (await settleExpired(held, services))) return
    // Being sent just now: looked at again when its claim runs out, not when its nudge has had its turn.
    if (held?.digest.state === 'sending') await pointAt(held.digest, services)
    else left.push(pointer)
  })
  await nudge(left, services)
  // After the nudge: a sweep that dies between the two nudges once too often, which harms nothing.
  await open.postpone(left, now)
  return left.length
}
