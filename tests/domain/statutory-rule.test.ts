// Limits of guidance: the edition in force at the event, counted as that edition says.
import { expect, test } from 'vitest'
import rules from '../../dev/data/rules.json' with { type: 'json' }
import { deadlineOf, ruleFor, type StatutoryRule, sayClock } from '../../domain/statutory-rule.ts'
import { sampleRecords } from '../support/sample-records.ts'

const { holidays, reviews } = sampleRecords()
const held = rules as StatutoryRule[]

test('a notification is judged by the edition in force on its day', () => {
  expect(ruleFor(held, 'rapid-review', '2023-04-18')?.edition).toBe('Working Together 2018')
  expect(ruleFor(held, 'rapid-review', '2024-01-08')?.edition).toBe('Working Together 2023')
  expect(ruleFor(held, 'rapid-review', '2017-01-01')).toBeUndefined()
})

test('every deadline of the sample register is the rule’s own', () => {
  for (const { notified, rapidReviewDeadline } of reviews.filter((review) => review.rapidReviewDeadline !== '')) {
    expect(deadlineOf(ruleFor(held, 'rapid-review', notified)!, notified, holidays)).toBe(rapidReviewDeadline)
  }
})

test('the clock says which day of how many, bank holidays left out, and how far over', () => {
  const rule = ruleFor(held, 'rapid-review', '2023-04-18')!
  expect(sayClock(rule, '2023-04-18', '2023-04-18', holidays)).toBe('day 0 of 15')
  expect(sayClock(rule, '2023-04-18', '2023-05-02', holidays)).toBe('day 9 of 15')
  expect(sayClock(rule, '2023-04-18', '2023-05-15', holidays)).toBe('day 17 of 15, 2 over')
})

test('months and calendar days are counted as such', () => {
  const rule = ruleFor(held, 'practice-review', '2024-08-31')!
  expect(deadlineOf(rule, '2024-08-31', holidays)).toBe('2025-02-28')
  expect(deadlineOf({ ...rule, amount: 7, unit: 'days' }, '2024-12-24', holidays)).toBe('2024-12-31')
})
