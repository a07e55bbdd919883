// Settings of the deployed app, read once and checked all together. The only reader of the environment.
import { z } from 'zod'

const needed = (what: string) =>
  z
    .string({ error: `is missing: ${what}` })
    .trim()
    .min(1, `is empty: ${what}`)
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const guid = (what: string) => needed(what).regex(GUID, `is not an id: ${what}`)
const listOf = (what: string) =>
  needed(what).transform((text) =>
    text
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  )

// Where the app sends something itself: never in the clear, never to an address without a name, such as the cloud's own.
const outbound = (what: string) =>
  z.url({ protocol: /^https$/, hostname: z.regexes.domain, error: `must be an https address with a name: ${what}` })

const tenantName = z.string().regex(/^[a-z0-9-]+$/i, 'is not a name such as norfolk')

const environment = z.object({
  BOT_APP_ID: guid("the bot's application (client) id"),
  BOT_APP_TYPE: z.enum(['UserAssignedMSI', 'SingleTenant'], { error: 'must be UserAssignedMSI or SingleTenant' }),
  BOT_TENANT_ID: guid('the tenant that the bot is registered in'),
  BOT_APP_PASSWORD: z.string().optional(),
  /** Tenants whose people may use the bot, separated by commas: the council's and those that installed it. */
  ALLOWED_TENANTS: listOf('tenant ids, separated by commas').refine(
    (tenants) => tenants.length > 0 && tenants.every((tenant) => GUID.test(tenant)),
    'is not a list of tenant ids, separated by commas',
  ),
  STORAGE_ACCOUNT_NAME: needed('the storage account of the partnership'),
  AZURE_CLIENT_ID: guid("the managed identity's client id"),
  /** The application id URI that access tokens for the API carry, and after a comma the id that newer ones carry. */
  API_AUDIENCE: listOf('the application id URI that access tokens for the API carry'),
  /** The app role that a person needs for the API, given to them or their group in Entra. */
  API_APP_ROLE: z.string().trim().min(1, 'is empty: leave it out, or name the app role').default('Partnership.Member'),
  NOTIFY_URL: outbound('GOV.UK Notify').default('https://api.notifications.service.gov.uk'),
  NOTIFY_API_KEY: z.string().optional(),
  NOTIFY_TEMPLATE_ID: z.string().optional(),
  /** A model is optional: with one, questions the offline reader was unsure of are mapped by it. */
  OPENAI_BASE_URL: outbound('where the model answers').optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  /** Azure OpenAI, reached by the managed identity unless OPENAI_API_KEY is given. */
  AZURE_OPENAI_ENDPOINT: outbound('the Azure OpenAI resource').optional(),
  /** The first part of the tenant's SharePoint address: notes sent as files are fetched from there alone. */
  SHAREPOINT_TENANT: tenantName.optional(),
  /** Signs the links in e-mails and sessions of pages: `id:secret`, several separated by commas, the newest first. Without
   * it e-mails carry none, and nobody signs in to the pages. */
  LINK_KEYS: z
    .string()
    .regex(/^[\w-]+:[^,:]{32,}(,[\w-]+:[^,:]{32,})*$/, 'is not a list of id:secret, each secret at least 32 characters')
    .optional(),
  /** Set by Azure: where this app is reached. */
  WEBSITE_HOSTNAME: z.string().optional(),
  /** A reminder that may or may not have arrived: `resend` it once, labelled, or `hold` it and list it. */
  ON_DOUBT: z.enum(['resend', 'hold'], { error: 'must be resend or hold' }).default('resend'),
})

/** A model's endpoint; an empty key means the managed identity's token. */
export type ModelConfig = { baseUrl: string; apiKey: string; model: string }

export type NotifyConfig = { url: string; apiKey: string; templateId: string }

export type Config = {
  bot: { appId: string; appType: string; tenantId: string; password: string }
  allowedTenants: string[]
  storage: { accountName: string; clientId: string }
  api: { audience: string[]; appRole: string }
  /** Undefined while e-mail is not set up: people outside Teams are then listed as undelivered. */
  notify: NotifyConfig | undefined
  /** Undefined without a model: the product is whole without one. */
  model: ModelConfig | undefined
  delivery: { onDoubt: 'resend' | 'hold' }
  /** Undefined without keys: e-mails then carry no links. */
  links: { publicUrl: string; keys: { id: string; secret: string }[] } | undefined
  /** Hosts that files sent in Teams are fetched from; none until SHAREPOINT_TENANT is set. */
  fileHosts: string[]
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
    allowedTenants: data.ALLOWED_TENANTS,
    storage: { accountName: data.STORAGE_ACCOUNT_NAME, clientId: data.AZURE_CLIENT_ID },
    api: { audience: data.API_AUDIENCE, appRole: data.API_APP_ROLE },
    notify: hasNotify
      ? { url: data.NOTIFY_URL, apiKey: data.NOTIFY_API_KEY ?? '', templateId: data.NOTIFY_TEMPLATE_ID ?? '' }
      : undefined,
    model: readModel(data),
    delivery: { onDoubt: data.ON_DOUBT },
    links: readLinks(data.LINK_KEYS, data.WEBSITE_HOSTNAME),
    fileHosts: fileHostsOf(data.SHAREPOINT_TENANT),
  }
}

function fileHostsOf(tenant: string | undefined): string[] {
  return tenant === undefined
    ? []
    : [`${tenant}.sharepoint.com`, `${tenant}-my.sharepoint.com`].map((host) => host.toLowerCase())
}

function readLinks(keys: string | undefined, host: string | undefined): Config['links'] {
  if (keys === undefined) return undefined
  if (!host) throw new Error('The app cannot start: WEBSITE_HOSTNAME is missing, and LINK_KEYS needs it.')
  return {
    publicUrl: `https://${host}`,
    keys: keys.split(',').map((pair) => {
      const [id = '', secret = ''] = pair.split(':')
      return { id, secret }
    }),
  }
}

type ModelVariables = Pick<
  z.infer<typeof environment>,
  'OPENAI_BASE_URL' | 'OPENAI_API_KEY' | 'OPENAI_MODEL' | 'AZURE_OPENAI_ENDPOINT'
>

/** @throws Error when an endpoint is given without what it needs */
export function readModel(data: ModelVariables): ModelConfig | undefined {
  const azure = data.AZURE_OPENAI_ENDPOINT
  // Azure OpenAI answers like OpenAI itself under this path, the deployment's name taken as the model.
  const baseUrl = azure === undefined ? data.OPENAI_BASE_URL : new URL('/openai/v1', azure).href
  if (baseUrl === undefined) return undefined
  if (!data.OPENAI_MODEL)
    throw new Error('The app cannot start: OPENAI_MODEL is missing, and the model endpoint needs it.')
  if (azure === undefined && !data.OPENAI_API_KEY)
    throw new Error('The app cannot start: OPENAI_API_KEY is missing, and OPENAI_BASE_URL needs it.')
  return { baseUrl, apiKey: data.OPENAI_API_KEY ?? '', model: data.OPENAI_MODEL }
}

export function configFromEnvironment(): Config {
  return readConfig(process.env)
}
