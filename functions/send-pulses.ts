// Every quarter of an hour in office hours: the impact pulses that are due.
import type { InvocationContext, Timer } from '@azure/functions'
import { sendPulses as send } from '../delivery/send-pulses.ts'
import { services } from './services.ts'

export async function sendPulses(_timer: Timer, context: InvocationContext): Promise<void> {
  const { delivering } = await import('./delivering.ts')
  const { sent, heldOver } = await send(delivering(await services()).delivery)
  if (sent + heldOver > 0) context.log(`Asked ${sent} impact pulses; ${heldOver} wait for another day.`)
}
