// The API's door: whose access token this is. Function keys are not access control, so none are used.
import type { HttpRequest } from '@azure/functions'
import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Clock } from '../domain/day.ts'
import { Refusal } from '../domain/refusal.ts'
import { readBearer } from './bot-door.ts'
import { publishedKeys } from './published-keys.ts'

export type ApiDoorSettings = {
  /** Tenants whose people may sign in. */
  tenants: readonly string[]
  /** What a token for this API names as its audience: the application id URI, and the id itself in newer tokens. */
  audience: readonly string[]
  /** The app role that a person must have been given in their tenant. */
  appRole: string
  clock: Clock
  /** Where a tenant says which keys it signs with. */
  metadataUrl?: (tenantId: string) => URL
}

/** A signed-in person: an object id means nothing without its tenant. */
export type Caller = {
  tenantId: string
  objectId: string
  /** When what they showed us ends, in seconds since 1970. */
  until: number
}

const metadataOf = (tenantId: string): URL =>
  new URL(`https://login.microsoftonline.com/${tenantId}/v2.0/.well-known/openid-configuration`)
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
// What a signed-in person's app asks for; the Teams tab's own sign-in asks for it too.
export const SCOPE = 'access_as_user'
const SKEW_SECONDS = 60

/** Gives the caller, or throws a Refusal: 401 for the token, 403 for what its holder was not given. */
export function createApiDoor({ tenants, audience, appRole, clock, metadataUrl = metadataOf }: ApiDoorSettings) {
  // One set of keys for each tenant on the list, so that no token can make this map grow.
  const keysOf = new Map(
    tenants.map((tenant): [string, JWTVerifyGetKey] => [tenant.toLowerCase(), publishedKeys(metadataUrl(tenant))]),
  )

  async function verify(token: string): Promise<JWTPayload> {
    try {
      // Only to choose the keys: nothing is believed before they have been applied.
      const tenant = String(decodeJwt(token).tid).toLowerCase()
      const keys = keysOf.get(tenant)
      if (keys === undefined) throw notValid()
      const { payload } = await jwtVerify(token, keys, {
        issuer: [`https://login.microsoftonline.com/${tenant}/v2.0`, `https://sts.windows.net/${tenant}/`],
        audience: [...audience],
        algorithms: ['RS256'],
        clockTolerance: SKEW_SECONDS,
        currentDate: clock(),
        requiredClaims: ['exp', 'nbf', 'oid', 'tid'],
      })
      return payload
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw error
      throw notValid()
    }
  }

  return async (request: HttpRequest): Promise<Caller> => {
    const { oid, tid, scp, roles, idtyp, exp = 0 } = await verify(readBearer(request, signInFirst))
    if (typeof oid !== 'string' || !GUID.test(oid)) throw notValid()
    const isPerson = idtyp !== 'app' && typeof scp === 'string' && scp.split(' ').includes(SCOPE)
    const isAssigned = Array.isArray(roles) && roles.includes(appRole)
    if (!isPerson || !isAssigned)
      throw new Refusal(403, 'Your organisation has not given you this app yet. Ask the business unit on 01603 223409.')
    return { tenantId: String(tid), objectId: oid, until: exp }
  }
}

function signInFirst(): Refusal {
  return new Refusal(401, 'Sign in first: this address takes an Entra access token.')
}

function notValid(): Refusal {
  return new Refusal(401, 'This access token is not valid here. Sign in again.')
}
