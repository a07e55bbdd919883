// The champions' newsletter outside Teams: the quarter's draft, and what a person made of it to be posted.
import { z } from 'zod'
import { newsletterDraft, postEdited } from '../bot/send-newsletter.ts'
import { NEWSLETTER_LIMIT } from '../cards/newsletter.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, readText, SAFE } from './http.ts'
import { readJson } from './read-json.ts'
import { services } from './services.ts'

export const newsletterBody = z.strictObject({
  quarter: z.string().max(10).describe('The quarter that GET gave with the draft'),
  text: z
    .string()
    .min(1)
    .max(NEWSLETTER_LIMIT)
    .describe('As a person edited it: paragraphs with an empty line between'),
})

const WHAT = '{ "quarter": "2024-Q2", "text": "..." }'

export const newsletterGet = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const { teams } = await import('./teams.ts')
  return { status: 200, jsonBody: await newsletterDraft(person, teams(given).champions), headers: SAFE }
})

export const newsletterPost = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const body = readJson(Buffer.from(await readText(request, 32 * 1024, 'A newsletter'), 'utf8'), WHAT)
  const read = newsletterBody.safeParse(body)
  if (!read.success) throw new Refusal(400, `Send ${WHAT}, at most ${NEWSLETTER_LIMIT} characters.`)
  const { teams } = await import('./teams.ts')
  const { quarter, count } = await postEdited(read.data, person, teams(given).champions)
  return { status: 200, jsonBody: { quarter, postedTo: count }, headers: SAFE }
})
