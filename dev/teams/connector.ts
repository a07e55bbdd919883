// A loopback Bot Connector: the REST protocol the bot uses to write to Teams, answered as Teams answers.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Person } from '../../domain/person.ts'
import { answerJson, type LocalRoute, readJson, refuseOtherSites, withRefusals } from './answer.ts'
import { personalChat, TENANT_ID, userIdOf } from './conversations.ts'
import { type Activity, BOT, type Conversation } from './shapes.ts'
import type { State } from './state.ts'

const BASE = '/teams/v3/conversations'
const MOST_BYTES = 80 * 1024

type Call = { request: IncomingMessage; response: ServerResponse; url: URL }
type Place = { conversation: Conversation; threadId: string | undefined }

/** Serves `/teams/v3/conversations...` for the people of the roster. */
export function connector(state: State, roster: readonly Person[]): LocalRoute {
  return withRefusals(async (request, response, url) => {
    if (url.pathname !== BASE && !url.pathname.startsWith(`${BASE}/`)) return false
    refuseOtherSites(request)
    const call = { request, response, url }
    const [id, part, item] = url.pathname.slice(BASE.length).split('/').filter(Boolean).map(decodeURIComponent)
    if (id === undefined) return createConversation(call, state, roster)
    // In a channel the conversation id carries the thread: `<channel>;messageid=<first message>`.
    const [conversationId = '', threadId] = id.split(';messageid=')
    const conversation = state.conversation(conversationId)
    if (conversation === undefined) return fail(response, 404, 'ConversationNotFound', 'Conversation not found.')
    if (part === 'activities') return activities(call, state, { conversation, threadId }, item)
    if (part === 'members' || part === 'pagedmembers') return members(call, conversation, roster, part, item)
    return fail(response, 404, 'NotFound', 'No such operation.')
  })
}

async function createConversation(call: Call, state: State, roster: readonly Person[]): Promise<true> {
  const { request, response } = call
  if (request.method !== 'POST') return fail(response, 405, 'MethodNotAllowed', 'Create a conversation with POST.')
  const asked = (await readJson(request)) as {
    members?: { id?: string }[]
    channelData?: { channel?: { id?: string } }
    activity?: Activity
  }
  const channelId = asked.channelData?.channel?.id
  const member = asked.members?.[0]?.id ?? ''
  const person = roster.find((one) => [userIdOf(one.personId), one.entraObjectId].includes(member))
  if (channelId === undefined && (person === undefined || member === ''))
    return fail(response, 400, 'BadSyntax', 'Bad format of conversation ID.')
  const conversation = state.conversation(channelId ?? personalChat(person?.personId ?? ''))
  if (conversation === undefined)
    return fail(response, 403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')
  if (asked.activity === undefined) return answerJson(response, 201, { id: conversation.id })
  if (isTooBig(asked.activity)) return tooBig(response)
  const { id } = state.post(conversation, BOT, asked.activity)
  const conversationId = channelId === undefined ? conversation.id : `${conversation.id};messageid=${id}`
  return answerJson(response, 201, { id: conversationId, activityId: id })
}

async function activities(call: Call, state: State, place: Place, item: string | undefined): Promise<true> {
  const { request, response } = call
  const { conversation } = place
  if (request.method === 'POST') return post(call, state, place, item)
  const message = item === undefined ? undefined : state.find(conversation.id, item)
  if (message === undefined || message.from !== BOT)
    return fail(response, 404, 'ActivityNotFoundInConversation', 'The activity is not in the conversation.')
  if (request.method === 'PUT') {
    const activity = (await readJson(request)) as Activity
    if (isTooBig(activity)) return tooBig(response)
    state.edit(conversation, message.id, activity)
    return answerJson(response, 200, { id: message.id })
  }
  if (request.method === 'DELETE') {
    state.remove(conversation, message.id)
    return answerJson(response, 200)
  }
  return fail(response, 405, 'MethodNotAllowed', 'Use POST, PUT or DELETE.')
}

async function post({ request, response }: Call, state: State, place: Place, replyTo: string | undefined) {
  const activity = (await readJson(request)) as Activity
  if (isTooBig(activity)) return tooBig(response)
  // Typing is shown while it lasts and never kept.
  if (activity.type === 'typing') return answerJson(response, 201, { id: state.nextId() })
  const { conversation } = place
  const answered = replyTo === undefined ? undefined : state.find(conversation.id, replyTo)
  const threadId = conversation.type === 'channel' ? (place.threadId ?? answered?.threadId) : undefined
  return answerJson(response, 201, { id: state.post(conversation, BOT, activity, { threadId }).id })
}

function members(
  { response, url }: Call,
  conversation: Conversation,
  roster: readonly Person[],
  part: string,
  memberId: string | undefined,
): true {
  const all = roster.filter((person) => conversation.members.includes(person.personId)).map(account)
  if (part === 'pagedmembers') {
    const start = Number(url.searchParams.get('continuationToken') ?? 0)
    const end = start + Number(url.searchParams.get('pageSize') ?? 200)
    return answerJson(response, 200, {
      members: all.slice(start, end),
      ...(end < all.length && { continuationToken: String(end) }),
    })
  }
  if (memberId === undefined) return answerJson(response, 200, all)
  const member = all.find(({ id, aadObjectId }) => id === memberId || aadObjectId === memberId)
  if (member === undefined) return fail(response, 404, 'MemberNotFoundInConversation', 'Member not found.')
  return answerJson(response, 200, member)
}

function account(person: Person) {
  return {
    id: userIdOf(person.personId),
    name: person.displayName,
    aadObjectId: person.entraObjectId,
    objectId: person.entraObjectId,
    email: person.email,
    userPrincipalName: person.email,
    tenantId: TENANT_ID,
    userRole: person.tenant === 'guest' ? 'guest' : 'user',
  }
}

// Teams counts a message as UTF-16, two bytes a character, and leaves out images written into it as base64.
function isTooBig(activity: Activity): boolean {
  return 2 * JSON.stringify(activity).replace(/data:image\/[^"]+/g, '').length > MOST_BYTES
}

function tooBig(response: ServerResponse): true {
  return fail(response, 413, 'MessageSizeTooBig', 'Message size too large.')
}

function fail(response: ServerResponse, status: number, code: string, message: string): true {
  return answerJson(response, status, { error: { code, message } })
}
