// The reviews report by who asks, and its clock by the event that the rule counts from.
import { describe, expect, test } from 'vitest'
import type { StatutoryRule } from '../../domain/statutory-rule.ts'
import { findReport, makeReport } from '../../reporting/reports.ts'
import { given } from './given.ts'

const reviews = (over: object = {}, query: Record<string, string> = { year: '2023-24' }) =>
  makeReport(findReport('reviews'), { ...given(query), ...over })
const standing = (over: object) => reviews(over).tables?.find(({ report }) => report === 'reviews-standing')

describe('how a review stands', () => {
  test('is shown to those who may see it, and to nobody else', () => {
    expect(standing({ level: 'status' })?.rows).toHaveLength(9)
    expect(standing({ level: 'published' })).toBeUndefined()
    expect(standing({})).toBeUndefined()
  })

  test('is never in the annual report pack, whoever asks for it', () => {
    const pack = makeReport(findReport('annual-report'), { ...given({ year: '2023-24' }), level: 'status' })
    expect(JSON.stringify(pack)).not.toContain('reviews-standing')
  })
})

describe('the clock of a rapid review', () => {
  const [first] = given().reviews
  const running = {
    ...first!,
    ref: 'RV-90',
    status: 'In progress',
    notified: '2024-04-08',
    received: '2024-04-10',
    rapidReviewDeadline: '',
  }
  const rule = (startEvent: string): StatutoryRule => ({
    id: 'rr',
    limits: 'rapid-review',
    title: 'Rapid review',
    edition: 'Working Together 2023',
    paragraph: 'chapter 5',
    amount: 15,
    unit: 'working days',
    startEvent,
    source: 'local rule',
    effectiveFrom: '2023-12-15',
    isConfirmed: false,
  })
  const clock = (startEvent: string, item: object = running) => {
    const report = reviews({ reviews: [item], rules: [rule(startEvent)] }, { year: '2024-25', asAt: '2024-04-22' })
    return report.tables?.find((table) => table.report === 'reviews-clocks')?.rows[0]
  }

  test('starts at the event that the rule names', () => {
    expect(clock('notification')).toMatchObject({ day: 'day 10 of 15', deadline: '2024-04-29' })
    expect(clock('arrival at the business unit')).toMatchObject({ day: 'day 8 of 15', deadline: '2024-05-01' })
  })

  test('starts at the notification where the record has no date for that event', () => {
    expect(clock('arrival at the business unit', { ...running, received: '' })).toMatchObject({ day: 'day 10 of 15' })
  })
})
