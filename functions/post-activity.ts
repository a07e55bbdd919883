// Posts an activity to the Bot Connector once, over the SDK's own transport and with its token. Its generated client does the
// same with fifteen policies and a table of fields, at a quarter of what a whole question costs, and it leaves out what the
// table has not: an entity's label that a model wrote the text, and its citations (measured).
import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  type HttpHeaders,
  type PipelineResponse,
  proxyPolicy,
  RestError,
} from '@azure/core-rest-pipeline'

/** Puts the bot's token among the headers; the SDK keeps tokens until they end. */
export type Signer = { signRequest(request: { headers: HttpHeaders }): Promise<unknown> }

/** The id Teams gave the message; none where its answer could not be read. */
export type PostedAs = { id?: string }

const transport = createDefaultHttpClient()
const pipeline = createEmptyPipeline()
// The one policy that changes where a request goes: a house that has a proxy has it for this too.
pipeline.addPolicy(proxyPolicy())

/**
 * What posts to one connector.
 * @param userAgent as the SDK says it
 */
export function activityPoster(serviceUrl: string, signer: Signer, userAgent: string) {
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`
  // Only a stand-in on this machine has no certificate; the door lets no such address in from outside.
  const allowInsecureConnection = base.startsWith('http:')

  /** @throws RestError with the status and the headers of any answer but 2xx, or with the code of a broken line */
  async function put(method: 'POST' | 'PUT', path: string, activity: unknown): Promise<PostedAs> {
    const headers = createHttpHeaders({
      accept: '*/*',
      'content-type': 'application/json; charset=utf-8',
      'user-agent': userAgent,
    })
    const body = JSON.stringify(activity)
    const request = createPipelineRequest({
      url: `${base}v3/conversations/${path}`,
      method,
      headers,
      body,
      allowInsecureConnection,
    })
    await signer.signRequest(request)
    const response = await pipeline.sendRequest(transport, request)
    if (response.status >= 200 && response.status < 300) return readPosted(response)
    throw new RestError(`The Bot Connector answered ${response.status}.`, {
      statusCode: response.status,
      request,
      response,
    })
  }

  const within = (conversationId: string) => `${encodeURIComponent(conversationId)}/activities`
  const at = (conversationId: string, activityId: string) =>
    `${within(conversationId)}/${encodeURIComponent(activityId)}`

  return {
    /** Answers a message in its conversation. */
    reply: (conversationId: string, activityId: string, activity: unknown): Promise<PostedAs> =>
      put('POST', at(conversationId, activityId), activity),

    /** Begins a message of its own. */
    send: (conversationId: string, activity: unknown): Promise<PostedAs> =>
      put('POST', within(conversationId), activity),

    /** Changes a message that was posted. */
    change: (conversationId: string, activityId: string, activity: unknown): Promise<PostedAs> =>
      put('PUT', at(conversationId, activityId), activity),
  }
}

function readPosted({ bodyAsText }: PipelineResponse): PostedAs {
  try {
    const { id } = (JSON.parse(bodyAsText ?? '') ?? {}) as PostedAs
    return typeof id === 'string' ? { id } : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
