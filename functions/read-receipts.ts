// Every hour: what became of the e-mails GOV.UK Notify took. One that bounced goes to the undelivered list.
import type { InvocationContext, Timer } from '@azure/functions'
import { readReceipts as read } from '../delivery/read-receipts.ts'
import { services } from './services.ts'

export async function readReceipts(_timer: Timer, context: InvocationContext): Promise<void> {
  const { delivering } = await import('./delivering.ts')
  const { asked, bounced } = await read(delivering(await services()).delivery)
  if (asked > 0) context.log(`Receipts of ${asked} e-mails read; ${bounced} did not arrive.`)
}
