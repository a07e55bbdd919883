// Who may see what: own bookings, bodies that have not returned, how a review stands.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const DURING_ROUND = '2024-10-07'

test('bookings are shown to their owner only, one-to-one', () => {
  const answer = answerWith('what am i booked on', { personId: 'u-edu-015' })
  expect(textOf(answer)).toContain('13 May 2024')
  expect(answer.isPrivate).toBe(true)
  expect(textOf(answerWith('what am i booked on', { personId: 'u-csc-001' }))).toContain('no bookings')
})

test.each(['p-bu-admin', 'p-chair-vag'])('%s sees which bodies have not returned', (personId) => {
  const answer = answerWith('who has not returned section 11', { personId, today: DURING_ROUND })
  expect(textOf(answer)).toContain('District council 4')
  expect(answer.isPrivate).toBe(true)
})

test.each(['u-edu-044', 's11-10'])('%s sees how many have not returned, never which', (personId) => {
  const answer = answerWith('who has not returned section 11', { personId, today: DURING_ROUND })
  expect(textOf(answer)).toMatch(/\d+ have not/)
  expect(textOf(answer)).not.toContain('District council 4')
})

test('a lead sees the return of their own body and not of another', () => {
  const own = answerWith('is our section 11 in', { personId: 'u-dis-003', today: '2024-08-28' })
  expect(textOf(own)).toContain('27 September 2024')
  expect(own.isPrivate).toBe(true)
  const other = answerWith('has police 1 returned section 11', { personId: 'u-dis-003', today: '2024-08-28' })
  expect(textOf(other)).not.toContain('21 August 2024')
})

test('how a review stands is for SPRG, the statutory partners and the business unit', () => {
  for (const personId of ['p-bu-admin', 'p-chair-sprg', 'p-chair-dsp']) {
    expect(textOf(answerWith('status of RV-09', { personId }))).toContain('Learning products in progress')
  }
  expect(textOf(answerWith('status of RV-09', { personId: 'u-edu-044' }))).not.toContain('in progress')
})

test('a running rapid review says which of its 15 days it is', () => {
  const text = textOf(answerWith('status of RV-06', { personId: 'p-chair-sprg', today: '2024-01-12' }))
  expect(text).toContain('Day 7 of 15')
})

test('missed places are totals by agency, never a person', () => {
  const missedPlaces = [{ agency: 'Education', trainingYear: '2023-24', missed: 17, cancelledLate: 4 }]
  const text = textOf(answerWith('no shows by agency 23-24', { personId: 'p-bu-admin', missedPlaces }))
  expect(text).toContain('Education 17')
  expect(text).toContain('nobody is named')
})
