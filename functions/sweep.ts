// Every five minutes: digests that were left behind are nudged again.
import type { InvocationContext, Timer } from '@azure/functions'
import { sweepDigests } from '../delivery/sweep-digests.ts'
import { services } from './services.ts'

export async function sweep(_timer: Timer, context: InvocationContext): Promise<void> {
  const nudged = await sweepDigests(await services())
  if (nudged > 0) context.log(`Nudged ${nudged} digests that were waiting.`)
}
