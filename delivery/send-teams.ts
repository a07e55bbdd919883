// Posting to Teams through the Bot Connector, and reading honestly what came back. The only sender of Teams messages.
import { setTimeout as pause } from 'node:timers/promises'
import {
  type Activity,
  ActivityTypes,
  CardFactory,
  type CloudAdapter,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder'
import type { Message } from '../cards/card.ts'
import type { Outcome } from '../domain/ledger.ts'
import { WHY } from '../domain/undelivered.ts'

/** Where a person or a group's channel is reached. */
export type Place = {
  serviceUrl: string
  conversationId: string
  tenantId: string
  botId: string
  userId: string
  channelId: string
}

export type TeamsSender = ReturnType<typeof teamsSender>

export type SenderOptions = {
  /** The SDK has none of its own: a connector that hangs would hold a claim for ever. */
  timeoutMs: number
  pace?: { turn(conversationId: string): Promise<void>; take(conversationId: string): number | undefined }
}

/** What came of a turn: what the act gave, the error it met, or how long the chat still asks us to wait. */
type Ended<T> = { value?: T; error?: unknown; leftSeconds?: number }

export function teamsSender(adapter: CloudAdapter, appId: string, { timeoutMs, pace }: SenderOptions) {
  /** Chats that asked us to wait, and until when. */
  const waiting = new Map<string, number>()

  /**
   * Runs `act` in a turn of its own; errors are returned, because the adapter's own error handler would answer them.
   * @param at the moment for it, in milliseconds since 1970: everything that takes time is done before
   */
  async function inTurn<T>(place: Place, at: number, act: (context: TurnContext) => Promise<T>): Promise<Ended<T>> {
    const result: Ended<T> = {}
    const turn = adapter.continueConversationAsync(appId, referenceOf(place), async (context) => {
      // The SDK makes up an activity to continue from; answering it would post a reply to a message that is not there.
      Reflect.deleteProperty(context.activity, 'id')
      const wait = at - Date.now()
      if (wait > 0) await pause(wait)
      const left = secondsLeft(place)
      if (left > 0) {
        result.leftSeconds = left
        return
      }
      try {
        result.value = await act(context)
      } catch (error) {
        result.error = error
      }
    })
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in time')), timeoutMs + Math.max(0, at - Date.now()))
    })
    try {
      await Promise.race([turn, timeout])
    } catch (error) {
      result.error ??= error
    } finally {
      clearTimeout(timer)
    }
    return result
  }

  /** The moment to post at, in milliseconds since 1970: in a turn waited for already, or in another where none is left. */
  async function momentFor({ conversationId }: Place, hasTurn: boolean): Promise<number> {
    if (!pace) return 0
    let at = hasTurn ? pace.take(conversationId) : undefined
    while (at === undefined) {
      await pace.turn(conversationId)
      at = pace.take(conversationId)
    }
    return at
  }

  /** The outcome of an error; a chat that asked us to wait is left alone until then, whatever is to be sent. */
  function noted({ conversationId }: Place, error: unknown): Outcome {
    const outcome = outcomeOf(error)
    if (statusOf(error) === 429 && outcome.result === 'retry') {
      for (const [chat, until] of waiting) if (until <= Date.now()) waiting.delete(chat)
      waiting.set(conversationId, Date.now() + outcome.afterSeconds * 1000)
    }
    return outcome
  }

  function secondsLeft({ conversationId }: Place): number {
    return Math.max(0, Math.ceil(((waiting.get(conversationId) ?? 0) - Date.now()) / 1000))
  }

  return {
    /** Resolves shortly before it is this chat's turn. To be awaited before anything that only matters once a send has begun. */
    turn: async ({ conversationId }: Place): Promise<void> => pace?.turn(conversationId),

    /** @param hasTurn whether a turn was waited for already; otherwise the send waits for its own */
    async send(place: Place, message: Message, hasTurn = false): Promise<Outcome> {
      const at = await momentFor(place, hasTurn)
      const post = (context: TurnContext) => context.sendActivity(activityOf(message))
      const { value, error, leftSeconds } = await inTurn(place, at, post)
      if (leftSeconds) return { result: 'retry', reason: 'Teams asked us to slow down.', afterSeconds: leftSeconds }
      if (error !== undefined) return noted(place, error)
      // A 2xx without a readable body was almost surely posted, but its id is lost.
      if (!value?.id) return { result: 'unconfirmed', reason: 'Teams took the message but did not say where it is.' }
      return { result: 'sent', activityId: value.id, conversationId: place.conversationId }
    },

    /**
     * Changes a posted card in place. Safe to repeat: the message's id decides what is changed.
     * @returns false when the card can no longer be reached
     * @throws Error when it is worth trying again later
     */
    async redraw(place: Place, activityId: string, message: Message, hasTurn = false): Promise<boolean> {
      const at = await momentFor(place, hasTurn)
      const { error, leftSeconds } = await inTurn(place, at, (context) =>
        context.updateActivity({ ...activityOf(message), id: activityId, type: ActivityTypes.Message }),
      )
      if (leftSeconds) throw new Error('Teams asked us to wait with this chat.')
      if (error === undefined) return true
      if (noted(place, error).result !== 'unreachable') throw error
      return false
    },
  }
}

// Teams' own label; its text is fixed. A second such entity, or one left empty, is refused with 400.
const AI_LABEL = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  additionalType: ['AIGeneratedContent'],
}

export function activityOf({ card, summary, isAiDrafted }: Message): Partial<Activity> {
  const label = isAiDrafted ? { entities: [AI_LABEL] } : {}
  return { type: ActivityTypes.Message, summary, attachments: [CardFactory.adaptiveCard(card)], ...label }
}

function referenceOf(place: Place): Partial<ConversationReference> {
  return {
    serviceUrl: place.serviceUrl,
    channelId: place.channelId,
    bot: { id: place.botId, name: 'Partnership Assistant' },
    user: { id: place.userId, name: '' },
    conversation: {
      id: place.conversationId,
      tenantId: place.tenantId,
      isGroup: false,
      conversationType: 'personal',
      name: '',
    },
  }
}

/** Which connector answers mean "not posted", "try later" and "nobody knows" (Microsoft's pages and our measurements). */
export function outcomeOf(error: unknown): Outcome {
  const status = statusOf(error)
  const code = codeOf(error)
  if (status === 429)
    return { result: 'retry', reason: 'Teams asked us to slow down.', afterSeconds: retryAfterOf(error) }
  if (status === 412) return { result: 'retry', reason: 'Teams was busy with this chat.', afterSeconds: 3 }
  if (status === 403) return { result: 'unreachable', reason: WHY.blocked }
  if (status === 404) return { result: 'unreachable', reason: WHY.chatGone }
  if (status === 401) {
    return { result: 'retry', reason: 'Teams does not know the bot: its registration needs a look.', afterSeconds: 5 }
  }
  // The card is at fault, so another way is tried: the e-mail holds the same lines in plain words.
  if (status === 400 || status === 413)
    return { result: 'unreachable', reason: `Teams would not take the message (${status}).` }
  if (status !== undefined && status >= 300 && status < 400) {
    return { result: 'retry', reason: 'Teams pointed us to another address, which is not followed.', afterSeconds: 60 }
  }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return { result: 'retry', reason: 'Teams could not be reached.', afterSeconds: 10 }
  }
  return { result: 'unconfirmed', reason: 'No clear answer came from Teams, so it may or may not have arrived.' }
}

function statusOf(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown } | undefined)?.statusCode
  return typeof status === 'number' ? status : undefined
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | undefined)?.code ?? '')
}

function retryAfterOf(error: unknown): number {
  const headers = (error as { response?: { headers?: { get(name: string): string | undefined } } }).response?.headers
  const said = headers?.get('retry-after') ?? ''
  const seconds = Number(said)
  if (said !== '' && Number.isFinite(seconds)) return Math.max(seconds, 1)
  const untilDate = (Date.parse(said) - Date.now()) / 1000
  return untilDate > 0 ? Math.ceil(untilDate) : 5
}
