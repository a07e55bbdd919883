// Delivering digests: for each, reload what it speaks of, draw, claim the row, send, record. Each step may be where a host
// dies.
import type { Composed } from '../domain/compose-digest.ts'
import { type Day, londonDay } from '../domain/day.ts'
import { blankDigest, claim, type Digest, isFinished, type Line, settle } from '../domain/ledger.ts'
import { isOfficeTime, nextOfficeTime } from '../domain/planning-run.ts'
import { isAway } from '../domain/preferences.ts'
import type { Owed } from '../domain/reminder.ts'
import type { BankHolidays } from '../domain/working-days.ts'
import { type PrepareServices, prepareDigest } from './prepare-digest.ts'
import { type Held, type LedgerServices, type Pointer, pointAt, settleExpired } from './settle-expired.ts'

export type DeliverServices = PrepareServices &
  LedgerServices & {
    /** Bank holidays, kept in memory for a while. */
    calendar(): Promise<BankHolidays>
    reminders: {
      plan(blank: Digest, owed: readonly Owed[], cardsAWeek: number): Promise<Composed>
      open: {
        pointAll(pointers: readonly Pointer[], now: Date, until?: string): Promise<void>
        forgetAll(pointers: readonly Pointer[]): Promise<void>
      }
    }
    copies: {
      put(
        copy: Pointer & { kind: Line['kind']; ref: string; conversationId: string; activityId: string },
      ): Promise<void>
    }
  }

/**
 * Delivers the digests of one nudge side by side, one that is named twice once.
 * @returns what became of each: the digest as it stands afterwards, or undefined when there was nothing to send
 * or another sender has it
 */
export async function deliverDigests(
  pointers: readonly Pointer[],
  services: DeliverServices,
): Promise<PromiseSettledResult<Digest | undefined>[]> {
  const { open } = services.reminders
  const now = services.clock()
  // Before anything else, so that a sender that dies from here on is noticed soon.
  const different = [...new Map(pointers.map((pointer) => [`${pointer.personId}|${pointer.day}`, pointer])).values()]
  await open.pointAll(different, now, soon(now, services))
  const finished: Pointer[] = []
  const ends = await Promise.allSettled(different.map((pointer) => deliver(pointer, finished, services)))
  // Until here they point at what is finished, which whoever looks leaves alone.
  await open.forgetAll(finished)
  return ends
}

/** @param finished told what needs no pointer any more */
async function deliver(pointer: Pointer, finished: Pointer[], services: DeliverServices): Promise<Digest | undefined> {
  const held = await findSendable(pointer, finished, services)
  if (!held) return undefined
  // Everything slow comes before the claim: a host that dies meanwhile leaves no doubt behind.
  const { lines, send, canEmail } = await prepareDigest(held.digest, services)
  const claimed = await claimDigest(held, services)
  if (!claimed) return undefined
  const outcome = await send()
  const next = settle({ ...claimed.digest, lines }, outcome, services.clock(), { canEmail, policy: services.policy })
  if (!(await services.reminders.write(claimed, next))) return undefined
  if (next.state === 'sent' && next.channel === 'teams') await Promise.all(keepCopies(next, services))
  // The next way to the person is taken at once.
  if (next.state === 'planned' && next.until === '') return deliver(next, finished, services)
  if (isFinished(next)) finished.push(next)
  else await pointAt(next, services)
  return next
}

/** Today's digest, if it may be sent now; undefined when it is finished, not yet due, or being sent by another. */
async function findSendable(
  pointer: Pointer,
  finished: Pointer[],
  services: DeliverServices,
): Promise<Held | undefined> {
  const { clock, reminders, policy } = services
  const held = await reminders.read(pointer.personId, pointer.day)
  const now = clock()
  const today = londonDay(now)
  if (!held) {
    // Planning writes the pointer before the digest, so one of today's may only be early.
    if (pointer.day < today) finished.push(pointer)
    else await reminders.open.point(pointer, now)
    return undefined
  }
  if (isFinished(held.digest)) {
    finished.push(pointer)
    return undefined
  }
  if (await settleExpired(held, services)) return undefined
  if (!claim(held.digest, now, policy)) {
    await pointAt(held.digest, services)
    return undefined
  }
  const holidays = await services.calendar()
  if (!isOfficeTime(now, holidays)) {
    await reminders.open.point({ ...pointer, until: nextOfficeTime(now, holidays) }, now)
    return undefined
  }
  return pointer.day < today ? joinToday(held.digest, today, services) : held
}

function soon(now: Date, { policy }: DeliverServices): string {
  return new Date(now.getTime() + policy.prepareSeconds * 1000).toISOString()
}

async function claimDigest(held: Held, { clock, reminders, policy }: DeliverServices): Promise<Held | undefined> {
  const claimed = claim(held.digest, clock(), policy)
  return claimed && reminders.write(held, claimed)
}

/** What an earlier day left unsent goes into today's digest: two on one day would be nagging. */
async function joinToday(old: Digest, today: Day, services: DeliverServices): Promise<Held | undefined> {
  const now = services.clock()
  if (await wantsQuiet(old, today, services)) return waitForMorning(old, services)
  const blank = blankDigest(old.personId, today, old.channel, now.toISOString())
  const { digest, joinedDays } = await services.reminders.plan(blank, [], services.policy.cardsAWeek)
  if (!digest) {
    // Today's is planned or sent already, or the week's budget is used up: it waits for the next working day.
    return waitForMorning(old, services)
  }
  await services.reminders.open.point({ ...digest, until: soon(now, services) }, now)
  if (joinedDays.includes(old.day)) await services.reminders.open.forget(old)
  return services.reminders.read(old.personId, today)
}

/** Muted or away since it was planned: what was left over waits with them, unless a statutory clock is in it. */
async function wantsQuiet({ personId, lines }: Digest, today: Day, { preferences }: DeliverServices): Promise<boolean> {
  if (lines.some(({ kind, dropped }) => kind === 'review' && dropped === undefined)) return false
  const wish = (await preferences.list()).find((each) => each.personId === personId)
  return wish !== undefined && (isAway(wish, today) || wish.mutedUntil > today)
}

async function waitForMorning({ personId, day }: Pointer, { clock, calendar, reminders }: DeliverServices) {
  const until = nextOfficeTime(clock(), await calendar())
  await reminders.open.point({ personId, day, until }, clock())
  return undefined
}

function keepCopies({ personId, day, lines, activityId, conversationId }: Digest, { copies }: DeliverServices) {
  return lines
    .filter(({ dropped }) => dropped === undefined)
    .map(({ kind, ref }) => copies.put({ kind, ref, personId, day, conversationId, activityId }))
}
