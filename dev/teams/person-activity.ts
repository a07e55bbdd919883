// Builds the activities Teams sends the bot for what a person does: a message, a pressed button, a card's refresh.
import type { Person } from '../../domain/person.ts'
import { BOT_ID, BOT_NAME, TENANT_ID, userIdOf } from './conversations.ts'
import type { Activity, Attachment, Conversation } from './shapes.ts'

/** Where and when something was done, and by whom. */
export type Scene = {
  person: Person
  conversation: Conversation
  /** The channel thread it belongs to; ignored elsewhere. */
  threadId: string
  id: string
  now: Date
  serviceUrl: string
}

/** A typed message. In a group chat or channel it mentions the bot, for there the bot hears nothing else. */
export function messageActivity(scene: Scene, text: string): Activity {
  const mention = `<at>${BOT_NAME}</at>`
  const isPersonal = scene.conversation.type === 'personal'
  const words = isPersonal ? text : `${mention} ${text}`
  const mentioned = { type: 'mention', text: mention, mentioned: { id: BOT_ID, name: BOT_NAME } }
  return {
    ...envelope(scene),
    type: 'message',
    textFormat: 'plain',
    text: words,
    // Teams sends its own formatted copy beside the words, as an attachment that is not a file.
    attachments: [{ contentType: 'text/html', content: `<p>${escapeHtml(text)}</p>` }],
    entities: [CLIENT_INFO, ...(isPersonal ? [] : [mentioned])],
  }
}

/** The message an `Action.Submit` sends: its data and inputs as `value`, and no words unless the card asks for some. */
export function submitActivity(scene: Scene, replyToId: string, value: unknown, text?: string): Activity {
  return {
    ...envelope(scene),
    type: 'message',
    replyToId,
    value,
    ...(text !== undefined && { text }),
    entities: [CLIENT_INFO],
  }
}

/** A message with a file: no words, and beside the file the empty formatted copy that Teams sends. */
export function fileActivity(scene: Scene, file: object): Activity {
  const attachments = [file, { contentType: 'text/html', content: '<div></div>' }] as Attachment[]
  return { ...envelope(scene), type: 'message', textFormat: 'plain', text: '', attachments, entities: [CLIENT_INFO] }
}

/** Any other invoke: opening or ending a dialog. */
export function invokeActivity(scene: Scene, replyToId: string, name: string, value: object): Activity {
  return { ...envelope(scene), type: 'invoke', name, replyToId, value, entities: [CLIENT_INFO] }
}

export type ExecuteAction = { type: 'Action.Execute'; id?: string; verb?: string; data?: unknown }

/** The invoke an `Action.Execute` makes, pressed by hand or run by a card's refresh. */
export function executeActivity(
  scene: Scene,
  replyToId: string,
  action: ExecuteAction,
  trigger: 'manual' | 'automatic',
): Activity {
  return {
    ...envelope(scene),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId,
    value: { action, trigger },
    entities: [CLIENT_INFO],
  }
}

const CLIENT_INFO = { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' }

function envelope({ person, conversation, threadId, id, now, serviceUrl }: Scene) {
  const isChannel = conversation.type === 'channel'
  return {
    id,
    timestamp: now.toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: userIdOf(person.personId), name: person.displayName, aadObjectId: person.entraObjectId },
    recipient: { id: BOT_ID, name: BOT_NAME },
    conversation: {
      id: isChannel ? `${conversation.id};messageid=${threadId}` : conversation.id,
      conversationType: conversation.type,
      tenantId: TENANT_ID,
      ...(conversation.type !== 'personal' && { isGroup: true, name: conversation.name }),
    },
    channelData: {
      tenant: { id: TENANT_ID },
      ...(isChannel && { team: { id: 'team:partnership' }, channel: { id: conversation.id, name: conversation.name } }),
    },
    locale: 'en-GB',
    localTimezone: 'Europe/London',
  }
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
