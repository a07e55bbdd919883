// "The month after" counts from the time named before it.
import { expect, test } from 'vitest'
import type { Question } from '../../../domain/questions/question.ts'
import { movesSpan, withSpanMoved } from '../../../domain/questions/span-moved.ts'

const asked = (from: string, to: string, own?: string): Question => ({
  kind: 'cap_overdue',
  text: 'what is due',
  from,
  to,
  ...(own ? { own } : {}),
})
const june = asked('2024-06-01', '2024-06-30')
const week = asked('2024-05-13', '2024-05-19')

test.each([
  ['and the month after', june, '2024-07-01', '2024-07-31'],
  ['the month before that', june, '2024-05-01', '2024-05-31'],
  ['what about the following month', june, '2024-07-01', '2024-07-31'],
  ['and the previous month', june, '2024-05-01', '2024-05-31'],
  ['the quarter after', june, '2024-07-01', '2024-09-30'],
  ['the quarter before', june, '2024-01-01', '2024-03-31'],
  ['the quarter after', asked('2024-05-01', '2024-05-31'), '2024-07-01', '2024-09-30'],
  ['the month after', asked('2024-12-01', '2024-12-31'), '2025-01-01', '2025-01-31'],
  ['the month before', asked('2024-01-01', '2024-01-31'), '2023-12-01', '2023-12-31'],
  ['and the week after', week, '2024-05-20', '2024-05-26'],
  ['the week before', week, '2024-05-06', '2024-05-12'],
  ['and the fortnight after', week, '2024-05-20', '2024-06-02'],
  ['the month after', asked('2024-05-14', '2024-05-14'), '2024-06-01', '2024-06-30'],
])('"%s" is counted from the time before', (text, previous, from, to) => {
  expect(withSpanMoved(text.split(' '), {}, previous)).toEqual({ from, to })
})

test('the day after a day is a day', () => {
  const day = '2024-05-15'
  const moved = withSpanMoved(['and', 'the', 'day', 'after'], {}, asked('2024-05-14', '2024-05-14'))
  expect(moved).toEqual({ from: day, to: day, on: day })
})

test('once moved, "and again" moves as far once more, and "the one before that" moves back', () => {
  const moved = asked('2024-07-01', '2024-07-31', 'and the month after')
  expect(withSpanMoved(['and', 'again'], {}, moved)).toEqual({ from: '2024-08-01', to: '2024-08-31' })
  const back = 'the one before that'.split(' ')
  expect(withSpanMoved(back, {}, moved)).toEqual({ from: '2024-06-01', to: '2024-06-30' })
})

test.each([
  ['and the month after', undefined],
  ['and the month after', { kind: 'meetings', text: 'when is the next one' } as const],
  ['what is due in the next month', june],
  ['and next month', june],
  ['papers a week before the meeting please', june],
  ['the month after', asked('2024-01-01', '2024-12-31')],
])('"%s" is not counted from a time before where there is none to count from', (text, previous) => {
  expect(movesSpan(text.split(' '), previous)).toBe(false)
})
