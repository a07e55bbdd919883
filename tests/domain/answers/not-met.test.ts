// Groups that did not meet: by the register's dates, and saying of which it holds none.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

test.each(['which groups have not met since january', 'any subgroups that havent met since january'])('%s', (asked) => {
  const text = textOf(answerWith(asked))
  expect(text).toContain('From 1 January 2024 to 22 April 2024 the register holds no meeting held of LSP.')
  expect(text).toContain('It holds no dates at all of Independent Scrutiny Team')
})

test('a month in which most did not meet, and the ones that did are not named', () => {
  const text = textOf(answerWith('which subgroups did not meet in february 2024'))
  expect(text).toContain('no meeting held of LSP, ')
  expect(text).not.toMatch(/NSIG|LSCG 1\b/)
})
