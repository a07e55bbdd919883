// Training year on year: the register's own years beside published ones, each with what it counts.
import { type Booking, wasBooked } from '../domain/training.ts'
import type { Cell, ReportDefinition, Row } from './report.ts'

export const trainingYears: ReportDefinition<'sessions' | 'bookings' | 'facts'> = {
  name: 'training-years',
  title: 'Training year on year',
  about: 'Bookings, attendance and missed places by training year, with what each year counts.',
  parameters: [],
  needs: ['sessions', 'bookings', 'facts'],
  audience: 'everyone',
  make({ sessions, bookings, facts, asAt }) {
    const held = sessions.filter(({ date, status }) => date <= asAt && status !== 'Cancelled')
    const years = [...new Set(held.map(({ trainingYear }) => trainingYear))].sort()
    const rows = years.map((year) => {
      const ids = new Set(held.filter(({ trainingYear }) => trainingYear === year).map(({ sessionId }) => sessionId))
      const own = bookings.filter(
        (booking) => ids.has(booking.sessionId) && wasBooked(booking) && booking.booked <= asAt,
      )
      return { year, unit: 'Places in the bookings register', sessions: ids.size, ...count(own) }
    })
    const figure = (id: string): Cell => {
      const value = facts.find((fact) => fact.id === id)?.values[0]
      return typeof value === 'number' || typeof value === 'string' ? value : null
    }
    const published: Row = {
      year: '2020-21',
      unit: 'People, as published',
      sessions: null,
      booked: figure('cyp-signups-1064'),
      attended: null,
      noShow: figure('cyp-noshow-173'),
      cancelled: null,
    }
    return {
      report: this.name,
      title: this.title,
      asAt,
      columns: [
        { key: 'year', title: 'Training year' },
        { key: 'unit', title: 'What is counted' },
        { key: 'sessions', title: 'Sessions held' },
        { key: 'booked', title: 'Booked' },
        { key: 'attended', title: 'Attended' },
        { key: 'noShow', title: 'Did not attend' },
        { key: 'cancelled', title: 'Given up, late or in time' },
      ],
      rows: published.booked === null ? rows : [published, ...rows],
      totals: { year: 'Not added up: the years count different things' },
      notes: [
        'Published figures count people who signed up; the register counts places, so one person at two sessions counts twice. They are not to be compared as one series.',
        'A training year runs from 1 April to 31 March.',
      ],
    }
  },
}

function count(bookings: readonly Booking[]): Row {
  const having = (...statuses: string[]) => bookings.filter(({ status }) => statuses.includes(status)).length
  return {
    booked: bookings.length,
    attended: having('attended'),
    noShow: having('no-show'),
    cancelled: having('cancelled', 'late-cancelled'),
  }
}
