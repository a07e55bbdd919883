// Where Teams posts activities. Bad shapes are refused before the SDK, which would answer some of them with an error's text.
import type { HttpRequest, HttpResponseInit } from '@azure/functions'
import type { Response } from 'botbuilder'
import { Refusal } from '../domain/refusal.ts'
import { door, readText, SAFE } from './http.ts'
import { services } from './services.ts'

// Teams' own messages are far smaller; anything larger is not one.
const LARGEST_ACTIVITY = 256 * 1024

export const messages = door(async (request) => {
  const activity = readActivity(await readText(request, LARGEST_ACTIVITY, 'An activity'))
  const given = await services()
  given.checkActivity(request, activity)
  // Teams repeats an activity that it had no answer to; the repeat gets the first one's answer and nothing runs twice.
  return oncePerActivity(activity, async () => {
    const { teams } = await import('./teams.ts')
    const { adapter, bot } = teams(given)
    const answer = responseOf()
    const asked = { method: 'POST', headers: headersOf(request), body: activity }
    await adapter.process(asked, answer.response, bot)
    return answer.read()
  })
})

function readActivity(text: string): Record<string, unknown> {
  let activity: unknown
  try {
    activity = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(400, 'This is not JSON. Send a Bot Framework activity.')
    throw error
  }
  const isActivity = typeof activity === 'object' && activity !== null && !Array.isArray(activity)
  const type = isActivity ? (activity as { type?: unknown }).type : undefined
  if (typeof type !== 'string' || type === '')
    throw new Refusal(400, 'This is not a Bot Framework activity: it has no type.')
  return activity as Record<string, unknown>
}

const recent = new Map<string, Promise<HttpResponseInit>>()
const MOST_RECENT = 2000

function oncePerActivity(
  activity: Record<string, unknown>,
  run: () => Promise<HttpResponseInit>,
): Promise<HttpResponseInit> {
  if (typeof activity.id !== 'string' || activity.id === '') return run()
  const { id, conversation, from, text, value, deliveryMode, timestamp } = activity
  const key = JSON.stringify([
    id,
    (conversation as { id?: string } | undefined)?.id,
    (from as { id?: string } | undefined)?.id,
    text,
    value,
    deliveryMode,
    timestamp,
  ])
  const known = recent.get(key)
  if (known !== undefined) return known
  const answer = run()
  recent.set(key, answer)
  const oldest = recent.keys().next().value
  if (recent.size > MOST_RECENT && oldest !== undefined) recent.delete(oldest)
  // A turn that failed may be tried again.
  answer.catch(() => recent.delete(key))
  return answer
}

function headersOf(request: HttpRequest): Record<string, string> {
  return Object.fromEntries(request.headers.entries())
}

/** The little of a web server's response that the SDK writes to. */
function responseOf(): { response: Response; read(): HttpResponseInit } {
  const kept: { status: number; body: unknown } = { status: 200, body: undefined }
  const response = {
    socket: undefined,
    status: (code: number) => {
      kept.status = code
    },
    header: () => undefined,
    send: (body: unknown) => {
      kept.body = body
    },
    end: () => undefined,
  }
  return {
    response: response as unknown as Response,
    read() {
      if (kept.status === 401) throw new Refusal(401, 'This request does not come from Teams.')
      // The SDK puts an error's own text into the body; nobody outside may read that.
      if (kept.status >= 500 && kept.status !== 501)
        throw new Error(`The bot answered ${kept.status}: ${String(kept.body)}`)
      return kept.body === undefined
        ? { status: kept.status, headers: SAFE }
        : { status: kept.status, jsonBody: kept.body, headers: SAFE }
    },
  }
}
