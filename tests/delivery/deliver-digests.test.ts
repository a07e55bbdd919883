import { beforeEach, describe, expect, it } from 'vitest'
import type { Message } from '../../cards/card.ts'
import { answerLinks } from '../../delivery/answer-link.ts'
import { deliverDigests } from '../../delivery/deliver-digests.ts'
import { planReminders } from '../../delivery/plan-reminders.ts'
import { drawDigest, redrawCopies } from '../../delivery/redraw-copies.ts'
import type { Email } from '../../delivery/send-email.ts'
import { lineShower } from '../../delivery/show-line.ts'
import { sweepDigests } from '../../delivery/sweep-digests.ts'
import type { Action } from '../../domain/action.ts'
import { londonDay } from '../../domain/day.ts'
import { LADDERS } from '../../domain/ladders.ts'
import { claim, DELIVERY_POLICY, type Outcome, owedRows } from '../../domain/ledger.ts'
import { keptCalendar } from '../../storage/calendar.ts'
import { connectStorage } from '../../storage/connect.ts'
import { copyStore } from '../../storage/copies.ts'
import { ladderStore } from '../../storage/ladders.ts'
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
let nextNudge: object | undefined
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
    ladders: ladderStore(storage),
    copies: copyStore(storage),
    records: recordsCache(stores, { maxAgeMs: 0 }),
    queues: {
      async nudgeMany(_queue: string, messages: readonly object[]) {
        nudged.push(...messages.flatMap((message) => (message as { digests: object[] }).digests))
      },
      next: async () => nextNudge,
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
    await deliverDigests([{ personId: nudge.personId, day: nudge.day }], house.services)
  }
}
const rowOf = async (personId: string, day = '2024-09-23') => {
  const held = await house.services.reminders.read(personId, day)
  return held && owedRows(held.digest)[0]
}
const aChange = (note: string) => ({
  at: now.toISOString(),
  by: 'VAG Chair',
  personId: 'p-chair',
  door: 'card',
  what: 'Update added',
  note,
  from: {},
  to: {},
  operationId: 'op',
})
const textOf = (message: Message | undefined) => JSON.stringify(message?.card)

beforeEach(async () => {
  now = new Date('2024-09-23T08:30:00Z')
  nextNudge = undefined
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
    await deliverDigests([{ personId: 'p-chair', day: '2024-09-23' }], house.services)
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
    await Promise.all(
      Array.from({ length: 8 }, () => deliverDigests([{ personId: 'p-chair', day: '2024-09-23' }], house.services)),
    )
    expect(house.posted.filter(({ to }) => to === 'conv-p-chair')).toHaveLength(1)
  })

  it('puts everything a person is owed into one card, most pressing first', async () => {
    await house.services.actions.insert(
      anAction({ ref: 'CAP-VAG-007', title: 'Exploitation induction', due: '2024-08-30' }),
    )
    await planReminders(house.services)
    await deliverDigests([{ personId: 'p-chair', day: '2024-09-23' }], house.services)
    const text = textOf(house.posted[0]?.message)
    expect(text).toContain('2 actions of the Composite Action Plan for you')
    expect(text.indexOf('CAP-VAG-007')).toBeLessThan(text.indexOf('CAP-VAG-009'))
    expect(text).toContain('24 days overdue, was due 30 August 2024')
  })

  it('finds what a lost nudge left behind, and delivers it once', async () => {
    await planReminders(house.services)
    house.nudged.length = 0
    expect(await sweepDigests(house.services)).toBe(0)
    now = new Date(now.getTime() + 29_000)
    expect(await sweepDigests(house.services)).toBe(0)
    now = new Date(now.getTime() + 1_000)
    expect(await sweepDigests(house.services)).toBe(2)
    await deliverAll()
    await deliverAll()
    expect(house.posted).toHaveLength(2)
    expect(await house.services.reminders.open.all()).toEqual([])
  })

  it('leaves a nudge alone that still waits for its turn, however long that takes', async () => {
    await planReminders(house.services)
    nextNudge = { at: now.toISOString(), digests: [] }
    now = new Date(now.getTime() + 20 * 60_000)
    expect(await sweepDigests(house.services)).toBe(0)
    // A younger one is next: theirs was taken, by a host that died with it.
    nextNudge = { at: now.toISOString(), digests: [] }
    expect(await sweepDigests(house.services)).toBe(2)
    now = new Date(now.getTime() + 20 * 60_000)
    expect(await sweepDigests(house.services)).toBe(0)
    nextNudge = undefined
    expect(await sweepDigests(house.services)).toBe(2)
  })

  it('knows nudges of a long planning run apart by their own moments: what others nudge meanwhile stands between them', async () => {
    const { planAll, together } = house.services.reminders
    const began = now
    // The two people so far apart that they are not planned side by side.
    const farApart: typeof together = (wanted, most) => {
      const [first = [], second = []] = together(wanted, most)
      return [first, [], [], [], second]
    }
    const afterAMinute: typeof planAll = async (...given) => {
      const ended = await planAll(...given)
      now = new Date(now.getTime() + 60_000)
      return ended
    }
    await planReminders({
      ...house.services,
      reminders: { ...house.services.reminders, planAll: afterAMinute, together: farApart },
    })
    expect(now).toEqual(new Date(began.getTime() + 300_000))
    now = new Date(now.getTime() + 10 * 60_000)
    nextNudge = { at: new Date(began.getTime() + 29_000).toISOString(), digests: [] }
    expect(await sweepDigests(house.services)).toBe(0)
    nextNudge = { at: new Date(began.getTime() + 61_000).toISOString(), digests: [] }
    expect(await sweepDigests(house.services)).toBe(1)
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
    await deliverDigests([{ personId: 'p-chair', day: '2024-09-23' }], house.services)
    await deliverDigests([{ personId: 'p-chair', day: '2024-09-23' }], house.services)
    expect(house.posted).toHaveLength(1)
    now = new Date(now.getTime() + 31 * 60_000)
    await deliverDigests([{ personId: 'p-chair', day: '2024-09-23' }], house.services)
    expect(textOf(house.posted[1]?.message)).toContain('Sent again in case it did not reach you')
    now = new Date(now.getTime() + 31 * 60_000)
    await deliverDigests([{ personId: 'p-chair', day: '2024-09-23' }], house.services)
    expect(house.posted).toHaveLength(2)
  })

  it('a person whom Teams cannot reach gets it by e-mail', async () => {
    house.answers.push({ result: 'unreachable', reason: 'blocked' })
    await planReminders(house.services)
    await deliverDigests([{ personId: 'p-chair', day: '2024-09-23' }], house.services)
    await deliverDigests([{ personId: 'p-chair', day: '2024-09-23' }], house.services)
    expect(house.emails.map(({ address }) => address)).toEqual([chair.email])
    const row = await rowOf('p-chair')
    expect(row).toMatchObject({ state: 'sent', channel: 'email' })
  })

  it('a person outside Teams gets an e-mail with titles and dates', async () => {
    await house.services.actions.insert(anAction({ ref: 'CAP-VAG-010', ownerRole: 'ICB Lead' }))
    await planReminders(house.services)
    await deliverDigests([{ personId: 'p-outside', day: '2024-09-23' }], house.services)
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
    await deliverDigests([{ personId: 'p-chair', day: '2024-09-23' }], house.services)
    await deliverDigests([{ personId: 'p-chair', day: '2024-09-23' }], house.services)
    expect(house.posted).toHaveLength(1)
    expect(await rowOf('p-chair', '2024-09-26')).toMatchObject({ state: 'sent', rung: -7 })
  })

  it('what was left over waits while its person is quiet, and is sent when they are back', async () => {
    await planReminders(house.services)
    house.nudged.length = 0
    await house.services.preferences.change('p-chair', (before) => ({ ...before, mutedUntil: '2024-09-26' }))
    now = new Date('2024-09-25T08:30:00Z')
    await deliverDigests([{ personId: 'p-chair', day: '2024-09-23' }], house.services)
    expect(house.posted).toEqual([])
    now = new Date('2024-09-26T08:30:00Z')
    await sweepDigests(house.services)
    await deliverAll()
    expect(house.posted.map(({ to }) => to).sort()).toEqual(['conv-p-chair', 'conv-p-owner'])
  })

  it('nothing is sent at night: it waits for the morning', async () => {
    await planReminders(house.services)
    now = new Date('2024-09-23T18:30:00Z')
    await deliverAll()
    expect(house.posted).toEqual([])
    expect(await house.services.reminders.open.due(new Date('2024-09-24T06:59:00Z'))).toEqual([])
    expect(await house.services.reminders.open.due(new Date('2024-09-24T07:00:00Z'))).toHaveLength(2)
  })

  it('what is being sent when the sweep comes by is looked at when its claim runs out', async () => {
    await planReminders(house.services)
    const held = await house.services.reminders.read('p-chair', '2024-09-23')
    await house.services.reminders.write(held!, claim(held!.digest, now)!)
    await house.services.reminders.open.point({ ...held!.digest, until: now.toISOString() }, now)
    expect(await sweepDigests(house.services)).toBe(0)
    const lookedAt = async (seconds: number) =>
      (await house.services.reminders.open.due(new Date(now.getTime() + seconds * 1000)))
        .map(({ personId }) => personId)
        .includes('p-chair')
    expect([await lookedAt(89), await lookedAt(90)]).toEqual([false, true])
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
    // By the sweep itself, although the nudges of the others still wait for all that is to be sent before them.
    nextNudge = { at: now.toISOString(), digests: [] }
    now = new Date(now.getTime() + 101_000)
    expect(await sweepDigests(house.services)).toBe(0)
    expect(await rowOf('p-chair')).toMatchObject({
      state: 'unconfirmed',
      reason: 'The sender stopped before it heard back.',
    })
    now = new Date(now.getTime() + 3_600_000)
    await deliverDigests([{ personId: 'p-chair', day: '2024-09-23' }], house.services)
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
    await deliverDigests([{ personId: 'p-left', day: '2024-09-23' }], gone)
    expect(await rowOf('p-left')).toMatchObject({ state: 'failed', reason: 'This person is no longer on the roster.' })
  })

  it('an e-mail carries a link for each line that can be answered', async () => {
    await house.services.actions.insert(anAction({ ref: 'CAP-VAG-010', ownerRole: 'ICB Lead' }))
    await planReminders(house.services)
    await deliverDigests([{ personId: 'p-outside', day: '2024-09-23' }], house.services)
    const [link] = /https:\/\/nscp\.example\/respond\/\S+/.exec(house.emails[0]?.body ?? '') ?? []
    expect(house.services.links.read((link ?? '').split('/respond/')[1] ?? '', now)).toMatchObject({
      personId: 'p-outside',
      ref: 'CAP-VAG-010',
    })
  })
})

describe('what waits for a decision', () => {
  const maag = aPerson({
    personId: 'p-maag',
    displayName: 'MAAG Chair',
    email: 'maag@partners.example',
    entraObjectId: '44444444-4444-4444-8444-444444444444',
    roles: ['chair'],
    chairs: ['MAAG'],
    ownerRoles: [],
  })
  // Due in December: no rung of its own is near.
  const far = (over: Partial<Action>) =>
    house.services.actions.insert(anAction({ ref: 'CAP-VAG-030', due: '2024-12-20', updated: '2024-09-20', ...over }))
  const told = async () => {
    await planReminders(house.services)
    await deliverAll()
    const lines = await house.services.reminders.between(londonDay(now), londonDay(now))
    return lines.filter(({ ref }) => ref === 'CAP-VAG-030').map(({ personId, because }) => `${personId}: ${because}`)
  }

  it('goes to whoever decides at once, however far the date is, and again after a week', async () => {
    await far({ requestedDue: '2025-03-31', requestedReason: 'vacancy' })
    expect(await told()).toEqual(['p-chair: more time'])
    expect(textOf(house.posted.find(({ to }) => to === 'conv-p-chair')?.message)).toContain('Agree the later date')
    now = new Date('2024-09-24T08:30:00Z')
    expect(await told()).toEqual([])
    now = new Date('2024-09-27T08:30:00Z')
    expect(await told()).toEqual(['p-chair: more time'])
  })

  it.each([
    ['evidence, to MAAG', { status: 'Awaiting evidence', evidence: 'Minutes' }, ['p-maag: evidence']],
    ['an offer, to the one it is offered to', { offeredTo: 'ICB Lead' }, ['p-outside: offered']],
    ['an owner who says it is not theirs, to the business unit', { ownerQuery: 'Health’s' }, ['p-bu: not theirs']],
    ['nothing, to nobody', {}, []],
  ] as [string, Partial<Action>, string[]][])('%s', async (_, over, expected) => {
    await house.services.people.put(maag)
    await far(over)
    expect(await told()).toEqual(expected)
  })

  it('is not sent once it was decided between planning and sending', async () => {
    await house.services.people.put(maag)
    await far({ status: 'Awaiting evidence', evidence: 'Minutes' })
    await planReminders(house.services)
    await house.services.actions.put(anAction({ ref: 'CAP-VAG-030', due: '2024-12-20', status: 'In progress' }))
    await deliverAll()
    expect(house.posted.map(({ to }) => to)).not.toContain('conv-p-maag')
    expect(await rowOf('p-maag')).toMatchObject({ state: 'cancelled' })
  })

  it('and the owner is not told of what they said is done, or not theirs, since it was planned', async () => {
    await planReminders(house.services)
    await house.services.actions.put(anAction({ status: 'Awaiting evidence', evidence: 'Minutes' }))
    await deliverAll()
    expect(house.posted).toEqual([])
    await house.services.actions.put(anAction({ ref: 'CAP-VAG-031' }))
    now = new Date('2024-09-24T08:30:00Z')
    await planReminders(house.services)
    await house.services.actions.put(anAction({ ref: 'CAP-VAG-031', ownerQuery: 'Not ours', updated: '2024-09-24' }))
    await deliverAll()
    // The evidence of the one goes to the business unit, since the roster has no chair of MAAG.
    expect(house.posted.map(({ to }) => to).sort()).toEqual(['conv-p-bu', 'conv-p-chair'])
  })

  it('what an owner put off, and why, is on the chair’s card and not on the owner’s', async () => {
    const snooze = { kind: 'action', ref: 'CAP-VAG-009', until: '2024-10-01', reason: 'Half term' }
    await planReminders(house.services)
    await house.services.preferences.change('p-owner', (before) => ({ ...before, snoozes: [snooze] }))
    await deliverAll()
    const cardOf = (to: string) => textOf(house.posted.find((each) => each.to === to)?.message)
    expect(cardOf('conv-p-chair')).toContain('put it off until 1 October 2024: Half term')
    expect(cardOf('conv-p-owner')).not.toContain('put it off')
  })
})

describe('rules of the business unit', () => {
  it('are used from their first day on, beside those shipped', async () => {
    const [rule] = LADDERS
    const set = { setBy: 'Business Unit', setAt: now.toISOString() }
    await house.services.ladders.put({ ...rule!, ...set, before: [28, 14, 7, 0], effectiveFrom: '2024-09-17' })
    now = new Date('2024-09-16T08:30:00Z')
    expect(await planReminders(house.services)).toMatchObject({ lines: 2 })
    await deliverAll()
    expect(await rowOf('p-owner', '2024-09-16')).toMatchObject({ rung: -28 })
    now = new Date('2024-09-17T08:30:00Z')
    expect(await planReminders(house.services)).toMatchObject({ lines: 2 })
    expect(await rowOf('p-owner', '2024-09-17')).toMatchObject({ rung: -14 })
  })
})

describe('planning that stood still', () => {
  it('is told by the first run afterwards, also over a weekend and a new start, and once', async () => {
    now = new Date('2024-09-19T08:30:00Z')
    expect((await planReminders(house.services)).problems).toEqual([])
    now = new Date('2024-09-24T08:30:00Z')
    const [problem] = (await planReminders(house.services)).problems
    expect(problem).toContain('Reminders were not planned from 20 September 2024 to 23 September 2024')
    expect((await planReminders(house.services)).problems).toEqual([])
    now = new Date('2024-09-25T08:30:00Z')
    expect((await planReminders(house.services)).problems).toEqual([])
  })

  it('brings weekly people their digest on the first day that has a run', async () => {
    await house.services.preferences.change('p-owner', (before) => ({ ...before, rhythm: 'weekly' }))
    now = new Date('2024-09-24T08:30:00Z')
    await planReminders(house.services)
    expect(await rowOf('p-owner', '2024-09-24')).toMatchObject({ ref: 'CAP-VAG-009', rung: -7 })
    await house.services.actions.insert(anAction({ ref: 'CAP-VAG-040', due: '2024-10-02' }))
    now = new Date('2024-09-25T08:30:00Z')
    await planReminders(house.services)
    expect(await rowOf('p-owner', '2024-09-25')).toBeUndefined()
  })
})

describe('redrawing', () => {
  it('goes on to the other copies when one has to wait, and is then tried again', async () => {
    await planReminders(house.services)
    await deliverAll()
    const { redraw } = house.services.teams
    let calls = 0
    const teams = {
      ...house.services.teams,
      redraw: async (...given: Parameters<typeof redraw>) => {
        calls += 1
        if (calls === 1) throw new Error('Teams asked us to wait with this chat.')
        return redraw(...given)
      },
    }
    await expect(redrawCopies('action', 'CAP-VAG-009', { ...house.services, teams })).rejects.toThrow('wait')
    expect([calls, house.redrawn.length]).toEqual([2, 1])
    expect(await redrawCopies('action', 'CAP-VAG-009', { ...house.services, teams })).toBe(2)
  })

  it('shows a card that was shown alone the same truth, and shows none in quiet hours', async () => {
    await house.services.actions.insert(anAction({ ref: 'CAP-VAG-050', due: '2024-12-20', offeredTo: 'VAG Chair' }))
    const show = lineShower(house.services)
    now = new Date('2024-09-23T20:00:00Z')
    await show([chair], 'CAP-VAG-050')
    expect(house.posted).toEqual([])
    now = new Date('2024-09-23T08:30:00Z')
    await show([chair], 'CAP-VAG-050')
    expect(house.posted).toHaveLength(1)
    expect(await redrawCopies('action', 'CAP-VAG-050', house.services)).toBe(1)
    expect(textOf(house.redrawn[0]?.message)).toContain('CAP-VAG-050')
  })

  it('shows a copy that was drawn before a press and posted after it the truth once it is there', async () => {
    await planReminders(house.services)
    const { teams, actions } = house.services
    let hasPressed = false
    const turn = async () => {
      if (hasPressed) return undefined
      hasPressed = true
      await actions.change('CAP-VAG-009', 'op', (action) => ({
        action: { ...action, status: 'In progress', updated: '2024-09-23' },
        change: aChange('Prompt tested'),
      }))
      // Asked for at once, it finds no copy.
      expect(await redrawCopies('action', 'CAP-VAG-009', house.services)).toBe(0)
      return undefined
    }
    const [first] = house.nudged as { personId: string; day: string }[]
    await deliverDigests([first!], { ...house.services, teams: { ...teams, turn } })
    expect(textOf(house.posted[0]?.message)).not.toContain('Prompt tested')
    expect(await redrawCopies('action', 'CAP-VAG-009', house.services)).toBe(1)
    expect(textOf(house.redrawn[0]?.message)).toContain('Update added by VAG Chair on 23 September 2024: Prompt tested')
  })

  it('shows every copy of a card the state after a press, and says whose', async () => {
    await planReminders(house.services)
    await deliverAll()
    await house.services.actions.change('CAP-VAG-009', 'op', (action) => ({
      action: { ...action, status: 'In progress', updated: '2024-09-23' },
      change: aChange('Prompt tested'),
    }))
    expect(await redrawCopies('action', 'CAP-VAG-009', house.services)).toBe(2)
    expect(house.redrawn.map(({ activityId }) => activityId)).toEqual(['act-1', 'act-1'])
    for (const { message } of house.redrawn)
      expect(textOf(message)).toContain('Update added by VAG Chair on 23 September 2024: Prompt tested')
    expect(textOf(await drawDigest(chair, '2024-09-23', house.services))).toContain('In progress')
  })
})
