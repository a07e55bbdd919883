import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadFunctions } from '../../dev/host/load-functions.ts'
import { type Running, runFixture } from './host-support.ts'

let running: Running

beforeAll(async () => {
  running = await runFixture()
})
afterAll(() => running?.host.close())
beforeEach(() => {
  running.app.calls.length = 0
  running.app.behaviour.work = async () => undefined
})

function invoke(name: string, body: string): Promise<Response> {
  return fetch(`${running.host.url}/admin/functions/${name}`, { method: 'POST', body })
}

test('a timer run by hand is finished before 202 comes back, with no body', async () => {
  let isDone = false
  running.app.behaviour.work = async () => {
    await pause(100)
    isDone = true
  }
  const response = await invoke('hourly', '{ "input": "" }')
  expect([response.status, await response.text(), isDone]).toEqual([202, '', true])
  expect(running.app.calls).toMatchObject([{ name: 'hourly', input: { isPastDue: false } }])
})

test('a queue function run by hand gets the input as its message', async () => {
  expect((await invoke('Deliver', JSON.stringify({ input: '{"reminder":"cap-1"}' }))).status).toBe(202)
  expect((await invoke('deliver', JSON.stringify({ input: 'plain words' }))).status).toBe(202)
  expect((await invoke('deliver', JSON.stringify({ input: { reminder: 'cap-2' } }))).status).toBe(202)
  expect(running.app.calls.map(({ input }) => input)).toEqual([
    { reminder: 'cap-1' },
    'plain words',
    { reminder: 'cap-2' },
  ])
  expect(running.app.calls[0]!.context.triggerMetadata).toMatchObject({ dequeueCount: 1, id: expect.any(String) })
})

test('a run by hand that fails is logged and still answered 202', async () => {
  running.app.behaviour.work = () => Promise.reject(new Error('the roster is empty'))
  expect((await invoke('quarterly', '{}')).status).toBe(202)
  expect(running.logged.at(-1)).toMatchObject({
    level: 'error',
    message: expect.stringContaining('the roster is empty'),
  })
})

test.each([
  ['nobody', '{ "input": "" }', 404],
  ['hourly', 'input=now', 400],
  ['hourly', '', 400],
  ['echo', '{ "input": "" }', 400],
])('running %s with the body %j is answered %i', async (name, body, status) => {
  expect((await invoke(name, body)).status).toBe(status)
  expect(running.app.calls).toEqual([])
})

test('the functions are listed with their route, schedule or queue', async () => {
  const list = await (await fetch(`${running.host.url}/admin/functions`)).json()
  expect(list).toContainEqual({ name: 'echo', type: 'http', route: 'api/echo/{id}', methods: ['GET', 'POST'] })
  expect(list).toContainEqual({ name: 'hourly', type: 'timer', schedule: '0 0 * * * *' })
  expect(list).toContainEqual({ name: 'deliver', type: 'queue', queueName: running.queueName })
})

test('an entry that registers nothing, or what the local host cannot run, is refused by name', async () => {
  const { app, output } = await import('@azure/functions')
  await expect(loadFunctions(async () => undefined)).rejects.toThrow('The entry module registered no functions.')
  const serviceBus = async () =>
    app.serviceBusQueue('letters', { queueName: 'letters', connection: 'bus', handler: () => undefined })
  await expect(loadFunctions(serviceBus)).rejects.toThrow('"letters" has serviceBusTrigger')
  const withOutput = async () =>
    app.timer('writer', {
      schedule: '0 0 * * * *',
      extraOutputs: [output.storageQueue({ queueName: 'out', connection: 'x' })],
      handler: () => undefined,
    })
  await expect(loadFunctions(withOutput)).rejects.toThrow('"writer" has queue')
  const twice = async () => {
    for (const _ of [1, 2]) app.timer('again', { schedule: '0 0 * * * *', handler: () => undefined })
  }
  await expect(loadFunctions(twice)).rejects.toThrow('Two functions are registered under the name "again".')
})
