// The surroundings of the deployed app: Azure storage by managed identity, Teams' tokens, Entra callers.
import { ManagedIdentityCredential } from '@azure/identity'
import { SOURCE as HOLIDAYS } from '../domain/bank-holidays.ts'
import { Refusal } from '../domain/refusal.ts'
import type { ModelSettings } from '../summaries/map-question.ts'
import { createApiDoor } from './api-door.ts'
import { createBotDoor } from './bot-door.ts'
import type { Config, ModelConfig } from './config.ts'
import type { Surroundings } from './surroundings.ts'

/** Where Microsoft publishes signing keys; tests serve their own over loopback. */
export type Publishers = { bot?: URL; entra?: (tenantId: string) => URL }

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
  return {
    clock,
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
    model: config.model && withToken(config.model, config.storage.clientId),
    delivery: config.delivery,
    links: config.links,
    files: { hosts: config.fileHosts },
    fetchHolidays,
    checkActivity,
    requestsPerMinute: REQUESTS_PER_MINUTE,
    async identify(request, people) {
      const { objectId } = await readCaller(request)
      // By the roster's object id alone: a name or an address in a token can be chosen by whoever runs a tenant.
      const person = await people.byEntraId(objectId)
      if (!person)
        throw new Refusal(403, 'You are signed in but not on the roster. Ask the business unit on 01603 223409.')
      return person
    },
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
