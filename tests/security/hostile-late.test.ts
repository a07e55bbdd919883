// The doors that were built last, knocked at by people who mean harm: refused before a job writes, without a word of how
// the house is built.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadFunctions } from '../../dev/host/load-functions.ts'
import { useServices } from '../../functions/services.ts'
import { aSession } from '../storage/open-test-stores.ts'
import { type House, openHouse } from './deployed-house.ts'
import { LATE_INVOKES } from './hostile-invokes.ts'
import { LATE_CALLS } from './hostile-late.ts'
import { anActivity, call } from './requests.ts'
import { watched } from './watched.ts'

let house: House
let handlers: Map<string, unknown>
const touched: string[] = []
const REFUSED = [400, 401, 403, 404, 409, 413, 415]
const TELLTALE = /\bat [\w.<>]+ \(|node_modules|\.ts:\d|Error:|stack/
// `champions.change` is asked to decide, and the decision refuses before anything is written.
const READING =
  /\.(?:get|list|current|byEntraId|byEmail|read|recall|forSession|forPerson|waiting|rows)$|^calendar$|^champions\.change$/

beforeAll(async () => {
  house = await openHouse()
  await house.services.sessions.seed([aSession({ sessionId: 'TS-001' })])
  useServices(watched(house.services, touched))
  const registrations = await loadFunctions(() => import('../../functions/index.ts'))
  handlers = new Map(registrations.map(({ name, handler }) => [name, handler]))
})
afterAll(() => house.publisher.stop())

it.each(LATE_CALLS)('%s is refused', async (_name, { route, by, method = 'POST', headers = {}, ...sent }) => {
  expect([...handlers.keys()]).toContain(route)
  const before = await everything()
  touched.length = 0
  const answer = await call(handlers.get(route), {
    ...sent,
    method,
    url: `https://app.example/${route}`,
    headers: { ...headers, ...(by && (await house.as(by))) },
  })
  expect(REFUSED).toContain(answer.status)
  expect(answer.text).not.toMatch(TELLTALE)
  expect(touched.filter((name) => !READING.test(name))).toEqual([])
  expect(await everything()).toEqual(before)
})

async function everything(): Promise<unknown[]> {
  const { actions, champions, people, drafts, signIns, pulses, bookings } = house.services
  return Promise.all([
    actions.list(),
    champions.list(),
    people.list(),
    drafts.list(),
    signIns.waiting(),
    pulses.list(),
    bookings.list(),
  ])
}

it.each(LATE_INVOKES)('%s is answered calmly and changes nothing', async (_name, over, person) => {
  const before = await everything()
  const activity = anActivity({ from: { id: '29:x', aadObjectId: person.entraObjectId }, ...over })
  const answer = await call(handlers.get('messages'), {
    headers: await house.asTeams(),
    body: JSON.stringify(activity),
  })
  expect([200, 400, 501]).toContain(answer.status)
  expect(answer.text).not.toMatch(TELLTALE)
  expect(answer.text).not.toContain('went wrong')
  expect(await everything()).toEqual(before)
})
