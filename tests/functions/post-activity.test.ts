import { RestError } from '@azure/core-rest-pipeline'
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { answerCard } from '../../cards/answer.ts'
import { activityOf } from '../../delivery/send-teams.ts'
import { activityPoster, type Signer } from '../../functions/post-activity.ts'
import { startConnector } from '../support/connector.ts'

const unsigned: Signer = { signRequest: async () => undefined }
const reference = {
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  channelId: 'msteams',
  from: { id: '28:bot', name: 'Partnership Assistant' },
  recipient: { id: '29:chair', name: '', aadObjectId: '11111111-1111-4111-8111-111111111111' },
  conversation: { id: 'a:chair', name: '', isGroup: false, conversationType: 'personal', tenantId: 'tenant' },
  replyToId: 'f:1 2/3',
} as Partial<Activity>
const message = answerCard({ title: 'A “reminder”', paragraphs: ['£5 – ok'], basis: 'NSCP register', next: [] })

const ACTIVITIES: Readonly<Record<string, Partial<Activity>>> = {
  'a card': { ...reference, ...activityOf(message) },
  'a line of text with prompts': {
    ...reference,
    type: 'message',
    text: 'Hello',
    suggestedActions: { to: [], actions: [{ type: 'imBack', title: 'And?', value: 'and?' }] },
    channelData: { feedbackLoop: { type: 'custom' } },
  },
  'typing at a moment': { ...reference, type: 'typing', timestamp: new Date('2024-04-22T09:00:00Z') },
}

describe('posting past the generated client', () => {
  let connector: Awaited<ReturnType<typeof startConnector>>
  const poster = (url = connector.url, signer = unsigned) => activityPoster(url, signer, 'test')
  beforeAll(async () => {
    connector = await startConnector()
  })
  afterEach(() => connector.forget())
  afterAll(() => connector.close())

  it.each(Object.entries(ACTIVITIES))('puts on the line what the SDK would for %s', async (_, activity) => {
    const sdk = await new ConfigurationBotFrameworkAuthentication({})
      .createConnectorFactory({ getClaimValue: () => null } as never)
      .create(connector.url, 'audience')
    await sdk.conversations.replyToActivity('a:chair', 'f:1 2/3', activity)
    await sdk.conversations.sendToConversation('a:chair;messageid=1', activity)
    await sdk.conversations.updateActivity('a:chair', 'f:1 2/3', activity)
    await poster().reply('a:chair', 'f:1 2/3', activity)
    await poster().send('a:chair;messageid=1', activity)
    await poster().change('a:chair', 'f:1 2/3', activity)
    expect(connector.posted).toHaveLength(6)
    expect(connector.posted.slice(3)).toEqual(connector.posted.slice(0, 3))
  })

  it('keeps the label that a model drafted the text, which the SDK’s own client leaves out', async () => {
    const drafted = activityOf({ ...message, isAiDrafted: true })
    await poster().send('a', drafted)
    await poster().change('a', '1', drafted)
    expect(connector.posted.map(({ activity }) => activity.entities)).toEqual([drafted.entities, drafted.entities])
    expect(drafted.entities?.[0]).toMatchObject({ additionalType: ['AIGeneratedContent'] })
  })

  it('signs each post, and finds its way from an address with a slash at its end', async () => {
    const seen: string[] = []
    const signer: Signer = {
      signRequest: async ({ headers }) => {
        headers.set('authorization', 'Bearer t')
        seen.push(headers.get('authorization') ?? '')
      },
    }
    await expect(poster(`${connector.url}/uk/`, signer).send('a', {})).resolves.toEqual({ id: 'activity-1' })
    expect(seen).toEqual(['Bearer t'])
    expect(connector.posted[0]?.path).toBe('/uk/v3/conversations/a/activities')
  })

  it('posts nothing without a token it should have', async () => {
    const signer: Signer = { signRequest: () => Promise.reject(new Error('no token')) }
    await expect(poster(connector.url, signer).send('a', {})).rejects.toThrow('no token')
    expect(connector.posted).toEqual([])
  })

  it.each(['', 'not json', 'null', '{"id":5}', '[]'])('of an answer like %j it knows no id', async (body) => {
    connector.answerWith({ status: 200, body })
    await expect(poster().send('a', {})).resolves.toEqual({})
  })

  it.each([302, 400, 429, 500])('throws %s once, with its headers', async (status) => {
    connector.answerWith({ status, headers: { 'retry-after': '7', location: '/elsewhere' } })
    const error = await poster()
      .send('a', {})
      .catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(RestError)
    expect(error).toMatchObject({ statusCode: status })
    expect((error as RestError).response?.headers.get('retry-after')).toBe('7')
    expect(connector.posted).toHaveLength(1)
  })

  it('goes through the proxy of the house', async () => {
    vi.stubEnv('HTTPS_PROXY', connector.url)
    vi.resetModules()
    try {
      const { activityPoster: proxied } = await import('../../functions/post-activity.ts')
      await proxied('http://chat.invalid', unsigned, 'test').send('a', {})
    } finally {
      vi.unstubAllEnvs()
    }
    expect(connector.posted.map(({ path }) => path)).toEqual(['http://chat.invalid/v3/conversations/a/activities'])
  })

  it('says with what a line broke', async () => {
    connector.answerWith('cut')
    await expect(poster().send('a', {})).rejects.toMatchObject({ code: 'ECONNRESET' })
    await expect(poster('http://127.0.0.1:9').send('a', {})).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})
