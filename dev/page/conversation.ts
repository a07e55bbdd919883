// The messages of the chosen chat. Only messages that changed are drawn again, so half-filled cards keep their words.
import type { Message } from '../teams/shapes.ts'
import { byId, element } from './element.ts'
import { sayDate } from './london.ts'
import { drawMessage, type MessageSettings } from './message.ts'

let shown = ''
let newestShown = 0
let drawn = new Map<string, { version: string; item: HTMLElement }>()

/** Draws the messages, and goes to the newest when it has not been shown before. */
export function drawConversation(conversationId: string, messages: Message[], settings: MessageSettings): void {
  const place = byId('messages')
  // Without buttons in it, a keyboard could not scroll it.
  place.tabIndex = 0
  const key = `${settings.personId} ${conversationId}`
  const isOther = key !== shown
  if (isOther) {
    drawn = new Map()
    newestShown = 0
  }
  shown = key
  const next = new Map<string, { version: string; item: HTMLElement }>()
  const focused = document.activeElement
  const items: HTMLElement[] = []
  let lastDay = ''
  for (const message of inThreads(messages)) {
    const day = sayDate(new Date(message.at))
    if (day !== lastDay) items.push(element('li', { class: 'day' }, day))
    lastDay = day
    const version = versionOf(message, settings.personId)
    const before = drawn.get(message.id)
    const item = before?.version === version ? before.item : drawMessage(message, settings)
    // A redrawn card takes the focus its pressed button had, so a keyboard user is not sent to the top.
    if (before !== undefined && item !== before.item && before.item.contains(focused)) refocus(item)
    next.set(message.id, { version, item })
    items.push(item)
  }
  drawn = next
  replaceItems(place, items)
  const newest = Math.max(...messages.map(({ id }) => Number(id)))
  if (newest > newestShown) showNewest(place, next.get(String(newest))?.item)
  newestShown = newest
}

/** Says there is nothing to show, and why. */
export function drawNothing(...words: HTMLElement[]): void {
  shown = ''
  drawn = new Map()
  byId('messages').replaceChildren(...words)
}

// Moving an element that stays would take the focus out of it, so what is already in its place is left alone.
function replaceItems(place: HTMLElement, items: HTMLElement[]): void {
  const list = place.querySelector('ol') ?? element('ol', { class: 'message-list' })
  if (list.parentElement !== place || place.children.length > 1) place.replaceChildren(list)
  for (const old of [...list.children]) if (!items.includes(old as HTMLElement)) old.remove()
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null)
  })
}

// The newest message from its beginning, when it is taller than the pane.
function showNewest(place: HTMLElement, newest: HTMLElement | undefined): void {
  const top = newest === undefined ? 0 : newest.offsetTop - place.offsetTop - 12
  place.scrollTop = Math.min(top, place.scrollHeight - place.clientHeight)
}

function refocus(item: HTMLElement): void {
  window.requestAnimationFrame(() => item.focus({ preventScroll: true }))
}

// A channel shows each thread together, in the order the threads began.
function inThreads(messages: Message[]): Message[] {
  return [...messages].sort(
    (one, other) => Number(one.threadId) - Number(other.threadId) || Number(one.id) - Number(other.id),
  )
}

function versionOf(message: Message, personId: string): string {
  return `${message.editedAt ?? ''} ${JSON.stringify(message.views[personId] ?? '')}`
}
