// The API's door by itself, check by check; through the whole app it is tested in tests/security/.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AUDIENCE, OTHER_TENANT, type Publisher, startPublisher, TENANT } from '../../dev/publisher.ts'
import { Refusal } from '../../domain/refusal.ts'
import { createApiDoor } from '../../functions/api-door.ts'
import { CALL_TOKENS } from '../security/hostile-calls.ts'
import { requestOf } from '../security/requests.ts'

let publisher: Publisher
let door: ReturnType<typeof createApiDoor>

beforeAll(async () => {
  publisher = await startPublisher()
  door = openDoor()
})
afterAll(() => publisher.stop())

const openDoor = (tenants = [TENANT]) =>
  createApiDoor({
    tenants,
    audience: [AUDIENCE, 'the-id'],
    appRole: 'Partnership.Member',
    clock: () => new Date(),
    metadataUrl: () => publisher.publishers.entra(),
  })

async function knock(headers: Record<string, string>, at = door): Promise<unknown> {
  try {
    return await at(requestOf({ method: 'GET', headers }))
  } catch (error) {
    if (error instanceof Refusal && error.message.length > 20) return error.status
    throw error
  }
}

const knockWith = async (claims: Record<string, unknown>, at = door) =>
  knock({ authorization: `Bearer ${await publisher.entraToken(claims)}` }, at)

const FORBIDDEN = /scope|program|app role/
// Good tokens of people whom the roster then does not know.
const STRANGERS = /nobody knows$|without its object id/

describe('refuses', () => {
  it.each(Object.entries(CALL_TOKENS).filter(([name]) => !STRANGERS.test(name) || name.includes('key id')))(
    '%s',
    async (name, make) => {
      const { headers = {} } = await make(publisher)
      expect(await knock(headers)).toBe(FORBIDDEN.test(name) ? 403 : 401)
    },
  )

  it('a token without a time from which it holds', async () => {
    expect(await knockWith({ nbf: undefined })).toBe(401)
  })

  it('a tenant that is not on its list, although its keys and issuer fit', async () => {
    const claims = { tid: OTHER_TENANT, iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` }
    expect(await knockWith(claims)).toBe(401)
    expect(await knockWith(claims, openDoor([TENANT, OTHER_TENANT]))).toMatchObject({ tenantId: OTHER_TENANT })
    expect(await knockWith({}, openDoor([]))).toBe(401)
  })

  it('an object id with more around it', async () => {
    const oid = '33333333-3333-4333-8333-333333333333'
    for (const bad of [`${oid}x`, `x${oid}`, oid.slice(1), oid.replace('-', '')])
      expect(await knockWith({ oid: bad })).toBe(401)
  })
})

const now = () => Math.floor(Date.now() / 1000)

describe('lets in', () => {
  it.each([
    ['an ordinary token', {}],
    ['the id as audience', { aud: 'the-id' }],
    ['the older issuer', { iss: `https://sts.windows.net/${TENANT}/` }],
    ['several scopes', { scp: 'User.Read access_as_user' }],
    ['several app roles', { roles: ['Other', 'Partnership.Member'] }],
    ['a token that ended half a minute ago', { exp: now() - 30 }],
    ['a token that begins in half a minute', { nbf: now() + 30 }],
    ['a token that says it is of a person', { idtyp: 'user' }],
  ])('%s', async (_name, claims) => {
    const objectId = '33333333-3333-4333-8333-333333333333'
    expect(await knockWith(claims)).toEqual({ tenantId: TENANT, objectId, until: expect.any(Number) })
  })

  it('a tenant listed in capitals', async () => {
    expect(await knockWith({}, openDoor([TENANT.toUpperCase()]))).toMatchObject({ tenantId: TENANT })
  })
})

it('keys that cannot be fetched are our fault and no refusal', async () => {
  const other = await startPublisher()
  other.fail(true)
  const closed = createApiDoor({
    tenants: [TENANT],
    audience: [AUDIENCE],
    appRole: 'x',
    clock: () => new Date(),
    metadataUrl: () => other.publishers.entra(),
  })
  await expect(knockWith({}, closed)).rejects.toThrow('503')
  await other.stop()
})

it('asks a tenant’s own metadata of Microsoft when it is told no other', async () => {
  const asked: string[] = []
  const fetching = globalThis.fetch
  globalThis.fetch = async (url) => {
    asked.push(String(url))
    throw new Error('no network')
  }
  try {
    const real = createApiDoor({ tenants: [TENANT], audience: [AUDIENCE], appRole: 'x', clock: () => new Date() })
    await expect(knockWith({}, real)).rejects.toThrow('no network')
  } finally {
    globalThis.fetch = fetching
  }
  expect(asked).toEqual([`https://login.microsoftonline.com/${TENANT}/v2.0/.well-known/openid-configuration`])
})
