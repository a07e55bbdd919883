// The two bots side by side on the same SDK and in the same kind of function: ours through its own door, and a bare one
// that reads the request, gives it to the SDK and says back what it hears.
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Response } from 'botbuilder'
import { messages } from '../../functions/messages.ts'
import type { Turn } from './measure.ts'

/** Our bot through its own door, as the Functions worker calls it. */
export async function ourTurn(body: string): Promise<string> {
  const reply = (await messages(
    requestOf(body),
    new InvocationContext({ functionName: 'messages' }),
  )) as HttpResponseInit
  const { status, jsonBody } = reply
  if (status !== 200) throw new Error(`Our bot answered ${status}: ${JSON.stringify(jsonBody)}`)
  return JSON.stringify(jsonBody ?? '')
}

/** As the worker hands it to any function. */
function requestOf(body: string): HttpRequest {
  return new HttpRequest({
    method: 'POST',
    url: 'http://127.0.0.1/api/messages',
    headers: { 'content-type': 'application/json' },
    body: { string: body },
  })
}

/** The bare bot: parse the activity, give it to the SDK, send one line of text back. */
export function echoTurn(): Turn {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
  return async (body) => {
    const kept: { status: number; body: unknown } = { status: 200, body: '' }
    const response = {
      socket: undefined,
      status: (code: number) => {
        kept.status = code
      },
      header: () => undefined,
      send: (sent: unknown) => {
        kept.body = sent
      },
      end: () => undefined,
    }
    const given = requestOf(body)
    const headers = Object.fromEntries(given.headers.entries())
    const request = { method: 'POST', headers, body: (await given.json()) as Record<string, unknown> }
    await adapter.process(request, response as unknown as Response, async (context) => {
      await context.sendActivity(`You said: ${context.activity.text}`)
    })
    if (kept.status !== 200) throw new Error(`The echo bot answered ${kept.status}`)
    return JSON.stringify(kept.body)
  }
}
