// Delivers the digests of one nudge.
import type { InvocationContext } from '@azure/functions'
import { z } from 'zod'
import { deliverDigests } from '../delivery/deliver-digests.ts'
import { services } from './services.ts'

const nudge = z.object({ digests: z.array(z.object({ personId: z.string(), day: z.string() })) })

export async function deliver(message: unknown, context: InvocationContext): Promise<void> {
  const { digests } = nudge.parse(message)
  const { delivering } = await import('./delivering.ts')
  const { delivery } = delivering(await services())
  const ends = await deliverDigests(digests, delivery)
  for (const end of ends) {
    if (end.status === 'rejected' || !end.value) continue
    const { day, state, reason } = end.value
    context.log(`Digest of ${day}: ${state}${reason === '' ? '' : `, ${reason}`}`)
  }
  // One person's trouble kept no other from their message. The host brings the nudge again; what was delivered is left
  // alone by its row.
  const failed = ends.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
