// Champions who joined within a time are counted from the register, beside what is published.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

test.each([
  ['how many champs signed up since new year', '52 champions joined from 1 January 2024 to 22 April 2024'],
  ['new champions in february', '10 champions joined from 1 February 2024 to 29 February 2024'],
  ['police champions who came on board in march', '2 Police champions joined'],
  ['how many champions joined since easter', '0 champions joined from 31 March 2024'],
])('"%s"', (text, said) => {
  const answer = textOf(answerWith(text))
  expect(answer).toContain(said)
  expect(answer).toContain('Published: Champion numbers rose by 136')
})

test.each([
  'how do i sign up as a champion',
  'how many champions were there in june 2023',
  'how many more champions than last june',
])('"%s" asks for no count of those who joined', (text) => {
  expect(textOf(answerWith(text))).not.toContain('by the register')
})
