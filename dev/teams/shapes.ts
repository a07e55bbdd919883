// What the stand-in for Teams keeps and shows: conversations, their messages, and e-mails. Types only, shared with the page.

/** A Bot Framework activity as it travels on the wire. Only the fields the stand-in itself reads are named. */
export type Activity = {
  type: string
  id?: string
  text?: string
  attachments?: Attachment[]
  suggestedActions?: { actions?: { type: string; title: string; value?: unknown }[] }
  entities?: Record<string, unknown>[]
  [field: string]: unknown
}

export type Attachment = { contentType: string; content?: unknown; name?: string }

export type Conversation = {
  /** `personal:<personId>`, `chat:<group>` or `channel:<group>`. */
  id: string
  type: 'personal' | 'groupChat' | 'channel'
  name: string
  /** Person ids of everyone in it who is reached by Teams. */
  members: string[]
}

/** The sender name of everything the bot posts. */
export const BOT = 'bot'

export type Message = {
  /** Milliseconds since 1970 as text, unique and rising, as Teams numbers its messages. */
  id: string
  conversationId: string
  /** In a channel, the message that opened the thread; elsewhere its own id. */
  threadId: string
  at: string
  /** A person id, or `bot`. */
  from: string
  activity: Activity
  editedAt?: string
  /** Cards a press or refresh brought back, each shown to that one person until the message is next edited. */
  views: Record<string, unknown>
}

export type Email = {
  id: string
  at: string
  /** The person with this address, or the address itself when the roster has none. */
  to: string
  address: string
  subject: string
  body: string
  reference: string | null
  templateId: string
}

/** A person as the page lists them. */
export type RosterEntry = {
  personId: string
  displayName: string
  organisation: string
  roles: string[]
  chairs: string[]
  channel: 'teams' | 'email'
  email: string
  /** The id cards know this person by in `refresh.userIds`. */
  userId: string
  unread: number
}

/** Everything one person sees. */
export type Inbox = {
  chats: (Conversation & { unread: number; messages: Message[] })[]
  emails: Email[]
}

/** What became of a pressed button. */
export type PressOutcome = { kind: 'card' } | { kind: 'message'; text: string } | { kind: 'nothing' }

/** What the bot wants shown when a dialog was opened or submitted: a card in it, or a line that ends it. */
export type DialogOutcome = { kind: 'dialog'; title: string; card: unknown } | { kind: 'message'; text: string }

/** What the page is told has happened, so that it can fetch what changed. */
export type PageEvent = { kind: 'changed'; people: string[] } | { kind: 'clock' }
