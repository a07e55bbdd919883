// "And if it came the day after": the day counted from is moved, and everything else stays as it was asked.
import { expect, test } from 'vitest'
import { withDayMoved } from '../../../domain/questions/day-moved.ts'
import type { Question } from '../../../domain/questions/question.ts'

const monday: Question = {
  kind: 'review_process',
  topic: 'rr-timing',
  on: '2024-06-03',
  from: '2024-06-03',
  to: '2024-06-03',
  text: 'notified on 3 june 2024 when is the rapid review due',
}

test.each([
  ['and if it came the day after', '2024-06-04'],
  ['and the next day', '2024-06-04'],
  ['and the day before', '2024-06-02'],
  ['what about two days later', '2024-06-05'],
  ['and a week earlier', '2024-05-27'],
  ['and the week after', '2024-06-10'],
  ['what if it was the 17th', '2024-06-17'],
  ['and if it landed on the friday', '2024-06-07'],
  ['and on the monday', '2024-06-10'],
])('"%s" is %s', (text, on) => {
  expect(withDayMoved(text.split(' '), monday)).toEqual({ ...monday, on, from: on, to: on, own: text })
})

test('no day is moved that was not counted from, or to a day that does not exist', () => {
  const { on: _on, ...undated } = monday
  expect(withDayMoved('and the day after'.split(' '), undated)).toBeUndefined()
  expect(withDayMoved('and the day after'.split(' '), { ...monday, kind: 'meetings' })).toBeUndefined()
  expect(withDayMoved('and the day after'.split(' '), undefined)).toBeUndefined()
  expect(withDayMoved('what if it was the 31st'.split(' '), monday)).toBeUndefined()
  expect(withDayMoved('who can notify'.split(' '), monday)).toBeUndefined()
})
