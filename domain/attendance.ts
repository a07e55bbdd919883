// Who came: a provider's list marked onto a session's bookings, and the question to those who did not.
import type { SessionBook } from './booking-rules.ts'
import type { Day } from './day.ts'
import type { Person } from './person.ts'
import type { Booking } from './training.ts'

/** Why somebody did not come, as they say it. Data: pressed on the card, counted by agency, never by name. */
export const ABSENCE_REASONS = [
  { reason: 'workload', title: 'Workload or an emergency at work' },
  { reason: 'ill', title: 'Ill, or caring for somebody' },
  { reason: 'forgot', title: 'I forgot, or did not know' },
  { reason: 'joining', title: 'I could not get in or find it' },
  { reason: 'was-there', title: 'I was there' },
] as const

/** One line of a provider's list: a booking's id or a work e-mail address. */
export type AttendanceRow = { row: number; booking: string; email: string; attended: boolean }

export type Marked = {
  changes: Booking[]
  unchanged: number
  rejected: { row: number; column: string; problem: string }[]
}

/**
 * Marks who came. Only booked places can be marked, and a mark can be put right later; nobody is guessed.
 * @param by who sends the list, and now, for the history
 */
export function markAttendance(
  { session, bookings }: SessionBook,
  rows: readonly AttendanceRow[],
  people: readonly Person[],
  by: { person: Person; at: Date; today: Day; operationId: string },
): Marked {
  const marked: Marked = { changes: [], unchanged: 0, rejected: [] }
  if (session.date > by.today) {
    const problem = `${session.course} is on ${session.date}: attendance can be given from that day on.`
    return { ...marked, rejected: rows.map(({ row }) => ({ row, column: 'attended', problem })) }
  }
  const idOf = new Map(people.map(({ email, personId }) => [email.toLowerCase(), personId]))
  const seen = new Map<string, number>()
  for (const { row, booking: bookingId, email, attended } of rows) {
    const personId = idOf.get(email.trim().toLowerCase())
    const found = bookings.find((each) =>
      bookingId === '' ? each.personId === personId && CAN_MARK.has(each.status) : each.bookingId === bookingId,
    )
    const problem = problemWith(found, seen)
    if (!found || problem !== '') {
      marked.rejected.push({ row, column: bookingId === '' ? 'email' : 'booking', problem })
      continue
    }
    seen.set(found.bookingId, row)
    const status = attended ? 'attended' : 'no-show'
    if (found.status === status) marked.unchanged += 1
    else marked.changes.push(mark(found, status, by))
  }
  return marked
}

const CAN_MARK: ReadonlySet<string> = new Set(['booked', 'attended', 'no-show'])

function problemWith(found: Booking | undefined, seen: ReadonlyMap<string, number>): string {
  if (!found) return 'Nobody with this booking or address has a place on this session.'
  if (!CAN_MARK.has(found.status)) return `This booking is ${found.status}, so there is no place to mark.`
  const before = seen.get(found.bookingId)
  return before === undefined ? '' : `The same person is in row ${before} already.`
}

function mark(
  booking: Booking,
  status: 'attended' | 'no-show',
  { person, at, operationId }: { person: Person; at: Date; operationId: string },
): Booking {
  const change = {
    at: at.toISOString(),
    by: person.displayName,
    personId: person.personId,
    door: 'import',
    what: status === 'attended' ? 'Marked as attended' : 'Marked as not attended',
    note: '',
    from: { status: booking.status },
    to: { status },
    operationId,
  }
  // Whoever is put right to "attended" is not asked why they were missing.
  const notice = status === 'no-show' ? ('missed' as const) : ('' as const)
  return { ...booking, status, notice, noticeSince: '', changes: [...(booking.changes ?? []), change] }
}
