// What is sent to decide about one proposed action.
import { z } from 'zod'

const words = z.string().trim().max(1000)

export const proposalBody = z.strictObject({
  verdict: z.enum(['accepted', 'linked', 'refused']),
  /** YYYY-MM-DD; the notes' own date when left out. */
  due: words.optional(),
  owner: words.optional(),
  /** The open action it is linked to, for example `CAP-VAG-003`. */
  same: words.optional(),
  reason: words.optional(),
})
