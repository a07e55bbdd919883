// Who would be reminded on a day, and a dry run of a changed rule. For the business unit; nothing is sent.
import type { HttpRequest } from '@azure/functions'
import { z } from 'zod'
import { isDay, londonDay } from '../domain/day.ts'
import { type Ladder, RULE_KINDS } from '../domain/ladders.ts'
import { dryRun } from '../domain/preview.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, readBytes, SAFE } from './http.ts'
import { loadDryRun, previewDay } from './load-preview.ts'
import { readJson } from './read-json.ts'
import { services } from './services.ts'

export const remindersPreview = door(async (request) => {
  const given = await services()
  const day = request.query.get('day') ?? londonDay(given.clock())
  if (!isDay(day)) throw new Refusal(400, 'The day must be a date, written YYYY-MM-DD.')
  const people = await previewDay(day, given)
  const lines = people.reduce((sum, row) => sum + row.lines.length, 0)
  return { status: 200, jsonBody: { day, digests: people.length, lines, people }, headers: SAFE }
})

/** A rule as the API takes it. */
export const ruleBody = z.object({
  kind: z.enum(RULE_KINDS),
  before: z.array(z.number()),
  everyAfter: z.number(),
  clockDays: z.array(z.number()).default([]),
  tells: z.array(z.enum(['owner', 'chair', 'business unit', 'lead', 'SPRG', 'booked person'])),
  escalates: z.array(z.object({ from: z.number(), tells: z.literal('business unit') })).default([]),
  exceptionsFrom: z.number().default(0),
  edition: z.string(),
  source: z.string(),
  effectiveFrom: z.string(),
})

export const remindersDryRun = door(async (request) => {
  const given = await services()
  const rule = await readRule(request)
  return { status: 200, jsonBody: dryRun(await loadDryRun(given, rule), rule), headers: SAFE }
})

/** @throws Refusal 400 for a body that is no rule; what a rule may say is checked where it is used */
export async function readRule(request: HttpRequest): Promise<Ladder> {
  const read = ruleBody.safeParse(readJson(await readBytes(request, 32 * 1024, 'A rule'), 'a rule'))
  if (!read.success) throw new Refusal(400, `This is not a rule: ${z.prettifyError(read.error)}`)
  return read.data
}
