// A person's own bookings: what was missed is told with its course and day, and only to them.
import { expect, test } from 'vitest'
import { answerWith } from './answer-with.ts'

test('the sessions missed are listed, the earliest first, and nothing else of the past', () => {
  const answer = answerWith('which did I miss without turning up', { personId: 'u-edu-023' })
  expect(answer.paragraphs.slice(0, 3)).toEqual([
    'You did not come to 2 sessions you were booked on, up to 22 April 2024.',
    'Vulnerable Adolescents, 18 September 2023: no-show.',
    'Substance misuse (Change Grow Live), 3 April 2024: no-show.',
  ])
  expect(answer.isPrivate).toBe(true)
})

test('with none missed it says so', () => {
  const answer = answerWith('which sessions have I missed', { personId: 'u-edu-023', bookings: [] })
  expect(answer.paragraphs[0]).toBe('No missed session is recorded for you up to 22 April 2024.')
})
