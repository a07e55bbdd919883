// Which courses neglect champions have been to, and which have not reached any of them yet.
import type { Booking } from '../domain/training.ts'
import type { ReportDefinition } from './report.ts'
import { yearOf } from './year.ts'

export const trainingChampions: ReportDefinition<'sessions' | 'bookings' | 'people'> = {
  name: 'training-champions',
  title: 'Courses and neglect champions',
  about: 'Attendance of neglect champions by course for a year, and the courses that have reached none.',
  parameters: ['year'],
  needs: ['sessions', 'bookings', 'people'],
  audience: 'everyone',
  chart: { label: 'course', value: 'champions' },
  make({ sessions, bookings, people, year: asked, asAt }) {
    const over = sessions.filter(({ date, status }) => date <= asAt && status !== 'Cancelled')
    const year =
      asked ||
      (over
        .map(({ trainingYear }) => trainingYear)
        .sort()
        .at(-1) ??
        yearOf(asAt))
    const champions = new Set(people.filter(({ roles }) => roles.includes('champion')).map(({ personId }) => personId))
    const held = over.filter(({ trainingYear }) => trainingYear === year)
    const courses = [...new Set(held.map(({ course }) => course))].sort((one, other) => one.localeCompare(other))
    const attended = bookings.filter(({ status }) => status === 'attended')
    const rows = courses.map((course) => {
      const ids = new Set(held.filter((session) => session.course === course).map(({ sessionId }) => sessionId))
      const own = attended.filter(({ sessionId }) => ids.has(sessionId))
      return {
        course,
        sessions: ids.size,
        attended: own.length,
        champions: own.filter(isBy(champions)).length,
        reached: own.some(isBy(champions)) ? 'Yes' : 'Not yet',
      }
    })
    const sum = (key: 'sessions' | 'attended' | 'champions') => rows.reduce((total, row) => total + row[key], 0)
    const missing = rows.filter(({ champions: count }) => count === 0)
    return {
      report: this.name,
      title: `${this.title}, ${year}`,
      asAt,
      columns: [
        { key: 'course', title: 'Course' },
        { key: 'sessions', title: 'Sessions held' },
        { key: 'attended', title: 'Attended' },
        { key: 'champions', title: 'Of these champions' },
        { key: 'reached', title: 'Has reached champions' },
      ],
      rows,
      totals: {
        course: 'Total',
        sessions: sum('sessions'),
        attended: sum('attended'),
        champions: sum('champions'),
        reached: `${rows.length - missing.length} of ${rows.length}`,
      },
      notes: [
        missing.length === 0
          ? 'Every course held has reached a champion.'
          : `Not reached yet: ${missing.map(({ course }) => course).join('; ')}.`,
        'Champions are those whom the roster calls so now: most of the network is in the champions’ register without being on the roster, so this is the least there were.',
      ],
    }
  },
}

const isBy = (champions: ReadonlySet<string>) => (booking: Booking) => champions.has(booking.personId)
