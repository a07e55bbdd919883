// The sweep: digests that a lost nudge, a dead host, a hold or a retry left behind are nudged again.
import type { Clock, Day } from '../domain/day.ts'
import { nudge } from './plan-reminders.ts'

export type SweepServices = {
  clock: Clock
  reminders: {
    open: {
      due(now: Date): Promise<{ personId: string; day: Day }[]>
      postpone(pointers: readonly { personId: string; day: Day }[], now: Date): Promise<void>
    }
  }
  queues: { nudgeMany(queue: string, messages: readonly object[]): Promise<void> }
}

/** @returns how many digests were nudged */
export async function sweepDigests(services: SweepServices): Promise<number> {
  const now = services.clock()
  const { open } = services.reminders
  const due = await open.due(now)
  await nudge(due, services)
  // After the nudge: a sweep that dies between the two nudges once too often, which harms nothing.
  await open.postpone(due, now)
  return due.length
}
