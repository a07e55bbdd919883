// "My group", said by somebody who chairs one, is that group; said by anybody else it names none.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

test.each([
  ['whats my group got open', 'VAG: 7 recommendations open'],
  ['whats our group got overdue', '(VAG)'],
  ['when is our next meeting', 'Next VAG meeting: Tuesday 25 June 2024'],
  ['what did our last meeting decide', 'VAG: no approved update'],
  ['when do we meet next', 'Next VAG meeting: Tuesday 25 June 2024'],
  ['when did we last meet', 'VAG last met on Tuesday 16 April 2024'],
])('the chair of VAG asks: %s', (asked, said) => {
  expect(textOf(answerWith(asked, { personId: 'p-chair-vag' }))).toContain(said)
})

test('the group that was theirs is meant in the next question as well', () => {
  const asked = answerWith('papers due?', { personId: 'p-chair-vag', previous: 'when is our next meeting' })
  expect(textOf(asked)).toContain('next VAG meeting')
})

test('a statutory partner who chairs the delegated partners says "we" of everybody', () => {
  const asked = answerWith('when do we next meet', { personId: 'p-chair-dsp' })
  expect(textOf(asked)).toContain('meetings ahead')
})

test('a champion has no group of their own, and a group that is named is the one asked about', () => {
  expect(textOf(answerWith('when is our next meeting'))).toContain('50 meetings ahead')
  const named = answerWith('has my group got NSIG actions open', { personId: 'p-chair-vag' })
  expect(textOf(named)).not.toContain('CAP-VAG')
})
