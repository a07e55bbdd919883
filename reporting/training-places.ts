// How full each session is or was, who waits, and what was given up: capacity, fill rate, waiting list.
import { type Day, daysBetween } from '../domain/day.ts'
import { type Booking, holdsPlace, isWaiting, type Session, wasBooked } from '../domain/training.ts'
import type { ReportDefinition, Row } from './report.ts'
import { yearOf } from './year.ts'

// Without a published notice period, "short notice" is the week before: the first reminder has been sent by then.
const SHORT_NOTICE_DAYS = 7

export const trainingPlaces: ReportDefinition<'sessions' | 'bookings'> = {
  name: 'training-places',
  title: 'Places and waiting lists',
  about: 'Capacity, places taken, fill rate, waiting list and cancellations of each session of a year.',
  parameters: ['year'],
  needs: ['sessions', 'bookings'],
  audience: 'everyone',
  make({ sessions, bookings, year: asked, asAt }) {
    const year = asked || yearOf(asAt)
    const own = sessions
      .filter((session) => session.trainingYear === year && session.status !== 'Cancelled')
      .sort((one, other) => one.date.localeCompare(other.date) || one.sessionId.localeCompare(other.sessionId))
    const bySession = Map.groupBy(bookings, ({ sessionId }) => sessionId)
    const rows = own.map((session) => rowOf(session, bySession.get(session.sessionId) ?? [], asAt))
    const sum = (key: string): number => rows.reduce((total, row) => total + Number(row[key] ?? 0), 0)
    return {
      report: this.name,
      title: `${this.title}, ${year}`,
      asAt,
      columns: [
        { key: 'session', title: 'Session' },
        { key: 'course', title: 'Course' },
        { key: 'date', title: 'Date' },
        { key: 'capacity', title: 'Places' },
        { key: 'taken', title: 'Taken' },
        { key: 'fill', title: 'Full, %' },
        { key: 'offered', title: 'Of these offered, not yet answered' },
        { key: 'waiting', title: 'Waiting' },
        { key: 'lateCancelled', title: 'Cancelled late' },
        { key: 'shortNotice', title: 'Given up in the last week' },
      ],
      rows,
      totals: {
        session: 'Total',
        course: '',
        date: '',
        capacity: sum('capacity'),
        taken: sum('taken'),
        fill: rate(sum('taken'), sum('capacity')),
        offered: sum('offered'),
        waiting: sum('waiting'),
        lateCancelled: sum('lateCancelled'),
        shortNotice: sum('shortNotice'),
      },
      notes: [
        'Places taken are booked, attended, missed and offered ones. The register tells how bookings stand now; a place given up since an earlier date is not counted back.',
        'Cancelled late is as the register says. No notice period is published, so places given up in the last seven days are counted beside it.',
      ],
    }
  },
}

function rowOf(session: Session, bookings: readonly Booking[], asAt: Day): Row {
  const known = bookings.filter(({ booked }) => booked <= asAt)
  const taken = known.filter((booking) => holdsPlace(booking) || booking.status === 'no-show').length
  const isShort = ({ cancelledOn }: Booking): boolean =>
    cancelledOn !== '' && cancelledOn <= asAt && daysBetween(cancelledOn, session.date) <= SHORT_NOTICE_DAYS
  return {
    session: session.sessionId,
    course: session.course,
    date: session.date,
    capacity: session.capacity,
    taken,
    fill: rate(taken, session.capacity),
    offered: known.filter(({ status }) => status === 'offered').length,
    waiting: known.filter(isWaiting).length,
    lateCancelled: known.filter(({ status }) => status === 'late-cancelled').length,
    shortNotice: known.filter((booking) => wasBooked(booking) && isShort(booking)).length,
  }
}

function rate(part: number, of: number): number | null {
  return of === 0 ? null : Math.round((part / of) * 1000) / 10
}
