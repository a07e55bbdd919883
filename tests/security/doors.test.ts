// The doors let the right people in: what is refused is in hostile.test.ts.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { TENANT } from '../../dev/publisher.ts'
import { messages } from '../../functions/messages.ts'
import { reports } from '../../functions/reports.ts'
import { businessUnit } from '../support/things.ts'
import { type House, openHouse } from './deployed-house.ts'
import { anActivity, call } from './requests.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.publisher.stop())

it('a turn with a token of Teams goes through our door and the SDK’s and is answered', async () => {
  const answer = await call(messages, { headers: await house.asTeams(), body: JSON.stringify(anActivity()) })
  expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('AdaptiveCard')])
})

it('a person signed in by either edition of an Entra token is let in', async () => {
  const v2 = await call(reports, { method: 'GET', headers: await house.as(businessUnit) })
  expect(v2.status).toBe(200)
  const token = await house.publisher.entraToken({ iss: `https://sts.windows.net/${TENANT}/`, ver: '1.0' })
  const v1 = await call(reports, { method: 'GET', headers: { authorization: `Bearer ${token}` } })
  expect(v1.status).toBe(200)
})
