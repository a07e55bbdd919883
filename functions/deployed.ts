// The surroundings of the deployed app: Azure storage by managed identity, Teams' tokens, Entra callers.
import { readFile } from 'node:fs/promises'
import { ManagedIdentityCredential } from '@azure/identity'
import { SOURCE as HOLIDAYS } from '../domain/bank-holidays.ts'
import { Refusal } from '../domain/refusal.ts'
import type { ModelSettings } from '../summaries/map-question.ts'
import { createApiDoor, SCOPE } from './api-door.ts'
import { createBotDoor } from './bot-door.ts'
import type { Config, ModelConfig } from './config.ts'
import { findSignedIn } from './find-person.ts'
import { pageSessions } from './page-session.ts'
import type { SignInSettings, Surroundings } from './surroundings.ts'

/** Where Microsoft publishes signing keys; tests serve their own over loopback. */
export type Publishers = { bot?: URL; entra?: (tenantId: string) => URL }

// Made by the build, beside the parts of the bundle.
const SIGN_IN_SCRIPT = new URL('../parts/sign-in.js', import.meta.url)

// A person with a page of reports open asks for a handful; more than this is a machine.
const REQUESTS_PER_MINUTE = 240

export function deployedSurroundings(config: Config, publishers: Publishers = {}): Surroundings {
  const { bot, api, allowedTenants: tenants } = config
  const clock = () => new Date()
  const checkActivity = createBotDoor({
    appId: bot.appId,
    tenants,
    clock,
    ...(publishers.bot && { metadataUrl: publishers.bot }),
  })
  const readCaller = createApiDoor({
    tenants,
    ...api,
    clock,
    ...(publishers.entra && { metadataUrl: publishers.entra }),
  })
  // The keys of e-mailed links, used for another purpose: without them there are no sessions, and pages take tokens alone.
  const sessions = config.links && pageSessions(config.links.keys, clock)
  return {
    clock,
    signIn: sessions && {
      ...signInClient(config),
      script: () => readFile(SIGN_IN_SCRIPT, 'utf8'),
      startSession: async (request) => sessions.start(await readCaller(request)),
    },
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
    homeTenant: bot.tenantId,
    notify: config.notify,
    model: config.model && withToken(config.model, config.storage.clientId),
    delivery: config.delivery,
    links: config.links,
    files: { hosts: config.fileHosts },
    fetchHolidays,
    checkActivity,
    requestsPerMinute: REQUESTS_PER_MINUTE,
    async identify(request, people) {
      const { objectId, tenantId } = sessions?.read(request) ?? (await readCaller(request))
      // By object id and tenant alone: a name or an address in a token can be chosen by whoever runs a tenant.
      const person = await findSignedIn(objectId, tenantId, bot.tenantId, people)
      if (!person)
        throw new Refusal(403, 'You are signed in but not on the roster. Ask the business unit on 01603 223409.')
      return person
    },
  }
}

/** The registration's id is the audience of newer tokens; its URI is what scopes are named after. */
function signInClient({ api, allowedTenants }: Config): Pick<SignInSettings, 'clientId' | 'authority' | 'scope'> {
  const [tenant = '', ...others] = allowedTenants
  const uri = api.audience.find((each) => each.includes('://')) ?? ''
  return {
    clientId: api.audience.find((each) => !each.includes('://')) ?? '',
    authority: `https://login.microsoftonline.com/${others.length > 0 ? 'organizations' : tenant}`,
    scope: `${uri}/${SCOPE}`,
  }
}

// The scope under which Azure OpenAI takes a token.
const MODEL_SCOPE = 'https://cognitiveservices.azure.com/.default'

/** Without a key of its own, the model is reached by the app's managed identity. */
function withToken(model: ModelConfig, clientId: string): ModelSettings {
  if (model.apiKey !== '') return model
  const credential = new ManagedIdentityCredential({ clientId })
  return { ...model, apiKey: async () => (await credential.getToken(MODEL_SCOPE)).token }
}

async function fetchHolidays(): Promise<unknown> {
  const response = await fetch(HOLIDAYS, { signal: AbortSignal.timeout(30_000), redirect: 'error' })
  if (!response.ok) throw new Error(`${HOLIDAYS} answered ${response.status}.`)
  return response.json()
}
