// What MAAG or the business unit decides about a recommendation: into the plan, carried out there already, not taken, impact.
import { z } from 'zod'
import { takeRecommendation } from '../bot/take-recommendation.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, readBytes, SAFE } from './http.ts'
import { readJson } from './read-json.ts'
import { services } from './services.ts'

const words = z.string().trim().max(1000)

export const recommendationBody = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('take'),
    section: words,
    category: words.default(''),
    sector: words.default(''),
    ownerRole: words,
    due: words,
  }),
  z.strictObject({ decision: z.literal('link'), actionRefs: z.array(words).min(1).max(50) }),
  z.strictObject({ decision: z.literal('leave'), reason: words }),
  z.strictObject({ decision: z.literal('impact'), impact: words }),
])

const WHAT =
  'a decision: { "decision": "take", "section": "VAG", "category": "Leadership", "ownerRole": "VAG Chair", "due": "2024-09-30" }, { "decision": "leave", "reason": "..." }, { "decision": "link", "actionRefs": ["CAP-VAG-009"] } or { "decision": "impact", "impact": "..." }'
const BODY_LIMIT = 16 * 1024

export const recommendationDecide = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const read = recommendationBody.safeParse(readJson(await readBytes(request, BODY_LIMIT, 'A decision'), WHAT))
  if (!read.success) throw new Refusal(400, `Send ${WHAT}.`)
  const jsonBody = await takeRecommendation(request.params.ref ?? '', read.data, person, given)
  return { status: 200, jsonBody, headers: SAFE }
})
