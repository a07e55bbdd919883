// The line of sight: how far each recommendation has come, and what shows little or no progress.
import { expect, test } from 'vitest'
import { linkReviews } from '../../domain/linked-reviews.ts'
import type { Recommendation } from '../../domain/recommendation.ts'
import { findReport, makeReport } from '../../reporting/reports.ts'
import { anAction, aReturn } from '../support/things.ts'
import { given } from './given.ts'

const open = anAction({ ref: 'A-1', added: '2024-01-10', status: 'In progress' })
const closed = anAction({ ref: 'A-2', added: '2024-01-10', status: 'Closed', closed: '2024-03-01' })

const recommendation = (over: Partial<Recommendation>): Recommendation => ({
  ref: 'R-1',
  sourceType: 'Audit',
  source: 'Audit of serious youth violence',
  sourceRef: '',
  made: '2024-01-01',
  title: 'Keep education central to planning',
  section: 'VAG',
  ownerGroup: 'VAG',
  decision: 'Taken into the plan',
  decidedOn: '2024-01-10',
  reason: '',
  actionRefs: ['A-1'],
  impact: '',
  impactOn: '',
  ...over,
})

const stageAt = (asAt: string, over: Partial<Recommendation>, actions = [open, closed]) =>
  makeReport(findReport('line-of-sight'), given({ asAt }, { recommendations: [recommendation(over)], actions })).rows[0]
    ?.stage

test.each<[string, string, Partial<Recommendation>]>([
  ['Awaiting a decision', '2024-04-01', { decision: 'Awaiting a decision', decidedOn: '' }],
  ['Awaiting a decision', '2024-01-05', {}],
  ['Not taken into the plan', '2024-04-01', { decision: 'Not taken into the plan', reason: 'Done already' }],
  ['In progress', '2024-04-01', {}],
  ['In progress', '2024-02-01', { actionRefs: ['A-2'] }],
  ['Closed', '2024-04-01', { actionRefs: ['A-2'] }],
  ['Closed', '2024-04-01', { actionRefs: ['A-2'], impact: 'Fewer exclusions', impactOn: '2024-04-10' }],
  ['Closed with impact', '2024-04-10', { actionRefs: ['A-2'], impact: 'Fewer exclusions', impactOn: '2024-04-10' }],
])('is "%s" on %s', (stage, asAt, over) => {
  expect(stageAt(asAt, over)).toBe(stage)
})

test('an action’s own words on impact count, and closed with impact is counted apart', () => {
  const telling = { ...closed, impact: 'Fewer exclusions' }
  expect(stageAt('2024-04-01', { actionRefs: ['A-2'] }, [telling])).toBe('Closed with impact')
  const report = makeReport(
    findReport('line-of-sight'),
    given({}, { recommendations: [recommendation({ actionRefs: ['A-2'] })], actions: [closed] }),
  )
  expect(report.totals).toMatchObject({ recommendations: 1, closed: 1, closedWithImpact: 0 })
})

test('a recommendation not taken keeps its reason in the report', () => {
  const own = {
    recommendations: [recommendation({ decision: 'Not taken into the plan', reason: 'Done already' })],
    actions: [],
  }
  expect(makeReport(findReport('line-of-sight'), given({}, own)).rows[0]).toMatchObject({ reason: 'Done already' })
})

test('what is open for over a year and not started, or overdue without evidence, shows little progress', () => {
  const actions = [
    anAction({ ref: 'OLD', added: '2022-01-01', status: 'Not started', due: '2025-01-01' }),
    anAction({ ref: 'LATE', added: '2022-01-01', status: 'In progress', due: '2023-01-01' }),
    anAction({
      ref: 'SHOWN',
      added: '2022-01-01',
      status: 'In progress',
      due: '2023-01-01',
      evidence: 'Policy reviewed',
    }),
    anAction({ ref: 'NEW', added: '2024-01-01', status: 'Not started', due: '2025-01-01' }),
  ]
  const [little] = makeReport(findReport('line-of-sight'), given({}, { actions })).tables ?? []
  expect(little?.rows.map((row) => row.ref)).toEqual(['LATE', 'OLD'])
})

test('a case is three linked records, each there or not by itself', () => {
  const reviews = new Map(given().reviews.map((review) => [review.ref, linkReviews(review)]))
  expect(reviews.get('RV-03')).toMatchObject({ notification: { ref: 'RV-03-SIN' }, rapidReview: undefined })
  expect(reviews.get('RV-09')).toMatchObject({ notification: undefined, rapidReview: { notificationRef: '' } })
  expect(reviews.get('RV-06')).toMatchObject({ practiceReview: { rapidReviewRef: 'RV-06-RR', isPublished: false } })
})

test('a running clock says its day, its deadline and the edition it follows', () => {
  const report = makeReport(findReport('reviews'), given({ asAt: '2024-01-22' }))
  const clocks = report.tables?.find((table) => table.report === 'reviews-clocks')
  expect(clocks?.rows.find((row) => row.ref === 'RV-04')).toMatchObject({ day: 'day 5 of 15', deadline: '2024-02-05' })
  expect(clocks?.notes.join(' ')).toContain('Working Together 2023')
})

test('a rate of return is given only where the number invited is recorded, and rounds stand side by side', () => {
  const without = makeReport(findReport('section11-returns'), given({ asAt: '2024-03-31', round: '2023-24' }))
  expect(without.notes.join(' ')).toContain('no rate of return is given')
  const rounds = [
    { round: '2023-24', opens: '2023-07-03', due: '2023-09-29', themes: [], invited: 40, closedOn: '' as const },
  ]
  const known = makeReport(findReport('section11-returns'), given({ asAt: '2024-03-31', round: '2023-24' }, { rounds }))
  expect(known.notes.join(' ')).toContain('32 of 40 bodies invited have returned: 80%')
  const byRound = known.tables?.find((table) => table.report === 'section11-returns-by-round')
  expect(byRound?.rows).toEqual([expect.objectContaining({ round: '2023-24', invited: 40, returned: 32, rate: 80 })])
  const other = makeReport(findReport('section11-returns'), given({}, { returns: [aReturn()] }))
  expect(other.tables?.at(-1)?.rows).toEqual([])
})
