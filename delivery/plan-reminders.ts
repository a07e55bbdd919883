// Planning: who is owed what today becomes one digest per person in the ledger, and a nudge to deliver it.
import { type Clock, type Day, londonDay, londonTime } from '../domain/day.ts'
import type { Channel, Digest, OwedRow } from '../domain/ledger.ts'
import type { Records } from '../domain/records.ts'
import { type Owed, owedOn } from '../domain/reminder.ts'
import { isWorkingDay } from '../domain/working-days.ts'

/** Reminders are planned in office hours only, London time: from eight until six. */
export const OFFICE_HOURS = { from: 8, until: 18 }

export const DELIVER_QUEUE = 'deliver'

export type PlanServices = {
  clock: Clock
  records: { current(): Promise<Records>; forget(): void }
  reminders: { plan(digest: Digest, owed: readonly Owed[]): Promise<OwedRow[]> }
  queues: { nudge(queue: string, message: object): Promise<void> }
}

/** @returns how many digests and lines were planned; both 0 outside office hours and on days off */
export async function planReminders(services: PlanServices): Promise<{ digests: number; lines: number }> {
  const now = services.clock()
  const today = londonDay(now)
  services.records.forget()
  const { actions, returns, people, holidays } = await services.records.current()
  const { hour } = londonTime(now)
  const planned = { digests: 0, lines: 0 }
  if (!isWorkingDay(today, holidays) || hour < OFFICE_HOURS.from || hour >= OFFICE_HOURS.until) return planned

  const channels = new Map(people.map((person) => [person.personId, person.channel]))
  for (const [personId, owed] of byPerson(owedOn({ actions, returns, people, today, holidays }))) {
    const digest = newDigest(personId, today, channels.get(personId) ?? 'email', now)
    const rows = await services.reminders.plan(digest, owed)
    if (rows.length === 0) continue
    await services.queues.nudge(DELIVER_QUEUE, { personId, day: today })
    planned.digests += 1
    planned.lines += rows.length
  }
  return planned
}

function byPerson(owed: readonly Owed[]): Map<string, Owed[]> {
  const groups = new Map<string, Owed[]>()
  for (const each of owed) groups.set(each.personId, [...(groups.get(each.personId) ?? []), each])
  return groups
}

function newDigest(personId: string, day: Day, channel: Channel, now: Date): Digest {
  return {
    personId,
    day,
    channel,
    state: 'planned',
    attempt: 0,
    until: '',
    reason: '',
    activityId: '',
    conversationId: '',
    isRepeat: false,
    at: now.toISOString(),
  }
}
