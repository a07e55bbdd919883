// Serious Incident Notifications by month, counted in the register.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

test.each([
  ['how many notifications came in during jan 24', '4 Serious Incident Notifications came in January 2024'],
  ['which months did the sins come in', 'April 2023 1, July 2023 1 and January 2024 4.'],
  ['any serious incidents notified in february', 'no Serious Incident Notification is in the register'],
])('%s', (asked, said) => {
  const answer = answerWith(asked)
  expect(textOf(answer)).toContain(said)
  expect(answer.sources.map(({ label, detail }) => `${label} ${detail}`).join()).toContain('reviews, published level')
})

test('whether all came in one month is told by all of them', () => {
  const text = textOf(answerWith('were they all in jan', { previous: 'how many sins went in for 23-24' }))
  expect(text).toContain('April 2023 1, July 2023 1 and January 2024 4.')
})

test.each(['how many sins in may 2021', 'who has to submit sins since december 2023', 'how many sins in 2023-24'])(
  'of a time before the register, a duty or a whole year the reports tell: %s',
  (asked) => {
    const answer = answerWith(asked)
    expect(answer.asAt).toBe('')
    expect(answer.sources.map(({ detail }) => detail).join()).not.toContain('published level')
    expect(textOf(answer)).not.toMatch(/\bin the register\b|\bby the register\b/)
  },
)
