// The stand-in's memory: every conversation's messages, every e-mail, and how far each person has read.
import type { Clock } from '../../domain/day.ts'
import type { Entry, Journal, MessageChange } from './journal.ts'
import { type Activity, BOT, type Conversation, type Email, type Inbox, type Message } from './shapes.ts'

/** The place unread e-mails are counted under, beside conversation ids. */
export const EMAILS = 'emails'

type Settings = {
  conversations: Conversation[]
  journal: Journal
  clock: Clock
  /** Told the person ids whose view has changed. */
  onChange: (people: string[]) => void
}

/** Opens with what the journal remembers. Every change is one entry, so that a restart replays it. */
export class State {
  readonly #settings: Settings
  readonly #conversations: Map<string, Conversation>
  readonly #messages = new Map<string, Message[]>()
  readonly #emails: Email[] = []
  readonly #read = new Map<string, number>()
  #lastId = 0

  constructor(settings: Settings) {
    this.#settings = settings
    this.#conversations = new Map(settings.conversations.map((conversation) => [conversation.id, conversation]))
    for (const entry of settings.journal.past) this.#apply(entry)
  }

  conversation(id: string): Conversation | undefined {
    return this.#conversations.get(id)
  }

  find(conversationId: string, messageId: string): Message | undefined {
    return this.#messagesIn(conversationId).find((message) => message.id === messageId)
  }

  /** An id no message has had, from the clock so that ids read as times. */
  nextId(): string {
    this.#lastId = Math.max(this.#lastId + 1, this.#settings.clock().getTime())
    return String(this.#lastId)
  }

  /** Adds a message. `threadId` puts it in that channel thread; without it the message opens its own. */
  post(
    conversation: Conversation,
    from: string,
    activity: Activity,
    { id = this.nextId(), threadId = id }: { id?: string; threadId?: string | undefined } = {},
  ): Message {
    const message: Message = {
      id,
      conversationId: conversation.id,
      threadId,
      at: this.#now(),
      from,
      activity: { ...activity, id },
      views: {},
    }
    this.#record({ kind: 'posted', message }, conversation.members)
    return message
  }

  edit(conversation: Conversation, messageId: string, activity: Activity): void {
    const edited = { ...activity, id: messageId }
    const entry = { conversationId: conversation.id, messageId, activity: edited, at: this.#now() }
    this.#record({ kind: 'edited', ...entry }, conversation.members)
  }

  remove(conversation: Conversation, messageId: string): void {
    this.#record({ kind: 'deleted', conversationId: conversation.id, messageId }, conversation.members)
  }

  /** Replaces a message's card for one person only, as Teams does with the answer to an invoke. */
  view(conversationId: string, messageId: string, personId: string, card: unknown): void {
    this.#record({ kind: 'viewed', conversationId, messageId, personId, card }, [personId])
  }

  email(email: Email): void {
    this.#record({ kind: 'emailed', email }, [email.to])
  }

  emailById(id: string): Email | undefined {
    return this.#emails.find((email) => email.id === id)
  }

  markRead(personId: string, place: string): void {
    const upTo = place === EMAILS ? this.#emailsTo(personId).length : this.#lastId
    this.#record({ kind: 'read', personId, place, upTo }, [personId])
  }

  /** Messages and e-mails the person has not opened. */
  unread(personId: string): number {
    const chats = this.#conversationsOf(personId).map(({ id }) => this.#unreadIn(personId, id))
    const emails = this.#emailsTo(personId).length - (this.#read.get(`${personId} ${EMAILS}`) ?? 0)
    return chats.reduce((total, count) => total + count, emails)
  }

  inbox(personId: string): Inbox {
    const chats = this.#conversationsOf(personId).map((conversation) => ({
      ...conversation,
      unread: this.#unreadIn(personId, conversation.id),
      messages: this.#messagesIn(conversation.id),
    }))
    return { chats, emails: this.#emailsTo(personId) }
  }

  /** Everything the bot has posted, and everything e-mailed, in no order. */
  sent(): { posts: Message[]; emails: Email[] } {
    const posts = [...this.#messages.values()].flat().filter((message) => message.from === BOT)
    return { posts, emails: [...this.#emails] }
  }

  #record(entry: Entry, people: string[]): void {
    this.#apply(entry)
    this.#settings.journal.append(entry)
    this.#settings.onChange(people)
  }

  #apply(entry: Entry): void {
    if (entry.kind === 'posted') {
      this.#messagesIn(entry.message.conversationId).push(entry.message)
      this.#lastId = Math.max(this.#lastId, Number(entry.message.id))
    } else if (entry.kind === 'emailed') {
      this.#emails.push(entry.email)
    } else if (entry.kind === 'read') {
      this.#read.set(`${entry.personId} ${entry.place}`, entry.upTo)
    } else {
      this.#change(entry)
    }
  }

  #change(entry: MessageChange): void {
    const list = this.#messagesIn(entry.conversationId)
    const index = list.findIndex((message) => message.id === entry.messageId)
    const message = list[index]
    if (message === undefined) return
    if (entry.kind === 'deleted') list.splice(index, 1)
    else if (entry.kind === 'edited')
      list[index] = { ...message, activity: entry.activity, editedAt: entry.at, views: {} }
    else list[index] = { ...message, views: { ...message.views, [entry.personId]: entry.card } }
  }

  #conversationsOf(personId: string): Conversation[] {
    return this.#settings.conversations.filter(({ members }) => members.includes(personId))
  }

  #messagesIn(conversationId: string): Message[] {
    const list = this.#messages.get(conversationId)
    if (list !== undefined) return list
    const started: Message[] = []
    this.#messages.set(conversationId, started)
    return started
  }

  #unreadIn(personId: string, conversationId: string): number {
    const upTo = this.#read.get(`${personId} ${conversationId}`) ?? 0
    const isUnread = (message: Message) => message.from !== personId && Number(message.id) > upTo
    return this.#messagesIn(conversationId).filter(isUnread).length
  }

  #emailsTo(personId: string): Email[] {
    return this.#emails.filter((email) => email.to === personId)
  }

  #now(): string {
    return this.#settings.clock().toISOString()
  }
}
