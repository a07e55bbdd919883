// A Section 11 round opened with the bodies it asks, and closed over the returns that never came, by the business unit.
import type { HttpRequest } from '@azure/functions'
import { z } from 'zod'
import type { Change } from '../domain/action.ts'
import { type Day, isDay, londonDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Section11Return } from '../domain/section11-return.ts'
import { closeRound, inviteBodies, openRound } from '../domain/section11-round.ts'
import { isYear } from '../reporting/year.ts'
import { door, readBytes, SAFE } from './http.ts'
import { checkMayUse } from './import-register.ts'
import { readJson } from './read-json.ts'
import { services } from './services.ts'

const day = z.string().refine(isDay, 'must be a date written like 2024-07-01')
const words = z.string().trim().min(1).max(200)

export const roundBody = z.strictObject({
  round: z.string().refine(isYear, 'must be two years that follow each other, written like 2024-25'),
  opens: day,
  due: day,
  themes: z.array(words).max(20).default([]),
  bodies: z
    .array(z.strictObject({ organisation: words, organisationType: words, scope: words.default('Norfolk') }))
    .max(500)
    .default([])
    .describe('Further bodies to invite; a round that is open already keeps its dates'),
})

const WHAT = 'a round: { "round": "2024-25", "opens": "2024-07-01", "due": "2024-09-27", "bodies": [...] }'
const BODY_LIMIT = 256 * 1024

export const roundsPost = door(async (request) => {
  const given = await services()
  checkMayUse(await given.identify(request), 'registers.import')
  const { bodies, ...asked } = await readRound(request)
  const before = (await given.rounds.get(asked.round)) ?? openRound(asked)
  const { round, returns } = inviteBodies(before, bodies, await given.returns.list(asked.round))
  // The returns come first: sent again after a fault, those that are there are refused by name.
  for (const item of returns) await given.returns.insert(item)
  await given.rounds.put(round)
  given.records.forget()
  return {
    status: 200,
    jsonBody: { round, invited: returns.map(({ returnId, organisation }) => ({ returnId, organisation })) },
    headers: SAFE,
  }
})

export const roundClose = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  checkMayUse(person, 'registers.import')
  const name = request.params.round ?? ''
  const open = await given.rounds.get(name)
  if (open === undefined) throw new Refusal(404, `No round ${name} has been opened. Open it first.`)
  const now = given.clock()
  const { round, missing } = closeRound(open, await given.returns.list(name), londonDay(now))
  for (const item of missing) {
    const operationId = `close-${name}-${item.returnId}`
    await given.returns.change(item.returnId, operationId, (current) =>
      closed(current, item.status, person, now, operationId),
    )
  }
  await given.rounds.put(round)
  given.records.forget()
  return {
    status: 200,
    jsonBody: { round, notReturned: missing.map(({ organisation }) => organisation) },
    headers: SAFE,
  }
})

/** @throws Refusal 400 naming what is wrong */
async function readRound(request: HttpRequest): Promise<z.output<typeof roundBody>> {
  const read = roundBody.safeParse(readJson(await readBytes(request, BODY_LIMIT, 'A round'), WHAT))
  if (read.success) return read.data
  throw new Refusal(
    400,
    `${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`).join(' ')} Send ${WHAT}.`,
  )
}

function closed(
  before: Section11Return,
  status: Section11Return['status'],
  { displayName: by, personId }: Person,
  now: Date,
  operationId: string,
): { item: Section11Return; change: Change } | undefined {
  // It came in while the round was being closed.
  if (before.returned !== '') return undefined
  const updated: Day = londonDay(now)
  const change: Change = {
    at: now.toISOString(),
    by,
    personId,
    door: 'api',
    what: 'Round closed without it',
    note: '',
    from: { status: before.status },
    to: { status },
    operationId,
  }
  return { item: { ...before, status, updated }, change }
}
