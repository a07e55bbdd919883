// A row of the training bookings' register as a booking.
import type { Booking } from '../../domain/training.ts'
import type { Cells } from './cells.ts'

export const BOOKING_COLUMNS = [
  'bookingId',
  'sessionId',
  'course',
  'sessionDate',
  'userId',
  'agency',
  'booked',
  'status',
  'cancelledOn',
  'chargeable',
  'chargeReason',
] as const

const BOOKING_STATUSES = ['booked', 'waitlisted', 'attended', 'no-show', 'cancelled', 'late-cancelled'] as const

export function bookingOf(cells: Cells): Booking {
  return {
    bookingId: cells.name('bookingId'),
    sessionId: cells.name('sessionId'),
    course: cells.name('course'),
    sessionDate: cells.day('sessionDate'),
    personId: cells.name('userId'),
    agency: cells.name('agency'),
    booked: cells.day('booked'),
    status: cells.oneOf('status', BOOKING_STATUSES),
    cancelledOn: cells.dayOrNone('cancelledOn'),
    isChargeable: cells.flag('chargeable'),
    chargeReason: cells.text('chargeReason'),
  }
}
