// Who or what has most of the actions that have not been started, or are in progress.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

test.each([
  ['how many cap recs havnt been started', 'who has most of those', 'By section: VAG 5, Neglect 1, FCN 1, Other 1.'],
  ['how many recs in progress', 'which section has most of them', 'By section: Other 5, Neglect 4, FCN 3'],
])('%s > %s', (previous, asked, said) => {
  const answer = answerWith(asked, { personId: 'p-bu-admin', previous })
  expect(textOf(answer)).toContain(said)
  const counts = answer.table?.rows.map(([, own]) => Number(own)) ?? []
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  expect(counts.length).toBeGreaterThan(1)
})

test('a booking of a day gone by is told with how it ended; a day without one says so', () => {
  const one = textOf(answerWith('what happened to my place on 3 april', { personId: 'u-edu-039' }))
  expect(one).toContain(
    'Substance misuse (Change Grow Live), 3 April 2024: late-cancelled (given up on 30 March 2024).',
  )
  expect(one).not.toContain('BK-0377')
  const none = textOf(answerWith('what happened to my place on 4 april', { personId: 'u-edu-039' }))
  expect(none).toContain('Nothing was booked for you on 4 April 2024.')
})

test('the last meeting of a busy month is its last', () => {
  const text = textOf(answerWith('the last one', { previous: 'which meetings are in may' }))
  expect(text).toMatch(/Date: (2[0-9]|3[01]) May 2024/)
})
