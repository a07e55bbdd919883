// "What's new" of the partnership as a whole: approved updates, the plan and the champions, in a time.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const JULY = '2024-07-24'

test('without a time it is of the last thirty days', () => {
  const text = textOf(answerWith('whats new', { today: JULY }))
  expect(text).toContain('From 24 June 2024 to 24 July 2024')
  expect(text).toContain('Partnership Group (16 July 2024), NSIG (3 July 2024) and VAG (25 June 2024)')
  expect(text).not.toContain('EEOF')
})

test('of a time named, what came on to the plan and off it is counted and named', () => {
  const text = textOf(answerWith('anything new since the start of march', { today: '2024-04-22' }))
  expect(text).toContain('6 actions added (CAP-VAG-009')
  expect(text).toContain('12 closed (')
  expect(text).toContain('and 6 more')
  expect(text).toContain('none approved of meetings in that time')
})

test.each([
  ['whats new in VAG', 'VAG, 25 June 2024'],
  ['any news from NSIG', 'NSIG, 3 July 2024'],
  ['whats new in safer', 'LinkedIn'],
  ['any new training', 'Commissioned courses'],
  ['whats new on the plan', 'Added last'],
])('of a part it is that part that is told: %s', (asked, said) => {
  const answer = answerWith(asked, { today: JULY })
  expect(answer.title).not.toBe('What is new')
  expect(textOf(answer)).toContain(said)
})
