// Settings of the deployed app, read once and checked all together. The only reader of the environment.
import { z } from 'zod'

const needed = (what: string) =>
  z
    .string({ error: `is missing: ${what}` })
    .trim()
    .min(1, `is empty: ${what}`)
const guid = (what: string) =>
  needed(what).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, `is not an id: ${what}`)

const environment = z.object({
  BOT_APP_ID: guid("the bot's application (client) id"),
  BOT_APP_TYPE: z.enum(['UserAssignedMSI', 'SingleTenant'], { error: 'must be UserAssignedMSI or SingleTenant' }),
  BOT_TENANT_ID: guid('the tenant that the bot is registered in'),
  BOT_APP_PASSWORD: z.string().optional(),
  /** Tenants whose people may use the bot, separated by commas: the council's and those that installed it. */
  ALLOWED_TENANTS: needed('tenant ids, separated by commas'),
  STORAGE_ACCOUNT_NAME: needed('the storage account of the partnership'),
  AZURE_CLIENT_ID: guid("the managed identity's client id"),
  API_AUDIENCE: needed('the application id URI that access tokens for the API carry'),
  NOTIFY_URL: z.url().default('https://api.notifications.service.gov.uk'),
  NOTIFY_API_KEY: z.string().optional(),
  NOTIFY_TEMPLATE_ID: z.string().optional(),
})

export type NotifyConfig = { url: string; apiKey: string; templateId: string }

export type Config = {
  bot: { appId: string; appType: string; tenantId: string; password: string }
  allowedTenants: string[]
  storage: { accountName: string; clientId: string }
  api: { tenantId: string; audience: string }
  /** Undefined while e-mail is not set up: people outside Teams are then listed as undelivered. */
  notify: NotifyConfig | undefined
}

/**
 * @throws Error listing every bad setting at once, so that one deployment mends them all
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const read = environment.safeParse(env)
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
    throw new Error(`The app cannot start, because these settings need mending:\n${problems.join('\n')}`)
  }
  const { data } = read
  if (data.BOT_APP_TYPE === 'SingleTenant' && !data.BOT_APP_PASSWORD) {
    throw new Error('The app cannot start: BOT_APP_PASSWORD is missing, and BOT_APP_TYPE SingleTenant needs it.')
  }
  const hasNotify = data.NOTIFY_API_KEY && data.NOTIFY_TEMPLATE_ID
  return {
    bot: {
      appId: data.BOT_APP_ID,
      appType: data.BOT_APP_TYPE,
      tenantId: data.BOT_TENANT_ID,
      password: data.BOT_APP_PASSWORD ?? '',
    },
    allowedTenants: data.ALLOWED_TENANTS.split(',')
      .map((tenant) => tenant.trim())
      .filter((tenant) => tenant !== ''),
    storage: { accountName: data.STORAGE_ACCOUNT_NAME, clientId: data.AZURE_CLIENT_ID },
    api: { tenantId: data.BOT_TENANT_ID, audience: data.API_AUDIENCE },
    notify: hasNotify
      ? { url: data.NOTIFY_URL, apiKey: data.NOTIFY_API_KEY ?? '', templateId: data.NOTIFY_TEMPLATE_ID ?? '' }
      : undefined,
  }
}

export function configFromEnvironment(): Config {
  return readConfig(process.env)
}
