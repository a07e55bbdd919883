// Every quarter of an hour in office hours: who is owed a reminder today.
import type { InvocationContext, Timer } from '@azure/functions'
import { planReminders as plan } from '../delivery/plan-reminders.ts'
import { services } from './services.ts'

export async function planReminders(_timer: Timer, context: InvocationContext): Promise<void> {
  const { digests, lines } = await plan(await services())
  if (digests > 0) context.log(`Planned ${digests} digests with ${lines} lines.`)
}
