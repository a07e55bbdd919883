// A Section 11 round through the API: opened with its bodies, reported on with its rate, closed over what never came.
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { report } from '../../functions/report.ts'
import { roundClose, roundsPost } from '../../functions/section11-rounds.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  house.setNow('2025-07-02T09:00:00+01:00')
})
afterAll(() => house.close())

type Asked = { params?: Record<string, string>; query?: Record<string, string>; body?: object; person?: string }

async function call(handler: typeof report, { params = {}, query = {}, body, person = 'p-bu-admin' }: Asked) {
  const request = new HttpRequest({
    method: body ? 'POST' : 'GET',
    url: 'http://127.0.0.1/api/x',
    headers: { 'x-local-person': person, 'content-type': 'application/json' },
    params,
    query,
    ...(body && { body: { string: JSON.stringify(body) } }),
  })
  return (await handler(request, new InvocationContext({ functionName: 'test' }))) as HttpResponseInit
}

const bodies = ['Police 1', 'District council 3'].map((organisation) => ({
  organisation,
  organisationType: 'Local body',
}))
const round = { round: '2025-26', opens: '2025-07-01', due: '2025-09-26', themes: ['Fathers'] }

it('opens a round, refuses the same body twice, says the rate, and closes over what is missing', async () => {
  const opened = await call(roundsPost, { body: { ...round, bodies } })
  expect(opened).toMatchObject({ status: 200, jsonBody: { round: { invited: 2 } } })
  expect(await call(roundsPost, { body: { ...round, bodies } })).toMatchObject({ status: 400 })

  const [first] = await house.services.returns.list('2025-26')
  await house.services.returns.change(first!.returnId, 'op-1', (item) => ({
    item: { ...item, status: 'Returned', returned: '2025-07-02' },
    change: { at: '', by: '', personId: '', door: 'api', what: '', note: '', from: {}, to: {}, operationId: 'op-1' },
  }))
  house.services.records.forget()
  const { jsonBody } = await call(report, { params: { name: 'section11-returns' }, query: { round: '2025-26' } })
  expect(jsonBody.notes.join(' ')).toContain('1 of 2 bodies invited have returned: 50%')

  house.setNow('2025-11-03T09:00:00Z')
  const closed = await call(roundClose, { params: { round: '2025-26' }, body: {} })
  expect(closed).toMatchObject({
    status: 200,
    jsonBody: { round: { closedOn: '2025-11-03' }, notReturned: ['District council 3'] },
  })
  const [change] = await house.services.returns.history('S11-2526-02')
  expect(change).toMatchObject({ what: 'Round closed without it', to: { status: 'Not returned' } })
  expect(await call(roundClose, { params: { round: '2025-26' }, body: {} })).toMatchObject({ status: 409 })
})

it.each([
  [{ ...round, round: '2027-28', due: '2025-06-01' }, 'p-bu-admin', 400],
  [{ ...round, round: '2025' }, 'p-bu-admin', 400],
  [{ ...round, surprise: 1 }, 'p-bu-admin', 400],
  [round, 'u-edu-044', 403],
])('refuses %o by %s', async (body, person, status) => {
  expect((await call(roundsPost, { body, person })).status).toBe(status)
})
