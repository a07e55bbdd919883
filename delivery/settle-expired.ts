// A claim whose sender died is in doubt from the moment it runs out: said at once by whoever comes upon it, deliverer or
// sweep, for the business unit's list must not wait behind everything else that is to be sent.
import type { Clock, Day } from '../domain/day.ts'
import { type DeliveryPolicy, type Digest, expire, isFinished } from '../domain/ledger.ts'

export type Pointer = { personId: string; day: Day }
export type Held = { digest: Digest; etag: string }

export type LedgerServices = {
  clock: Clock
  policy: DeliveryPolicy
  reminders: {
    read(personId: string, day: Day): Promise<Held | undefined>
    write(held: Held, next: Digest): Promise<Held | undefined>
    open: {
      point(pointer: Pointer & { until?: string }, now: Date): Promise<void>
      forget(pointer: Pointer): Promise<void>
    }
  }
}

/** @returns true where the claim had run out: there is nothing to send until the hold is over */
export async function settleExpired(held: Held, services: LedgerServices): Promise<boolean> {
  const expired = expire(held.digest, services.clock(), services.policy)
  if (!expired) return false
  if (await services.reminders.write(held, expired)) await pointAt(expired, services)
  return true
}

/** When to look at a digest again, or never. */
export async function pointAt(
  digest: Digest,
  { reminders, clock }: Pick<LedgerServices, 'reminders' | 'clock'>,
): Promise<void> {
  if (isFinished(digest)) await reminders.open.forget(digest)
  else await reminders.open.point(digest, clock())
}
