// Reads what GOV.UK Notify says became of our e-mails: taken by Notify is not yet arrived.
import { addDays, type Clock, type Day, londonDay } from '../domain/day.ts'
import type { Digest } from '../domain/ledger.ts'
import { WHY } from '../domain/undelivered.ts'
import { inLanes } from './in-lanes.ts'
import type { ReceiptReader } from './send-email.ts'

type Held = { digest: Digest; etag: string }

export type ReceiptServices = {
  clock: Clock
  reminders: {
    digestsBetween(from: Day, to: Day): Promise<Digest[]>
    read(personId: string, day: Day): Promise<Held | undefined>
    write(held: Held, next: Digest): Promise<Held | undefined>
  }
  email: ReceiptReader
}

// Notify keeps its receipts for a week.
const LOOK_BACK_DAYS = 7
const LANES = 4

const FAILURES: Record<string, string> = {
  'permanent-failure': WHY.bounced,
  'temporary-failure': 'The e-mail could not be delivered: the mailbox is full or its server did not answer.',
  'technical-failure': 'GOV.UK Notify had a technical failure with this e-mail.',
}

/** @returns how many e-mails were asked about, and how many of them did not arrive */
export async function readReceipts(services: ReceiptServices): Promise<{ asked: number; bounced: number }> {
  const now = services.clock()
  const today = londonDay(now)
  const found = await services.reminders.digestsBetween(addDays(today, -LOOK_BACK_DAYS), today)
  const open = found.filter(({ channel, state, receipt }) => channel === 'email' && state === 'sent' && !receipt)
  let bounced = 0
  await inLanes(open, LANES, async ({ personId, day, activityId }) => {
    const status = await services.email.receipt(activityId)
    if (status !== 'delivered' && FAILURES[status] === undefined) return
    const held = await services.reminders.read(personId, day)
    if (!held || held.digest.activityId !== activityId) return
    const failure = FAILURES[status]
    const told = { ...held.digest, receipt: status, at: now.toISOString() }
    if (failure !== undefined) bounced += 1
    await services.reminders.write(held, failure === undefined ? told : { ...told, state: 'failed', reason: failure })
  })
  return { asked: open.length, bounced }
}
