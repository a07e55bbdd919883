import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerCard } from '../../cards/answer.ts'
import { outcomeOf, type Place, teamsSender } from '../../delivery/send-teams.ts'
import { createAdapter } from '../../functions/adapter.ts'
import { startConnector } from '../support/connector.ts'

let connector: Awaited<ReturnType<typeof startConnector>>
let place: Place
let sender: ReturnType<typeof teamsSender>
const message = answerCard({ title: 'A reminder', paragraphs: ['One line'], basis: 'NSCP register', next: [] })

beforeAll(async () => {
  connector = await startConnector()
  place = {
    serviceUrl: connector.url,
    conversationId: 'a:chair',
    tenantId: '22222222-2222-4222-8222-222222222222',
    botId: '28:bot',
    userId: '29:chair',
    channelId: 'msteams',
  }
})
// A new one for each test: it leaves a chat alone that asked it to wait.
beforeEach(() => {
  sender = teamsSender(createAdapter({}), '', { timeoutMs: 500 })
})
afterEach(() => connector.forget())
afterAll(() => connector.close())

describe('posting to Teams', () => {
  it('posts the card once and gives the id it was posted under', async () => {
    expect(await sender.send(place, message)).toEqual({
      result: 'sent',
      activityId: 'activity-1',
      conversationId: 'a:chair',
    })
    expect(connector.posted).toHaveLength(1)
    expect(connector.posted[0]).toMatchObject({
      method: 'POST',
      path: '/v3/conversations/a%3Achair/activities',
      activity: { summary: 'A reminder. One line' },
    })
  })

  it('labels what a model drafted, when it is posted and when it is redrawn', async () => {
    await sender.send(place, { ...message, isAiDrafted: true })
    await sender.redraw(place, 'activity-1', { ...message, isAiDrafted: true })
    for (const { activity } of connector.posted)
      expect(activity.entities).toContainEqual(expect.objectContaining({ additionalType: ['AIGeneratedContent'] }))
    expect(connector.posted.map(({ method }) => method)).toEqual(['POST', 'PUT'])
  })

  it.each([
    [408, 'unconfirmed'],
    [500, 'unconfirmed'],
    [502, 'unconfirmed'],
    [503, 'unconfirmed'],
    [504, 'unconfirmed'],
    ['cut', 'unconfirmed'],
    ['hang', 'unconfirmed'],
    [429, 'retry'],
    [412, 'retry'],
    [403, 'unreachable'],
    [404, 'unreachable'],
    [400, 'unreachable'],
    [413, 'unreachable'],
    [401, 'retry'],
    [{ status: 302, headers: { location: '/elsewhere' } }, 'retry'],
    [{ status: 307, headers: { location: '/elsewhere' } }, 'retry'],
  ] as const)(
    'an answer of %s is %s, after exactly one post: the SDK must not retry by itself',
    async (answer, result) => {
      connector.answerWith(answer)
      expect((await sender.send(place, message)).result).toBe(result)
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect(connector.posted).toHaveLength(1)
    },
  )

  it('waits as long as Teams says', async () => {
    connector.answerWith({ status: 429, headers: { 'retry-after': '37' } })
    expect(await sender.send(place, message)).toMatchObject({ result: 'retry', afterSeconds: 37 })
  })

  it('a 201 with a cut body was almost surely posted, so it is unconfirmed', async () => {
    connector.answerWith({ status: 201, body: '{"id":' })
    expect((await sender.send(place, message)).result).toBe('unconfirmed')
  })

  it('a connection that was refused was not posted', () => {
    expect(outcomeOf(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })).result).toBe('retry')
  })

  it('redraws a posted card in place, and says when it can no longer be found', async () => {
    expect(await sender.redraw(place, 'activity-7', message)).toBe(true)
    expect(connector.posted[0]).toMatchObject({
      method: 'PUT',
      path: '/v3/conversations/a%3Achair/activities/activity-7',
    })
    connector.answerWith(404)
    expect(await sender.redraw(place, 'activity-7', message)).toBe(false)
  })

  it.each([412, 429, 500, 503, 'cut', 'hang'] as const)(
    'a redraw answered with %s is worth another try, so it is not taken for a card that is gone',
    async (answer) => {
      connector.answerWith(answer)
      await expect(sender.redraw(place, 'activity-7', message)).rejects.toThrow()
    },
  )

  it('leaves a chat alone until Teams’ wait is over, whatever is to be sent, and no other chat', async () => {
    connector.answerWith({ status: 429, headers: { 'retry-after': '1' } })
    await sender.send(place, message)
    expect(await sender.send(place, message)).toMatchObject({ result: 'retry', afterSeconds: 1 })
    await expect(sender.redraw(place, 'activity-7', message)).rejects.toThrow('wait')
    expect(connector.posted).toHaveLength(1)
    expect((await sender.send({ ...place, conversationId: 'a:other' }, message)).result).toBe('sent')
    await new Promise((resolve) => setTimeout(resolve, 1050))
    expect((await sender.send(place, message)).result).toBe('sent')
  })

  it('waits for a turn of its own where none was waited for, and for the moment of one that was', async () => {
    let turns = 0
    const moments: number[] = []
    const pace = {
      turn: async () => {
        turns += 1
        moments.push(Date.now() + 120)
      },
      take: () => moments.shift(),
    }
    sender = teamsSender(createAdapter({}), '', { timeoutMs: 500, pace })
    const began = performance.now()
    await sender.send(place, message)
    expect([turns, performance.now() - began >= 110]).toEqual([1, true])
    await sender.turn(place)
    await sender.send(place, message, true)
    await sender.redraw(place, 'activity-7', message)
    expect([turns, performance.now() - began >= 350]).toEqual([3, true])
    // The moment it waited for has passed: used now, it would crowd another's.
    await sender.send(place, message, true)
    expect(turns).toBe(4)
  })
})
