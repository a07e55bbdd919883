// Who the tests of the doors speak as, and what they send: requests, activities, and what a handler answers.
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { SERVICE_URL, TENANT } from '../../dev/publisher.ts'
import { aPerson, champion } from '../support/things.ts'

type Handler = (request: HttpRequest, context: InvocationContext) => unknown
type Sent = {
  headers?: Record<string, string>
  body?: string | Buffer
  params?: Record<string, string>
  query?: Record<string, string>
  method?: string
  url?: string
}

/** Whom the house knows: an owner, a chair, the business unit and a champion, each with an Entra id. */
export const owner = aPerson()
export const scrutineer = aPerson({
  personId: 'p-scrutineer',
  entraObjectId: '44444444-4444-4444-8444-444444444444',
  email: 'scrutineer@partners.example',
  displayName: 'Scrutineer',
  roles: ['scrutineer'],
  ownerRoles: [],
})
export const outsider = {
  ...champion,
  entraObjectId: '55555555-5555-4555-8555-555555555555',
  email: 'champion@partners.example',
}

export function requestOf({
  headers = {},
  body,
  params = {},
  query = {},
  method = 'POST',
  url = 'https://app.example/api/messages',
}: Sent): HttpRequest {
  const given = body === undefined ? {} : { body: typeof body === 'string' ? { string: body } : { bytes: body } }
  return new HttpRequest({ method, url, headers, params, query, ...given })
}

/** What a handler answers, and all that it logged. */
export async function call(handler: unknown, sent: Sent) {
  const logged: unknown[] = []
  const context = new InvocationContext({
    functionName: 'test',
    logHandler: (_level, ...said) => void logged.push(...said),
  })
  const answer = (await (handler as Handler)(requestOf(sent), context)) as HttpResponseInit | undefined
  return {
    ...answer,
    status: answer?.status ?? 200,
    text: JSON.stringify(answer?.jsonBody ?? answer?.body ?? ''),
    logged,
  }
}

let count = 0

/** An activity as Teams sends it; its replies come back in the response. */
export function anActivity(over: Record<string, unknown> = {}): Record<string, unknown> {
  count += 1
  return {
    type: 'message',
    id: `activity-${count}`,
    timestamp: new Date().toISOString(),
    text: 'How many CAP actions are open?',
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    from: { id: '29:owner', aadObjectId: owner.entraObjectId },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:owner', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    deliveryMode: 'expectReplies',
    ...over,
  }
}
