// Hostile requests through the registrations of the deployed app: every one is refused before a job runs, says nothing
// of how the house is built, and changes nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFunctions } from '../../dev/host/load-functions.ts'
import { useServices } from '../../functions/services.ts'
import { type House, openHouse } from './deployed-house.ts'
import { HOSTILE_CALLS } from './hostile-calls.ts'
import { HOSTILE_MESSAGES } from './hostile-messages.ts'
import { call } from './requests.ts'
import { watched } from './watched.ts'

let house: House
let handlers: Map<string, unknown>
const touched: string[] = []

beforeAll(async () => {
  house = await openHouse()
  useServices(watched(house.services, touched))
  const registrations = await loadFunctions(() => import('../../functions/index.ts'))
  handlers = new Map(registrations.map(({ name, handler }) => [name, handler]))
})
afterAll(() => house.publisher.stop())

const REFUSED = [400, 401, 403, 404, 413]
const TELLTALE = /\bat [\w.<>]+ \(|node_modules|\.ts:\d|Error:|stack/

it('there are at least 80 of them', () => {
  expect(HOSTILE_MESSAGES.length + HOSTILE_CALLS.length).toBeGreaterThanOrEqual(80)
})

describe('at the bot’s door', () => {
  it.each(HOSTILE_MESSAGES)('%s is refused', async (_name, make) => {
    touched.length = 0
    const answer = await call(handlers.get('messages'), await make(house.publisher))
    expect(REFUSED).toContain(answer.status)
    expect(answer.text).not.toMatch(TELLTALE)
    expect(touched).toEqual([])
  })
})

describe('at the API’s door', () => {
  it.each(HOSTILE_CALLS)('%s is refused', async (_name, make) => {
    touched.length = 0
    const { route, ...sent } = await make(house.publisher)
    const method = /^(notes-post|notes-approve|notes-reject|import-register)$/.test(route) ? 'POST' : 'GET'
    const answer = await call(handlers.get(route), { ...sent, method, url: `https://app.example/${route}` })
    expect(REFUSED).toContain(answer.status)
    expect(answer.text).not.toMatch(TELLTALE)
    // Looking somebody up, or a thing that is not there, is all that happens; nothing is written.
    expect(touched.filter((name) => !/^(people\.byEntraId|drafts\.get|records\.current)$/.test(name))).toEqual([])
  })
})
