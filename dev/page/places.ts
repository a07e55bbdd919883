// The choice of chat for one person: their own with the assistant, the group chats and the channels they are in.
import type { Inbox } from '../teams/shapes.ts'
import { button, byId, element } from './element.ts'

type Chat = Inbox['chats'][number]

const KINDS: [type: Chat['type'], label: string][] = [
  ['personal', 'Assistant'],
  ['groupChat', 'Group chats'],
  ['channel', 'Channels'],
]

/** Draws the buttons and, for groups, the list to choose one from. */
export function drawPlaces(chats: Chat[], chosen: Chat | undefined, onChoose: (conversationId: string) => void): void {
  const place = byId('places')
  const hadFocus = place.contains(document.activeElement) ? document.activeElement?.id : undefined
  const tabs = KINDS.flatMap(([type, label]) => {
    const ofKind = inOrder(chats.filter((chat) => chat.type === type))
    const first = ofKind.find(({ unread }) => unread > 0) ?? ofKind[0]
    if (first === undefined) return []
    const unread = ofKind.reduce((sum, chat) => sum + chat.unread, 0)
    const isCurrent = chosen?.type === type
    const tab = button(label, () => onChoose(isCurrent ? chosen.id : first.id), {
      id: `place-${type}`,
      class: 'place',
      'aria-pressed': String(isCurrent),
    })
    if (unread > 0) tab.append(' ', element('span', { class: 'badge' }, String(unread), unseen(' unread')))
    return [tab]
  })
  const choices = inOrder(chats.filter((chat) => chat.type === chosen?.type))
  place.replaceChildren(...tabs, ...(chosen === undefined || chosen.type === 'personal' ? [] : groupChoice(choices)))
  const select = document.querySelector<HTMLSelectElement>('#group-choice')
  if (select !== null && chosen !== undefined) {
    select.value = chosen.id
    select.addEventListener('change', () => onChoose(select.value))
  }
  if (hadFocus !== undefined) document.getElementById(hadFocus)?.focus()
}

function groupChoice(choices: Chat[]): HTMLElement[] {
  const options = choices.map(({ id, name, unread }) =>
    element('option', { value: id }, unread > 0 ? `${name} (${unread} unread)` : name),
  )
  return [
    element('label', { for: 'group-choice', class: 'unseen' }, 'Group'),
    element('select', { id: 'group-choice' }, ...options),
  ]
}

// Those with something in them first.
function inOrder(chats: Chat[]): Chat[] {
  return [...chats].sort((one, other) => Number(other.messages.length > 0) - Number(one.messages.length > 0))
}

function unseen(words: string): HTMLElement {
  return element('span', { class: 'unseen' }, words)
}
