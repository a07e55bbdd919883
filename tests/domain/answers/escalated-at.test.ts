// What a meeting passed up, the whole list of an advisory group, and a sector's share of the champions.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const AFTER = { today: '2024-07-24' }

test.each(['what did MAAG escalate in june', 'what was escalated to the DSPs by MAAG in june'])(
  '"%s" tells what is to be raised, and not that it went anywhere',
  (text) => {
    const said = textOf(answerWith(text, AFTER))
    expect(said).toContain('To be raised: Raise repeated non-attendance')
    expect(said).not.toContain('Passed up: Raise')
  },
)

test('the gist of a meeting has no such lines', () => {
  expect(textOf(answerWith('what came out of MAAG in june', AFTER))).not.toContain('To be raised')
})

test('an advisory group named by its sector gets the whole of its list', () => {
  const said = textOf(answerWith('actions from the early years advisory group in may', AFTER))
  expect(said).toContain('24 May')
  expect(said).toContain('Early Years Training Adviser')
})

test.each([
  ['what share of champions come from schools', 'Education: 141 champions of 349', 'about 40%'],
  ['what proportion of champions come from health', 'Health: 42 champions of 349', 'about 12%'],
])('"%s" is told as a number and a share', (text, number, share) => {
  const said = textOf(answerWith(text))
  expect(said).toContain(number)
  expect(said).toContain(share)
})
