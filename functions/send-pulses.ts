// Every quarter of an hour in office hours: the impact pulses that are due.
import type { InvocationContext, Timer } from '@azure/functions'
import { sendPulses as send } from '../delivery/send-pulses.ts'
import { services } from './services.ts'

export async function sendPulses(_timer: Timer, context: InvocationContext): Promise<void> {
  const { teams } = await import('./teams.ts')
  const { sent, heldOver } = await send(teams(await services()).delivery)
  if (sent + heldOver > 0) context.log(`Asked ${sent} impact pulses; ${heldOver} wait for another day.`)
}
