// Delivers the digests of one nudge.
import type { InvocationContext } from '@azure/functions'
import { z } from 'zod'
import { deliverDigest } from '../delivery/deliver-digest.ts'
import { services } from './services.ts'

const nudge = z.object({ digests: z.array(z.object({ personId: z.string(), day: z.string() })) })

export async function deliver(message: unknown, context: InvocationContext): Promise<void> {
  const { digests } = nudge.parse(message)
  const { teams } = await import('./teams.ts')
  const { delivery } = teams(await services())
  let failed: unknown
  // Together they wait for their turns; one person's trouble keeps no other from their message.
  await Promise.all(
    digests.map(async ({ personId, day }) => {
      try {
        const digest = await deliverDigest(personId, day, delivery)
        if (digest) context.log(`Digest of ${day}: ${digest.state}${digest.reason === '' ? '' : `, ${digest.reason}`}`)
      } catch (error) {
        failed ??= error
      }
    }),
  )
  // The host then brings the nudge again; what was delivered is left alone by its row.
  if (failed !== undefined) throw failed
}
