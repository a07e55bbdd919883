// The whole app on the run's emulator with the sample data, spoken to through its own doors: no browser, no web server.
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { QueueServiceClient } from '@azure/storage-queue'
import { loadSample } from '../../dev/load-sample.ts'
import { localSurroundings } from '../../dev/local-surroundings.ts'
import type { Person } from '../../domain/person.ts'
import { fetchNotes } from '../../functions/fetch-notes.ts'
import { messages } from '../../functions/messages.ts'
import { postUpdateNow } from '../../functions/post-update.ts'
import { createServices, type Services, useServices } from '../../functions/services.ts'
import { summarise } from '../../functions/summarise.ts'
import type { Surroundings } from '../../functions/surroundings.ts'
import { startConnector } from './connector.ts'
import { testStorage } from './emulator.ts'

/** One activity of a reply, with its card spelt out as lines of text. */
export type Said = { text: string; card: Record<string, unknown> | undefined; words: string }

export type Scope = 'personal' | 'groupChat' | 'channel'

export type House = Awaited<ReturnType<typeof openHouse>>

const BOT = { id: '28:bot', name: 'Partnership Assistant' }
export const MENTION = '<at>Partnership Assistant</at>'

/** Opened once in a test file: loading the sample takes some seconds. `close` it afterwards. */
export async function openHouse(over: Partial<Surroundings> = {}) {
  const { connectionString, prefix } = await testStorage()
  const connector = await startConnector()
  let now = new Date('2024-04-22T09:00:00+01:00')
  const notify = { url: connector.url, apiKey: 'a-key-of-the-tests', templateId: 'template' }
  const surroundings = localSurroundings(() => now, connectionString, notify)
  const services: Services = createServices({ ...surroundings, storagePrefix: prefix, ...over })
  useServices(services)
  await loadSample(services, () => undefined)
  const roster = await services.people.list()
  await services.conversations.seed(roster.filter(({ channel }) => channel === 'teams').map((one) => placeOf(one)))

  function placeOf({ personId }: Person) {
    const address = { serviceUrl: connector.url, tenantId: 'tenant', botId: BOT.id, channelId: 'msteams' }
    const conversation = { key: personId, conversationId: `a:${personId}`, userId: `29:${personId}` }
    return {
      ...address,
      ...conversation,
      isInstalled: true,
      unreachableReason: '',
      updatedAt: '2024-01-01T00:00:00.000Z',
    }
  }

  function person(personId: string): Person {
    const found = roster.find((one) => one.personId === personId)
    if (!found) throw new Error(`Nobody on the sample roster is ${personId}.`)
    return found
  }

  let count = 0
  function activity(personId: string, scope: Scope, fields: Record<string, unknown>): Record<string, unknown> {
    count += 1
    const from = roster.find((one) => one.personId === personId)
    return {
      type: 'message',
      id: `activity-${count}`,
      channelId: 'msteams',
      serviceUrl: connector.url,
      deliveryMode: 'expectReplies',
      from: { id: `29:${personId}`, aadObjectId: from?.entraObjectId ?? personId },
      recipient: BOT,
      conversation: {
        id: scope === 'personal' ? `a:${personId}` : `19:${scope}`,
        conversationType: scope,
        tenantId: 'tenant',
        isGroup: scope !== 'personal',
      },
      ...fields,
    }
  }

  /** Anything at all to the bot's door, as it came. */
  async function post(body: unknown): Promise<HttpResponseInit> {
    const string = typeof body === 'string' ? body : JSON.stringify(body)
    const headers = { 'content-type': 'application/json' }
    const request = new HttpRequest({ method: 'POST', url: 'http://127.0.0.1/api/messages', headers, body: { string } })
    return (await messages(request, new InvocationContext({ functionName: 'messages' }))) as HttpResponseInit
  }

  const context = (functionName: string) => new InvocationContext({ functionName, logHandler: () => undefined })

  async function runQueue(name: string, run: (message: unknown) => Promise<void>): Promise<number> {
    const client = QueueServiceClient.fromConnectionString(connectionString).getQueueClient(`${prefix}${name}`)
    await client.createIfNotExists()
    const { receivedMessageItems: waiting } = await client.receiveMessages({ numberOfMessages: 32 })
    for (const { messageText, messageId, popReceipt } of waiting) {
      await client.deleteMessage(messageId, popReceipt)
      await run(JSON.parse(Buffer.from(messageText, 'base64').toString('utf8')))
    }
    return waiting.length
  }

  return {
    services,
    connector,
    runQueue,
    person,
    activity,
    post,
    now: () => now,
    setNow(moment: string): void {
      now = new Date(moment)
    },

    /** What somebody types, and everything that is said back. In a group or channel the bot is mentioned. */
    async say(personId: string, text: string, scope: Scope = 'personal'): Promise<Said[]> {
      const isMentioned = scope !== 'personal'
      const entities = isMentioned ? [{ type: 'mention', text: MENTION, mentioned: BOT }] : []
      const words = isMentioned ? `${MENTION} ${text}` : text
      const reply = await post(activity(personId, scope, { text: words, entities }))
      if (reply.status !== 200) throw new Error(`The bot answered ${reply.status}: ${JSON.stringify(reply.jsonBody)}`)
      return saidIn(reply)
    },

    /** Presses an `Action.Execute`; gives the body of the answer. */
    async press(
      personId: string,
      verb: string,
      data: Record<string, unknown>,
      more: Record<string, unknown> = {},
    ): Promise<{ status: number | undefined; type: string; value: unknown; words: string }> {
      const value = { action: { type: 'Action.Execute', verb, data } }
      const fields = { type: 'invoke', name: 'adaptiveCard/action', deliveryMode: 'normal', value, ...more }
      const reply = await post(activity(personId, 'personal', fields))
      const body = (reply.jsonBody ?? {}) as { type?: string; value?: unknown }
      const words = typeof body.value === 'string' ? body.value : textsOf(body.value).join('\n')
      return { status: reply.status, type: body.type ?? '', value: body.value, words }
    },

    /** Any other invoke; gives the body of the answer. */
    async invoke(personId: string, name: string, value: unknown): Promise<Record<string, unknown>> {
      const reply = await post(activity(personId, 'personal', { type: 'invoke', name, deliveryMode: 'normal', value }))
      return (reply.jsonBody ?? {}) as Record<string, unknown>
    },

    /** Reads every waiting meeting note, as the queue would. */
    readNotes: (): Promise<number> => runQueue('summarise', summarise),

    /** Fetches and reads every file that was sent, as the queue would. */
    fetchNotes: (): Promise<number> =>
      runQueue('fetch-notes', (message) => fetchNotes(message, context('fetch-notes'))),

    /** Posts every approved update that waits, as the queue would; a failure is left for the next time. */
    postUpdates: (): Promise<number> =>
      runQueue('post-update', (message) => postUpdateNow(message, context('post-update'))),

    /** What the bot posted by itself to somebody's one-to-one chat, in order. */
    postedTo(personId: string): Said[] {
      return connector.posted
        .filter(({ path }) => path.includes(encodeURIComponent(`a:${personId}`)))
        .map(({ activity: sent }) => saidOf(sent))
    },

    close: () => connector.close(),
  }
}

function saidIn({ jsonBody }: HttpResponseInit): Said[] {
  const { activities = [] } = (jsonBody ?? {}) as { activities?: Record<string, unknown>[] }
  return activities.map(saidOf)
}

function saidOf(activity: Record<string, unknown>): Said {
  const [attachment] = (activity.attachments ?? []) as { content?: Record<string, unknown> }[]
  const text = typeof activity.text === 'string' ? activity.text : ''
  const card = attachment?.content
  return { text, card, words: [text, ...textsOf(card?.body)].join('\n').replaceAll('\\', '') }
}

/** Every text a card shows, in reading order. */
export function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, value]) =>
    (name === 'text' || name === 'title') && typeof value === 'string' ? [value] : textsOf(value),
  )
}

/** Every action of a card, however deep. */
export function actionsOf(node: unknown): Record<string, unknown>[] {
  if (Array.isArray(node)) return node.flatMap(actionsOf)
  if (typeof node !== 'object' || node === null) return []
  const own = node as Record<string, unknown>
  const isAction = typeof own.type === 'string' && own.type.startsWith('Action.')
  const below = Object.entries(own).flatMap(([name, value]) => (name === 'fallback' ? [] : actionsOf(value)))
  return isAction ? [own, ...below] : below
}
