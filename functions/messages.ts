// Where Teams posts activities. Bad shapes are refused before the SDK, which would answer some of them with an error's text.
import type { HttpRequest, HttpResponseInit } from '@azure/functions'
import type { InvokeResponse } from 'botbuilder'
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
    return responseOf(await adapter.answer(request.headers.get('authorization') ?? '', activity, bot))
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

function responseOf(answer: InvokeResponse | undefined): HttpResponseInit {
  const { status = 200, body } = answer ?? {}
  return body === undefined ? { status, headers: SAFE } : { status, jsonBody: body as unknown, headers: SAFE }
}
