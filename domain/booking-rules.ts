// The rules of places on a session: who gets one, who waits, what an offer lasts. Pure: storage keeps what they decide.
import { addDays, type Day } from './day.ts'
import { type Booking, holdsPlace, isLive, type Session, waitingList } from './training.ts'
import { addWorkingDays, type BankHolidays, workingDayOnOrBefore } from './working-days.ts'

/** How long things take. Data, so that a partnership can set its own. */
export const BOOKING_RULES = {
  /** Working days in which an offered place can be taken. */
  offerWorkingDays: 1,
  /** Cancelling with fewer working days than this is late. Null: the partnership has not published a notice period. */
  lateNoticeWorkingDays: null as number | null,
  edition: '2024',
  source: 'NSCP business unit; annual report 2023-24 gives neither notice period nor amounts',
}

// A transaction takes 100 rows, and a press may settle before it and after.
const MOST_AT_ONCE = 20

export type BookingRules = typeof BOOKING_RULES

/** A session with all its bookings, as they stand. */
export type SessionBook = { session: Session; bookings: readonly Booking[] }

export type Today = { today: Day; at: Date; holidays: BankHolidays; rules?: BookingRules }

/** Places that nobody holds. Never negative, even where a register brought more bookings than places. */
export function freePlaces({ session, bookings }: SessionBook): number {
  return Math.max(0, session.capacity - bookings.filter(holdsPlace).length)
}

/** Bookings close at the end of the day before, so that the trainer's list is right in the morning. */
export function isBookable(session: Session, today: Day): boolean {
  return session.status !== 'Cancelled' && session.status !== 'Completed' && today < session.date
}

/** The last day to take a place offered today: never the day of the session itself. */
export function offerUntil(session: Session, { today, holidays, rules = BOOKING_RULES }: Today): Day {
  const [earlier = today] = [addWorkingDays(today, rules.offerWorkingDays, holidays), addDays(session.date, -1)].sort()
  return earlier
}

/**
 * What time and the provider do by themselves: a cancelled session ends its bookings, an offer left too long lapses,
 * and every free place is offered to whoever has waited longest. Doing it twice does nothing the second time.
 * @returns the bookings that change, a few dozen at most: storage keeps them in one transaction. Call again for the rest
 */
export function settleBook(book: SessionBook, now: Today): Booking[] {
  const { session } = book
  if (session.status === 'Cancelled') {
    return book.bookings
      .filter((booking) => isLive(booking) && session.date >= now.today)
      .slice(0, MOST_AT_ONCE)
      .map((booking) =>
        changed(booking, { status: 'cancelled', cancelledOn: now.today, notice: 'session-cancelled' }, now),
      )
  }
  const lapsed = book.bookings
    .filter(({ status, offerUntil: until = '' }) => status === 'offered' && until < now.today)
    .slice(0, MOST_AT_ONCE)
    .map((booking) => changed(booking, { status: 'lapsed', notice: 'lapsed' }, now))
  if (!isBookable(session, now.today)) return [...lapsed, ...joiningToSend(book, now)]
  const free = freePlaces(withChanges(book, lapsed))
  const joining = joiningToSend(book, now)
  if (free === 0) return [...lapsed, ...joining]
  const offered = waitingList(book.bookings)
    .slice(0, Math.min(free, MOST_AT_ONCE))
    .map((booking) =>
      changed(booking, { status: 'offered', offerUntil: offerUntil(session, now), notice: 'offered' }, now),
    )
  return [...lapsed, ...offered, ...joining]
}

/** Joining details go to those booked from the working day before on; who books later has them at once. */
function joiningToSend({ session, bookings }: SessionBook, { today, holidays }: Today): Booking[] {
  const { joining = '', mode, date } = session
  const from = workingDayOnOrBefore(addDays(date, -1), holidays)
  if (joining === '' || mode !== 'Virtual' || today < from || today > date) return []
  return bookings
    .filter(({ status, hasJoining = false, notice = '' }) => status === 'booked' && !hasJoining && notice === '')
    .slice(0, MOST_AT_ONCE)
    .map((booking) => ({ ...booking, hasJoining: true, notice: 'joining' as const, noticeSince: '' }))
}

/** The book with some of its bookings replaced or added. */
export function withChanges(book: SessionBook, changes: readonly Booking[]): SessionBook {
  if (changes.length === 0) return book
  const next = new Map(book.bookings.map((booking) => [booking.bookingId, booking]))
  for (const booking of changes) next.set(booking.bookingId, booking)
  return { session: book.session, bookings: [...next.values()] }
}

const WHAT: Record<string, string> = {
  cancelled: 'The provider cancelled the session',
  lapsed: 'The offer was not answered in time',
  offered: 'A place came free and was offered',
}

function changed(booking: Booking, fields: Partial<Booking>, { at }: Today): Booking {
  const status = fields.status ?? booking.status
  const change = {
    at: at.toISOString(),
    by: 'Partnership Assistant',
    personId: '',
    door: 'timer',
    what: WHAT[status] ?? status,
    note: '',
    from: { status: booking.status },
    to: { status },
    operationId: `${status}|${at.toISOString()}`,
  }
  return { ...booking, ...fields, noticeSince: '', changes: [...(booking.changes ?? []), change] }
}
