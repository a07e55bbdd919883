// Every quarter of an hour in office hours: who is owed a reminder today.
import type { InvocationContext, Timer } from '@azure/functions'
import { planReminders as plan } from '../delivery/plan-reminders.ts'
import { services } from './services.ts'

// A card is for reading: the rest is in the log, and comes tomorrow.
const MOST_TOLD = 5

export async function planReminders(_timer: Timer, context: InvocationContext): Promise<void> {
  const { digests, lines, problems } = await plan(await services())
  if (digests > 0) context.log(`Planned ${digests} digests with ${lines} lines.`)
  for (const problem of problems) context.error(problem)
  if (problems.length === 0) return
  const { delivering } = await import('./delivering.ts')
  const words = problems.slice(0, MOST_TOLD).join(' ')
  await delivering(await services()).tellBusinessUnit('reminder-faults', 'Some reminders need your help', words)
}
