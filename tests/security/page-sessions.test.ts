// The Teams tab's sign-in: a token of Entra becomes a short session of pages, which opens pages for that person until it
// ends, and opens nothing else and changes nothing.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadFunctions, type Registration } from '../../dev/host/load-functions.ts'
import { OTHER_TENANT, TENANT } from '../../dev/publisher.ts'
import { type Services, useServices } from '../../functions/services.ts'
import { businessUnit } from '../support/things.ts'
import { type House, openHouse } from './deployed-house.ts'
import { call, outsider } from './requests.ts'
import { watched } from './watched.ts'

const SECRET = 'a secret that only these tests know'
const HOME = 'https://app.example/api/home'
let house: House
let services: Services
let handlers: Map<string, unknown>
let routes: Registration[]

beforeAll(async () => {
  house = await openHouse()
  services = house.services
  routes = (await loadFunctions(() => import('../../functions/index.ts'))).filter(({ kind }) => kind === 'http')
  handlers = new Map(routes.map(({ name, handler }) => [name, handler]))
})
afterAll(() => house.publisher.stop())
beforeEach(() => useServices(services))

const open = (name: string, headers: Record<string, string>, sent: Record<string, unknown> = {}) =>
  call(handlers.get(name), { method: 'GET', url: HOME, headers, ...sent } as never)
const start = async (claims: Record<string, unknown> = {}) =>
  call(handlers.get('page-session'), {
    url: 'https://app.example/api/session',
    headers: { authorization: `Bearer ${await house.publisher.entraToken(claims)}` },
  })
const headersOf = ({ headers }: { headers?: unknown }) => headers as Record<string, string>
async function cookieOf(claims: Record<string, unknown> = {}): Promise<string> {
  return headersOf(await start(claims))['set-cookie']?.split(';')[0] ?? ''
}
const signed = (
  tenant: string,
  oid: string,
  end: number,
  { secret = SECRET, purpose = 'session:', key = 'k1' } = {},
) => {
  const body = `${key}.${tenant}.${oid}.${end}`
  return `__Host-session=${body}.${createHmac('sha256', secret)
    .update(purpose + body)
    .digest('base64url')}`
}
const soon = () => Math.floor(Date.now() / 1000) + 600

it('a token starts a session that opens pages, reports as files too, for that person', async () => {
  const answer = await start()
  expect(answer.status).toBe(204)
  const set = headersOf(answer)['set-cookie'] ?? ''
  for (const part of ['Secure', 'HttpOnly', 'SameSite=None', 'Partitioned', 'Path=/'])
    expect(set).toContain(`; ${part}`)
  expect(set).toMatch(/^__Host-session=/)
  expect(set).not.toMatch(/Domain|Max-Age|Expires/i)
  const cookie = set.split(';')[0] ?? ''
  expect((await open('home', { cookie })).status).toBe(200)
  const url = 'https://app.example/api/reports/cap-summary?format=csv'
  expect(
    (await open('report', { cookie }, { url, params: { name: 'cap-summary' }, query: { format: 'csv' } })).status,
  ).toBe(200)
})

it('a session is its person’s: what is not for their role stays shut, and who leaves the roster is out at once', async () => {
  const cookie = await cookieOf({ oid: outsider.entraObjectId })
  expect((await open('home', { cookie })).status).toBe(403)
  expect((await open('reports', { cookie }, { url: 'https://app.example/api/reports' })).status).toBe(200)
  await services.people.put({ ...outsider, left: '2024-04-01' })
  expect((await open('reports', { cookie }, { url: 'https://app.example/api/reports' })).status).toBe(403)
  await services.people.put(outsider)
})

describe('no session is started', () => {
  it.each<[string, Record<string, unknown>]>([
    ['an app role that was never given', { roles: [] }],
    ['an app instead of a person', { idtyp: 'app' }],
    ['another audience', { aud: 'api://other' }],
    ['a tenant that is not on the list', { tid: OTHER_TENANT }],
    ['a token that is over', { exp: Math.floor(Date.now() / 1000) - 3600 }],
    ['somebody who is not on the roster', { oid: '99999999-9999-4999-8999-999999999999' }],
  ])('for %s', async (_what, claims) => {
    const answer = await start(claims)
    expect([401, 403]).toContain(answer.status)
    expect(headersOf(answer)['set-cookie']).toBeUndefined()
  })

  it('by another session: that would make it last for ever', async () => {
    const headers = { cookie: await cookieOf() }
    expect((await call(handlers.get('page-session'), { url: 'https://app.example/api/session', headers })).status).toBe(
      401,
    )
    expect((await open('page-session', headers, { url: 'https://app.example/api/session' })).status).toBe(401)
  })
})

const FORGED: [string, () => string | Promise<string>][] = [
  ['nothing in it', () => '__Host-session='],
  ['another key', () => signed(TENANT, businessUnit.entraObjectId, soon(), { secret: 'guessed' })],
  ['a key that is not in use', () => signed(TENANT, businessUnit.entraObjectId, soon(), { key: 'k9' })],
  ['a key from the prototype', () => signed(TENANT, businessUnit.entraObjectId, soon(), { key: '__proto__' })],
  ['the signature of a link', () => signed(TENANT, businessUnit.entraObjectId, soon(), { purpose: 'respond:' })],
  ['no purpose', () => signed(TENANT, businessUnit.entraObjectId, soon(), { purpose: '' })],
  ['an end that is past', () => signed(TENANT, businessUnit.entraObjectId, soon() - 1200)],
  ['an end that is no number', () => signed(TENANT, businessUnit.entraObjectId, Number.NaN)],
  [
    'another person',
    async () =>
      (await cookieOf({ oid: outsider.entraObjectId })).replace(outsider.entraObjectId, businessUnit.entraObjectId),
  ],
  ['a later end', async () => (await cookieOf()).replace(/\.(\d{10})\./, (_, end) => `.${Number(end) + 9999}.`)],
  ['no signature', async () => (await cookieOf()).replace(/\.[^.]+$/, '')],
  ['an empty signature', async () => (await cookieOf()).replace(/\.[^.]+$/, '.')],
  ['a part more', async () => `${await cookieOf()}.x`],
  [
    'a second one beside it',
    async () => `${await cookieOf()}; ${signed(TENANT, businessUnit.entraObjectId, soon(), { secret: 'x' })}`,
  ],
  ['another name', async () => (await cookieOf()).replace('__Host-', '')],
  ['10,000 characters', () => `__Host-session=${'a'.repeat(10_000)}`],
  ['a tenant that is not on the list', () => signed(OTHER_TENANT, businessUnit.entraObjectId, soon())],
]

it.each(FORGED)('a cookie with %s opens nothing and runs nothing', async (_what, make) => {
  const touched: string[] = []
  const cookie = await make()
  useServices(watched(services, touched))
  const answer = await open('home', { cookie })
  expect([401, 403]).toContain(answer.status)
  expect(answer.text).not.toMatch(/\bat [\w.<>]+ \(|node_modules|Error:/)
  expect(touched.filter((name) => name !== 'people.byEntraId')).toEqual([])
})

it('beside a bad token a good cookie counts for nothing', async () => {
  expect((await open('home', { cookie: await cookieOf(), authorization: 'Bearer a.b.c' })).status).toBe(401)
})

it('a cookie changes nothing and gives no data but pages: every other route asks for the token', async () => {
  const cookie = await cookieOf()
  const open = new Set([
    'health',
    'messages',
    'openapi',
    'report-style',
    'respond-get',
    'respond-post',
    'session-calendar',
  ])
  const pages = new Set(['reports', 'report', 'home', 'briefing', 'sign-in', 'sign-in-script'])
  const statuses = await Promise.all(
    routes
      .filter(({ name }) => !open.has(name) && !pages.has(name))
      .flatMap(({ name, handler, trigger }) =>
        ['GET', 'POST'].map(async (way) => {
          const url = `https://app.example/${String(trigger.route).replace(/\{\w+\}/g, 'x')}`
          const { status } = await call(handler, {
            method: way,
            url,
            headers: { cookie, accept: 'text/html' },
            params: { id: 'x' },
          })
          return `${name} ${way} ${status}`
        }),
      ),
  )
  expect(statuses.filter((each) => !each.endsWith(' 401'))).toEqual([])
  expect(statuses.length).toBeGreaterThan(30)
})

describe('a browser without a session', () => {
  it('is shown where to sign in, and comes back to the page it asked for', async () => {
    const url = 'https://app.example/api/reports/cap-summary?format=html&asAt=2024-03-31'
    const answer = await open('report', { accept: 'text/html,*/*' }, { url, params: { name: 'cap-summary' } })
    const to = encodeURIComponent('/api/reports/cap-summary?format=html&asAt=2024-03-31')
    expect([answer.status, headersOf(answer).location]).toEqual([302, `/sign-in?to=${to}`])
  })

  it.each([
    ['a program', 'home', { accept: 'application/json' }, HOME],
    ['an address that is no page', 'handover', { accept: 'text/html' }, 'https://app.example/api/handover'],
  ])('but %s is refused', async (_what, name, headers, url) => {
    expect((await open(name, headers, { url })).status).toBe(401)
  })

  it('somebody signed in who may not see a page is told so instead of being sent round in a circle', async () => {
    const cookie = await cookieOf({ oid: outsider.entraObjectId })
    expect((await open('home', { cookie, accept: 'text/html' })).status).toBe(403)
  })
})

describe('the sign-in page', () => {
  it('holds nobody’s data, runs our own script only, and stands in Teams only', async () => {
    const answer = await open('sign-in', {}, { url: 'https://app.example/sign-in' })
    const policy = headersOf(answer)['content-security-policy'] ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain(
      'frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft',
    )
    expect(policy).not.toMatch(/unsafe|\*(?!\.teams\.microsoft\.com)|data:/)
    expect(answer.text).toContain('data-client-id=')
    expect(answer.text.match(/<script[^>]*>/g)).toEqual(['<script src=\\"/sign-in.js\\" defer>'])
  })

  it('and the pages it leads to may be framed by Teams and by nobody else', async () => {
    const policy = headersOf(await open('home', { cookie: await cookieOf() }))['content-security-policy'] ?? ''
    expect(policy.split(';').at(-1)?.trim()).toBe(
      "frame-ancestors 'self' https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft",
    )
    expect(policy).not.toContain('script-src')
  })

  it('is not there without keys to sign sessions with', async () => {
    useServices({ ...services, signIn: undefined })
    expect((await open('sign-in', {}, { url: 'https://app.example/sign-in' })).status).toBe(404)
    expect((await start()).status).toBe(404)
  })
})
