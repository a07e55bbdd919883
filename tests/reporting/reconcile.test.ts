// Everything known not to reconcile is found, each with what would settle it; and nothing is found where all is well.
import { describe, expect, test } from 'vitest'
import { CATEGORIES, SECTIONS } from '../../domain/action.ts'
import { addDays } from '../../domain/day.ts'
import type { Recommendation } from '../../domain/recommendation.ts'
import { reconcile } from '../../reporting/reconcile/reconcile.ts'
import type { Rows } from '../../reporting/report.ts'
import { findReport, makeReport } from '../../reporting/reports.ts'
import { anAction, aReturn } from '../support/things.ts'
import { given } from './given.ts'

const aRecommendation = (over: Partial<Recommendation> = {}): Recommendation => ({
  ref: 'S11-2324-R1',
  sourceType: 'Section 11',
  source: 'Section 11 2023-24',
  sourceRef: '',
  made: '',
  title: 'Consider a plan for the guidance on working with fathers',
  section: 'FCN',
  ownerGroup: 'All partners',
  decision: 'Awaiting a decision',
  decidedOn: '',
  reason: '',
  actionRefs: [],
  impact: '',
  impactOn: '',
  ...over,
})

const checksIn = (own: Partial<Rows>, asAt = '2024-04-22') =>
  reconcile(given({ asAt }, own)).map((finding) => finding.check)

/** A year in which everything agrees. */
const clean: Partial<Rows> = {
  facts: [],
  actions: [anAction(), anAction({ ref: 'CAP-VAG-010', status: 'Closed', closed: '2024-04-01' })],
  returns: [aReturn({ invited: '2023-07-03', due: '2023-09-29', returned: '2023-09-20', status: 'Reviewed' })],
  reviews: given().reviews.filter((review) => review.ref === 'RV-01'),
  sessions: given().sessions.slice(0, 3),
  bookings: [],
  meetings: given().meetings.filter((meeting) => meeting.group === 'VAG'),
  recommendations: [aRecommendation({ decision: 'Taken into the plan', actionRefs: ['CAP-VAG-009'] })],
}

test('nothing is found in a clean year', () => {
  expect(reconcile(given({}, clean))).toEqual([])
})

/** A year of the size of the partnership's own, made up so that everything agrees. */
function cleanYear(): Partial<Rows> {
  const [session, booking] = [given().sessions[0]!, given().bookings[0]!]
  const day = (at: number) => addDays('2023-04-03', at % 340)
  const sessions = Array.from({ length: 120 }, (_, at) => ({
    ...session,
    sessionId: `S-${at}`,
    date: day(at * 3),
    capacity: 20,
    status: 'Completed',
  }))
  const actions = Array.from({ length: 300 }, (_, at) => {
    const isClosed = at % 3 !== 0
    const isSector = at % 5 === 4
    return anAction({
      ref: `CAP-X-${at}`,
      section: isSector ? 'Sector specific' : SECTIONS[at % 4]!,
      category: isSector ? 'Sector Specific' : CATEGORIES[at % 4]!,
      sector: isSector ? 'Health' : '',
      added: day(at),
      sourceDate: day(at).slice(0, 7),
      due: addDays(day(at), 120),
      status: isClosed ? 'Closed' : 'In progress',
      closed: isClosed ? addDays(day(at), 30) : '',
    })
  })
  return {
    ...clean,
    actions,
    sessions,
    bookings: Array.from({ length: 1_200 }, (_, at) => {
      const { sessionId, date } = sessions[at % 120]!
      const said = { status: at % 9 === 0 ? ('no-show' as const) : ('attended' as const), cancelledOn: '' as const }
      return { ...booking, ...said, bookingId: `B-${at}`, sessionId, sessionDate: date, booked: addDays(date, -20) }
    }),
    returns: Array.from({ length: 40 }, (_, at) =>
      aReturn({
        returnId: `R-${at}`,
        invited: '2023-07-03',
        due: '2023-09-29',
        returned: addDays('2023-08-01', at),
        status: 'Reviewed',
      }),
    ),
    recommendations: actions.map(({ ref, source, added }) =>
      aRecommendation({
        ref: `REC-${ref}`,
        source,
        made: added,
        decision: 'Taken into the plan',
        decidedOn: added,
        actionRefs: [ref],
      }),
    ),
  }
}

test('nothing is found in a clean year of 300 actions and 1,200 bookings', () => {
  expect(reconcile(given({ asAt: '2024-04-22' }, cleanYear()))).toEqual([])
})

describe('what the published reports are known to get wrong', () => {
  const found = reconcile(given({ asAt: '2024-04-22' }, { recommendations: [aRecommendation()] }))

  test.each([
    ['two counts of sector specific actions', 'sector-specific-two-dates'],
    ['eight audit recommendations, six in the plan', 'audit-recommendations-not-all-in-plan'],
    ['six notifications said to trigger six reviews', 'notifications-said-to-trigger-all'],
    ['a notification without a rapid review', 'notification-without-rapid-review'],
    ['a rapid review without a notification', 'rapid-review-without-notification'],
    ['income a pound above its printed total', 'printed-total-is-not-the-sum'],
    ['shares that add up to 101', 'shares-do-not-add-up'],
    ['four categories and five rows', 'four-categories-five-rows'],
    ['exceptions with a tab and no section', 'exceptions-tab-without-section'],
    ['a category split for one date only', 'category-split-at-one-date'],
    ['recommendations missing from the tracker', 'sources-missing-from-tracker'],
    ['a recommendation nobody decided on', 'recommendation-not-decided'],
    ['a tracker that starts before its year', 'tracker-starts-before-year'],
    ['an audit before its recommendations', 'audit-before-its-recommendations'],
    ['returns without the number asked', 'return-rate-without-invited'],
    ['eight meetings where six were due, in print', 'met-more-often-than-scheduled'],
    ['eight meetings where six were due, in the register', 'met-more-often-than-said'],
    ['scrutiny and observation counted apart', 'scrutiny-commissioned-or-observed'],
    ['a learning review counted nowhere', 'review-counted-nowhere'],
    ['equitable shares that are not equal', 'equitable-is-not-equal'],
    ['funders missing from the list', 'funders-not-in-list'],
    ['education funding under two names', 'education-funding-by-two-names'],
    ['money carried forward in or out', 'carried-forward-inside-or-outside'],
    ['a pilot with three ends', 'pilot-with-three-ends'],
    ['an observation with two dates', 'observation-with-two-dates'],
    ['intervals recommended and used', 'impact-intervals-differ'],
    ['impact stopped and continued', 'impact-stopped-and-continued'],
    ['attendances that overlap', 'attendances-overlap'],
    ['a next step listed twice', 'next-step-listed-twice'],
    ['an event before its cause', 'printed-date-cannot-be-right'],
    ['reviews over other windows', 'reviews-over-other-windows'],
    ['training in other units', 'training-in-other-units'],
    ['role with two titles', 'role-with-two-titles'],
    ['group with two names', 'group-with-two-names'],
    ['priority with two names', 'priority-with-two-names'],
    ['tool with two names', 'tool-with-two-names'],
    ['guidance with two names', 'guidance-with-two-names'],
    ['stage or phase four', 'stage-or-phase-four'],
    ['programme with two age ranges', 'programme-with-two-age-ranges'],
    ['scrutiny with two age ranges', 'scrutiny-with-two-age-ranges'],
    ['abbreviation with two meanings', 'abbreviation-with-two-meanings'],
    ['course with two names', 'course-with-two-names'],
    ['body with two names', 'body-with-two-names'],
    ['courses and sessions', 'courses-are-not-sessions'],
    ['no-shows published once', 'no-shows-not-published-again'],
    ['a partner with two names', 'partner-with-two-names'],
    ['acronym spelt differently', 'acronym-spelt-differently'],
    ['weekly figure is not a year', 'weekly-figure-is-not-a-year'],
    ['matters between meetings', 'matters-between-meetings'],
    ['sentence cut short', 'sentence-cut-short'],
    ['event before the year', 'event-before-the-year'],
    ['priorities differ by year', 'priorities-differ-by-year'],
    ['website with two addresses', 'website-with-two-addresses'],
    ['numbers printed only once', 'numbers-printed-only-once'],
    ['a date whose year is not printed', 'year-not-printed'],
  ])('%s is found, with what would settle it', (_case, check) => {
    const finding = found.find((each) => each.check === check)
    expect(finding?.found.length).toBeGreaterThan(20)
    expect(finding?.settle.length).toBeGreaterThan(20)
  })

  test('the figures themselves are said', () => {
    expect(found.find((each) => each.check === 'printed-total-is-not-the-sum')?.found).toBe(
      'Income to date is printed as £516,994; its lines add up to £516,995.',
    )
    expect(
      found.filter((each) => each.check === 'notification-without-rapid-review').map((each) => each.about),
    ).toEqual(['Review RV-03'])
    expect(
      found.filter((each) => each.check === 'rapid-review-without-notification').map((each) => each.about),
    ).toEqual(['Review RV-09'])
  })

  test('counts that the register does make are not found', () => {
    expect(found.map((each) => each.check)).not.toContain('published-count-differs')
  })
})

describe('records that do not fit', () => {
  test.each<[string, Partial<Rows>]>([
    ['published-count-differs', { actions: given().actions.slice(1), facts: given().facts }],
    ['section-and-category-differ', { actions: [anAction({ category: 'Sector Specific' })] }],
    ['sector-missing-or-extra', { actions: [anAction({ sector: 'Health' })] }],
    ['closed-does-not-fit', { actions: [anAction({ status: 'Closed', closed: '2024-03-01' })] }],
    ['added-before-its-source', { actions: [anAction({ sourceDate: '2024-04' })] }],
    ['added-long-after-its-source', { actions: [anAction({ sourceDate: '2023-02' })] }],
    [
      'returned-before-invited',
      { returns: [aReturn({ invited: '2024-02-01', returned: '2024-01-01', status: 'Returned' })] },
    ],
    ['return-status-does-not-fit', { returns: [aReturn({ invited: '2024-02-01', status: 'Returned' })] }],
    ['extension-before-due-date', { returns: [aReturn({ invited: '2024-02-01', extendedTo: '2024-03-01' })] }],
    [
      'national-body-with-local-return',
      { returns: [aReturn({ invited: '2024-02-01', scope: 'national', returned: '2024-03-01', status: 'Returned' })] },
    ],
    ['booking-without-session', { bookings: given().bookings.slice(0, 1), sessions: [] }],
    [
      'booking-on-other-date',
      {
        bookings: given().bookings.map((each) => ({ ...each, sessionDate: '2024-01-01' })),
        sessions: given().sessions,
      },
    ],
    [
      'more-attended-than-places',
      { bookings: given().bookings, sessions: given().sessions.map((each) => ({ ...each, capacity: 0 })) },
    ],
    ['group-by-another-name', { meetings: [{ ...given().meetings[0]!, group: 'Audit group', date: '2024-01-01' }] }],
    ['recommendation-without-reason', { recommendations: [aRecommendation({ decision: 'Not taken into the plan' })] }],
    [
      'recommendation-without-action',
      { recommendations: [aRecommendation({ decision: 'Taken into the plan', actionRefs: ['CAP-X'] })] },
    ],
  ])('%s', (check, own) => {
    expect(checksIn({ ...clean, ...own })).toContain(check)
  })
})

test('a report says what does not reconcile about it, and the pack has the whole list', () => {
  const funding = makeReport(findReport('funding'), given({ asAt: '2024-03-31' }))
  expect(funding.notes.join('\n')).toContain('Not reconciled: Funding table')
  const pack = makeReport(findReport('annual-report'), given({ year: '2023-24' }))
  expect(pack.tables?.find((table) => table.report === 'reconciliation')?.rows.length).toBeGreaterThan(25)
})
