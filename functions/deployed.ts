// The surroundings of the deployed app: Azure storage by managed identity, Teams' tokens, Entra callers.
import type { HttpRequest } from '@azure/functions'
import { ManagedIdentityCredential } from '@azure/identity'
import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import { Refusal } from '../domain/refusal.ts'
import type { Config } from './config.ts'
import type { Surroundings } from './surroundings.ts'

// Teams posts from these hosts only; anything else would be somebody asking us to send there with our token.
const TEAMS_HOST = 'smba.trafficmanager.net'

export function deployedSurroundings(config: Config): Surroundings {
  const { bot, api, allowedTenants } = config
  const keys = createRemoteJWKSet(new URL(`https://login.microsoftonline.com/${api.tenantId}/discovery/v2.0/keys`))
  return {
    clock: () => new Date(),
    storage: {
      accountName: config.storage.accountName,
      credential: new ManagedIdentityCredential({ clientId: config.storage.clientId }),
    },
    bot: {
      MicrosoftAppId: bot.appId,
      MicrosoftAppType: bot.appType,
      MicrosoftAppTenantId: bot.tenantId,
      ...(bot.password !== '' && { MicrosoftAppPassword: bot.password }),
    },
    notify: config.notify,
    checkActivity: (request, activity) => checkActivity(request, activity, allowedTenants),
    async identify(request, people) {
      const entraObjectId = await readToken(request, keys, api)
      const person = entraObjectId === '' ? undefined : await people.byEntraId(entraObjectId)
      if (!person)
        throw new Refusal(403, 'You are signed in but not on the roster. Ask the business unit on 01603 223409.')
      return person
    },
  }
}

/** Before the SDK, which by itself lets an activity without a service address or of another tenant run the bot. */
function checkActivity(
  request: HttpRequest,
  activity: Record<string, unknown>,
  allowedTenants: readonly string[],
): void {
  const token = request.headers.get('authorization') ?? ''
  const refuse = () => new Refusal(401, 'This request does not come from Teams.')
  if (token.length > 8192 || !/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/.test(token)) throw refuse()
  if (activity.channelId !== 'msteams') throw refuse()
  const address = typeof activity.serviceUrl === 'string' ? URL.parse(activity.serviceUrl) : null
  if (address?.protocol !== 'https:' || address.port !== '' || address.hostname !== TEAMS_HOST) throw refuse()
  const inConversation = (activity.conversation as { tenantId?: unknown } | undefined)?.tenantId
  const inChannelData = (activity.channelData as { tenant?: { id?: unknown } } | undefined)?.tenant?.id
  if (typeof inChannelData !== 'string' || !allowedTenants.includes(inChannelData)) throw refuse()
  if (inConversation !== undefined && inConversation !== inChannelData) throw refuse()
}

/** The Entra object id of a valid access token for our API. */
async function readToken(
  request: HttpRequest,
  keys: ReturnType<typeof createRemoteJWKSet>,
  { tenantId, audience }: Config['api'],
): Promise<string> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!token) throw new Refusal(401, 'Sign in first: this address takes an Entra access token.')
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      audience,
      algorithms: ['RS256'],
    })
    return typeof payload.oid === 'string' ? payload.oid : ''
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new Refusal(401, 'This access token is not valid here. Sign in again.')
    throw error
  }
}
