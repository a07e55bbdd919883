// Attendance files, absences, impact pulses, the newsletter and one's own champion entry through the API.
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { pulsesDue } from '../../domain/pulse.ts'
import { attendance } from '../../functions/attendance.ts'
import { bookingAbsence } from '../../functions/bookings.ts'
import { championsGet } from '../../functions/champions.ts'
import { newsletterGet, newsletterPost } from '../../functions/newsletter.ts'
import { pulseRulesGet, pulseRulesPost, pulsesGet, pulsesPost } from '../../functions/pulses.ts'
import { aBooking, aSession } from '../storage/open-test-stores.ts'
import { type House, openHouse } from '../support/house.ts'
import { aLearner, businessUnit } from '../support/things.ts'

type Handler = (request: HttpRequest, context: InvocationContext) => unknown

const [one, two] = [aLearner('n-1'), aLearner('n-2')]

let house: House
beforeAll(async () => {
  house = await openHouse()
  house.setNow('2024-05-15T09:00:00+01:00')
  for (const person of [one, two, businessUnit]) await house.services.people.put(person)
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

describe('an attendance list as a file', () => {
  const file = async (body: string | Buffer, type: string, query = '') => {
    const request = new HttpRequest({
      method: 'POST',
      url: `http://127.0.0.1/api/x${query}`,
      query: Object.fromEntries(new URLSearchParams(query)),
      headers: { 'x-local-person': 'p-bu', 'content-type': type },
      params: { id: 'TS-FILE' },
      body: typeof body === 'string' ? { string: body } : { bytes: new Uint8Array(body) },
    })
    return (await attendance(request, quiet())) as HttpResponseInit
  }
  const statuses = async () =>
    (await house.services.bookings.forSession('TS-FILE')).map(({ personId, status }) => `${personId} ${status}`).sort()
  const csv =
    'Attendance for Neglect;;\n;;\nParticipant e-mail;Did they attend?;Mood\nn-1@partners.example;Present;good\nN-2@partners.example;did not attend;\n'

  beforeAll(async () => {
    await house.services.sessions.put(aSession({ sessionId: 'TS-FILE', date: '2024-05-14' }))
    for (const personId of ['n-1', 'n-2'])
      await house.services.bookings.put(aBooking({ bookingId: `BK-F-${personId}`, sessionId: 'TS-FILE', personId }))
  })

  it('is only checked in a dry run, and says which headings were read', async () => {
    expect(await file(csv, 'text/csv', '?dryRun=true')).toMatchObject({
      status: 200,
      jsonBody: {
        dryRun: true,
        written: false,
        changed: 2,
        columns: [
          { heading: 'Participant e-mail', readAs: 'E-mail' },
          { heading: 'Did they attend?', readAs: 'Attended' },
        ],
        ignored: ['Mood'],
      },
    })
    expect(await statuses()).toEqual(['n-1 booked', 'n-2 booked'])
  })

  it('with a wrong row is refused by row and column, and loses nothing', async () => {
    const wrong = `${csv}n-9@partners.example;yes;\n;yes;\nn-1@partners.example;perhaps;\n`
    expect(await file(wrong, 'text/csv')).toMatchObject({
      status: 422,
      jsonBody: {
        changed: 0,
        rejected: [
          { row: 6, column: 'email' },
          { row: 7, column: 'E-mail' },
          { row: 8, column: 'Did they attend?', problem: expect.stringContaining('perhaps') },
        ],
      },
    })
    expect(await statuses()).toEqual(['n-1 booked', 'n-2 booked'])
    expect(await file('Name,Mood\nx,good\n', 'text/csv')).toMatchObject({ status: 400 })
  })

  it('marks who came and who did not, from a workbook as from CSV, and again changes nothing', async () => {
    const rows = [
      ['E-mail', 'Attendance'],
      ['n-1@partners.example', 'yes'],
      ['n-2@partners.example', 'no'],
    ]
    const sheet = { data: rows.map((row) => row.map((value) => ({ value, type: String }))), sheet: 'Delegates' }
    const workbook = await writeXlsxFile([sheet]).toBuffer()
    expect(await file(workbook, 'application/octet-stream')).toMatchObject({ status: 200, jsonBody: { changed: 2 } })
    expect(await statuses()).toEqual(['n-1 attended', 'n-2 no-show'])
    expect(await file(csv, 'text/csv')).toMatchObject({ status: 200, jsonBody: { changed: 0, unchanged: 2 } })
  })
})

it('whoever missed a session says why through the API; a session they attended is not asked about', async () => {
  const body = { session: 'TS-FILE', reason: 'ill' }
  expect(await call(bookingAbsence, 'n-2', body, { id: 'BK-F-n-2' })).toMatchObject({ status: 200 })
  expect(await call(bookingAbsence, 'n-1', body, { id: 'BK-F-n-1' })).toMatchObject({ status: 409 })
  expect(await call(bookingAbsence, 'n-1', body, { id: 'BK-F-n-2' })).toMatchObject({ status: 404 })
  expect(await call(bookingAbsence, 'n-2', { ...body, reason: 'dog' }, { id: 'BK-F-n-2' })).toMatchObject({
    status: 400,
  })
})

it('an impact pulse is listed for whom it asks, and answered through the API with the card’s checks', async () => {
  const attended = aBooking({ bookingId: 'BK-F-n-1', sessionId: 'TS-FILE', personId: 'n-1', status: 'attended' })
  const pulse = { ...pulsesDue([attended], '2024-05-15', new Set())[0]!, state: 'sent' as const, sentOn: '2024-05-15' }
  await house.services.pulses.insert(pulse)
  expect(await call(pulsesGet, 'n-1')).toMatchObject({
    jsonBody: [{ pulse: pulse.pulseId, course: 'Neglect, 14 May 2024' }],
  })
  expect(await call(pulsesGet, 'n-2')).toMatchObject({ jsonBody: [] })
  const answer = (who: string, choice: string) => call(pulsesPost, who, { choice }, { id: pulse.pulseId })
  expect(await answer('n-2', 'a-lot')).toMatchObject({ status: 404 })
  expect(await answer('n-1', 'everything')).toMatchObject({ status: 400 })
  expect(await answer('n-1', 'a-lot')).toMatchObject({ status: 200, jsonBody: { state: 'answered' } })
  expect(await call(pulsesGet, 'n-1')).toMatchObject({ jsonBody: [] })
  const worry = { choice: 'a-lot', line: 'a child in my class told me her dad hits her' }
  expect(await call(pulsesPost, 'n-1', worry, { id: pulse.pulseId })).toMatchObject({ status: 422 })
})

it('whom pulses ask is set through the API by the business unit, and by nobody else', async () => {
  const body = { asks: { end: 'nobody', '3m': 'manager too', '6m': 'attendee', '12m': 'attendee' }, requestId: 'a' }
  expect(await call(pulseRulesPost, 'n-1', body)).toMatchObject({ status: 403 })
  expect(await call(pulseRulesPost, 'p-bu', { ...body, asks: { end: 'all' } })).toMatchObject({ status: 400 })
  expect(await call(pulseRulesPost, 'p-bu', body)).toMatchObject({ jsonBody: { asks: { '3m': 'manager too' } } })
  expect(await call(pulseRulesGet, 'p-bu')).toMatchObject({ jsonBody: { asks: { end: 'nobody' } } })
})

it('the newsletter is drafted, edited and posted through the API, once a quarter', async () => {
  const { jsonBody } = await call(newsletterGet, 'p-bu')
  const { quarter, text } = jsonBody as { quarter: string; text: string }
  expect(text).toContain('Neglect champions, Q2 2024')
  expect(await call(newsletterPost, 'n-1', { quarter, text })).toMatchObject({ status: 403 })
  expect(await call(newsletterPost, 'p-bu', { quarter: '2023-Q1', text })).toMatchObject({ status: 409 })
  const sent = await call(newsletterPost, 'p-bu', { quarter, text: `${text}\n\nWith our thanks.` })
  // The sample's champions who are on the roster and want it.
  expect((sent.jsonBody as { postedTo: number }).postedTo).toBeGreaterThan(50)
  expect(await call(newsletterPost, 'p-bu', { quarter, text })).toMatchObject({ status: 409 })
})

it('a champion of the sample has their own entry, and the business unit sees who waits', async () => {
  const own = await call(championsGet, 'u-edu-044')
  expect(own).toMatchObject({ jsonBody: { own: { sector: 'Education', status: 'Active' }, applications: [] } })
  expect(JSON.stringify(own.jsonBody)).not.toContain('u-edu')
  expect(await call(championsGet, 'n-2')).toMatchObject({ jsonBody: { own: null } })
})
