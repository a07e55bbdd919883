// Where Teams posts activities. Bad shapes are refused before the SDK, which would answer some of them with an error's text.
import type { HttpRequest, HttpResponseInit } from '@azure/functions'
import type { Response } from 'botbuilder'
import { z } from 'zod'
import { Refusal } from '../domain/refusal.ts'
import { door, readBytes, SAFE } from './http.ts'
import { oncePerActivity } from './once-per-activity.ts'
import { readJson } from './read-json.ts'
import { services } from './services.ts'

// Teams' own messages are far smaller; anything larger is not one.
const LARGEST_ACTIVITY = 256 * 1024
const WHAT = 'a Bot Framework activity'

const answerOnce = oncePerActivity()

// Asked for once: finding a module again costs a turn more than reading its question.
let loading: Promise<typeof import('./teams.ts')> | undefined

export const messages = door(async (request) => {
  const given = await services()
  const activity = await given.checkActivity(request, () => readActivity(request))
  return answerOnce(activity, async () => {
    loading ??= import('./teams.ts')
    const { adapter, bot } = (await loading).teams(given)
    const answer = responseOf()
    const asked = { method: 'POST', headers: headersOf(request), body: activity }
    await adapter.process(asked, answer.response, bot)
    return answer.read()
  })
})

const word = z.string().max(2048).nullish()
const party = z.looseObject({ id: word, aadObjectId: word }).nullish()

// Only what the bot reads; whatever else Teams sends passes through.
const activityShape = z.looseObject({
  type: z.string().min(1).max(100),
  id: word,
  name: word,
  action: word,
  channelId: word,
  serviceUrl: word,
  replyToId: word,
  text: z.string().nullish(),
  from: party,
  recipient: party,
  conversation: z.looseObject({ id: word, tenantId: word, conversationType: word }).nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: word }).nullish() }).nullish(),
  entities: z.array(z.looseObject({})).max(500).nullish(),
  membersAdded: z.array(z.looseObject({})).max(500).nullish(),
})

async function readActivity(request: HttpRequest): Promise<Record<string, unknown>> {
  const bytes = await readBytes(request, LARGEST_ACTIVITY, 'An activity')
  const read = activityShape.safeParse(readJson(bytes, WHAT))
  if (read.success) return read.data
  const field = read.error.issues[0]?.path.join('.') || 'all of it'
  throw new Refusal(400, `This is not ${WHAT}: look at ${field}.`)
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
