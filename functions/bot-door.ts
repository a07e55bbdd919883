// The bot's door: what must be true of a request before the SDK sees it. The SDK by itself lets another tenant's activity
// and one without a service address run the bot, and keeps something of every junk token (measured).
import type { HttpRequest } from '@azure/functions'
import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose'
import type { Clock } from '../domain/day.ts'
import { Refusal } from '../domain/refusal.ts'
import { publishedKeys } from './published-keys.ts'

export type BotDoorSettings = {
  appId: string
  /** Tenants whose people may use the bot. */
  tenants: readonly string[]
  clock: Clock
  /** Where the Bot Framework says which keys it signs with. */
  metadataUrl?: URL
}

const METADATA = new URL('https://login.botframework.com/v1/.well-known/openidconfiguration')
const ISSUER = 'https://api.botframework.com'
// Teams posts from this host only; anything else would be somebody asking us to send there with our token.
const SERVICE_HOSTS: ReadonlySet<string> = new Set(['smba.trafficmanager.net'])
const LONGEST_HEADER = 8192
const SKEW_SECONDS = 60
// A token lives about an hour; an activity said to be older than that is somebody's recording.
const OLDEST_MS = 60 * 60 * 1000

type Activity = Record<string, unknown>

/**
 * Lets an activity through or throws a Refusal: 401 for the token, 403 for where it comes from, 400 for its kind. The body
 * is read by `read`, and not before the token is known to be right: junk costs as little as may be.
 */
export function createBotDoor({ appId, tenants, clock, metadataUrl = METADATA }: BotDoorSettings) {
  const keys = publishedKeys(metadataUrl)
  const allowed = new Set(tenants.map((tenant) => tenant.toLowerCase()))

  async function readClaims(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: ISSUER,
        audience: appId,
        algorithms: ['RS256'],
        clockTolerance: SKEW_SECONDS,
        currentDate: clock(),
        requiredClaims: ['exp', 'nbf', 'serviceurl'],
      })
      return payload
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw error
      throw notFromTeams()
    }
  }

  return async (request: HttpRequest, read: () => Promise<Activity>): Promise<Activity> => {
    if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? ''))
      throw new Refusal(400, 'Send an activity as application/json.')
    const token = readBearer(request)
    if (!mayBeRight(token, appId, clock())) throw notFromTeams()
    const claims = await readClaims(token)
    const activity = await read()
    if (activity.channelId !== 'msteams') throw elsewhere()
    checkServiceUrl(activity.serviceUrl, claims.serviceurl)
    checkTenant(activity, allowed)
    checkAge(activity.timestamp, clock())
    return activity
  }
}

/** @throws Refusal 401 unless the header is `Bearer` and one token of three parts, short enough to look at */
export function readBearer(request: HttpRequest, refusal = notFromTeams): string {
  const header = request.headers.get('authorization') ?? ''
  if (header.length > LONGEST_HEADER) throw refusal()
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header) ?? []
  if (token === undefined) throw refusal()
  return token
}

/**
 * Whether it is worth applying keys to: shape, key id, issuer, audience and end as they are claimed. Nothing here is
 * believed, and all of it is checked again; it only keeps junk from costing what a signature costs.
 */
function mayBeRight(token: string, appId: string, now: Date): boolean {
  // RS256 signs with keys of 2,048 to 4,096 bits.
  const signature = token.length - token.lastIndexOf('.') - 1
  if (signature < 342 || signature > 683) return false
  try {
    const { kid } = decodeProtectedHeader(token)
    const { iss, aud, exp } = decodeJwt(token)
    const isNamed = typeof kid === 'string' && kid.length < 200
    return isNamed && iss === ISSUER && aud === appId && Number(exp) + SKEW_SECONDS > now.getTime() / 1000
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return false
    throw error
  }
}

function checkServiceUrl(given: unknown, signed: unknown): void {
  const address = typeof given === 'string' ? URL.parse(given) : null
  if (address === null || given !== signed) throw elsewhere()
  const isPlain = address.port === '' && address.username === '' && address.password === '' && address.search === ''
  if (address.protocol !== 'https:' || !isPlain || !SERVICE_HOSTS.has(address.hostname)) throw elsewhere()
}

function checkTenant({ conversation, channelData }: Activity, allowed: ReadonlySet<string>): void {
  const inConversation = (conversation as { tenantId?: unknown } | null | undefined)?.tenantId ?? undefined
  const inChannelData = (channelData as { tenant?: { id?: unknown } | null } | null | undefined)?.tenant?.id
  if (typeof inChannelData !== 'string' || !allowed.has(inChannelData.toLowerCase())) throw elsewhere()
  if (inConversation !== undefined && inConversation !== inChannelData) throw elsewhere()
}

function checkAge(timestamp: unknown, now: Date): void {
  if (timestamp === undefined || timestamp === null) return
  const at = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN
  if (!(Math.abs(now.getTime() - at) <= OLDEST_MS)) throw elsewhere()
}

function notFromTeams(): Refusal {
  return new Refusal(401, 'This request does not come from Teams.')
}

function elsewhere(): Refusal {
  return new Refusal(
    403,
    'This comes from a place that this bot does not serve. Ask the business unit on 01603 223409.',
  )
}
