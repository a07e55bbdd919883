// Attendance at each course of a training year, from the bookings register: totals only, never who.
import { type Day, sayDay } from '../domain/day.ts'
import { type Booking, type Session, wasBooked } from '../domain/training.ts'
import { reconciliationNotes } from './reconciliations.ts'
import type { ReportDefinition, Row } from './report.ts'
import { yearDates, yearOf } from './year.ts'

export const trainingAttendance: ReportDefinition<'sessions' | 'bookings'> = {
  name: 'training-attendance',
  title: 'Training attendance',
  about: 'Sessions, bookings and attendance by course for a year.',
  parameters: ['year'],
  needs: ['sessions', 'bookings'],
  audience: 'everyone',
  chart: { label: 'course', value: 'attended' },
  make({ sessions, bookings, year: asked, asAt }) {
    const year = asked || newestYear(sessions, asAt)
    const ofYear = sessions.filter((session) => session.trainingYear === year)
    const ids = new Set(ofYear.map((session) => session.sessionId))
    const booked = bookings.filter((booking) => ids.has(booking.sessionId) && booking.booked <= asAt)
    const courses = [...new Set(ofYear.map((session) => session.course))].sort((one, other) => one.localeCompare(other))
    const window = yearDates(year)
    return {
      report: this.name,
      title: `${this.title}, ${year}`,
      asAt,
      columns: [
        { key: 'course', title: 'Course' },
        { key: 'sessions', title: 'Sessions' },
        { key: 'held', title: 'Held' },
        { key: 'booked', title: 'Booked' },
        { key: 'attended', title: 'Attended' },
        { key: 'noShow', title: 'Did not attend' },
        { key: 'lateCancelled', title: 'Cancelled late' },
        { key: 'cancelled', title: 'Cancelled in time' },
        { key: 'toCome', title: 'Still to come' },
      ],
      rows: courses.map((course) => {
        const own = ofYear.filter((session) => session.course === course)
        const ownIds = new Set(own.map((session) => session.sessionId))
        return {
          course,
          ...count(
            own,
            booked.filter((booking) => ownIds.has(booking.sessionId)),
            asAt,
          ),
        }
      }),
      totals: { course: 'Total', ...count(ofYear, booked, asAt) },
      notes: [
        `Sessions leave out cancelled ones; held means dated by ${sayDay(asAt)}. Booked counts every place taken by then, without the waiting list, and is the sum of the columns after it.`,
        'One person at two sessions counts twice. Counts come from the bookings register alone.',
        ...reconciliationNotes(this.name, window.from, window.to),
      ],
    }
  },
}

/** The newest training year with a session by a date; the running year when there is none. */
function newestYear(sessions: readonly Session[], asAt: Day): string {
  const years = sessions.filter((session) => session.date <= asAt).map((session) => session.trainingYear)
  return years.sort().at(-1) ?? yearOf(asAt)
}

/** How a booking stood at the close of a day. The register dates a cancellation, and attendance by its session. */
function statusOn(booking: Booking, asAt: Day): string {
  const isCancellation = booking.status === 'cancelled' || booking.status === 'late-cancelled'
  if (isCancellation) return booking.cancelledOn === '' || booking.cancelledOn <= asAt ? booking.status : 'booked'
  return wasBooked(booking) && booking.sessionDate > asAt ? 'booked' : booking.status
}

function count(sessions: readonly Session[], bookings: readonly Booking[], asAt: Day): Row {
  const running = sessions.filter((session) => session.status !== 'Cancelled')
  const statuses = bookings.map((booking) => statusOn(booking, asAt)).filter((status) => wasBooked({ status }))
  const having = (status: string) => statuses.filter((item) => item === status).length
  return {
    sessions: running.length,
    held: running.filter((session) => session.date <= asAt).length,
    booked: statuses.length,
    attended: having('attended'),
    noShow: having('no-show'),
    lateCancelled: having('late-cancelled'),
    cancelled: having('cancelled'),
    toCome: having('booked'),
  }
}
