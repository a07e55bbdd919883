// Delivers one digest.
import type { InvocationContext } from '@azure/functions'
import { z } from 'zod'
import { deliverDigest } from '../delivery/deliver-digest.ts'
import { services } from './services.ts'

const nudge = z.object({ personId: z.string(), day: z.string() })

export async function deliver(message: unknown, context: InvocationContext): Promise<void> {
  const { personId, day } = nudge.parse(message)
  const { teams } = await import('./teams.ts')
  const digest = await deliverDigest(personId, day, teams(await services()).delivery)
  if (digest) context.log(`Digest of ${day}: ${digest.state}${digest.reason === '' ? '' : `, ${digest.reason}`}`)
}
