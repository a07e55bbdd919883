// What stands beside an answer from the registers is what was asked for, not a line that shares a word or two.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

test.each(['when is the next neglect course', 'when does VAG meet next'])('nothing stands beside: %s', (asked) => {
  expect(textOf(answerWith(asked))).not.toContain('Published:')
})

test('what the register lacks and the report has stands beside', () => {
  expect(textOf(answerWith('what did the s11 panels look at'))).toContain('poverty')
})
