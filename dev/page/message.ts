// One message as it stands in a chat: who, when, their words, cards and suggested replies.
import type { Activity, Attachment, Message } from '../teams/shapes.ts'
import type { Pressed } from './card.ts'
import { drawCard } from './card.ts'
import { button, element } from './element.ts'
import { sayTime } from './london.ts'
import { markdown } from './markdown.ts'
import { initials } from './people.ts'

export const CARD = 'application/vnd.microsoft.card.adaptive'

const FILE = 'application/vnd.microsoft.teams.file.download.info'

export type MessageSettings = {
  /** The person looking. */
  personId: string
  senderName: (from: string) => string
  onPress: (message: Message, pressed: Pressed, drawn: HTMLElement) => void
  onReply: (text: string) => void
  onSummarise: (message: Message) => void
}

export function drawMessage(message: Message, settings: MessageSettings): HTMLElement {
  const { personId, senderName, onPress, onReply } = settings
  const side = message.from === personId ? 'own' : message.from === 'bot' ? 'from-bot' : 'from-other'
  const isReply = message.threadId !== message.id
  const name = senderName(message.from)
  const at = new Date(message.at)
  const { activity } = message
  const head = element(
    'div',
    { class: 'message-head' },
    element('span', { class: 'sender' }, name),
    element('time', { datetime: message.at }, sayTime(at)),
    ...(message.editedAt === undefined ? [] : [element('span', {}, 'Edited')]),
    ...(isAiMade(activity) ? [element('span', { class: 'ai' }, 'AI generated')] : []),
  )
  const item = element('li', { class: `message ${side}${isReply ? ' reply' : ''}`, tabindex: '-1' })
  const cards = cardsOf(message, personId).map((content) =>
    drawCard(content, (pressed) => onPress(message, pressed, item)),
  )
  const face = message.from === 'bot' ? 'PA' : initials(name)
  item.append(
    element('span', { class: 'face', 'aria-hidden': 'true' }, face),
    element(
      'div',
      { class: 'message-body' },
      head,
      ...wordsOf(activity, side),
      ...filesOf(activity),
      ...cards,
      ...replies(activity, onReply),
      ...menuOf(message, name, settings),
    ),
  )
  return item
}

/** The cards this person sees: the one a press brought back for them, or else those the bot sent. */
export function cardsOf(message: Message, personId: string): unknown[] {
  const own = message.views[personId]
  if (own !== undefined) return [own]
  return (message.activity.attachments ?? []).filter(isCard).map(({ content }) => content)
}

function isCard(attachment: Attachment): boolean {
  return attachment.contentType === CARD
}

function wordsOf(activity: Activity, side: string): HTMLElement[] {
  const text = (activity.text ?? '').trim()
  if (text === '') return []
  if (side === 'from-bot' && activity.textFormat !== 'plain')
    return [element('div', { class: 'bubble' }, ...markdown(text))]
  const mention = /^<at>(.+?)<\/at>\s*/.exec(text)
  const parts = mention === null ? [] : [element('span', { class: 'mention' }, `@${mention[1]}`), ' ']
  return [element('div', { class: 'bubble plain' }, ...parts, text.slice(mention?.[0].length ?? 0))]
}

function filesOf(activity: Activity): HTMLElement[] {
  const files = (activity.attachments ?? []).filter(({ contentType }) => contentType === FILE)
  return files.map(({ name }) => element('p', { class: 'file' }, name ?? 'A file'))
}

// What Teams keeps behind three dots: our one action on a message.
function menuOf(message: Message, name: string, { onSummarise }: MessageSettings): HTMLElement[] {
  if ((message.activity.text ?? '').trim() === '') return []
  const label = `More for the message from ${name}`
  return [
    element(
      'details',
      { class: 'message-menu' },
      element('summary', { 'aria-label': label, title: label }, '⋯'),
      button('Summarise this', () => onSummarise(message)),
    ),
  ]
}

function replies(activity: Activity, onReply: (text: string) => void): HTMLElement[] {
  const suggested = activity.suggestedActions?.actions ?? []
  if (suggested.length === 0) return []
  const buttons = suggested.map(({ title, value }) =>
    button(title, () => onReply(typeof value === 'string' ? value : title), { class: 'chip' }),
  )
  return [element('div', { class: 'chips' }, ...buttons)]
}

function isAiMade(activity: Activity): boolean {
  const kinds = activity.entities?.flatMap((entity) => entity.additionalType ?? []) ?? []
  return kinds.includes('AIGeneratedContent')
}
