// Redraws every copy of a card after somebody pressed one.
import type { InvocationContext } from '@azure/functions'
import { z } from 'zod'
import { redrawCopies } from '../delivery/redraw-copies.ts'
import { services } from './services.ts'

const nudge = z.object({ kind: z.enum(['action', 'return']), ref: z.string() })

export async function redraw(message: unknown, context: InvocationContext): Promise<void> {
  const { kind, ref } = nudge.parse(message)
  const { delivering } = await import('./delivering.ts')
  const count = await redrawCopies(kind, ref, delivering(await services()).delivery)
  context.log(`Redrew ${count} cards.`)
}
