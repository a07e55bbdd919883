// What single registers promise beyond the contract: finding people, rounds, places on courses, where people are
// reached, what was answered, notes and nudges.
import { expect, test } from 'vitest'
import {
  aBooking,
  aDraft,
  aPerson,
  aReturn,
  aSession,
  lineThatBreaks,
  NOW,
  openTestStores,
} from './open-test-stores.ts'

test('a person is found by id, by Entra object id and by e-mail address, in capital or small letters', async () => {
  const { people } = (await openTestStores()).stores
  await people.put(aPerson())
  expect(await people.get('p-1')).toEqual(aPerson())
  expect(await people.byEntraId('0c04011f-3183-547A-9800-b8bd88c8c2b1')).toEqual(aPerson())
  expect(await people.byEmail(' chair-vag@PARTNERS.example ')).toEqual(aPerson())
  expect(await people.byEmail('')).toBeUndefined()
  expect(await people.byEntraId('')).toBeUndefined()
  expect(await people.list()).toEqual([aPerson()])
})

test('a person with a new address is found by it and no longer by the old one', async () => {
  const { people } = (await openTestStores()).stores
  await people.put(aPerson())
  const moved = aPerson({ email: 'new@partners.example', organisation: 'Health' })
  expect(await people.put(moved)).toBe('changed')
  expect(await people.byEmail('new@partners.example')).toEqual(moved)
  expect(await people.byEntraId(moved.entraObjectId)).toEqual(moved)
  expect(await people.byEmail('chair-vag@partners.example')).toBeUndefined()
})

test('nobody is given the address or sign-in of somebody else', async () => {
  const { people } = (await openTestStores()).stores
  await people.put(aPerson())
  const other = { personId: 'p-2', entraObjectId: '' }
  await expect(people.put(aPerson(other))).rejects.toMatchObject({
    status: 409,
    message: 'p-2 has the e-mail address of p-1. Give each person their own.',
  })
  await expect(people.put(aPerson({ ...other, entraObjectId: aPerson().entraObjectId, email: '' }))).rejects.toThrow(
    /Entra object id of p-1/,
  )
  expect(await people.get('p-2')).toBeUndefined()
})

test('of two given the same address at the same moment one is refused', async () => {
  const { people } = (await openTestStores()).stores
  const both = ['p-1', 'p-2'].map((personId) => people.put(aPerson({ personId, entraObjectId: '' })))
  const settled = await Promise.allSettled(both)
  expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(settled.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { name: 'Refusal', status: 409 },
  })
  expect(await people.list()).toHaveLength(1)
})

test('returns are listed by round or all together, and an id belongs to one round', async () => {
  const { returns } = (await openTestStores()).stores
  await returns.seed([
    aReturn({ returnId: 'a', round: '2023-24' }),
    aReturn({ returnId: 'b' }),
    aReturn({ returnId: 'c' }),
  ])
  expect((await returns.list('2024-25')).map((item) => item.returnId)).toEqual(['b', 'c'])
  expect(await returns.list()).toHaveLength(3)
  await expect(returns.insert(aReturn({ returnId: 'a' }))).rejects.toThrow('Return a belongs to round 2023-24.')
})

test('places are counted from bookings: booked and attended are taken, the waiting list waits', async () => {
  const { sessions, bookings } = (await openTestStores()).stores
  await sessions.put(aSession())
  const statuses = ['booked', 'attended', 'waitlisted', 'cancelled', 'late-cancelled', 'no-show']
  for (const status of statuses) await bookings.put(aBooking({ bookingId: status, status }))
  expect(await sessions.get('TS-001')).toMatchObject({ taken: 2, waiting: 1 })

  await bookings.put(aBooking({ bookingId: 'waitlisted', status: 'booked' }))
  expect(await sessions.get('TS-001')).toMatchObject({ taken: 3, waiting: 0 })
})

test('bookings made at the same moment are all counted', async () => {
  const { sessions, bookings } = (await openTestStores()).stores
  await sessions.put(aSession())
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  await Promise.all(ids.map((bookingId) => bookings.put(aBooking({ bookingId, personId: bookingId }))))
  expect(await sessions.get('TS-001')).toMatchObject({ taken: 6 })
})

test('a count that another count overtook is made again, so that the later one stays', async () => {
  const { sessions } = (await openTestStores()).stores
  await sessions.put(aSession())
  let taken = 1
  await sessions.setPlaces('TS-001', async () => {
    const counted = { taken, waiting: 0 }
    if (taken === 2) return counted
    taken = 2
    await sessions.setPlaces('TS-001', async () => ({ taken, waiting: 0 }))
    return counted
  })
  expect(await sessions.get('TS-001')).toMatchObject({ taken: 2 })
})

test('a session imported again keeps its places, and one on another date is there once', async () => {
  const { sessions, bookings } = (await openTestStores()).stores
  await sessions.put(aSession())
  await bookings.put(aBooking())
  expect(await sessions.put(aSession())).toBe('unchanged')
  expect(await sessions.put(aSession({ date: '2024-06-11' }))).toBe('changed')
  expect(await sessions.list()).toEqual([aSession({ date: '2024-06-11', taken: 1 })])
  expect(await sessions.between('2024-05-14', '2024-06-10')).toEqual([])
  expect(await sessions.between('2024-06-11', '2024-06-11')).toHaveLength(1)
  expect(await sessions.seed([aSession()])).toBe(0)
})

test('a booking for a session that is not there is refused by name', async () => {
  const { bookings } = (await openTestStores()).stores
  await expect(bookings.put(aBooking())).rejects.toThrow('There is no session TS-001.')
})

test('a person has their own bookings and no others, and one handed on is no longer theirs', async () => {
  const { sessions, bookings } = (await openTestStores()).stores
  await sessions.put(aSession())
  await bookings.put(aBooking())
  await bookings.put(aBooking({ bookingId: 'BK-2', personId: 'p-2' }))
  expect(await bookings.forPerson('p-1')).toEqual([aBooking()])
  await bookings.put(aBooking({ personId: 'p-2' }))
  expect(await bookings.forPerson('p-1')).toEqual([])
  expect(await bookings.forPerson('p-2')).toHaveLength(2)
})

test('the later conversation stays, and one that differs only in time writes nothing', async () => {
  const { conversations } = (await openTestStores()).stores
  const at = (updatedAt: string, conversationId: string) => ({
    key: 'group:Partnership Group',
    serviceUrl: 'http://127.0.0.1:1/',
    conversationId,
    tenantId: 't',
    botId: 'b',
    userId: '',
    channelId: 'msteams',
    isInstalled: true,
    unreachableReason: '',
    updatedAt,
  })
  const later = at('2024-04-22T10:00:00.000Z', 'new')
  await conversations.put(later)
  expect(await conversations.put(at('2024-04-22T09:00:00.000Z', 'old'))).toBe('unchanged')
  expect(await conversations.put(at('2024-04-22T11:00:00.000Z', 'new'))).toBe('unchanged')
  expect(await conversations.get('group:Partnership Group')).toEqual(later)
})

test('an activity is claimed once, also when the answer to the claim got lost', async () => {
  const line = lineThatBreaks()
  const { turns } = (await openTestStores(line.policies)).stores
  expect(await Promise.all([turns.claim('1:a/b#c'), turns.claim('1:a/b#c')])).toContain(false)
  expect(await turns.claim('1:a/b#c')).toBe(false)
  line.breakNext('POST', 'turns')
  expect(await turns.claim('another')).toBe(true)
  expect(line.broken()).toBe(1)
})

test('what was remembered of a conversation is recalled with its time, and replaced by the next', async () => {
  const { turns } = (await openTestStores()).stores
  expect(await turns.recall('19:x@thread')).toBeUndefined()
  await turns.remember('19:x@thread', { kind: 'cap_status', slots: ['VAG'] })
  await turns.remember('19:x@thread', { kind: 'meetings' })
  expect(await turns.recall('19:x@thread')).toEqual({ at: NOW.toISOString(), json: { kind: 'meetings' } })
})

test('a long draft comes back whole, and drafts are listed by state, the latest first', async () => {
  const { drafts } = (await openTestStores()).stores
  const long = aDraft({ redactedText: '£ é 👩‍👧 '.repeat(20_000), actions: [] })
  await drafts.insert(long)
  await drafts.insert(aDraft({ id: 'd-2', state: 'approved', receivedAt: '2024-04-23T08:00:00.000Z' }))
  expect(await drafts.get('d-1')).toEqual(long)
  expect((await drafts.list()).map(({ id }) => id)).toEqual(['d-2', 'd-1'])
  expect((await drafts.list('approved')).map(({ id }) => id)).toEqual(['d-2'])
})

test('what one reader does to a draft, another does not see', async () => {
  const { drafts } = (await openTestStores()).stores
  await drafts.insert(aDraft())
  const [draft] = await drafts.list()
  draft?.decisions.push({ text: 'mine', support: '' })
  expect(await drafts.get('d-1')).toEqual(aDraft())
})

test('notes are kept until they are deleted, and deleting them twice is no fault', async () => {
  const { drafts } = (await openTestStores()).stores
  expect(await drafts.getSource('a/../b')).toBeUndefined()
  await drafts.putSource('a/../b', 'Notes — “as typed”\r\n')
  expect(await drafts.getSource('a/../b')).toBe('Notes — “as typed”\r\n')
  await drafts.deleteSource('a/../b')
  await drafts.deleteSource('a/../b')
  expect(await drafts.getSource('a/../b')).toBeUndefined()
})

test('nudges are base64 JSON that never runs out, and many of them all arrive', async () => {
  const { storage, stores } = await openTestStores()
  expect(await stores.queues.next('deliver')).toBeUndefined()
  await stores.queues.nudge('deliver', { personId: 'p-é' })
  const queue = await storage.queue('deliver')
  const [message] = (await queue.peekMessages()).peekedMessageItems
  expect(JSON.parse(Buffer.from(message!.messageText, 'base64').toString('utf8'))).toEqual({ personId: 'p-é' })
  expect(message!.expiresOn.getUTCFullYear()).toBe(9999)

  expect(await stores.queues.next('deliver')).toEqual({ personId: 'p-é' })
  // Taken by a host: what it works on, or died with, is not what is next.
  await queue.receiveMessages()
  expect(await stores.queues.next('deliver')).toBeUndefined()
  await stores.queues.nudgeMany(
    'deliver',
    Array.from({ length: 70 }, (_, at) => ({ at })),
  )
  expect((await queue.getProperties()).approximateMessagesCount).toBe(71)
  await expect(stores.queues.nudge('deliver', { text: 'x'.repeat(50_000) })).rejects.toThrow(/Put the content in a row/)
})
