// Sessions of pages by themselves; through the whole app they are tested in tests/security/.
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isPage, pageSessions } from '../../functions/page-session.ts'
import { requestOf } from '../security/requests.ts'

const SECRET = 'a secret of these tests'
const NOW = 1_700_000_000
const CALLER = { tenantId: 'tenant', objectId: 'person', until: NOW + 60 }
let now = NOW
const sessions = pageSessions([{ id: 'k1', secret: SECRET }], () => new Date(now * 1000 + 999))

const cookieOf = (caller = CALLER): string => sessions.start(caller).split(';')[0] ?? ''
const read = (cookie: string, over: { url?: string; method?: string; headers?: Record<string, string> } = {}) =>
  sessions.read(
    requestOf({
      url: over.url ?? 'https://x.example/api/home',
      method: over.method ?? 'GET',
      headers: { cookie, ...over.headers },
    }),
  )
const signed = (body: string, { secret = SECRET, purpose = 'session:' } = {}) =>
  `__Host-session=${body}.${createHmac('sha256', secret)
    .update(purpose + body)
    .digest('base64url')}`

describe('a cookie', () => {
  it('says whose session it is until it ends, to the second, an hour at the most', () => {
    now = NOW
    expect(read(cookieOf())).toEqual(CALLER)
    expect(read(cookieOf({ ...CALLER, until: NOW + 9999 }))).toEqual({ ...CALLER, until: NOW + 3600 })
    const cookie = cookieOf()
    now = NOW + 59
    expect(read(cookie)).toEqual(CALLER)
    now = NOW + 60
    expect(read(cookie)).toBeUndefined()
    now = NOW
  })

  it('is kept from scripts, from plain http, from other paths and hosts, and from other sites’ frames', () => {
    expect(sessions.start(CALLER)).toMatch(
      /^__Host-session=[\w.-]+; Path=\/; Secure; HttpOnly; SameSite=None; Partitioned$/,
    )
  })

  it('is found among others, and is none when it is there twice', () => {
    expect(read(`a=b;  ${cookieOf()} ; c=d`)).toEqual(CALLER)
    expect(read(`${cookieOf()}; ${cookieOf()}`)).toBeUndefined()
    expect(read(`x${cookieOf()}`)).toBeUndefined()
    expect(read('')).toBeUndefined()
  })

  it.each([
    ['another key', signed('k1.tenant.person.1700000060', { secret: 'x' })],
    ['another purpose', signed('k1.tenant.person.1700000060', { purpose: 'respond:' })],
    ['a key nobody has', signed('k9.tenant.person.1700000060')],
    ['a part more', `${cookieOf()}.x`],
    ['an empty signature', '__Host-session=k1.tenant.person.1700000060.'],
    ['a signature of another length', `${cookieOf()}x`],
    ['an end that is none', signed('k1.tenant.person.soon')],
    ['more than a session says', signed(`k1.tenant.${'p'.repeat(600)}.1700000060`)],
  ])('with %s is nobody’s', (_what, cookie) => {
    expect(read(cookie)).toBeUndefined()
  })

  it.each(['tenant', 'person', '1700000060'])('whose %s was changed is nobody’s', (part) => {
    const cookie = cookieOf()
    expect(cookie).toContain(part)
    expect(read(cookie.replace(part, part.replace(/.$/, '9')))).toBeUndefined()
  })

  it('that long is still read when it is honest', () => {
    const caller = { ...CALLER, objectId: 'p'.repeat(390) }
    expect(read(cookieOf(caller))).toEqual(caller)
  })

  it('counts for nothing beside a token, and for anything but a page', () => {
    expect(read(cookieOf(), { headers: { authorization: 'Bearer x' } })).toBeUndefined()
    expect(read(cookieOf(), { headers: { authorization: '' } })).toBeUndefined()
    expect(read(cookieOf(), { method: 'POST' })).toBeUndefined()
    expect(read(cookieOf(), { url: 'https://x.example/api/handover' })).toBeUndefined()
  })

  it('is signed with the newest key and taken from any in use', () => {
    const clock = () => new Date(NOW * 1000)
    const both = pageSessions(
      [
        { id: 'k2', secret: 'newer' },
        { id: 'k1', secret: SECRET },
      ],
      clock,
    )
    expect(both.start(CALLER)).toContain('=k2.')
    const request = requestOf({ url: 'https://x.example/api/home', method: 'GET', headers: { cookie: cookieOf() } })
    expect(both.read(request)).toEqual(CALLER)
    expect(() => pageSessions([], clock).start(CALLER)).toThrow('There is no key')
  })
})

it.each([
  ['/api/home', true],
  ['/api/reports', true],
  ['/api/reports/cap-summary', true],
  ['/api/reports/cap-summary/x', false],
  ['/api/reports/../people', false],
  ['/api/briefings/quarterly', true],
  ['/api/homes', false],
  ['/x/api/home', false],
  ['/api/people/p-1/data', false],
])('%s is a page: %s', (path, expected) => {
  expect(isPage({ method: 'GET', url: `https://x.example${path}` })).toBe(expected)
  expect(isPage({ method: 'POST', url: `https://x.example${path}` })).toBe(false)
})

it('an address that is none is no page', () => {
  expect(isPage({ method: 'GET', url: '/api/home' })).toBe(false)
})
