// Bookings, attendance, champions and calendar files outside Teams: the API and e-mailed links, with the card's checks.
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attendance } from '../../functions/attendance.ts'
import { bookingsGet, bookingsPost } from '../../functions/bookings.ts'
import { championsPost } from '../../functions/champions.ts'
import { respondGet, respondPost } from '../../functions/respond.ts'
import { sessionCalendar } from '../../functions/session-calendar.ts'
import { aSession } from '../storage/open-test-stores.ts'
import { type House, openHouse } from '../support/house.ts'
import { aLearner, businessUnit } from '../support/things.ts'

type Handler = (request: HttpRequest, context: InvocationContext) => unknown

const [one, two] = [aLearner('n-1'), aLearner('n-2')]
const lead = { ...aLearner('n-lead'), roles: ['section11_lead' as const] }

let house: House
beforeAll(async () => {
  house = await openHouse()
  house.setNow('2024-04-22T09:00:00+01:00')
  for (const person of [one, two, lead, businessUnit]) await house.services.people.put(person)
  await house.services.sessions.put(aSession({ capacity: 1 }))
  house.services.records.forget()
})
afterAll(() => house.connector.close())

async function call(handler: Handler, who: string, body?: object, params: Record<string, string> = {}) {
  const request = new HttpRequest({
    method: body ? 'POST' : 'GET',
    url: 'http://127.0.0.1/api/x',
    headers: { 'x-local-person': who },
    params,
    ...(body && { body: { string: JSON.stringify(body) } }),
  })
  return (await handler(request, quiet())) as HttpResponseInit
}
const quiet = () => new InvocationContext({ functionName: 'x', logHandler: () => undefined })
const book = (who: string, over: object = {}) =>
  call(bookingsPost, who, { verb: 'book', session: 'TS-001', requestId: 'r1', ...over })

describe('bookings through the API', () => {
  it('books once for a repeated request, then the waiting list, and shows each their own', async () => {
    expect(await book('n-1')).toMatchObject({ status: 200, jsonBody: { status: 'booked', position: 0 } })
    expect(await book('n-1')).toMatchObject({ jsonBody: { status: 'booked' } })
    expect(await book('n-2')).toMatchObject({ jsonBody: { status: 'waitlisted', position: 1 } })
    const mine = await call(bookingsGet, 'n-2')
    expect(mine.jsonBody).toMatchObject([{ sessionId: 'TS-001', status: 'waitlisted' }])
    expect(JSON.stringify(mine.jsonBody)).not.toContain('n-1')
  })

  it('refuses what the card refuses, and names a field that is wrong', async () => {
    expect(await book('n-1', { for: 'n-2' })).toMatchObject({ status: 403 })
    expect(await book('n-lead', { for: 'nobody@partners.example' })).toMatchObject({ status: 404 })
    expect(await book('n-1', { session: 'TS-404' })).toMatchObject({ status: 404 })
    expect(await book('n-1', { verb: 'steal' })).toMatchObject({
      status: 400,
      jsonBody: { error: expect.stringContaining('verb') },
    })
    expect(await book('n-1', { seats: 3 })).toMatchObject({ status: 400 })
  })
})

describe('an e-mailed link about a booking', () => {
  const linkFor = (personId: string) =>
    house.services.links!.make({ personId, kind: 'booking', ref: 'TS-001' }, house.now())
  const token = (link: string) => ({ token: link.split('/respond/')[1] ?? '' })
  const open = async (link: string) =>
    (await respondGet(new HttpRequest({ method: 'GET', url: link, params: token(link) }), quiet())) as HttpResponseInit
  const answer = async (link: string, verb: string) =>
    (await respondPost(
      new HttpRequest({ method: 'POST', url: link, params: token(link), body: { string: `verb=${verb}` } }),
      quiet(),
    )) as HttpResponseInit

  it('shows the choice, changes nothing by opening, gives up the place once, and the next is offered it', async () => {
    const link = linkFor('n-1')
    const shown = await open(link)
    expect(String(shown.body)).toContain('I cannot come')
    expect(String(shown.body)).toContain('not published')
    expect((await house.services.bookings.forPerson('n-1'))[0]?.status).toBe('booked')
    expect(String((await answer(link, 'cancel-booking')).body)).toContain('You have no place on Neglect')
    expect((await house.services.bookings.forPerson('n-2'))[0]).toMatchObject({ status: 'offered', notice: 'offered' })
    expect((await answer(link, 'cancel-booking')).status).toBe(410)
  })

  it('takes the offer, and an answer that does not fit is refused without spending it', async () => {
    const link = linkFor('n-2')
    expect(String((await open(link)).body)).toContain('held for you until the end of 23 April 2024')
    expect((await answer(link, 'steal')).status).toBe(400)
    expect(String((await answer(link, 'accept-offer')).body)).toContain('You are booked on Neglect')
    expect((await house.services.bookings.forPerson('n-2'))[0]).toMatchObject({
      status: 'booked',
      changes: expect.arrayContaining([expect.objectContaining({ door: 'email link' })]),
    })
  })
})

it('an attendance list is taken whole or not at all', async () => {
  house.setNow('2024-05-15T09:00:00+01:00')
  const bad = {
    rows: [
      { email: 'n-2@partners.example', attended: false },
      { email: 'nobody@partners.example', attended: true },
    ],
  }
  expect(await call(attendance, 'p-bu', bad, { id: 'TS-001' })).toMatchObject({
    status: 422,
    jsonBody: { changed: 0, rejected: [{ row: 2, column: 'email' }] },
  })
  expect((await house.services.bookings.forPerson('n-2'))[0]?.status).toBe('booked')
  const good = { rows: bad.rows.slice(0, 1) }
  expect(await call(attendance, 'p-bu', good, { id: 'TS-001' })).toMatchObject({
    status: 200,
    jsonBody: { changed: 1 },
  })
  expect((await house.services.bookings.forPerson('n-2'))[0]).toMatchObject({ status: 'no-show', notice: 'missed' })
})

it('a session’s calendar file is served, and an unknown one is not', async () => {
  const file = await call(sessionCalendar, '', undefined, { id: 'TS-001' })
  expect(file).toMatchObject({ status: 200, headers: { 'content-type': 'text/calendar; charset=utf-8' } })
  expect(String(file.body)).toContain('DTSTART:20240514T083000Z')
  expect(await call(sessionCalendar, '', undefined, { id: '../x' })).toMatchObject({ status: 404 })
})

it('somebody joins the champions and the business unit accepts, through the API', async () => {
  const joined = await call(championsPost, 'n-1', {
    verb: 'join-champions',
    sector: 'Health',
    locality: 'LSCG 1',
    requestId: 'a',
  })
  expect(joined).toMatchObject({ status: 200, jsonBody: { status: 'Applied' } })
  const { championId } = joined.jsonBody as { championId: string }
  expect(
    await call(championsPost, 'n-1', { verb: 'accept-champion', champion: championId, requestId: 'b' }),
  ).toMatchObject({ status: 403 })
  expect(
    await call(championsPost, 'p-bu', { verb: 'accept-champion', champion: championId, requestId: 'c' }),
  ).toMatchObject({ jsonBody: { status: 'Active' } })
})
