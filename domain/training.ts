// Courses, sessions and bookings.
import type { Day } from './day.ts'

export type Session = {
  sessionId: string
  courseCode: string
  course: string
  provider: string
  /** `Commissioned`, `Partner` or `Champion event`. */
  kind: string
  date: Day
  /** `HH:MM`, London. */
  start: string
  durationHours: number
  /** `Face to face` or `Virtual`. */
  mode: string
  venue: string
  capacity: number
  /** `Open`, `Full`, `Completed`, `Cancelled`. */
  status: string
  trainingYear: string
  /** Places taken: bookings that are booked or attended. */
  taken: number
  /** People on the waiting list. */
  waiting: number
}

export type Booking = {
  bookingId: string
  sessionId: string
  course: string
  sessionDate: Day
  /** Whose booking it is. */
  personId: string
  agency: string
  booked: Day
  /** `booked`, `waitlisted`, `attended`, `no-show`, `cancelled`, `late-cancelled`. */
  status: string
  cancelledOn: Day | ''
  isChargeable: boolean
  chargeReason: string
}
