// A group's name of three letters, two of which changed places.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from '../answers/answer-with.ts'

test.each([
  ['when did vga last meet', 'VAG last met on'],
  ['whats open for fnc', 'FCN: 4 recommendations open'],
])('%s', (asked, said) => {
  expect(textOf(answerWith(asked))).toContain(said)
})

test('a group described among "lots of" something is found by what it does', () => {
  const text = textOf(answerWith('that group for families with lots of brothers and sisters, who leads it'))
  expect(text).toContain('Who chairs or leads Large Sibling Group is not published')
})
