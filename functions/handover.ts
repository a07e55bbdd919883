// What has nobody to do it, for the business unit; with `person`, what would have nobody if that person left.
import { londonDay } from '../domain/day.ts'
import { leftBehindBy, orphans } from '../domain/handover.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, SAFE } from './http.ts'
import { services } from './services.ts'

export const handover = door(async (request) => {
  const { records, people, clock } = await services()
  const held = await records.current()
  const asAt = londonDay(clock())
  const personId = request.query.get('person') ?? ''
  if (personId !== '' && !(await people.get(personId)))
    throw new Refusal(404, 'Nobody on the roster has this id. Check it against the roster.')
  const things = personId === '' ? orphans(held, asAt) : leftBehindBy(personId, held, asAt)
  return { status: 200, jsonBody: { asAt, things }, headers: SAFE }
})
