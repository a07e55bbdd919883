import { expect, test } from 'vitest'
import { markAttendance } from '../../domain/attendance.ts'
import { aBooking, aSession } from '../storage/open-test-stores.ts'
import { aPerson, businessUnit } from '../support/things.ts'

const people = ['a', 'b', 'c'].map((id) => aPerson({ personId: id, email: `${id}@partners.example` }))
const book = {
  session: aSession(),
  bookings: [
    aBooking({ bookingId: 'BK-a', personId: 'a' }),
    aBooking({ bookingId: 'BK-b', personId: 'b' }),
    aBooking({ bookingId: 'BK-c', personId: 'c', status: 'cancelled' }),
  ],
}
const by = { person: businessUnit, at: new Date('2024-05-15T09:00:00Z'), today: '2024-05-15', operationId: 'one' }
const row = (index: number, email: string, attended: boolean, booking = '') => ({
  row: index,
  booking,
  email,
  attended,
})

test('who came is marked by address or booking, and who did not is to be asked why', () => {
  const { changes, rejected } = markAttendance(
    book,
    [row(1, 'A@partners.example', true), row(2, '', false, 'BK-b')],
    people,
    by,
  )
  expect(rejected).toEqual([])
  expect(changes).toMatchObject([
    { bookingId: 'BK-a', status: 'attended', notice: '' },
    {
      bookingId: 'BK-b',
      status: 'no-show',
      notice: 'missed',
      changes: [{ door: 'import', by: 'Business Unit Administrator' }],
    },
  ])
})

test('the same list again changes nothing', () => {
  const rows = [row(1, 'a@partners.example', true)]
  const { changes } = markAttendance(book, rows, people, by)
  const again = markAttendance({ ...book, bookings: changes }, rows, people, by)
  expect(again).toEqual({ changes: [], unchanged: 1, rejected: [] })
})

test('a line that fits nobody, a cancelled booking and a person twice are each named', () => {
  const rows = [
    row(1, 'nobody@partners.example', true),
    row(2, '', true, 'BK-c'),
    row(3, '', true, 'BK-a'),
    row(4, 'a@partners.example', false),
  ]
  const { rejected } = markAttendance(book, rows, people, by)
  expect(rejected.map((each) => [each.row, each.column])).toEqual([
    [1, 'email'],
    [2, 'booking'],
    [4, 'email'],
  ])
  expect(rejected[1]?.problem).toContain('cancelled')
  expect(rejected[2]?.problem).toContain('row 3 already')
})

test('nothing is marked before the session has begun', () => {
  const { changes, rejected } = markAttendance(book, [row(1, 'a@partners.example', true)], people, {
    ...by,
    today: '2024-05-13',
  })
  expect([changes, rejected.length]).toEqual([[], 1])
})
