// Posting an approved update, with a host that dies at every step in turn: never lost, and never posted twice unasked.
import { describe, expect, it } from 'vitest'
import { type PostUpdateServices, postUpdate } from '../../delivery/post-update.ts'
import type { Change } from '../../domain/action.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Outcome } from '../../domain/ledger.ts'
import type { Records } from '../../domain/records.ts'
import { aDraft } from '../storage/open-test-stores.ts'
import { businessUnit, chair } from '../support/things.ts'

const PLACE = {
  serviceUrl: 'http://127.0.0.1',
  conversationId: 'c',
  tenantId: 't',
  botId: 'b',
  userId: 'u',
  channelId: 'msteams',
}
const SENT: Outcome = { result: 'sent', activityId: 'a-1', conversationId: 'c' }

class HostDied extends Error {}

/** A draft in memory and a Teams that counts; `dieAt` counts every step that touches either. */
function given(over: Partial<Draft> = {}, { hasChannel = true, outcomes = [] as Outcome[] } = {}) {
  let draft = aDraft({ state: 'approved', decidedBy: 'VAG Chair', decidedAt: '2024-06-26T09:00:00Z', ...over })
  let now = new Date('2024-06-26T10:00:00Z')
  let steps = 0
  let dieAt = Number.POSITIVE_INFINITY
  const step = (): void => {
    steps += 1
    if (steps === dieAt) throw new HostDied('The host died.')
  }
  const told = { sent: [] as string[], redrawn: [] as string[], history: [] as Change[] }
  const services = {
    clock: () => now,
    records: { current: async () => ({ people: [chair, businessUnit] }) as unknown as Records },
    drafts: {
      get: async () => structuredClone(draft),
      async change(
        _id: string,
        _operation: string,
        decide: (draft: Draft) => { draft: Draft; change: Change } | undefined,
      ) {
        step()
        const decision = decide(structuredClone(draft))
        if (!decision) return { outcome: 'unchanged', draft }
        draft = { ...decision.draft, version: draft.version + 1 }
        told.history.push(decision.change)
        step()
        return { outcome: 'changed', draft }
      },
    },
    places: {
      find: async (key: string) =>
        key.startsWith('group:') && !hasChannel ? undefined : { ...PLACE, conversationId: key },
    },
    teams: {
      turn: async () => undefined,
      async send(place: typeof PLACE) {
        step()
        told.sent.push(place.conversationId)
        step()
        return outcomes.shift() ?? SENT
      },
      async redraw(_place: typeof PLACE, activityId: string) {
        told.redrawn.push(activityId)
        return true
      },
    },
  } as unknown as PostUpdateServices
  return {
    services,
    told,
    draft: () => draft,
    wait: (ms: number) => {
      now = new Date(now.getTime() + ms)
    },
    dieAtStep: (count: number) => {
      steps = 0
      dieAt = count
    },
    steps: () => steps,
  }
}

const ID = 'd-1'

describe('an approved update', () => {
  it('goes to the channel of its group, once, however often it is nudged', async () => {
    const { services, told, draft } = given()
    for (let time = 0; time < 3; time += 1) await postUpdate(ID, services)
    expect(told.sent).toEqual(['group:VAG'])
    expect(draft().postings).toMatchObject([{ key: 'group:VAG', state: 'sent', activityId: 'a-1' }])
    expect(draft().postedAt).not.toBe('')
    expect(told.history.map(({ what }) => what)).toEqual(['Being posted', 'Posted', 'Posting finished'])
  })

  it('goes to the chair and the business unit where the group has no channel', async () => {
    const { services, told } = given({}, { hasChannel: false })
    await postUpdate(ID, services)
    expect(told.sent.toSorted()).toEqual([businessUnit.personId, chair.personId].toSorted())
  })

  it.each(['drafted', 'rejected', 'reading'] as const)('is not posted while it is %s', async (state) => {
    const { services, told } = given({ state })
    await postUpdate(ID, services)
    expect(told.sent).toEqual([])
  })

  it('by two hosts at once is posted once', async () => {
    const { services, told } = given()
    await Promise.allSettled([postUpdate(ID, services), postUpdate(ID, services), postUpdate(ID, services)])
    expect(told.sent).toEqual(['group:VAG'])
  })

  it('is neither lost nor doubled when the host dies at any step', async () => {
    const whole = given()
    await postUpdate(ID, whole.services)
    const count = whole.steps()
    expect(count).toBeGreaterThan(5)
    for (let dying = 1; dying <= count; dying += 1) {
      const house = given()
      house.dieAtStep(dying)
      await expect(postUpdate(ID, house.services)).rejects.toThrow(HostDied)
      house.dieAtStep(Number.POSITIVE_INFINITY)
      house.wait(120_000)
      await postUpdate(ID, house.services).catch(() => undefined)
      await postUpdate(ID, house.services)
      expect(house.told.sent.length, `dying at step ${dying}`).toBeLessThanOrEqual(1)
      const [posting] = house.draft().postings
      // Sent and known, or held for a person to look: never silently gone.
      expect(posting?.state === 'held' || (posting?.state === 'sent' && house.told.sent.length === 1)).toBe(true)
    }
  })

  it('that Teams surely refused for now is tried again by the queue', async () => {
    const { services, told, draft } = given({}, { outcomes: [{ result: 'retry', reason: 'busy', afterSeconds: 3 }] })
    await expect(postUpdate(ID, services)).rejects.toThrow('busy')
    await postUpdate(ID, services)
    expect(told.sent).toHaveLength(2)
    expect(draft().postings).toMatchObject([{ state: 'sent' }])
  })

  it('in doubt is held for a person, and not posted again by itself', async () => {
    const { services, told, draft } = given({}, { outcomes: [{ result: 'unconfirmed', reason: 'no clear answer' }] })
    await postUpdate(ID, services)
    await postUpdate(ID, services)
    expect(told.sent).toHaveLength(1)
    expect(draft().postings).toMatchObject([{ state: 'held', reason: 'no clear answer' }])
  })

  it('corrected afterwards is redrawn where it was posted, and not posted anew', async () => {
    const sent = {
      key: 'group:VAG',
      state: 'sent' as const,
      at: '',
      reason: '',
      conversationId: 'c',
      activityId: 'a-1',
      corrections: 0,
    }
    const { services, told, draft } = given({ postings: [sent], corrections: 1 })
    await postUpdate(ID, services)
    await postUpdate(ID, services)
    expect(told).toMatchObject({ sent: [], redrawn: ['a-1'] })
    expect(draft().postings).toMatchObject([{ corrections: 1 }])
  })
})
