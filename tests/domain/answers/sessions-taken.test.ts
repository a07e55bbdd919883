// Places taken on sessions, whoever took them, and subjects no course in the register bears.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

test.each([
  ['how many bookings for june', '8 places taken of 136 on 6 sessions.'],
  ['bookings per session please', '57 places taken of 484 on 24 sessions. 8 people are on a waiting list.'],
  ['which sessions have a waiting list', '8 people waiting for 1 session of 24.'],
  ['how many places have gone this month', '3 places taken of 16 on 1 session.'],
  ['how many people signed up for training in 2020-21', '1,064 people signed up'],
])('%s', (asked, wanted) => {
  expect(textOf(answerWith(asked))).toContain(wanted)
})

test('one’s own bookings stay one’s own', () => {
  expect(textOf(answerWith('how many bookings have i got'))).not.toContain('places taken')
})

test.each([
  ['when is the next gcp training', 'ngcp'],
  ['when is the next bereavement training', 'bereavement'],
  ['next session on self harm', 'self harm'],
])('%s: no course in the register is on it, and what runs is told after', (asked, subject) => {
  const text = textOf(answerWith(asked))
  expect(text).toContain(`No course on “${subject}” is in the register of sessions.`)
  expect(text).toContain('The nearest: ')
})

test.each(['when is the next online training', 'next training in great yarmouth', 'any training on a friday'])(
  '%s names no subject',
  (asked) => {
    expect(textOf(answerWith(asked))).not.toContain('No course on')
  },
)
