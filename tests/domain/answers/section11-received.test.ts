// Returns that came in within a time: by name only for those who may see names, and always of days that are over.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const DURING_ROUND = '2024-08-28'

test('the business unit sees who returned in the month asked about, with the days', () => {
  const answer = answerWith('s11 returned in august', { personId: 'p-bu-admin', today: DURING_ROUND })
  const text = textOf(answer)
  expect(text).toContain('From 1 August 2024 to 31 August 2024, 11 bodies returned: ')
  expect(text).toContain('Police 1 (21 August 2024)')
  expect(answer.isPrivate).toBe(true)
})

test('anybody else sees how many did, never which', () => {
  const text = textOf(answerWith('s11 returned in august', { personId: 'u-edu-044', today: DURING_ROUND }))
  expect(text).toContain('11 bodies returned.')
  expect(text).not.toContain('Police 1')
})

test('a sector named beside it narrows the list', () => {
  const asked = 'which district councils sent their section 11 back in august'
  const text = textOf(answerWith(asked, { personId: 'p-bu-admin', today: DURING_ROUND }))
  expect(text).toContain('2 bodies returned: District council')
})

test('a month still to come is meant of the year before, in the round of that time', () => {
  const text = textOf(answerWith('s11 returned in september', { personId: 'p-bu-admin', today: '2024-04-22' }))
  expect(text).toContain('From 1 September 2023 to 30 September 2023')
})

test('what has not come back is no matter of what came in', () => {
  const text = textOf(answerWith('who has not returned by august', { personId: 'p-bu-admin', today: DURING_ROUND }))
  expect(text).toContain('Not returned: ')
})
