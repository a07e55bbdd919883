// A nudge that failed five times: the digest's own row still stands, so it is left to the sweep and told to those who watch.
import type { InvocationContext } from '@azure/functions'

export async function deliverPoison(message: unknown, context: InvocationContext): Promise<void> {
  context.error('A digest could not be delivered in five tries; the sweep will try again.', message)
}
