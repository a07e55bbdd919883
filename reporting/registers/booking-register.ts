// Training bookings as a register. A booking stays with its session; a person is an id of the roster, never a name.
import type { Booking } from '../../domain/training.ts'
import { day, dayOrNone, name, oneOf, text, yesNo } from './kinds.ts'
import { register } from './register.ts'

const STATUSES = [
  'booked',
  'waitlisted',
  'attended',
  'no-show',
  'cancelled',
  'late-cancelled',
  'offered',
  'lapsed',
  'withdrawn',
] as const

export const bookingRegister = register<Booking>({
  name: 'training_bookings',
  title: 'Training bookings',
  id: 'bookingId',
  fields: [
    { field: 'bookingId', title: 'Booking', also: ['booking id'], kind: name, isNeeded: true },
    {
      field: 'sessionId',
      title: 'Session',
      also: ['session id'],
      kind: name,
      isNeeded: true,
      isFixed: true,
      refersTo: 'training_sessions',
    },
    { field: 'course', title: 'Course', kind: name, isNeeded: true },
    { field: 'sessionDate', title: 'Session date', kind: day, isNeeded: true },
    { field: 'personId', title: 'Person', also: ['person id', 'user id', 'delegate'], kind: name, isNeeded: true },
    { field: 'agency', title: 'Agency', also: ['organisation'], kind: name, isNeeded: true },
    { field: 'booked', title: 'Booked', also: ['booked on', 'date booked'], kind: day, isNeeded: true },
    { field: 'status', title: 'Status', kind: oneOf<string>(STATUSES), isNeeded: true },
    { field: 'cancelledOn', title: 'Cancelled on', kind: dayOrNone },
    { field: 'isChargeable', title: 'Chargeable', kind: yesNo() },
    { field: 'chargeReason', title: 'Charge reason', kind: text },
  ],
  blank: {
    bookingId: '',
    sessionId: '',
    course: '',
    sessionDate: '',
    personId: '',
    agency: '',
    booked: '',
    status: 'booked',
    cancelledOn: '',
    isChargeable: false,
    chargeReason: '',
  },
})
