// The bot's door by itself, check by check; through the whole app it is tested in tests/security/.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { APP_ID, botClaims, forged, type Publisher, SERVICE_URL, startPublisher, TENANT } from '../../dev/publisher.ts'
import { Refusal } from '../../domain/refusal.ts'
import { createBotDoor } from '../../functions/bot-door.ts'
import { CLAIMS, PLACES, TOKENS } from '../security/hostile-messages.ts'
import { anActivity, requestOf } from '../security/requests.ts'

let publisher: Publisher
let door: ReturnType<typeof createBotDoor>

beforeAll(async () => {
  publisher = await startPublisher()
  door = openDoor()
})
afterAll(() => publisher.stop())

const openDoor = (tenants = [TENANT.toUpperCase()]) =>
  createBotDoor({ appId: APP_ID, tenants, clock: () => new Date(), metadataUrl: publisher.publishers.bot })

type Tries = { claims?: Record<string, unknown>; activity?: Record<string, unknown>; headers?: Record<string, string> }

/** `in`, or the status it was refused with; a fault of our own is thrown. */
async function knock({ claims = {}, activity = {}, headers = {} }: Tries, at = door): Promise<number | 'in'> {
  const authorization = `Bearer ${await publisher.botToken(claims)}`
  return answerOf(
    at(requestOf({ headers: { 'content-type': 'application/json', authorization, ...headers } }), async () =>
      anActivity(activity),
    ),
  )
}

async function answerOf(knocking: Promise<unknown>): Promise<number | 'in'> {
  try {
    await knocking
    return 'in'
  } catch (error) {
    if (error instanceof Refusal && error.message.length > 20) return error.status
    throw error
  }
}

const now = () => Math.floor(Date.now() / 1000)
const at = (minutes: number) => ({ timestamp: new Date(Date.now() + minutes * 60_000).toISOString() })

describe('refuses', () => {
  it.each([...Object.entries(TOKENS), ...Object.entries(CLAIMS)])('%s, with 401', async (name, make) => {
    const { headers = {}, body = '' } = await make(publisher)
    const refused = answerOf(
      door(requestOf({ headers }), async () => JSON.parse(String(body)) as Record<string, unknown>),
    )
    expect(await refused).toBe(name === 'another service address in the token' ? 403 : 401)
  })

  it.each(Object.entries(PLACES))('%s, with 403', async (name, make) => {
    const { headers = {}, body = '' } = await make(publisher)
    const refused = answerOf(
      door(requestOf({ headers }), async () => JSON.parse(String(body)) as Record<string, unknown>),
    )
    expect(await refused).toBe(403)
    expect(name).not.toBe('')
  })

  it.each(['text/plain', 'application/json5', 'text/json', 'x application/json', ''])(
    'content of type "%s", with 400',
    async (type) => {
      expect(await knock({ headers: { 'content-type': type } })).toBe(400)
    },
  )

  it('a token that is whole but longer than any of Teams’', async () => {
    expect(await knock({ claims: { pad: 'x'.repeat(5000) } })).toBe('in')
    expect(await knock({ claims: { pad: 'x'.repeat(7000) } })).toBe(401)
  })

  it('service addresses with a query, a name, a password or another scheme, signed or not', async () => {
    for (const serviceUrl of [
      'https://smba.trafficmanager.net/?x',
      'https://a@smba.trafficmanager.net/',
      'https://:b@smba.trafficmanager.net/',
      'ftp://smba.trafficmanager.net/',
      'no address',
    ])
      expect(await knock({ claims: { serviceurl: serviceUrl }, activity: { serviceUrl } })).toBe(403)
  })

  it('everybody when the list of tenants is empty', async () => {
    expect(await knock({}, openDoor([]))).toBe(403)
  })
})

describe('lets in', () => {
  it.each([
    ['an ordinary activity', {}],
    ['a token that ended half a minute ago, for clocks differ', { claims: { exp: now() - 30 } }],
    ['a token that begins in half a minute', { claims: { nbf: now() + 30 } }],
    ['an activity of 59 minutes ago', { activity: at(-59) }],
    ['an activity dated 59 minutes ahead', { activity: at(59) }],
    ['an activity without a time', { activity: { timestamp: undefined } }],
    ['an activity whose time is null', { activity: { timestamp: null } }],
    ['a conversation that names no tenant', { activity: { conversation: { id: 'a' } } }],
    ['a conversation whose tenant is null', { activity: { conversation: { id: 'a', tenantId: null } } }],
    ['no conversation at all', { activity: { conversation: undefined } }],
    ['a content type with a character set', { headers: { 'content-type': 'application/json; charset=utf-8' } }],
    ['a content type in capitals', { headers: { 'content-type': 'APPLICATION/JSON' } }],
    [
      'another region of Teams',
      {
        claims: { serviceurl: 'https://smba.trafficmanager.net/emea/x/' },
        activity: { serviceUrl: 'https://smba.trafficmanager.net/emea/x/' },
      },
    ],
  ] as [string, Tries][])('%s', async (_name, tries) => {
    expect(await knock(tries)).toBe('in')
  })

  it('a tenant in capitals or small letters', async () => {
    expect(await knock({}, openDoor([TENANT]))).toBe('in')
    const tenantId = TENANT.toUpperCase()
    expect(
      await knock({ activity: { conversation: { id: 'a', tenantId }, channelData: { tenant: { id: tenantId } } } }),
    ).toBe('in')
  })
})

it('an activity of 61 minutes ago, or as far ahead, is refused', async () => {
  expect(await knock({ activity: at(-61) })).toBe(403)
  expect(await knock({ activity: at(61) })).toBe(403)
})

it('keys that cannot be fetched are our fault and no refusal', async () => {
  const other = await startPublisher()
  other.fail(true)
  const closed = createBotDoor({
    appId: APP_ID,
    tenants: [TENANT],
    clock: () => new Date(),
    metadataUrl: other.publishers.bot,
  })
  await expect(knock({}, closed)).rejects.toThrow('503')
  await other.stop()
})

it('trusts Microsoft’s own metadata when it is told no other', async () => {
  const asked: string[] = []
  const fetching = globalThis.fetch
  globalThis.fetch = async (url) => {
    asked.push(String(url))
    throw new Error('no network')
  }
  try {
    await expect(
      knock({}, createBotDoor({ appId: APP_ID, tenants: [TENANT], clock: () => new Date() })),
    ).rejects.toThrow('no network')
  } finally {
    globalThis.fetch = fetching
  }
  expect(asked).toEqual(['https://login.botframework.com/v1/.well-known/openidconfiguration'])
  expect(SERVICE_URL).toContain('smba')
})

it('what cannot be right is refused before keys are asked for, and its body is not read', async () => {
  const signature = 'A'.repeat(342)
  const header = { alg: 'RS256', kid: 'bot-key' }
  const junk: [object, object, string][] = [
    [{ ...header, alg: 'HS256' }, botClaims(), signature],
    [{ alg: 'RS256' }, botClaims(), signature],
    [{ ...header, kid: 'k'.repeat(300) }, botClaims(), signature],
    [{ ...header, kid: 7 }, botClaims(), signature],
    [header, { ...botClaims(), iss: 'x' }, signature],
    [header, { ...botClaims(), aud: 'x' }, signature],
    [header, { ...botClaims(), exp: now() - 61 }, signature],
    [header, { ...botClaims(), exp: 'never' }, signature],
    [header, botClaims(), 'A'.repeat(341)],
    [header, botClaims(), 'A'.repeat(684)],
  ]
  const fresh = await startPublisher()
  const shut = createBotDoor({
    ...{ appId: APP_ID, tenants: [TENANT], clock: () => new Date(), metadataUrl: fresh.publishers.bot },
  })
  const send = (token: string) =>
    answerOf(
      shut(requestOf({ headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` } }), () => {
        throw new Error('The body was read.')
      }),
    )
  for (const [head, claims, sign] of junk) expect(await send(forged(head, claims, sign))).toBe(401)
  expect(await send('aaaa.bbbb.'.padEnd(400, 'c'))).toBe(401)
  expect(fresh.asked()).toBe(0)
  // One that may be right is looked at, and its body is still not read.
  expect(await send(forged(header, botClaims(), signature))).toBe(401)
  expect(fresh.asked()).toBeGreaterThan(0)
  await fresh.stop()
})
