// The sweep: digests that a lost nudge, a hold or a retry left behind are nudged again, and what a dead host had claimed
// is said to be in doubt.
import { inLanes } from './in-lanes.ts'
import { DELIVER_QUEUE, NUDGE_SIZE, nudge } from './plan-reminders.ts'
import { type LedgerServices, type Pointer, pointAt, settleExpired } from './settle-expired.ts'

const LANES = 8
// A host that sleeps wakes for a nudge within this time.
const WAKING_SECONDS = 60
// Sends do not always come as fast as they may.
const PATIENCE = 1.5

export type SweepServices = LedgerServices & {
  reminders: {
    open: {
      due(now: Date): Promise<Pointer[]>
      pointAll(pointers: readonly Pointer[], now: Date, until: string): Promise<void>
    }
  }
  queues: {
    nudgeMany(queue: string, messages: readonly object[]): Promise<void>
    waiting(queue: string): Promise<number>
  }
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
  if (left.length === 0) return 0
  const until = await hadItsTurn(left.length, services)
  await nudge(left, services)
  // After the nudge: a sweep that dies between the two nudges once too often, which harms nothing.
  await open.pointAll(left, now, until)
  return left.length
}

/** When a nudge made now, with everything that waits before it, should have had its turn: from then on it counts as lost. */
async function hadItsTurn(more: number, { queues, clock, policy }: SweepServices): Promise<string> {
  const before = (await queues.waiting(DELIVER_QUEUE)) * NUDGE_SIZE
  const seconds = WAKING_SECONDS + (PATIENCE * (before + more)) / policy.sendsPerSecond
  return new Date(clock().getTime() + seconds * 1000).toISOString()
}
