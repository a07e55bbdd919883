import { expect, test } from 'vitest'
import { offersForBookings, offersToBook, offersToSwap } from '../../domain/answers/booking-offers.ts'
import { aBooking, aSession } from '../storage/open-test-stores.ts'

test('the nearest sessions can be booked, a full one waited for, a cancelled or past one neither', () => {
  const sessions = [
    aSession({ sessionId: 'past', date: '2024-04-22' }),
    aSession({ sessionId: 'gone', status: 'Cancelled' }),
    aSession({ sessionId: 'open', capacity: 2, taken: 1 }),
    aSession({ sessionId: 'queue', capacity: 2, taken: 1, waiting: 1 }),
  ]
  expect(offersToBook(sessions, '2024-04-22')).toEqual([
    { verb: 'book', ref: 'open', label: 'Book 14 May 2024' },
    { verb: 'join-waiting-list', ref: 'queue', label: 'Join the waiting list, 14 May 2024' },
  ])
})

test('an offer comes first, and a place and a turn can be given up; only a place can be swapped', () => {
  const bookings = [
    aBooking({ sessionId: 'a', status: 'booked' }),
    aBooking({ sessionId: 'b', status: 'waitlisted', sessionDate: '2024-06-01' }),
    aBooking({ sessionId: 'c', status: 'offered', sessionDate: '2024-07-01' }),
  ]
  expect(offersForBookings(bookings).map(({ verb, ref }) => [verb, ref])).toEqual([
    ['book', 'c'],
    ['cancel-booking', 'a'],
    ['cancel-booking', 'b'],
  ])
  expect(offersToSwap(bookings).map(({ ref }) => ref)).toEqual(['a'])
})
