// What arrived from Teams, as plain data: the one place that knows how an activity is put together.
import { type Activity, TeamsInfo, type TurnContext } from 'botbuilder'
import type { Member } from '../domain/sign-in.ts'

/** Where a reply or a later message goes. */
export type Place = {
  serviceUrl: string
  conversationId: string
  tenantId: string
  botId: string
  userId: string
  channelId: string
}

export type Incoming = {
  kind: 'message' | 'press' | 'search' | 'dialog' | 'joined' | 'removed' | 'other'
  activityId: string
  /** For an invoke: what Teams calls it. */
  name: string
  /** The words without the mention of the bot, at most TEXT_LIMIT characters. */
  text: string
  isTooLong: boolean
  /** For a press or search: what was pressed, its data and what was typed. Nothing in it can be trusted. */
  verb: string
  data: Record<string, unknown>
  /** For a press: the message that carries the card. */
  pressedActivityId: string
  /** True for an invoke, which must be answered in the response. */
  isInvoke: boolean
  /** Files sent with a message, with the address Teams gives for fetching them. */
  files: { name: string; url: string }[]
  /** For an action on a message: that message's words. */
  pointedAt: { content: string; isHtml: boolean }
  entraObjectId: string
  scope: 'personal' | 'groupChat' | 'channel'
  place: Place
}

/** Long enough for any meeting's notes; anything longer is refused rather than cut. */
export const TEXT_LIMIT = 100_000

export function readActivity(activity: Activity): Incoming {
  const value = isObject(activity.value) ? activity.value : {}
  const action = isObject(value.action) ? value.action : {}
  const isInvoke = activity.type === 'invoke'
  const data = isInvoke && isObject(action.data) ? action.data : isInvoke && isObject(value.data) ? value.data : value
  const typed = textOf(activity, value)
  return {
    kind: kindOf(activity, value),
    activityId: activity.id ?? '',
    name: activity.name ?? '',
    text: typed.slice(0, TEXT_LIMIT),
    isTooLong: typed.length > TEXT_LIMIT,
    verb: word(action.verb) || word(data.verb),
    data,
    pressedActivityId: activity.replyToId ?? '',
    isInvoke,
    files: filesOf(activity),
    pointedAt: pointedAt(value),
    entraObjectId: activity.from?.aadObjectId ?? '',
    scope: scopeOf(activity),
    place: {
      serviceUrl: activity.serviceUrl ?? '',
      conversationId: activity.conversation?.id ?? '',
      tenantId:
        activity.conversation?.tenantId ??
        word((activity.channelData as { tenant?: { id?: unknown } } | undefined)?.tenant?.id),
      botId: activity.recipient?.id ?? '',
      userId: activity.from?.id ?? '',
      channelId: activity.channelId ?? 'msteams',
    },
  }
}

// The SDK waits for ever; a stranger is told that they are one sooner than that.
const PATIENCE_MS = 3000

/** The sender as Teams itself has them in this conversation; undefined when it says nothing in time. */
export async function readMember(context: TurnContext): Promise<Member | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined).unref())
  // Whatever goes wrong, they stay a stranger; an error of the SDK's may hold their address, so none is kept.
  const asked = TeamsInfo.getMember(context, context.activity.from?.id ?? '').catch(() => undefined)
  const found = await Promise.race([asked, late])
  if (!found) return undefined
  const { aadObjectId, objectId, tenantId, userPrincipalName, email, userRole } = found as unknown as Record<
    string,
    unknown
  >
  return {
    tenantId: word(tenantId),
    objectId: word(aadObjectId) || word(objectId),
    userPrincipalName: word(userPrincipalName),
    email: word(email),
    isGuest: userRole === 'guest' || /#EXT#/i.test(word(userPrincipalName)),
  }
}

const INVOKES: Readonly<Record<string, Incoming['kind']>> = {
  'adaptiveCard/action': 'press',
  'composeExtension/query': 'search',
  'composeExtension/fetchTask': 'dialog',
  'composeExtension/submitAction': 'dialog',
  'task/fetch': 'dialog',
  'task/submit': 'dialog',
}

function kindOf(activity: Activity, value: Record<string, unknown>): Incoming['kind'] {
  if (activity.type === 'invoke') return INVOKES[activity.name ?? ''] ?? 'other'
  if (activity.type === 'message') return word(value.verb) !== '' ? 'press' : 'message'
  if (activity.type === 'installationUpdate') return activity.action === 'remove' ? 'removed' : 'joined'
  if (activity.type === 'conversationUpdate') {
    return (activity.membersAdded ?? []).some((member) => member.id === activity.recipient?.id) ? 'joined' : 'other'
  }
  return 'other'
}

const FILE = 'application/vnd.microsoft.teams.file.download.info'

function filesOf({ attachments }: Activity): Incoming['files'] {
  return (attachments ?? []).flatMap(({ contentType, content, name }) => {
    const url: unknown = isObject(content) ? content.downloadUrl : undefined
    return contentType === FILE && typeof url === 'string' ? [{ name: name ?? '', url }] : []
  })
}

function pointedAt(value: Record<string, unknown>): Incoming['pointedAt'] {
  const message = isObject(value.messagePayload) ? value.messagePayload : {}
  const body = isObject(message.body) ? message.body : {}
  return { content: word(body.content).slice(0, TEXT_LIMIT), isHtml: body.contentType !== 'text' }
}

/** The typed words, or those of a suggestion that was pressed. */
function textOf(activity: Activity, value: Record<string, unknown>): string {
  const said = isObject(value.msteams) ? word(value.msteams.value) : ''
  const botId = activity.recipient?.id
  let text = activity.text ?? said
  for (const entity of activity.entities ?? []) {
    const { mentioned, text: mention } = entity as { mentioned?: { id?: string }; text?: string }
    // Only our own mention is taken out: another's would change what was asked.
    if (entity.type === 'mention' && mention && mentioned?.id === botId) text = text.replaceAll(mention, ' ')
  }
  return text.trim()
}

function scopeOf(activity: Activity): Incoming['scope'] {
  const type = activity.conversation?.conversationType
  if (type === 'channel' || type === 'groupChat') return type
  return activity.conversation?.isGroup === true ? 'groupChat' : 'personal'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
