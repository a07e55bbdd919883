// Counts said before what is counted, and what was attended where nothing is ahead.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

test('a group’s meetings in a time are counted, held and to come, before they are listed', () => {
  const text = textOf(answerWith('how many SPRG meetings have been held so far in 2024'))
  expect(text).toContain('SPRG: 4 meetings, all held.')
  expect(textOf(answerWith('SPRG meetings between 1 april and 31 may'))).toMatch(/\d meetings, 1 held and \d to come\./)
  expect(text).toContain('10 April 2024 (held, Meeting)')
})

test('without a booking ahead, what was attended is told', () => {
  const past = {
    bookingId: 'BK-0001',
    sessionId: 'TS-001',
    personId: 'u-edu-044',
    course: 'Protecting Babies',
    sessionDate: '2024-02-01',
    status: 'attended',
  }
  const answer = answerWith('my bookings', { bookings: [past] as never })
  const text = textOf(answer)
  expect(text).toContain('You have no bookings ahead.')
  expect(text).toContain('You attended 1 session up to 22 April 2024.')
  expect(text).toContain('Protecting Babies, 1 February 2024: attended.')
})

test.each([
  [
    'of all the ones open on the action plan how many hasnt been started at all',
    '8 open recommendations (Not started)',
  ],
  ['total no. of cap actions past there date as of today, just the figure', '5 actions overdue'],
])('%s', (asked, figure) => {
  expect(textOf(answerWith(asked, { personId: 'p-bu-admin' }))).toContain(figure)
})
