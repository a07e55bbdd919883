import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../domain/day.ts'
import { pulseDue, pulsesDue } from '../../domain/pulse.ts'
import { themesOf } from '../../domain/pulse-themes.ts'
import type { Booking } from '../../domain/training.ts'
import { isWorkingDay } from '../../domain/working-days.ts'

const holidays = new Set(['2024-08-26'])
const attended = (over: Partial<Booking> = {}): Booking => ({
  bookingId: 'BK-1',
  sessionId: 'TS-1',
  course: 'Neglect',
  sessionDate: '2024-05-24',
  personId: 'p-1',
  agency: 'Health',
  booked: '2024-04-01',
  status: 'attended',
  cancelledOn: '',
  isChargeable: false,
  chargeReason: '',
  ...over,
})

test('a pulse is due the next working day and after 3, 6 and 12 months, never on a day off', () => {
  expect([0, 3, 6, 12].map((months) => pulseDue('2024-05-24', months, holidays))).toEqual([
    '2024-05-27',
    // 24 August is a Saturday, Monday the 26th a bank holiday.
    '2024-08-27',
    '2024-11-25',
    '2025-05-26',
  ])
})

test('a month’s end stays one, and every due date is a working day some months on', () => {
  expect(pulseDue('2024-11-30', 3, holidays)).toBe('2025-02-28')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.constantFrom(3, 6, 12), (offset, months) => {
      const from = addDays('2024-05-01', offset)
      const due = pulseDue(from, months, holidays)
      expect(isWorkingDay(due, holidays)).toBe(true)
      const [year = 0, month = 0] = from.split('-').map(Number)
      const then = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7)
      // At most a long weekend later.
      expect([then, addDays(`${then}-28`, 8).slice(0, 7)]).toContain(due.slice(0, 7))
    }),
  )
})

test('only those who attended are asked, about sessions since pulses began, and not weeks late', () => {
  const due = (booking: Booking, today: string) => pulsesDue([booking], today, holidays).map(({ point }) => point)
  expect(due(attended(), '2024-05-27')).toEqual(['end'])
  expect(due(attended(), '2024-05-24')).toEqual([])
  expect(due(attended(), '2024-06-18')).toEqual([])
  expect(due(attended(), '2024-09-10')).toEqual(['3m'])
  expect(due(attended({ status: 'no-show' }), '2024-05-27')).toEqual([])
  expect(due(attended({ sessionDate: '2024-04-26' }), '2024-04-29')).toEqual([])
})

test('themes are found in lines by the beginnings of words', () => {
  expect(themesOf('I challenge more, and used the NGCP in supervision')).toEqual([
    'Confidence to challenge',
    'Using a tool',
    'Supervision and team',
  ])
  expect(themesOf('nothing')).toEqual([])
})
