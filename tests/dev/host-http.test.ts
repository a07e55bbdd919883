import { createServer, request as rawRequest } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../support/until.ts'
import { type Running, runFixture } from './host-support.ts'

let running: Running
let url: string

beforeAll(async () => {
  running = await runFixture({
    keys: ['a-key'],
    localRoutes: [
      async (_request, response, { pathname }) => {
        if (pathname === '/broken') throw new Error('The page is broken')
        if (pathname !== '/' && pathname !== '/api/echo/local') return false
        response.end('the local page')
        return true
      },
    ],
  })
  url = running.host.url
})
afterAll(() => running?.host.close())

test('a handler gets the request as the deployed host gives it', async () => {
  const response = await fetch(`${url}/api/echo/caf%C3%A9?a=1&a=2`, {
    method: 'POST',
    body: 'as at',
    headers: { 'x-sent': 'yes' },
  })
  expect(response.status).toBe(201)
  expect(response.headers.get('x-kind')).toBe('HttpRequest')
  expect(await response.json()).toEqual({
    method: 'POST',
    params: { id: 'café' },
    query: [
      ['a', '1'],
      ['a', '2'],
    ],
    body: 'as at',
    header: 'yes',
    url: `${url}/api/echo/caf%C3%A9?a=1&a=2`,
  })
})

test.each([
  ['/api/list', {}],
  ['/api/list/cap', { name: 'cap' }],
  ['/api/files/a/b%2Fc', { rest: 'a/b%2Fc' }],
  ['/API/Files/x', { rest: 'x' }],
])('the address %s gives the parameters %o', async (path, params) => {
  expect(await (await fetch(url + path)).json()).toMatchObject({ params })
})

test('a route written out wins over one with a parameter', async () => {
  expect(await (await fetch(`${url}/api/echo/fixed`)).text()).toBe('fixed')
})

test('a function without a route answers under its name', async () => {
  expect(await (await fetch(`${url}/plain-name`)).text()).toBe('by its name')
})

test.each([
  ['GET', '/api/unknown', 404],
  ['HEAD', '/api/echo/1', 404],
  ['DELETE', '/api/echo/1', 405],
  ['GET', '/api/echo/%E0%A4%A', 404],
  ['GET', '/api/echo/1/2', 404],
])('%s %s is answered %i', async (method, path, status) => {
  const response = await fetch(url + path, { method })
  expect(response.status).toBe(status)
  if (status === 405) expect(response.headers.get('allow')).toBe('GET, POST')
})

test('a function that returns nothing answers 204 without a body', async () => {
  const response = await fetch(`${url}/api/nothing`, { method: 'POST' })
  expect([response.status, await response.text()]).toEqual([204, ''])
})

test('bytes and streams arrive unchanged', async () => {
  expect([...new Uint8Array(await (await fetch(`${url}/api/bytes`)).arrayBuffer())]).toEqual([0, 255, 128])
  expect(await (await fetch(`${url}/api/stream`)).text()).toBe('one two')
})

test('cookies are set', async () => {
  const response = await fetch(`${url}/api/cookies`)
  expect(response.headers.getSetCookie()).toEqual(['seen=a%20b; Max-Age=60; HttpOnly; SameSite=Strict'])
})

test('a guarded function asks for its key, in a header or in the address', async () => {
  expect((await fetch(`${url}/api/guarded`)).status).toBe(401)
  expect((await fetch(`${url}/api/guarded`, { headers: { 'x-functions-key': 'wrong' } })).status).toBe(401)
  expect((await fetch(`${url}/api/guarded`, { headers: { 'x-functions-key': 'a-key' } })).status).toBe(200)
  expect((await fetch(`${url}/api/guarded?code=a-key`)).status).toBe(200)
})

test('a handler that throws answers 500 with nothing in it, and the log gets the error whole', async () => {
  const response = await fetch(`${url}/api/kaboom`)
  expect([response.status, await response.text()]).toEqual([500, ''])
  const { message } = running.logged.find(({ message }) => message.includes('Kaboom!'))!
  expect(message).toContain('functions-app.ts')
  expect(message).toContain('Caused by: Error: the fuse')
})

test('local pages come before functions and fail as calmly', async () => {
  expect(await (await fetch(`${url}/`)).text()).toBe('the local page')
  expect(await (await fetch(`${url}/api/echo/local`)).text()).toBe('the local page')
  expect((await fetch(`${url}/broken`)).status).toBe(500)
})

test('a request made under another name than this machine is refused', async () => {
  const status = await new Promise((resolve, reject) => {
    const request = rawRequest(`${url}/api/echo/1`, { headers: { host: 'elsewhere.example' } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    request.on('error', reject).end()
  })
  expect(status).toBe(403)
})

test('a body over the limit of the Functions host is refused with 413', async () => {
  const part = Buffer.alloc(1024 * 1024)
  const body = new ReadableStream({
    start: (controller) => {
      for (let sent = 0; sent < 101; sent++) controller.enqueue(part)
      controller.close()
    },
  })
  const response = await fetch(`${url}/api/echo/1`, { method: 'POST', body, duplex: 'half' } as RequestInit)
  expect(response.status).toBe(413)
})

test('the default route prefix is api', async () => {
  const other = await runFixture({ hostJson: { version: '2.0' } })
  try {
    expect(await (await fetch(`${other.host.url}/api/plain-name`)).text()).toBe('by its name')
    expect((await fetch(`${other.host.url}/plain-name`)).status).toBe(404)
  } finally {
    await other.host.close()
  }
})

test('the headers host.json sets are on every answer of a function', async () => {
  const http = { routePrefix: '', customHeaders: { 'X-Content-Type-Options': 'nosniff' } }
  const other = await runFixture({ hostJson: { version: '2.0', extensions: { http } } })
  try {
    for (const path of ['/api/echo/fixed', '/api/kaboom', '/api/unknown']) {
      expect((await fetch(other.host.url + path)).headers.get('x-content-type-options')).toBe('nosniff')
    }
  } finally {
    await other.host.close()
  }
})

test('a wrong setting in host.json is named', async () => {
  const hostJson = { version: '2.0', extensions: { queues: { visibilityTimeout: '30s', batchSize: 50 } } }
  await expect(runFixture({ hostJson })).rejects.toThrow(/host\.json: .*batchSize.*write it as hh:mm:ss/s)
})

test('a port in use is refused with what to do next', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  try {
    await expect(runFixture({ port })).rejects.toThrow(
      `Port ${port} is in use: stop the other program or set PORT to another number.`,
    )
  } finally {
    other.close()
  }
})

test('closing waits for the request under way and takes no more', async () => {
  const other = await runFixture()
  const gate = Promise.withResolvers<void>()
  let entered = false
  other.app.behaviour.work = () => {
    entered = true
    return gate.promise
  }
  const answer = fetch(`${other.host.url}/api/slow`).then((response) => response.text())
  await until(() => entered)
  const closing = other.host.close()
  const began = performance.now()
  gate.resolve()
  expect(await answer).toBe('done')
  await closing
  // The caller keeps its connection open for seconds: the host does not wait for that.
  expect(performance.now() - began).toBeLessThan(1_500)
  await expect(fetch(`${other.host.url}/api/echo/1`)).rejects.toThrow()
})
