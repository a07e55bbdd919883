// Invented names, numbers and addresses planted in every field that takes words, through every door: none of them is
// found in the log, in telemetry (which is what the log is sent to) or in what a model is asked.
import { createServer, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { loadFunctions } from '../../dev/host/load-functions.ts'
import { SERVICE_URL } from '../../dev/publisher.ts'
import { useServices } from '../../functions/services.ts'
import { businessUnit } from '../support/things.ts'
import { type House, openHouse } from './deployed-house.ts'
import { anActivity, call, owner } from './requests.ts'

const CANARIES = [
  'Marcus Pemberton',
  'Pemberton',
  '943 476 5919',
  '9434765919',
  '07700 900123',
  'marcus.pemberton@mail.example',
  '14 Larkspur Gardens',
  'NR1 3QX',
  'QQ123456C',
]
const PLANTED =
  'Marcus Pemberton of 14 Larkspur Gardens, Norwich NR1 3QX, NHS number 943 476 5919, ring 07700 900123 or write to marcus.pemberton@mail.example, NI QQ123456C'

let house: House
let handlers: Map<string, unknown>
let doors: string[]
let model: Server
const asked: string[] = []
const logged: string[] = []

beforeAll(async () => {
  house = await openHouse()
  model = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push(body)
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":{"message":"no"}}')
    })
  })
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(model.address() as { port: number }).port}/v1`
  useServices({ ...house.services, model: { baseUrl, apiKey: 'k', model: 'm' } })
  const registrations = await loadFunctions(() => import('../../functions/index.ts'))
  handlers = new Map(registrations.map(({ name, handler }) => [name, handler]))
  doors = registrations
    .filter(({ kind, name }) => kind === 'http' && !/^(health|messages)$/.test(name))
    .map(({ name }) => name)
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((...said) => void logged.push(...said.map(whole)))
}, 60_000)
afterAll(async () => {
  vi.restoreAllMocks()
  model.close()
  await house.publisher.stop()
})

const whole = (said: unknown): string =>
  said instanceof Error ? `${said.stack} ${whole(said.cause)}` : (JSON.stringify(said) ?? '')

async function send(name: string, sent: Record<string, unknown>) {
  const answer = await call(handlers.get(name), sent as never)
  logged.push(...answer.logged.map(whole))
  return answer
}

const say = async (over: Record<string, unknown>) =>
  send('messages', { headers: await house.asTeams(), body: JSON.stringify(anActivity(over)) })
const unit = { from: { id: `29:bu`, aadObjectId: businessUnit.entraObjectId } }
const press = (verb: string, data: Record<string, unknown>, from = {}) =>
  say({
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } } },
    ...from,
  })

function leaked(said: string[]): string[] {
  return CANARIES.filter((canary) => said.some((each) => each.includes(canary)))
}

it('planted in questions and messages', async () => {
  for (const words of [
    PLANTED,
    `What about ${PLANTED}?`,
    `When is the meeting about the plan for ${PLANTED}?`,
    `How is the weather, asks ${PLANTED}`,
    `Book ${PLANTED} on neglect training`,
  ])
    expect((await say({ text: words })).status).toBe(200)
  expect(
    (await say({ text: 'x', from: { id: '29:x', name: PLANTED, aadObjectId: '99999999-9999-4999-8999-999999999999' } }))
      .status,
  ).toBe(200)
  await say({
    conversation: {
      id: PLANTED,
      conversationType: 'personal',
      tenantId: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb',
      name: PLANTED,
    },
  })
  expect([leaked(logged), leaked(asked)]).toEqual([[], []])
})

it('planted in what is typed on cards', async () => {
  const thing = { kind: 'action', ref: 'CAP-VAG-009', v: 1 }
  for (const verb of [
    'update',
    'done',
    'more-time',
    'not-mine',
    'approve-notes',
    'ask-business-unit',
    'helpful',
    'not-helpful',
    'book',
    PLANTED,
  ]) {
    await press(verb, {
      ...thing,
      note: PLANTED,
      date: '2099-01-04',
      words: PLANTED,
      session: PLANTED,
      headline: PLANTED,
    })
    await press(verb, { kind: PLANTED, ref: PLANTED, v: PLANTED, note: PLANTED, words: PLANTED }, unit)
  }
  expect([leaked(logged), leaked(asked)]).toEqual([[], []])
})

it('planted in meeting notes, read by the rules and by a model', async () => {
  const headers = { ...(await house.as(businessUnit)), 'content-type': 'text/plain' }
  const notes = `VAG, 16 April 2024\n\n1. ${PLANTED}.\n\nThe group agreed to adopt the dashboard.\nAction: Education Safeguarding Lead to speak to Marcus Pemberton by 30 May 2024.\n`
  const posted = await send('notes-post', { headers, body: notes })
  expect(posted.status).toBe(202)
  const { id } = posted.jsonBody as { id: string }
  const context = {
    log: (...said: unknown[]) => logged.push(...said.map(whole)),
    error: (...said: unknown[]) => logged.push(...said.map(whole)),
  }
  const summarise = handlers.get('summarise') as (message: unknown, context: unknown) => Promise<void>
  await summarise({ id, personId: businessUnit.personId }, context).catch((error: unknown) => logged.push(whole(error)))
  await send('notes-approve', {
    headers,
    params: { id },
    body: JSON.stringify({ headline: PLANTED, 'title-0': PLANTED }),
  })
  expect([leaked(logged), leaked(asked)]).toEqual([[], []])
  expect(asked.length).toBeGreaterThan(0)
})

it('planted in addresses, headers, files and bodies of the API', async () => {
  const headers = { ...(await house.as(businessUnit)), 'x-note': 'Marcus Pemberton', 'user-agent': 'Marcus Pemberton' }
  const everywhere = {
    params: { id: PLANTED, name: PLANTED, register: PLANTED, token: PLANTED, kind: PLANTED },
    query: { asAt: PLANTED, ref: PLANTED, person: PLANTED, group: PLANTED, format: PLANTED },
    headers,
  }
  for (const name of doors) {
    await send(name, { ...everywhere, method: 'GET' })
    await send(name, {
      ...everywhere,
      method: 'POST',
      body: JSON.stringify({ confirm: PLANTED, verb: PLANTED, words: PLANTED }),
    })
  }
  const csv = `ref,section,category,title\n"${PLANTED}",${PLANTED},x,"${PLANTED}"`
  await send('import-register', {
    headers: { ...headers, 'content-type': 'text/csv' },
    method: 'POST',
    params: { register: 'cap' },
    query: { dryRun: 'true' },
    body: csv,
  })
  expect([leaked(logged), leaked(asked)]).toEqual([[], []])
})

it('planted in something that fails', async () => {
  const { services } = house
  useServices({
    ...services,
    records: { ...services.records, current: () => Promise.reject(new Error('Storage is away')) },
  })
  await say({
    text: `When is ${PLANTED} due?`,
    from: { id: '29:o', aadObjectId: owner.entraObjectId },
    serviceUrl: SERVICE_URL,
  })
  expect(logged.length).toBeGreaterThan(0)
  expect([leaked(logged), leaked(asked)]).toEqual([[], []])
})
