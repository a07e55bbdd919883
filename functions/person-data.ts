// What is kept about one person: given to the business unit to pass on, or erased when the person asks for it.
import { z } from 'zod'
import { londonDay } from '../domain/day.ts'
import { leftBehindBy } from '../domain/handover.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, readBytes, SAFE } from './http.ts'
import { readJson } from './read-json.ts'
import { services } from './services.ts'

const WHAT = 'a JSON object whose "confirm" repeats the person\'s id'
const confirmation = z.strictObject({ confirm: z.string() })

export const personExport = door(async (request) => {
  const given = await services()
  const personId = request.params.id ?? ''
  const data = await given.personData.gather(personId)
  if (Object.keys(data).length === 0) throw nobody()
  return { status: 200, jsonBody: { personId, at: given.clock().toISOString(), data }, headers: SAFE }
})

export const personErase = door(async (request, context) => {
  const given = await services()
  const personId = request.params.id ?? ''
  const read = confirmation.safeParse(readJson(await readBytes(request, 1024, 'The confirmation'), WHAT))
  if (!read.success || read.data.confirm !== personId)
    throw new Refusal(400, `Erasing cannot be undone. Send ${WHAT}. Nothing was erased.`)
  const by = await given.identify(request)
  if (by.personId === personId) throw new Refusal(403, 'Ask a colleague to erase your own entry. Nothing was erased.')
  const data = await given.personData.gather(personId)
  if (Object.keys(data).length === 0) throw nobody()
  const left = leftBehindBy(personId, await given.records.current(), londonDay(given.clock()))
  if (left.length > 0)
    throw new Refusal(
      409,
      `Hand over first what only they hold: ${left.map(({ ref }) => ref).join(', ')}. Nothing was erased.`,
    )
  const erased = await given.personData.erase(personId, { ...by, at: given.clock().toISOString() })
  given.records.forget()
  context.log(`${by.personId} erased a person's data on request.`)
  return { status: 200, jsonBody: { erased }, headers: SAFE }
})

function nobody(): Refusal {
  return new Refusal(404, 'Nothing is kept under this id. Check it against the roster.')
}
