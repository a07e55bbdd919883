import { beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '../../cards/card.ts'
import { answerLinks } from '../../delivery/answer-link.ts'
import { deliverDigest } from '../../delivery/deliver-digest.ts'
import { planReminders } from '../../delivery/plan-reminders.ts'
import { drawDigest, redrawCopies } from '../../delivery/redraw-copies.ts'
import type { Email } from '../../delivery/send-email.ts'
import { sweepDigests } from '../../delivery/sweep-digests.ts'
import type { Action } from '../../domain/action.ts'
import { claim, DELIVERY_POLICY, type Outcome, owedRows } from '../../domain/ledger.ts'
import { keptCalendar } from '../../storage/calendar.ts'
import { connectStorage } from '../../storage/connect.ts'
import { copyStore } from '../../storage/copies.ts'
import { preferenceStore } from '../../storage/preferences.ts'
import { recordsCache } from '../../storage/records.ts'
import { reminderStore } from '../../storage/reminders.ts'
import { runStore } from '../../storage/runs.ts'
import { openStores } from '../../storage/stores.ts'
import { testStorage } from '../support/emulator.ts'
import { anAction, aPerson, businessUnit, chair } from '../support/things.ts'

const outside = aPerson({
  personId: 'p-outside',
  channel: 'email',
  email: 'lead@partners.example',
  ownerRoles: ['ICB Lead'],
  entraObjectId: '',
})
const sent: Outcome = { result: 'sent', activityId: 'act-1', conversationId: 'conv' }

let now: Date
let house: Awaited<ReturnType<typeof build>>

/** Real storage; only the two senders, which are seams of ours, are written by hand. */
async function build() {
  const { connectionString, prefix } = await testStorage()
  const storage = connectStorage({ connectionString }, prefix)
  const clock = () => now
  const stores = openStores(storage, clock)
  const posted: { to: string; message: Message }[] = []
  const redrawn: { activityId: string; message: Message }[] = []
  const emails: Email[] = []
  const nudged: object[] = []
  const answers: Outcome[] = []
  const services = {
    ...stores,
    clock,
    links: answerLinks({ publicUrl: 'https://nscp.example', keys: [{ id: 'k1', secret: 'x'.repeat(32) }] }),
    policy: { ...DELIVERY_POLICY },
    calendar: keptCalendar(stores.holidays),
    reminders: reminderStore(storage, DELIVERY_POLICY),
    runs: runStore(storage),
    preferences: preferenceStore(storage),
    copies: copyStore(storage),
    records: recordsCache(stores, { maxAgeMs: 0 }),
    queues: {
      async nudgeMany(_queue: string, messages: readonly object[]) {
        nudged.push(...messages.flatMap((message) => (message as { digests: object[] }).digests))
      },
    },
    places: {
      find: async (key: string) => ({
        serviceUrl: '',
        conversationId: `conv-${key}`,
        tenantId: '',
        botId: '',
        userId: '',
        channelId: 'msteams',
      }),
    },
    teams: {
      turn: async () => undefined,
      async send(place: { conversationId: string }, message: Message): Promise<Outcome> {
        posted.push({ to: place.conversationId, message })
        return answers.shift() ?? sent
      },
      async redraw(_place: object, activityId: string, message: Message) {
        redrawn.push({ activityId, message })
        return true
      },
    },
    email: {
      async send(email: Email): Promise<Outcome> {
        emails.push(email)
        return sent
      },
    },
  }
  return { services, posted, redrawn, emails, nudged, answers }
}

const deliverAll = async () => {
  for (const nudge of house.nudged.splice(0) as { personId: string; day: string }[]) {
    await deliverDigest(nudge.personId, nudge.day, house.services)
  }
}
const rowOf = async (personId: string, day = '2024-09-23') => {
  const held = await house.services.reminders.read(personId, day)
  return held && owedRows(held.digest)[0]
}
const textOf = (message: Message | undefined) => JSON.stringify(message?.card)

beforeEach(async () => {
  now = new Date('2024-09-23T08:30:00Z')
  house = await build()
  for (const person of [aPerson(), chair, businessUnit, outside]) await house.services.people.put(person)
  await house.services.actions.insert(anAction())
})

describe('planning and delivering', () => {
  it('sends the owner and the chair one card each, and running it all again sends nothing', async () => {
    expect(await planReminders(house.services)).toMatchObject({ digests: 2, lines: 2 })
    await deliverAll()
    expect(house.posted.map(({ to }) => to).sort()).toEqual(['conv-p-chair', 'conv-p-owner'])
    expect(textOf(house.posted[0]?.message)).toContain('Due 30 September 2024, in 7 days')

    expect(await planReminders(house.services)).toMatchObject({ digests: 0, lines: 0 })
    expect(await sweepDigests(house.services)).toBe(0)
    await deliverDigest('p-chair', '2024-09-23', house.services)
    expect(house.posted).toHaveLength(2)
    const row = await rowOf('p-chair')
    expect(row).toMatchObject({ state: 'sent', rung: -7, ref: 'CAP-VAG-009', channel: 'teams' })
  })

  it('ten planners at once plan what one would', async () => {
    const planned = await Promise.all(Array.from({ length: 10 }, () => planReminders(house.services)))
    expect(planned.reduce((sum, { digests }) => sum + digests, 0)).toBe(2)
    await deliverAll()
    expect(house.posted).toHaveLength(2)
  })

  it('two deliverers at once send once', async () => {
    await planReminders(house.services)
    await Promise.all(Array.from({ length: 8 }, () => deliverDigest('p-chair', '2024-09-23', house.services)))
    expect(house.posted.filter(({ to }) => to === 'conv-p-chair')).toHaveLength(1)
  })

  it('puts everything a person is owed into one card, most pressing first', async () => {
    await house.services.actions.insert(
      anAction({ ref: 'CAP-VAG-007', title: 'Exploitation induction', due: '2024-08-30' }),
    )
    await planReminders(house.services)
    await deliverDigest('p-chair', '2024-09-23', house.services)
    const text = textOf(house.posted[0]?.message)
    expect(text).toContain('2 actions of the Composite Action Plan for you')
    expect(text.indexOf('CAP-VAG-007')).toBeLessThan(text.indexOf('CAP-VAG-009'))
    expect(text).toContain('24 days overdue, was due 30 August 2024')
  })

  it('finds what a lost nudge left behind, and delivers it once', async () => {
    await planReminders(house.services)
    house.nudged.length = 0
    expect(await sweepDigests(house.services)).toBe(0)
    now = new Date(now.getTime() + 11 * 60_000)
    expect(await sweepDigests(house.services)).toBe(2)
    await deliverAll()
    await deliverAll()
    expect(house.posted).toHaveLength(2)
    expect(await house.services.reminders.open.all()).toEqual([])
  })

  it('sends nothing for what was closed between planning and sending', async () => {
    await planReminders(house.services)
    await house.services.actions.change('CAP-VAG-009', 'close', (action) => ({
      action: { ...action, status: 'Closed', closed: '2024-09-23' },
      change: {
        at: now.toISOString(),
        by: 'MAAG',
        personId: '',
        door: 'test',
        what: 'Closed',
        note: '',
        from: {},
        to: {},
        operationId: 'close',
      },
    }))
    await deliverAll()
    expect(house.posted).toEqual([])
    const row = await rowOf('p-chair')
    expect(row).toMatchObject({ state: 'cancelled', reason: 'Settled or handed on before it was sent.' })
  })

  it('plans nothing at a weekend, on a bank holiday or at night', async () => {
    for (const moment of ['2024-09-21T10:00:00Z', '2024-09-23T05:00:00Z', '2024-09-23T19:00:00Z']) {
      now = new Date(moment)
      expect(await planReminders(house.services)).toMatchObject({ digests: 0, lines: 0 })
    }
  })
})

describe('when sending goes wrong', () => {
  it('an answer that never came is held, then sent once more, labelled', async () => {
    house.answers.push({ result: 'unconfirmed', reason: 'No clear answer' })
    await planReminders(house.services)
    await deliverDigest('p-chair', '2024-09-23', house.services)
    await deliverDigest('p-chair', '2024-09-23', house.services)
    expect(house.posted).toHaveLength(1)
    now = new Date(now.getTime() + 31 * 60_000)
    await deliverDigest('p-chair', '2024-09-23', house.services)
    expect(textOf(house.posted[1]?.message)).toContain('Sent again in case it did not reach you')
    now = new Date(now.getTime() + 31 * 60_000)
    await deliverDigest('p-chair', '2024-09-23', house.services)
    expect(house.posted).toHaveLength(2)
  })

  it('a person whom Teams cannot reach gets it by e-mail', async () => {
    house.answers.push({ result: 'unreachable', reason: 'blocked' })
    await planReminders(house.services)
    await deliverDigest('p-chair', '2024-09-23', house.services)
    await deliverDigest('p-chair', '2024-09-23', house.services)
    expect(house.emails.map(({ address }) => address)).toEqual([chair.email])
    const row = await rowOf('p-chair')
    expect(row).toMatchObject({ state: 'sent', channel: 'email' })
  })

  it('a person outside Teams gets an e-mail with titles and dates', async () => {
    await house.services.actions.insert(anAction({ ref: 'CAP-VAG-010', ownerRole: 'ICB Lead' }))
    await planReminders(house.services)
    await deliverDigest('p-outside', '2024-09-23', house.services)
    expect(house.emails[0]?.body).toContain('Keep education central to planning (CAP-VAG-010). Due 30 September 2024.')
  })
})

describe('after an outage', () => {
  it('what earlier days left unsent joins one digest for today', async () => {
    await planReminders(house.services)
    house.nudged.length = 0
    now = new Date('2024-09-30T08:30:00Z')
    expect(await planReminders(house.services)).toMatchObject({ digests: 2 })
    const old = house.nudged.map((each) => ({ ...(each as { personId: string }), day: '2024-09-23' }))
    house.nudged.push(...old)
    await deliverAll()
    expect(house.posted.map(({ to }) => to).sort()).toEqual(['conv-p-chair', 'conv-p-owner'])
    expect(textOf(house.posted[0]?.message)).toContain('Due today, 30 September 2024')
    expect(await rowOf('p-chair', '2024-09-23')).toMatchObject({ state: 'cancelled' })
    expect(await house.services.reminders.open.all()).toEqual([])
  })

  it('a digest left over on a day without anything new is sent as that day’s, once', async () => {
    await planReminders(house.services)
    now = new Date('2024-09-26T08:30:00Z')
    await deliverDigest('p-chair', '2024-09-23', house.services)
    await deliverDigest('p-chair', '2024-09-23', house.services)
    expect(house.posted).toHaveLength(1)
    expect(await rowOf('p-chair', '2024-09-26')).toMatchObject({ state: 'sent', rung: -7 })
  })

  it('nothing is sent at night: it waits for the morning', async () => {
    await planReminders(house.services)
    now = new Date('2024-09-23T18:30:00Z')
    await deliverAll()
    expect(house.posted).toEqual([])
    expect(await house.services.reminders.open.due(new Date('2024-09-24T06:59:00Z'))).toEqual([])
    expect(await house.services.reminders.open.due(new Date('2024-09-24T07:00:00Z'))).toHaveLength(2)
  })

  it('a sender that died is found within three minutes, held, and listed when nothing is repeated', async () => {
    house.services.policy.onDoubt = 'hold'
    await planReminders(house.services)
    const held = await house.services.reminders.read('p-chair', '2024-09-23')
    await house.services.reminders.write(held!, claim(held!.digest, now)!)
    await house.services.reminders.open.point(
      { ...held!.digest, until: new Date(now.getTime() + 100_000).toISOString() },
      now,
    )
    now = new Date(now.getTime() + 101_000)
    expect(await sweepDigests(house.services)).toBe(1)
    await deliverDigest('p-chair', '2024-09-23', house.services)
    expect(await rowOf('p-chair')).toMatchObject({
      state: 'unconfirmed',
      reason: 'The sender stopped before it heard back.',
    })
    now = new Date(now.getTime() + 3_600_000)
    await deliverDigest('p-chair', '2024-09-23', house.services)
    expect(house.posted).toEqual([])
  })
})

describe('what changed since planning', () => {
  const change = (over: Partial<Action>) =>
    house.services.actions.change('CAP-VAG-009', 'op', (action) => ({
      action: { ...action, ...over },
      change: {
        at: now.toISOString(),
        by: '',
        personId: '',
        door: 'test',
        what: '',
        note: '',
        from: {},
        to: {},
        operationId: 'op',
      },
    }))

  it('a date that moved is not reminded of under the old one', async () => {
    await planReminders(house.services)
    await change({ due: '2024-12-20' })
    await deliverAll()
    expect(house.posted).toEqual([])
    expect(await rowOf('p-chair')).toMatchObject({
      state: 'cancelled',
      reason: 'Its date has moved to 2024-12-20 since it was planned.',
    })
  })

  it('an action handed over is not told to the one who had it', async () => {
    await planReminders(house.services)
    await change({ ownerRole: 'ICB Lead' })
    await deliverAll()
    expect(house.posted.map(({ to }) => to)).toEqual(['conv-p-chair'])
    expect(await planReminders(house.services)).toMatchObject({ digests: 1 })
    await deliverAll()
    expect(house.emails.map(({ address }) => address)).toEqual(['lead@partners.example'])
  })

  it('somebody who left and somebody without an address are listed in plain words', async () => {
    await house.services.people.put({ ...outside, email: '', ownerRoles: ['Education Safeguarding Lead'] })
    const { problems } = await planReminders(house.services)
    expect(problems).toContain('p-outside is to be reached by e-mail and has no address. Put one on the roster.')
    await deliverAll()
    expect(await rowOf('p-outside')).toMatchObject({
      state: 'failed',
      reason: 'The roster has no e-mail address for this person.',
    })
    const gone = { ...house.services, people: { get: async () => undefined } }
    const plan = {
      ...house.services,
      people: { list: async () => [aPerson({ personId: 'p-left', ownerRoles: ['VAG Chair'] })] },
    }
    await house.services.actions.insert(anAction({ ref: 'CAP-VAG-020', ownerRole: 'VAG Chair' }))
    await planReminders(plan)
    await deliverDigest('p-left', '2024-09-23', gone)
    expect(await rowOf('p-left')).toMatchObject({ state: 'failed', reason: 'This person is no longer on the roster.' })
  })

  it('an e-mail carries a link for each line that can be answered', async () => {
    await house.services.actions.insert(anAction({ ref: 'CAP-VAG-010', ownerRole: 'ICB Lead' }))
    await planReminders(house.services)
    await deliverDigest('p-outside', '2024-09-23', house.services)
    const [link] = /https:\/\/nscp\.example\/respond\/\S+/.exec(house.emails[0]?.body ?? '') ?? []
    expect(house.services.links.read((link ?? '').split('/respond/')[1] ?? '', now)).toMatchObject({
      personId: 'p-outside',
      ref: 'CAP-VAG-010',
    })
  })
})

describe('redrawing', () => {
  it('shows every copy of a card the state after a press, and says whose', async () => {
    await planReminders(house.services)
    await deliverAll()
    await house.services.actions.change('CAP-VAG-009', 'op', (action) => ({
      action: { ...action, status: 'In progress', updated: '2024-09-23' },
      change: {
        at: now.toISOString(),
        by: 'VAG Chair',
        personId: 'p-chair',
        door: 'card',
        what: 'Update added',
        note: 'Prompt tested',
        from: {},
        to: {},
        operationId: 'op',
      },
    }))
    expect(await redrawCopies('action', 'CAP-VAG-009', house.services)).toBe(2)
    expect(house.redrawn.map(({ activityId }) => activityId)).toEqual(['act-1', 'act-1'])
    for (const { message } of house.redrawn)
      expect(textOf(message)).toContain('Update added by VAG Chair on 23 September 2024: Prompt tested')
    expect(textOf(await drawDigest(chair, '2024-09-23', house.services))).toContain('In progress')
  })
})
