// Places missed and given up late, by agency and never by name, with why people said they did not come.
import { ABSENCE_REASONS } from '../domain/attendance.ts'
import { type Booking, wasBooked } from '../domain/training.ts'
import type { Report, ReportDefinition, Row } from './report.ts'
import { hidden, SMALL_NOTE } from './small-number.ts'
import { yearOf } from './year.ts'

export const trainingNoShows: ReportDefinition<'sessions' | 'bookings'> = {
  name: 'training-no-shows',
  title: 'Missed places by agency',
  about: 'Booked, attended, missed and cancelled late by agency for a year, with reasons.',
  parameters: ['year'],
  needs: ['sessions', 'bookings'],
  audience: ['business_unit', 'chair', 'scrutineer', 'partner_lead'],
  chart: { label: 'agency', value: 'noShow' },
  make({ sessions, bookings, year: asked, asAt }) {
    const over = sessions.filter(({ date, status }) => date <= asAt && status !== 'Cancelled')
    const year =
      asked ||
      (over
        .map((session) => session.trainingYear)
        .sort()
        .at(-1) ??
        yearOf(asAt))
    const ids = new Set(over.filter(({ trainingYear }) => trainingYear === year).map(({ sessionId }) => sessionId))
    const own = bookings.filter((booking) => ids.has(booking.sessionId) && wasBooked(booking) && booking.booked <= asAt)
    const agencies = [...new Set(own.map(({ agency }) => agency))].sort((one, other) => one.localeCompare(other))
    return {
      report: this.name,
      title: `${this.title}, ${year}`,
      asAt,
      columns: [
        { key: 'agency', title: 'Agency' },
        { key: 'booked', title: 'Booked' },
        { key: 'attended', title: 'Attended' },
        { key: 'noShow', title: 'Did not attend' },
        { key: 'rate', title: 'Did not attend, % of places kept' },
        { key: 'lateCancelled', title: 'Cancelled late' },
        { key: 'cancelled', title: 'Cancelled in time' },
      ],
      rows: agencies.map((agency) => ({
        agency,
        ...count(own.filter((booking) => booking.agency === agency)),
      })),
      totals: { agency: 'Total', ...count(own) },
      notes: [
        'Sessions held by the date, without cancelled ones. The rate is of those who attended or did not: a place given up is not missed.',
        'In 2020-21 the published figure was 173 of 1,064 people who signed up, about 16 %: people who booked, not places, so the two are not the same measure.',
        'Late means as the register says: no notice period is published.',
      ],
      tables: [reasons(own, asAt)],
    }
  },
}

function count(bookings: readonly Booking[]): Row {
  const having = (status: string) => bookings.filter((booking) => booking.status === status).length
  const [attended, noShow] = [having('attended'), having('no-show')]
  return {
    booked: bookings.length,
    attended,
    noShow,
    rate: attended + noShow === 0 ? null : Math.round((noShow / (attended + noShow)) * 1000) / 10,
    lateCancelled: having('late-cancelled'),
    cancelled: having('cancelled'),
  }
}

function reasons(bookings: readonly Booking[], asAt: string): Report {
  const missed = bookings.filter(({ status }) => status === 'no-show')
  const counts = hidden(ABSENCE_REASONS.map(({ reason }) => missed.filter(({ absence }) => absence === reason).length))
  const rows = ABSENCE_REASONS.map(({ title }, at) => ({ reason: title, people: counts[at] ?? null }))
  return {
    report: 'training-no-shows-reasons',
    title: 'Why people did not come',
    asAt,
    columns: [
      { key: 'reason', title: 'Reason' },
      { key: 'people', title: 'People' },
    ],
    rows,
    totals: { reason: 'Asked or still to be asked', people: missed.length },
    notes: [SMALL_NOTE],
  }
}
