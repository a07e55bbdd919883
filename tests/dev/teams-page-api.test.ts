// What the chat page asks of its server: saying, pressing, reading, the clock, and what survives a restart.
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SentMessage } from '../../dev/teams/sent-messages.ts'
import type { Activity, Inbox, RosterEntry } from '../../dev/teams/shapes.ts'
import { CARD, type Running, startRunning } from './teams-support.ts'

let running: Running

beforeEach(async () => {
  running = await startRunning()
})

afterEach(() => running.close())

async function get<T>(path: string): Promise<T> {
  return (await fetch(running.url + path)).json() as Promise<T>
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(running.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function sentCard(personId = '1'): Promise<string> {
  const path = `/teams/v3/conversations/personal:${personId}/activities`
  const card = { type: 'message', attachments: [{ contentType: CARD, content: { type: 'AdaptiveCard' } }] }
  return (await post(path, card)).body.id as string
}

test('words said in a personal chat reach the bot as a Teams message, and its answer comes back to the chat', async () => {
  running.setTurn(async (activity, reply) => void (await reply({ type: 'message', text: `Heard: ${activity.text}` })))
  expect((await post('/dev/say', { person: '1', text: "what's overdue?" })).status).toBe(200)
  expect(running.heard).toMatchObject([
    {
      type: 'message',
      channelId: 'msteams',
      text: "what's overdue?",
      locale: 'en-GB',
      serviceUrl: `${running.url}/teams`,
      from: { id: '29:1', name: 'Role 1', aadObjectId: '00000000-0000-4000-8000-000000000001' },
      conversation: { id: 'personal:1', conversationType: 'personal' },
    },
  ])
  const { conversation, channelData } = running.heard[0] as Activity & {
    conversation: { tenantId: string }
    channelData: { tenant: { id: string } }
  }
  expect(conversation.tenantId).toBe(channelData.tenant.id)
  const messages = await get<SentMessage[]>('/dev/messages?person=1')
  expect(messages).toMatchObject([{ channel: 'teams', to: '1', activity: { text: "Heard: what's overdue?" } }])
})

test('words said in a channel mention the bot, and its answer joins the thread they opened', async () => {
  running.setTurn(async (_activity, reply) => void (await reply({ type: 'message', text: 'Two are overdue' })))
  await post('/dev/say', { person: '2', conversation: 'channel:VAG', text: 'what is due?' })
  const [heard] = running.heard
  expect(heard).toMatchObject({
    text: '<at>Partnership Assistant</at> what is due?',
    conversation: { id: `channel:VAG;messageid=${heard!.id}`, conversationType: 'channel', isGroup: true },
    channelData: { channel: { id: 'channel:VAG' } },
  })
  expect(heard!.entities).toContainEqual(
    expect.objectContaining({ type: 'mention', text: '<at>Partnership Assistant</at>' }),
  )
  const channel = (await get<Inbox>('/dev/inbox?person=2')).chats.find(({ id }) => id === 'channel:VAG')!
  expect(channel.messages.map(({ threadId }) => threadId)).toEqual([heard!.id, heard!.id])
})

test('pressing Execute sends one invoke with its inputs, and a card in the answer takes the place of the old one', async () => {
  const activityId = await sentCard()
  running.setTurn(async () => ({ statusCode: 200, type: CARD, value: { type: 'AdaptiveCard', body: [] } }))
  const action = { type: 'Action.Execute', id: 'go', verb: 'close', data: { actionId: 'CAP-VAG-007', note: 'old' } }
  const pressed = await post('/dev/press', { person: '1', activityId, action, inputs: { note: 'done' } })
  expect(pressed.body).toEqual({ kind: 'card' })
  expect(running.heard).toMatchObject([
    {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: activityId,
      value: {
        trigger: 'manual',
        action: { type: 'Action.Execute', id: 'go', verb: 'close', data: { actionId: 'CAP-VAG-007', note: 'done' } },
      },
    },
  ])
  const [message] = (await get<Inbox>('/dev/inbox?person=1')).chats[0]!.messages
  expect(message!.views).toEqual({ 1: { type: 'AdaptiveCard', body: [] } })
})

test('an edit by the bot clears what a press had shown one person', async () => {
  const activityId = await sentCard()
  running.setTurn(async () => ({ statusCode: 200, type: CARD, value: {} }))
  await post('/dev/press', { person: '1', activityId, action: { type: 'Action.Execute', verb: 'x' } })
  await fetch(`${running.url}/teams/v3/conversations/personal:1/activities/${activityId}`, {
    method: 'PUT',
    body: JSON.stringify({ type: 'message', text: 'edited' }),
  })
  const [message] = (await get<Inbox>('/dev/inbox?person=1')).chats[0]!.messages
  expect(message!.views).toEqual({})
  expect(message!.activity.text).toBe('edited')
})

test('a press answered with words, with an error, or with nothing says so', async () => {
  const activityId = await sentCard()
  const action = { type: 'Action.Execute', verb: 'x' }
  const outcome = async (answer: unknown) => {
    running.setTurn(async () => answer)
    return post('/dev/press', { person: '1', activityId, action })
  }
  expect(
    (await outcome({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Noted' })).body,
  ).toEqual({
    kind: 'message',
    text: 'Noted',
  })
  const failed = { statusCode: 409, type: 'application/vnd.microsoft.error', value: { message: 'Closed since.' } }
  expect(await outcome(failed)).toEqual({ status: 502, body: { error: 'Closed since.' } })
  expect((await outcome(undefined)).body.error).toContain('empty answer')
})

test('pressing Submit sends a message with the data, and a suggestion says its words', async () => {
  const activityId = await sentCard()
  const submit = { type: 'Action.Submit', data: { verb: 'close' } }
  await post('/dev/press', { person: '1', activityId, action: submit, inputs: { note: 'done' } })
  const imBack = { type: 'Action.Submit', data: { msteams: { type: 'imBack', value: 'my bookings' } } }
  await post('/dev/press', { person: '1', activityId, action: imBack })
  expect(running.heard).toMatchObject([
    { type: 'message', replyToId: activityId, value: { verb: 'close', note: 'done' } },
    { type: 'message', text: 'my bookings' },
  ])
})

test('someone reached by e-mail, someone unknown, and someone outside a chat are refused by name', async () => {
  const say = (body: object) => post('/dev/say', { text: 'hello', ...body })
  expect(await say({ person: '3' })).toMatchObject({ status: 409, body: { error: expect.stringContaining('Role 3') } })
  expect((await say({ person: 'nobody' })).status).toBe(404)
  expect((await say({ person: '1', conversation: 'channel:VAG' })).status).toBe(403)
  expect((await say({ person: '1', text: '  ' })).status).toBe(400)
  expect(running.heard).toEqual([])
})

test('unread counts rise for everyone a message reaches and fall when they read it', async () => {
  await sentCard('2')
  await post('/teams/v3/conversations/channel:VAG/activities', { type: 'message', text: 'news' })
  const unread = async () => (await get<RosterEntry[]>('/dev/roster')).map((entry) => entry.unread)
  expect(await unread()).toEqual([0, 2, 0])
  await post('/dev/read', { person: '2', place: 'personal:2' })
  expect(await unread()).toEqual([0, 1, 0])
})

test('everything sent is listed oldest first, once for each member of a group', async () => {
  await post('/teams/v3/conversations/channel:VAG/activities', { type: 'message', text: 'first' })
  running.setClock('2024-04-23T08:00:00.000Z')
  await sentCard('1')
  running.setClock('2024-04-24T08:00:00.000Z')
  await post('/teams/v3/conversations/channel:VAG/activities', { type: 'message', text: 'last' })
  const all = await get<SentMessage[]>('/dev/messages')
  expect(all.map(({ to, at }) => [to, at])).toEqual([
    ['2', '2024-04-22T08:00:00.000Z'],
    ['1', '2024-04-23T08:00:00.000Z'],
    ['2', '2024-04-24T08:00:00.000Z'],
  ])
})

test('the clock moves when told, and a bad date is refused with what to send instead', async () => {
  const moved = await post('/dev/clock', { now: '2024-05-20T09:00:00+01:00' })
  expect(moved).toEqual({ status: 200, body: { now: '2024-05-20T08:00:00.000Z' } })
  expect(await get('/dev/clock')).toEqual({ now: '2024-05-20T08:00:00.000Z' })
  const refused = await post('/dev/clock', { now: 'tomorrow' })
  expect([refused.status, refused.body.error]).toEqual([400, expect.stringContaining('2024-05-20T09:00:00+01:00')])
})

test('another website is turned away, by its origin or by a name of its own for this machine', async () => {
  const say = { person: '1', text: 'hello' }
  expect((await post('/dev/say', say, { origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await post('/dev/say', say, { origin: 'http://127.0.0.1:1' })).status).toBe(403)
  expect((await post('/dev/say', say, { origin: running.url })).status).toBe(200)
  expect(await statusWithHost('rebound.example')).toBe(403)
  expect(running.heard).toHaveLength(1)
})

test('the page comes with a policy that lets nothing else in', async () => {
  const page = await fetch(running.url)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(await page.text()).toContain('Partnership Assistant')
  expect(await (await fetch(`${running.url}/dev/page.js`)).text()).toContain('AdaptiveCard')
})

test('an open page is told whose view changed', async () => {
  const events = await fetch(`${running.url}/dev/events`)
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader()
  await sentCard('1')
  let text = ''
  while (!text.includes('data: ')) text += (await reader.read()).value ?? ''
  expect(text).toContain('data: {"kind":"changed","people":["1"]}')
  await reader.cancel()
})

test('a restart shows the same chats, even when the last line was cut short', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'teams-'))
  try {
    await running.close()
    running = await startRunning({ dataDir })
    const first = await sentCard('1')
    await post('/dev/read', { person: '1', place: 'personal:1' })
    await running.close()
    appendFileSync(join(dataDir, 'teams.jsonl'), '{"kind":"posted","mess')
    running = await startRunning({ dataDir })
    const second = await sentCard('1')
    await running.close()
    running = await startRunning({ dataDir })
    const [chat] = (await get<Inbox>('/dev/inbox?person=1')).chats
    expect(chat!.messages.map(({ id }) => id)).toEqual([first, second])
    expect(chat!.unread).toBe(1)
  } finally {
    rmSync(dataDir, { recursive: true })
  }
})

function statusWithHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${running.url}/dev/roster`, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.on('error', reject).end()
  })
}
