// The chat page: holds who is chosen and where they are, and draws everything again when the server says it changed.
import type { Inbox, Message, PageEvent, RosterEntry } from '../teams/shapes.ts'
import { getInbox, getRoster, listen, markRead, press, say, sendFile } from './api.ts'
import type { Pressed } from './card.ts'
import { readClock, startClock } from './clock.ts'
import { fillComposer, labelComposer, startComposer } from './composer.ts'
import { drawConversation, drawNothing } from './conversation.ts'
import { openDialog, startDialog } from './dialog.ts'
import { closeDrawers, startDrawers } from './drawers.ts'
import { button, byId, element } from './element.ts'
import { emailList } from './emails.ts'
import { cardsOf } from './message.ts'
import { drawPeople, markPeople } from './people.ts'
import { drawPlaces } from './places.ts'
import { startWith } from './roles.ts'
import { showStatus, trying } from './status.ts'
import { ideasFor } from './try.ts'

const GATHER_MS = 120

let roster: RosterEntry[] = []
let chosen: RosterEntry | undefined
let inbox: Inbox = { chats: [], emails: [] }
let placeId = ''
let answering = 0
let gathering: number | undefined
const refreshed = new Set<string>()

async function start(): Promise<void> {
  startDrawers()
  startClock()
  startDialog()
  startComposer(
    (text) => void send(text),
    (file) => void attach(file),
  )
  roster = await getRoster()
  drawPeople(roster, (personId) => void choose(personId))
  const remembered = new URLSearchParams(location.hash.slice(1))
  const first = remembered.get('person') ?? startWith(roster)[0]?.person.personId ?? ''
  await choose(first, remembered.get('chat') ?? undefined)
  listen(onEvent, () => void refresh())
}

async function choose(personId: string, chat?: string): Promise<void> {
  chosen = roster.find((person) => person.personId === personId) ?? chosen
  if (chosen === undefined) return
  placeId = chat ?? `personal:${chosen.personId}`
  closeDrawers()
  await refresh()
}

function onEvent(event: PageEvent): void {
  if (event.kind === 'clock') void readClock()
  window.clearTimeout(gathering)
  gathering = window.setTimeout(() => void refresh(), GATHER_MS)
}

function refresh(): Promise<void> {
  return trying(async () => {
    const person = chosen
    if (person === undefined) return
    const [people, found] = await Promise.all([getRoster(), getInbox(person.personId)])
    // Someone else may have been chosen while this was on its way.
    if (person !== chosen) return
    roster = people
    inbox = found
    draw(person)
    await readWhatIsShown(person)
  })
}

function draw(person: RosterEntry): void {
  const chat = currentChat()
  markPeople(roster, person.personId)
  history.replaceState(null, '', `#${new URLSearchParams({ person: person.personId, chat: chat?.id ?? '' })}`)
  byId('person-name').textContent = person.displayName
  byId('person-about').textContent = [
    person.organisation,
    `reached by ${person.channel === 'teams' ? 'Teams' : 'e-mail'}`,
  ]
    .filter(Boolean)
    .join(', ')
  drawPlaces(inbox.chats, chat, (id) => {
    placeId = id
    void refresh()
  })
  drawIdeas(person)
  if (chat === undefined) drawEmailPerson(person)
  else drawChat(person, chat)
  const onOpen = () => void trying(async () => void (await markRead(person.personId, 'emails')))
  emailList(inbox.emails, byId('emails'), onOpen)
}

function drawChat(person: RosterEntry, chat: Inbox['chats'][number]): void {
  labelComposer(
    chat.type === 'personal'
      ? `Message, as ${person.displayName}`
      : `Message to ${chat.name}, mentioning the assistant`,
    chat.type === 'personal',
  )
  if (chat.messages.length === 0) {
    drawNothing(
      element('p', { class: 'empty' }, 'Nothing here yet. Say something, or choose one of the things to try.'),
    )
    return
  }
  drawConversation(chat.id, chat.messages, {
    personId: person.personId,
    senderName,
    onPress: (message, pressed, drawn) => void pressCard(message, pressed, drawn),
    onReply: (text) => void send(text),
    onSummarise: (message) => void openDialog({ ...whereIs(message), from: 'message' }),
  })
}

function drawEmailPerson(person: RosterEntry): void {
  labelComposer(undefined)
  drawNothing(
    element('h3', {}, 'No Teams here'),
    element(
      'p',
      {},
      `Reminders reach ${person.email} by e-mail. They are listed under E-mails; the links in them open the page this person would see.`,
    ),
  )
}

function drawIdeas(person: RosterEntry): void {
  const ideas = person.channel === 'email' ? [] : ideasFor(person)
  const items = ideas.map(({ label, text, sends }) =>
    element(
      'li',
      {},
      button(label, () => useIdea(text, sends), { class: 'idea' }),
    ),
  )
  const none = element('li', { class: 'help' }, 'Move the clock on and read the e-mails that arrive.')
  byId('try').replaceChildren(...(items.length > 0 ? items : [none]))
}

function useIdea(text: string, sends: boolean): void {
  closeDrawers()
  if (sends) void send(text)
  else fillComposer(text)
}

async function send(text: string): Promise<void> {
  const chat = currentChat()
  if (chosen === undefined || chat === undefined) return
  const { personId } = chosen
  await whileAnswering(() => trying(async () => void (await say(personId, chat.id, text))))
}

async function attach(file: File): Promise<void> {
  const chat = currentChat()
  if (chosen === undefined || chat === undefined) return
  const { personId } = chosen
  await whileAnswering(() => trying(() => sendFile(personId, chat.id, file)))
}

function whereIs(message: Message) {
  return { person: chosen?.personId ?? '', conversation: message.conversationId, activityId: message.id }
}

/** What a card's button carries when Teams would open a dialog instead of sending anything. */
function dialogData({ action }: Pressed): Record<string, unknown> | undefined {
  const data = action.data as { msteams?: { type?: string } } | undefined
  return data?.msteams?.type === 'task/fetch' ? { ...data } : undefined
}

async function pressCard(message: Message, pressed: Pressed, drawn: HTMLElement): Promise<void> {
  if (chosen === undefined) return
  const place = whereIs(message)
  const data = dialogData(pressed)
  if (data !== undefined) return openDialog({ ...place, from: 'card' }, data)
  drawn.classList.add('working')
  drawn.setAttribute('aria-busy', 'true')
  await trying(async () => {
    const outcome = await press({ ...place, ...pressed, trigger: 'manual' })
    if (outcome.kind === 'message') showStatus(outcome.text)
    if (outcome.kind === 'card') showStatus('Done. The card is up to date.')
  })
  drawn.classList.remove('working')
  drawn.removeAttribute('aria-busy')
}

async function whileAnswering(doing: () => Promise<void>): Promise<void> {
  answering += 1
  byId('typing').hidden = false
  await doing()
  answering -= 1
  byId('typing').hidden = answering === 0
}

/** Marks the open chat read, and asks once for the cards in it that refresh for this person, as Teams does. */
async function readWhatIsShown(person: RosterEntry): Promise<void> {
  const chat = currentChat()
  if (chat === undefined || document.hidden) return
  if (chat.unread > 0) await markRead(person.personId, chat.id)
  for (const message of chat.messages) {
    const action = refreshFor(message, person)
    const once = `${person.personId} ${message.id} ${message.editedAt ?? ''}`
    if (action === undefined || refreshed.has(once)) continue
    refreshed.add(once)
    const place = { person: person.personId, conversation: chat.id, activityId: message.id }
    await press({ ...place, action, inputs: {}, trigger: 'automatic' })
  }
}

type Refreshing = { refresh?: { action?: Pressed['action']; userIds?: string[] } }

function refreshFor(message: Message, person: RosterEntry): Pressed['action'] | undefined {
  const [card] = cardsOf(message, person.personId) as Refreshing[]
  return card?.refresh?.userIds?.includes(person.userId) ? card.refresh.action : undefined
}

function currentChat(): Inbox['chats'][number] | undefined {
  return inbox.chats.find(({ id }) => id === placeId) ?? inbox.chats[0]
}

function senderName(from: string): string {
  if (from === 'bot') return 'Partnership Assistant'
  return roster.find(({ personId }) => personId === from)?.displayName ?? from
}

void trying(start)
