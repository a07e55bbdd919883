// The sweep: digests that a lost nudge, a dead host or a hold left behind are nudged again.
import { type Clock, type Day, londonDay } from '../domain/day.ts'
import { type Digest, isFinished } from '../domain/ledger.ts'
import { DELIVER_QUEUE } from './plan-reminders.ts'

export type SweepServices = {
  clock: Clock
  reminders: {
    unfinished(): Promise<{ personId: string; day: Day }[]>
    digest(personId: string, day: Day): Promise<Digest | undefined>
    forgetPointer(personId: string, day: Day): Promise<void>
  }
  queues: { nudge(queue: string, message: object): Promise<void> }
}

/** @returns how many digests were nudged */
export async function sweepDigests({ clock, reminders, queues }: SweepServices): Promise<number> {
  const now = clock().toISOString()
  const today = londonDay(clock())
  let nudged = 0
  for (const { personId, day } of await reminders.unfinished()) {
    const digest = await reminders.digest(personId, day)
    // Planning writes the pointer before the digest, so one of today's may only be early.
    if (!digest && day >= today) continue
    if (!digest || isFinished(digest)) {
      await reminders.forgetPointer(personId, day)
      continue
    }
    if (digest.until > now) continue
    await queues.nudge(DELIVER_QUEUE, { personId, day })
    nudged += 1
  }
  return nudged
}
