// Who would be reminded on a day, and a dry run of a changed rule. For the business unit; nothing is sent.
import { z } from 'zod'
import { isDay, londonDay } from '../domain/day.ts'
import { type Ladder, REMINDER_KINDS } from '../domain/ladders.ts'
import { dryRun, previewOn } from '../domain/preview.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, readBytes, SAFE } from './http.ts'
import { loadPreview } from './load-preview.ts'
import { readJson } from './read-json.ts'
import { services } from './services.ts'

export const remindersPreview = door(async (request) => {
  const given = await services()
  const day = request.query.get('day') ?? londonDay(given.clock())
  if (!isDay(day)) throw new Refusal(400, 'The day must be a date, written YYYY-MM-DD.')
  const people = previewOn(await loadPreview(day, given))
  const lines = people.reduce((sum, row) => sum + row.lines.length, 0)
  return { status: 200, jsonBody: { day, digests: people.length, lines, people }, headers: SAFE }
})

const rule = z.object({
  kind: z.enum(REMINDER_KINDS),
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
  const read = rule.safeParse(readJson(await readBytes(request, 32 * 1024, 'A rule'), 'a rule'))
  if (!read.success) throw new Refusal(400, `This is not a rule: ${z.prettifyError(read.error)}`)
  const ladder: Ladder = read.data
  return { status: 200, jsonBody: dryRun(await loadPreview(londonDay(given.clock()), given), ladder), headers: SAFE }
})
