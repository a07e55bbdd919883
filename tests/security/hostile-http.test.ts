// Tricks with the request itself, over a real connection: paths, methods, lengths and headers. Every one is refused, and
// what is answered is plain.
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadFunctions } from '../../dev/host/load-functions.ts'
import { type Host, startHost } from '../../dev/host/start-host.ts'
import { useServices } from '../../functions/services.ts'
import hostJson from '../../host.json' with { type: 'json' }
import { businessUnit } from '../support/things.ts'
import { type House, openHouse } from './deployed-house.ts'
import { watched } from './watched.ts'

let house: House
let host: Host
let token: string
const touched: string[] = []

beforeAll(async () => {
  house = await openHouse()
  useServices(watched(house.services, touched))
  token = (await house.as(businessUnit)).authorization ?? ''
  const registrations = (await loadFunctions(() => import('../../functions/index.ts'))).filter(
    ({ kind }) => kind === 'http',
  )
  const { connectionString } = house.services.storage as { connectionString: string }
  host = await startHost({
    registrations,
    port: 0,
    connectionString,
    clock: () => new Date(),
    hostJson,
    log: () => undefined,
  })
})
afterAll(async () => {
  await host.close()
  await house.publisher.stop()
})

/** Sends bytes as they are, for no client would. */
async function raw(lines: string[], body = ''): Promise<{ status: number; answer: string }> {
  const socket = connect(Number(new URL(host.url).port), '127.0.0.1')
  socket.setTimeout(5000, () => socket.destroy())
  socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`)
  const answer = await text(socket).catch(() => '')
  return { status: Number(answer.split(' ')[1] ?? 0), answer }
}

// The local host answers its own address only; the path is what is tried here.
const head = ['Host: 127.0.0.1', 'Connection: close']

it.each([
  ['a path that climbs', 'GET /api/reports/../../host.json HTTP/1.1'],
  ['a path that climbs, written in code', 'GET /api/%2e%2e/%2e%2e/package.json HTTP/1.1'],
  ['a path that climbs within a name', 'GET /api/reports/..%2f..%2fhost.json HTTP/1.1'],
  ['a path with two slashes', 'GET //api/imports HTTP/1.1'],
  ['a path with a backslash', 'GET /api\\imports HTTP/1.1'],
  ['a path that ends in a null', 'GET /api/imports%00.css HTTP/1.1'],
  ['a path that cannot be decoded', 'GET /api/reports/%E0%A4%A HTTP/1.1'],
  ['a path made to look like the open style sheet', 'GET /api/imports;/api/reports/style.css HTTP/1.1'],
  ['another host’s address as a path', 'GET http://evil.example/api/imports HTTP/1.1'],
  ['a method nobody offers', 'DELETE /api/people/p-bu/data HTTP/1.1'],
  ['TRACE', 'TRACE /api/reports HTTP/1.1'],
  ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1'],
  [
    'a question from another site (CORS)',
    'OPTIONS /api/reports HTTP/1.1\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: GET',
  ],
  ['a method put in a header', 'GET /api/people/p-bu/erase HTTP/1.1\r\nX-HTTP-Method-Override: POST'],
  [
    'an address put in a header',
    'GET /api/health2 HTTP/1.1\r\nX-Original-URL: /api/imports\r\nX-Rewrite-URL: /api/imports',
  ],
  [
    'a way from the machine itself put in a header',
    'GET /api/imports HTTP/1.1\r\nX-Forwarded-For: 127.0.0.1\r\nForwarded: for=127.0.0.1',
  ],
  ['a user put in a header', 'GET /api/imports HTTP/1.1\r\nX-MS-CLIENT-PRINCIPAL: eyJ1c2VySWQiOiJwLWJ1In0='],
  ['a header of 20 KB', `GET /api/imports HTTP/1.1\r\nAuthorization: Bearer ${'a'.repeat(20_000)}`],
  ['a folded header', 'GET /api/imports HTTP/1.1\r\nAuthorization: Bearer\r\n x.y.z'],
  ['an old protocol', 'GET /api/imports HTTP/0.9'],
])('%s', async (_name, request) => {
  touched.length = 0
  const { status, answer } = await raw([request, ...head])
  expect([400, 401, 403, 404, 405, 431, 0]).toContain(status)
  expect(answer).not.toMatch(/node_modules|\bat [\w.]+ \(|"dependencies"|extensionBundle/)
  expect(answer.toLowerCase()).not.toContain('access-control-allow')
  expect(touched).toEqual([])
})

it.each([
  [
    'both a length and chunks',
    ['Content-Length: 4', 'Transfer-Encoding: chunked'],
    '0\r\n\r\nGET /api/imports HTTP/1.1\r\n\r\n',
  ],
  ['two lengths', ['Content-Length: 4', 'Content-Length: 40'], 'text'],
  ['a length that is no number', ['Content-Length: 4x'], 'text'],
  ['chunks named badly', ['Transfer-Encoding: xchunked'], '0\r\n\r\n'],
])('a body with %s', async (_name, headers, body) => {
  touched.length = 0
  const { status } = await raw(['POST /api/notes HTTP/1.1', ...head, `Authorization: ${token}`, ...headers], body)
  expect([400, 401, 413, 501, 0]).toContain(status)
  expect(touched).toEqual([])
})

it('and an honest request is answered, with its headers', async () => {
  const { status, answer } = await raw(['GET /api/imports HTTP/1.1', ...head, `Authorization: ${token}`])
  expect([status, answer.slice(-300).split('\r\n').join(' ')]).toEqual([200, expect.anything()])
  for (const header of [
    'content-security-policy',
    'strict-transport-security',
    'x-content-type-options',
    'referrer-policy',
    'cache-control',
    'cross-origin-resource-policy',
  ])
    expect(answer.toLowerCase()).toContain(`\r\n${header}:`)
})
