// The loopback Bot Connector, used by the real SDK and by hand, as the bot uses it.
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, TeamsInfo, type TurnContext } from 'botbuilder'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Inbox } from '../../dev/teams/shapes.ts'
import { type Running, startRunning } from './teams-support.ts'

let running: Running

beforeEach(async () => {
  running = await startRunning()
})

afterEach(() => running.close())

function call(path: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  return fetch(`${running.url}/teams/v3/conversations${path}`, { method, headers, ...sent })
}

async function inbox(personId: string): Promise<Inbox> {
  return (await fetch(`${running.url}/dev/inbox?person=${personId}`)).json() as Promise<Inbox>
}

/** A turn of the real SDK in a person's chat, started from the reference the stand-in gives. */
async function inTurn(personId: string, doing: (context: TurnContext) => Promise<void>): Promise<void> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
  const found = running.teams.references().find((reference) => reference.personId === personId)!
  const reference = {
    channelId: 'msteams',
    serviceUrl: found.serviceUrl,
    bot: { id: found.botId, name: found.botName },
    user: { id: found.userId, name: '', aadObjectId: found.aadObjectId },
    conversation: {
      id: found.conversationId,
      tenantId: found.tenantId,
      isGroup: false,
      conversationType: '',
      name: '',
    },
  }
  await adapter.continueConversationAsync('', reference, doing)
}

test('the real SDK sends, edits and deletes a message in the chat a reference names', async () => {
  await inTurn('1', async (context) => {
    const sent = await context.sendActivity('First words')
    await context.updateActivity({ type: 'message', id: sent!.id, text: 'Better words' })
    const other = await context.sendActivity('A mistake')
    await context.deleteActivity(other!.id)
  })
  const [chat] = (await inbox('1')).chats
  expect(chat!.messages).toHaveLength(1)
  expect(chat!.messages[0]).toMatchObject({ from: 'bot', activity: { text: 'Better words' } })
  expect(chat!.messages[0]!.editedAt).toBeDefined()
})

test('the real SDK reads the members of a chat and one of them', async () => {
  await inTurn('2', async (context) => {
    const { members } = await TeamsInfo.getPagedMembers(context)
    expect(members.map(({ id, email }) => [id, email])).toEqual([['29:2', '2@partners.example']])
    const one = await TeamsInfo.getMember(context, '29:2')
    expect(one.aadObjectId).toBe('00000000-0000-4000-8000-000000000002')
  })
})

test('creating the same personal chat twice gives the same chat', async () => {
  const body = { isGroup: false, members: [{ id: '00000000-0000-4000-8000-000000000001' }] }
  const [first, second] = [await call('', 'POST', body), await call('', 'POST', body)]
  expect(first.status).toBe(201)
  expect(await first.json()).toEqual({ id: 'personal:1' })
  expect(await second.json()).toEqual({ id: 'personal:1' })
})

test('a chat cannot be created with someone outside Teams or off the roster', async () => {
  const byEmail = await call('', 'POST', { members: [{ id: '29:3' }] })
  expect([byEmail.status, await byEmail.json()]).toMatchObject([403, { error: { code: 'BotNotInConversationRoster' } }])
  const unknown = await call('', 'POST', { members: [{ id: '' }] })
  expect(unknown.status).toBe(400)
})

test('a post that starts in a channel opens a thread, and an answer to it joins the thread', async () => {
  const created = await call('', 'POST', {
    isGroup: true,
    channelData: { channel: { id: 'channel:VAG' } },
    activity: { type: 'message', text: 'Notes approved' },
  })
  const { id, activityId } = (await created.json()) as { id: string; activityId: string }
  expect(id).toBe(`channel:VAG;messageid=${activityId}`)
  await call(`/${encodeURIComponent(id)}/activities`, 'POST', { type: 'message', text: 'And an answer' })
  const channel = (await inbox('2')).chats.find((chat) => chat.id === 'channel:VAG')!
  expect(channel.messages.map(({ threadId }) => threadId)).toEqual([activityId, activityId])
})

test('only the chair, the business unit and scrutineers are in a group', async () => {
  expect((await inbox('1')).chats.map(({ id }) => id)).toEqual(['personal:1'])
  expect((await inbox('2')).chats.map(({ id }) => id)).toEqual(['personal:2', 'chat:VAG', 'channel:VAG'])
})

test('a message over 80 KB is refused, counting two bytes a character, and one just under is taken', async () => {
  const post = (length: number) => call('/personal:1/activities', 'POST', { type: 'message', text: 'x'.repeat(length) })
  const refused = await post(41_000)
  expect([refused.status, await refused.json()]).toMatchObject([413, { error: { code: 'MessageSizeTooBig' } }])
  expect((await post(40_000)).status).toBe(201)
})

test('an unknown conversation is answered 404 with the code Teams gives', async () => {
  const answer = await call('/personal:nobody/activities', 'POST', { type: 'message' })
  expect([answer.status, await answer.json()]).toMatchObject([404, { error: { code: 'ConversationNotFound' } }])
})

test('a message a person wrote cannot be edited by the bot, nor one that is not there', async () => {
  const said = await fetch(`${running.url}/dev/say`, {
    method: 'POST',
    body: JSON.stringify({ person: '1', text: 'hello' }),
  })
  const { id } = (await said.json()) as { id: string }
  for (const item of [id, '12345'])
    expect((await call(`/personal:1/activities/${item}`, 'PUT', { type: 'message' })).status).toBe(404)
})

test('typing is taken but not kept', async () => {
  expect((await call('/personal:1/activities', 'POST', { type: 'typing' })).status).toBe(201)
  expect((await inbox('1')).chats[0]!.messages).toEqual([])
})

test('another website cannot post messages', async () => {
  const body = { type: 'message', text: 'from elsewhere' }
  const answer = await call('/personal:1/activities', 'POST', body, { origin: 'https://elsewhere.example' })
  expect(answer.status).toBe(403)
  expect((await inbox('1')).chats[0]!.messages).toEqual([])
})

test('each person reached by Teams has a reference, and each group a channel', () => {
  expect(running.teams.references().map(({ personId }) => personId)).toEqual(['1', '2'])
  expect(running.teams.groupReferences()['Partnership Group']).toMatchObject({
    conversationId: 'channel:Partnership Group',
    serviceUrl: `${running.url}/teams`,
  })
})
