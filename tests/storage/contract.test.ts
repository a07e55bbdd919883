// The promises every register keeps, on real tables: nothing lost, nothing written over by a seed, nothing there is undefined.
// The emulator spoils letters beyond ASCII where a request passes 64 KiB, so a row here has one long text, not two.
import { beforeAll, describe, expect, test } from 'vitest'
import type { PutOutcome } from '../../storage/put-row.ts'
import type { Stores } from '../../storage/stores.ts'
import { AWKWARD, aBooking, anAction, aPerson, aReturn, aSession, openTestStores } from './open-test-stores.ts'

type Register = {
  list: () => Promise<object[]>
  get: (id: string) => Promise<object | undefined>
  seed: (items: readonly never[]) => Promise<number>
  put: (item: never) => Promise<PutOutcome>
}

/** For each register a thing by id, whose text is `text`. */
const REGISTERS: Record<string, { open: (stores: Stores) => Register; thing: (id: string, text: string) => object }> = {
  actions: { open: ({ actions }) => actions, thing: (ref, title) => anAction({ ref, title }) },
  returns: { open: ({ returns }) => returns, thing: (returnId, organisation) => aReturn({ returnId, organisation }) },
  people: {
    open: ({ people }) => people,
    thing: (personId, displayName) =>
      aPerson({ personId, displayName, entraObjectId: '', email: '', chairs: [displayName] }),
  },
  groups: {
    open: ({ groups }) => groups,
    thing: (name, purpose) => ({
      name,
      fullName: '',
      aliases: [purpose.slice(0, 40), ''],
      chairRole: '',
      chairNote: '',
      parent: '',
      cadence: '',
      purpose,
      sections: [],
    }),
  },
  facts: {
    open: ({ facts }) => facts,
    thing: (id, statement) => ({
      id,
      topic: 'cap',
      statement,
      values: [27, 19.6, statement.slice(0, 40)],
      unit: '',
      period: '',
      isDerived: true,
      note: '',
      source: { report: 'Annual report 2023-24', section: '', lines: [1, 2] },
    }),
  },
  reviews: {
    open: ({ reviews }) => reviews,
    thing: (ref, outcome) => ({
      ref,
      activityType: 'SIN',
      notifiedMonth: '2024-01',
      notified: '',
      rapidReviewDeadline: '',
      isRapidReviewHeld: false,
      referrer: '',
      publishedSummary: '',
      outcome,
      status: 'Closed',
    }),
  },
  champions: {
    open: ({ champions }) => champions,
    thing: (championId, roleTitle) => ({
      championId,
      sector: 'Health',
      subSector: '',
      roleTitle,
      joined: '2024-01-01',
      locality: '',
      forumsAttended: 0,
      hasNewsletter: true,
      status: 'Active',
    }),
  },
  meetings: {
    open: ({ meetings }) => meetings,
    thing: (meetingId, basis) => ({
      meetingId,
      group: 'VAG',
      date: '2024-06-25',
      chairRole: '',
      type: 'Meeting',
      papersDue: '',
      basis,
    }),
  },
  sessions: { open: ({ sessions }) => sessions, thing: (sessionId, venue) => aSession({ sessionId, venue }) },
  conversations: {
    open: ({ conversations }) => conversations,
    thing: (key, unreachableReason) => ({
      key,
      serviceUrl: 'http://127.0.0.1:1/',
      conversationId: 'c',
      tenantId: 't',
      botId: 'b',
      userId: 'u',
      channelId: 'msteams',
      isInstalled: true,
      unreachableReason,
      updatedAt: '2024-04-22T08:00:00.000Z',
    }),
  },
}

describe.each(Object.keys(REGISTERS))('%s', (name) => {
  const { open, thing } = REGISTERS[name]!
  let register: Register

  beforeAll(async () => {
    register = open((await openTestStores()).stores)
  })

  const put = (id: string, text: string) => register.put(thing(id, text) as never)

  test('what is not there is undefined', async () => {
    expect(await register.get('nobody')).toBeUndefined()
  })

  test('awkward text comes back as it was, as the id too, and so do 30,000 characters', async () => {
    expect(await put(AWKWARD, AWKWARD)).toBe('added')
    expect(await register.get(AWKWARD)).toEqual(thing(AWKWARD, AWKWARD))
    const long = '👩‍👧 x'.repeat(3_750)
    await put('long', long)
    expect(await register.get('long')).toEqual(thing('long', long))
    expect(await register.list()).toContainEqual(thing(AWKWARD, AWKWARD))
  })

  test('a text too long to keep is refused and nothing is written', async () => {
    await expect(put('too-long', 'x'.repeat(32_001))).rejects.toMatchObject({ name: 'Refusal', status: 413 })
    expect(await register.get('too-long')).toBeUndefined()
  })

  test('the same content put twice is unchanged the second time, other content is a change', async () => {
    expect(await put('again', 'one')).toBe('added')
    expect(await put('again', 'one')).toBe('unchanged')
    expect(await put('again', 'two')).toBe('changed')
    const version = name === 'actions' || name === 'returns' ? { version: 2 } : {}
    expect(await register.get('again')).toEqual({ ...thing('again', 'two'), ...version })
  })

  test('a seed adds what is missing and leaves alone what is there', async () => {
    await put('seed-1', 'as people left it')
    const seeds = ['seed-1', 'seed-2', 'seed-3'].map((id) => thing(id, 'as the sample has it'))
    expect(await register.seed(seeds as never[])).toBe(2)
    expect(await register.seed(seeds as never[])).toBe(0)
    expect(await register.get('seed-1')).toEqual(thing('seed-1', 'as people left it'))
    expect(await register.get('seed-3')).toEqual(thing('seed-3', 'as the sample has it'))
  })

  test('two seeds at once both succeed and add each thing once', async () => {
    const seeds = Array.from({ length: 30 }, (_, at) => thing(`both-${at}`, 'sample'))
    const added = await Promise.all([register.seed(seeds as never[]), register.seed(seeds as never[])])
    expect(added[0] + added[1]).toBe(30)
    expect(await register.get('both-29')).toEqual(thing('both-29', 'sample'))
  })

  test('two who put at once both succeed, and one of them stays', async () => {
    const outcomes = await Promise.all(['one', 'two', 'three'].map((text) => put('race', text)))
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(1)
    const stored = JSON.stringify(await register.get('race'))
    expect(stored).toMatch(/"(one|two|three)"/)
  })
})

test('a list goes on beyond the thousand rows that one page holds', async () => {
  const { champions } = (await openTestStores()).stores
  const { thing } = REGISTERS.champions!
  const many = Array.from({ length: 2_101 }, (_, index) => thing(`NC-${String(index).padStart(4, '0')}`, 'Nurse'))
  expect(await champions.seed(many as never[])).toBe(2_101)
  const listed = await champions.list()
  expect(listed).toHaveLength(2_101)
  expect(new Set(listed.map(({ championId }) => championId)).size).toBe(2_101)
})

test('bookings are found by session and by person, and by nobody else', async () => {
  const { bookings, sessions } = (await openTestStores()).stores
  await sessions.put(aSession({ sessionId: AWKWARD }))
  const booking = aBooking({ bookingId: AWKWARD, sessionId: AWKWARD, personId: AWKWARD, chargeReason: AWKWARD })
  expect(await bookings.put(booking)).toBe('added')
  expect(await bookings.forPerson(AWKWARD)).toEqual([booking])
  expect(await bookings.forSession(AWKWARD)).toEqual([booking])
  expect(await bookings.forPerson(`' or PartitionKey ne 'x`)).toEqual([])
  expect(await bookings.list()).toEqual([booking])
})
