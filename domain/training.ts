// Courses, sessions and bookings.
import type { Change } from './action.ts'
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
  /** Places taken: bookings that are booked, attended or held for somebody who was offered one. */
  taken: number
  /** People on the waiting list. */
  waiting: number
  /** How to join a virtual session, as the provider gave it: sent to those booked the working day before. */
  joining?: string
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
  /**
   * `booked`, `waitlisted`, `attended`, `no-show`, `cancelled`, `late-cancelled`; and from the waiting list `offered`
   * a place, `lapsed` when the offer was not answered, `withdrawn` when they left the list or said no.
   */
  status: string
  cancelledOn: Day | ''
  isChargeable: boolean
  chargeReason: string
  /** Order of arrival at the session's row, from 1. Missing where the register brought the booking. */
  arrival?: number
  /** The last day on which an offered place can be taken. */
  offerUntil?: Day
  /** What the person has yet to be told, and since when somebody is telling them (ISO moment). */
  notice?: BookingNotice | ''
  noticeSince?: string
  /** Role title of whoever booked for them; missing when they did it themselves. */
  bookedBy?: string
  /** The session this one was booked instead of, until that place is given up. */
  replaces?: string
  /** True once joining details were sent to them. */
  hasJoining?: boolean
  /** Why they did not come, in a word of `ABSENCE_REASONS`. */
  absence?: string
  /** What was done to it, oldest first: in its own row, so that a change and its history cannot part. */
  changes?: Change[]
}

export type BookingNotice =
  | 'offered'
  | 'lapsed'
  | 'session-cancelled'
  | 'booked-for-you'
  | 'cancelled-for-you'
  | 'joining'
  | 'missed'

/** Takes up one of the session's places. */
export function holdsPlace({ status }: Pick<Booking, 'status'>): boolean {
  return status === 'booked' || status === 'attended' || status === 'offered'
}

/** Can still be cancelled: a place, an offer or a turn on the waiting list. */
export function isLive({ status }: Pick<Booking, 'status'>): boolean {
  return status === 'booked' || status === 'offered' || status === 'waitlisted'
}

export function isWaiting({ status }: Pick<Booking, 'status'>): boolean {
  return status === 'waitlisted'
}

/** Was once a booked place, whatever became of it. Turns on the waiting list are not. */
export function wasBooked({ status }: Pick<Booking, 'status'>): boolean {
  return !['waitlisted', 'offered', 'lapsed', 'withdrawn'].includes(status)
}

/** The waiting list in order of arrival. Those the register brought came before anybody who pressed a button. */
export function waitingList(bookings: readonly Booking[]): Booking[] {
  return bookings.filter(({ status }) => status === 'waitlisted').sort(byArrival)
}

/** A waiting person's turn, from 1; 0 for anybody else. */
export function turnOf(booking: Booking, bookings: readonly Booking[]): number {
  if (booking.status !== 'waitlisted') return 0
  return bookings.filter((each) => each.status === 'waitlisted' && byArrival(each, booking) < 0).length + 1
}

function byArrival(one: Booking, other: Booking): number {
  const early = (one.arrival ?? 0) - (other.arrival ?? 0)
  return early || one.booked.localeCompare(other.booked) || one.bookingId.localeCompare(other.bookingId)
}
