// What the desk of a session promises: everybody in order of arrival, all or nothing, also when answers are lost and
// other hosts press too.
import { expect, test } from 'vitest'
import type { Booking } from '../../domain/training.ts'
import { openStores } from '../../storage/stores.ts'
import { aBooking, aSession, lineThatBreaks, NOW, openTestStores } from './open-test-stores.ts'

const one = (id: string) => aBooking({ bookingId: id, personId: `p-${id}` })

/** Adds the booking with the next turn. */
const arrive = (id: string) => (bookings: readonly Booking[]) => {
  const booking = { ...one(id), arrival: bookings.length + 1 }
  return { changes: [booking], result: booking.arrival }
}

test('three hundred at once on two hosts are served one after another, and each is counted', async () => {
  const { storage, stores } = await openTestStores()
  const other = openStores(storage, () => NOW)
  await stores.sessions.put(aSession())
  const ids = Array.from({ length: 300 }, (_, index) => String(index))
  const turns = await Promise.all(
    ids.map((id, index) => (index % 3 === 0 ? other : stores).bookings.change('TS-001', arrive(id), one(id))),
  )
  expect(turns.sort((a, b) => a - b)).toEqual(ids.map((_, index) => index + 1))
  expect(await stores.sessions.get('TS-001')).toMatchObject({ taken: 300 })
  expect(await stores.bookings.forPerson('p-17')).toEqual([{ ...one('17'), arrival: expect.any(Number) }])
})

test('a change whose answer was lost is made once', async () => {
  const line = lineThatBreaks()
  const { stores } = await openTestStores(line.policies)
  await stores.sessions.put(aSession())
  line.breakNext('POST', '$batch')
  await stores.bookings.change('TS-001', arrive('a'), one('a'))
  line.breakNext('POST', '$batch')
  await stores.bookings.change('TS-001', arrive('b'))
  expect(line.broken()).toBe(2)
  const kept = await stores.bookings.forSession('TS-001')
  expect(kept.map(({ bookingId, arrival }) => [bookingId, arrival])).toEqual([
    ['a', 1],
    ['b', 2],
  ])
})

test('somebody refused keeps nobody else from their place', async () => {
  const { stores } = await openTestStores()
  await stores.sessions.put(aSession())
  const refused = stores.bookings.change('TS-001', () => {
    throw new Error('not yours')
  })
  const served = stores.bookings.change('TS-001', arrive('a'))
  await expect(refused).rejects.toThrow('not yours')
  expect(await served).toBe(1)
})

test('a person finds a booking that was made for them by a press, and a register keeps its turn and history', async () => {
  const { stores } = await openTestStores()
  await stores.sessions.put(aSession())
  await stores.bookings.change('TS-001', arrive('a'))
  expect(await stores.bookings.forPerson('p-a')).toMatchObject([{ bookingId: 'a', arrival: 1 }])
  expect(await stores.bookings.put(one('a'))).toBe('unchanged')
  expect(await stores.bookings.put({ ...one('a'), status: 'attended' })).toBe('changed')
  expect(await stores.bookings.forPerson('p-a')).toMatchObject([{ status: 'attended', arrival: 1 }])
})
