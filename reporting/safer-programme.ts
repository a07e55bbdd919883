// The Safer programme's membership and workshops: as it is counted in the registers, and as the published reports say, each
// figure with its own basis.
import { type Day, sayDay } from '../domain/day.ts'
import type { Fact } from '../domain/fact.ts'
import { SAFER_KIND, type SaferCount } from '../domain/safer-count.ts'
import type { Booking, Session } from '../domain/training.ts'
import { wasBooked } from '../domain/training.ts'
import type { Report, ReportDefinition } from './report.ts'

export const saferProgramme: ReportDefinition<'facts' | 'saferCounts' | 'sessions' | 'bookings'> = {
  name: 'safer-programme',
  title: 'Safer programme',
  about: 'Members, joiners, workshops and survey of the Safer programme, each with its period and source.',
  parameters: [],
  needs: ['facts', 'saferCounts', 'sessions', 'bookings'],
  audience: 'everyone',
  make({ facts, saferCounts, sessions, bookings, asAt }) {
    const own = facts.filter(
      ({ id, topic, values }) => topic === 'safer' || (id.startsWith('safer-') && values.length > 0),
    )
    return {
      report: this.name,
      title: this.title,
      asAt,
      columns: [
        { key: 'measure', title: 'What' },
        { key: 'value', title: 'Figure' },
        { key: 'period', title: 'Period' },
        { key: 'source', title: 'Source' },
      ],
      rows: own.map((fact) => ({
        measure: fact.statement,
        value: figureOf(fact),
        period: fact.period,
        source: `${fact.source.report}${fact.isDerived ? ', worked out' : ''}`,
      })),
      totals: { measure: 'Figures', value: own.length, period: '', source: '' },
      notes: [
        'Members are counted when a report is written, joiners in a calendar year: the difference of two membership counts is not the number who joined.',
        'The programme keeps its own membership list; only its counts are kept here. The price of membership is not published.',
      ],
      tables: [membership(saferCounts, asAt), workshops(sessions, bookings, asAt)],
    }
  },
}

function membership(counts: readonly SaferCount[], asAt: Day): Report {
  const known = counts
    .filter(({ countedOn }) => countedOn <= asAt)
    .toSorted((one, next) => one.countedOn.localeCompare(next.countedOn))
  return {
    report: 'safer-programme-membership',
    title: 'Membership as counted',
    asAt,
    columns: [
      { key: 'countedOn', title: 'Counted on' },
      { key: 'members', title: 'Members' },
      { key: 'change', title: 'More than the count before' },
      { key: 'joined', title: 'Joined since' },
      { key: 'left', title: 'Left since' },
      { key: 'source', title: 'Source' },
    ],
    rows: known.map(({ countedOn, members, joined, source }, at) => {
      const before = known[at - 1]
      const change = before ? members - before.members : null
      return { countedOn, members, change, joined, left: change === null ? null : joined - change, source }
    }),
    totals: { countedOn: `Counts by ${sayDay(asAt)}`, members: known.at(-1)?.members ?? null },
    notes: ['Left is what joiners and the two counts leave over, so it is no better than they are.'],
  }
}

function workshops(sessions: readonly Session[], bookings: readonly Booking[], asAt: Day): Report {
  const own = sessions
    .filter(({ kind, date, status }) => kind === SAFER_KIND && date <= asAt && status !== 'Cancelled')
    .toSorted((one, next) => one.date.localeCompare(next.date))
  const bySession = Map.groupBy(bookings, ({ sessionId }) => sessionId)
  const rows = own.map(({ sessionId, course, provider, date }) => {
    const places = (bySession.get(sessionId) ?? []).filter(wasBooked)
    const having = (status: string): number => places.filter((each) => each.status === status).length
    return { course, provider, date, booked: places.length, attended: having('attended'), noShow: having('no-show') }
  })
  const sum = (key: 'booked' | 'attended' | 'noShow') => rows.reduce((total, row) => total + row[key], 0)
  return {
    report: 'safer-programme-workshops',
    title: 'Workshops held',
    asAt,
    columns: [
      { key: 'course', title: 'Workshop' },
      { key: 'provider', title: 'From' },
      { key: 'date', title: 'Date' },
      { key: 'booked', title: 'Booked' },
      { key: 'attended', title: 'Attended' },
      { key: 'noShow', title: 'Did not attend' },
    ],
    rows,
    totals: {
      course: `${rows.length} workshops`,
      provider: '',
      date: '',
      booked: sum('booked'),
      attended: sum('attended'),
      noShow: sum('noShow'),
    },
    notes: [`Sessions of the kind "${SAFER_KIND}" in the training register, booked and counted as any other.`],
  }
}

/** One number where the figure is one, otherwise its parts in words. */
function figureOf({ values }: Fact): string | number {
  const [only] = values
  return values.length === 1 && typeof only === 'number' ? only : values.join('; ')
}
