// Tells people what became of their bookings on one session.
import type { InvocationContext } from '@azure/functions'
import { z } from 'zod'
import { tellBookings as tell } from '../delivery/tell-bookings.ts'
import { services } from './services.ts'

const nudge = z.object({ sessionId: z.string() })

export async function tellBookings(message: unknown, context: InvocationContext): Promise<void> {
  const { sessionId } = nudge.parse(message)
  const { delivering } = await import('./delivering.ts')
  const told = await tell(sessionId, delivering(await services()).delivery)
  if (told > 0) context.log(`Told ${told} people about their bookings on ${sessionId}.`)
}
