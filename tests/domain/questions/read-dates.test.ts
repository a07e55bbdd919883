// Days, months, spans and years as people write them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDay } from '../../../domain/day.ts'
import { readDates } from '../../../domain/questions/read-dates.ts'
import { readWords } from '../../../domain/questions/read-words.ts'

const read = (text: string, today = '2024-04-22') => readDates(text, readWords(text), today)

test.each([
  ['notified 7 may 24', { on: '2024-05-07' }],
  ['notified on the 3rd of June 2024', { on: '2024-06-03' }],
  ['SIN on 07/05/2024', { on: '2024-05-07' }],
  ['at 2024-03-31', { on: '2024-03-31' }],
  ['closed in sept 23', { from: '2023-09-01', to: '2023-09-30' }],
  ['courses in norwich may', { from: '2024-05-01', to: '2024-05-31' }],
  ['what is due this week', { from: '2024-04-22', to: '2024-04-28' }],
  ['meetings next month', { from: '2024-05-01', to: '2024-05-31' }],
  ['due in the next two weeks', { from: '2024-04-22', to: '2024-05-06' }],
  ['due by the end of the month', { from: '2024-04-22', to: '2024-04-30' }],
  ['due by end of month', { from: '2024-04-22', to: '2024-04-30' }],
  ['due before this month is out', { from: '2024-04-22', to: '2024-04-30' }],
  ['the rest of this week', { from: '2024-04-22', to: '2024-04-28' }],
  ['due by quarter end', { from: '2024-04-22', to: '2024-06-30' }],
  ['due by the end of next month', { from: '2024-04-22', to: '2024-05-31' }],
  ['if the sin goes in tomorrow', { on: '2024-04-23', from: '2024-04-23', to: '2024-04-23' }],
  ['due by the end of may', { from: '2024-04-22', to: '2024-05-31' }],
  ['joined since january', { from: '2024-01-01', to: '2024-04-22' }],
  ['how many in 23/24', { year: '2023-24' }],
  ['how many last year', { year: '2023-24' }],
  ['any training w/c 17 june', { from: '2024-06-17', to: '2024-06-23' }],
  ['meetings between 1 and 15 may', { from: '2024-05-01', to: '2024-05-15' }],
  ['closed from june 23 to march 24', { from: '2023-06-01', to: '2024-03-31' }],
  ['any dates in the autumn', { from: '2024-09-01', to: '2024-11-30' }],
  ['any dates in the autumn, we cannot spare staff in june', { from: '2024-09-01', to: '2024-11-30' }],
  ['any dates after the summer', { from: '2024-09-01' }],
  ['due by half term', { from: '2024-04-22', to: '2024-05-31' }],
  ['due before june', { from: '2024-04-22', to: '2024-05-31' }],
  ['due before the end of june', { from: '2024-04-22', to: '2024-06-30' }],
  ['training before summer', { from: '2024-04-22', to: '2024-05-31' }],
  ['due by the end of term', { from: '2024-04-22', to: '2024-07-23' }],
  ['due before the summer holidays', { from: '2024-04-22', to: '2024-07-23' }],
  ['dates after may', { from: '2024-06-01' }],
  ['sessions sept onwards', { from: '2024-09-01', to: '2025-09-01' }],
  ['sessions from september', { from: '2024-09-01', to: '2025-09-01' }],
  ['dates, october or later', { from: '2024-10-01', to: '2025-10-01' }],
  ['not before october', { from: '2024-10-01', to: '2025-10-01' }],
  ['due from june to august', { from: '2024-06-01', to: '2024-08-31' }],
  ['sessions sept to nov', { from: '2024-09-01', to: '2024-11-30' }],
  ['run september through november', { from: '2024-09-01', to: '2024-11-30' }],
  ['sessions in the autumn term', { from: '2024-09-01', to: '2024-12-21' }],
  ['by the provider after august', { from: '2024-09-01', to: '2025-08-31' }],
  ['sessions in september', { from: '2024-09-01', to: '2024-09-30' }],
  ['figures from february', { from: '2024-02-01', to: '2024-02-29' }],
  ['closed last month', { from: '2024-03-01', to: '2024-03-31' }],
  ['due next quarter', { from: '2024-07-01', to: '2024-09-30' }],
  ['closed in the last 3 months', { from: '2024-01-23', to: '2024-04-22' }],
  ['due before easter', { from: '2024-04-22', to: '2025-04-19' }],
  ['budget in 2031', { from: '2031-01-01', to: '2031-12-31' }],
  ['notified yesterday', { on: '2024-04-21' }],
  ['say a sin goes in today', { on: '2024-04-22' }],
  ['the year before last', { year: '2022-23' }],
  ['closed in november', { from: '2024-11-01', to: '2024-11-30' }],
  ['dates after 19 june', { from: '2024-06-20', to: '2025-06-19' }],
  ['notified after 7 may', { on: '2024-05-07' }],
  ['a course this side of the summer holidays', { from: '2024-04-22', to: '2024-07-23' }],
  ['anything new since easter', { from: '2024-03-31', to: '2024-04-22' }],
  ['eeof may in 5 lines', { from: '2024-05-01', to: '2024-05-31' }],
  ['vag may minutes', { from: '2024-05-01', to: '2024-05-31' }],
  ['swap my may session', { from: '2024-05-01', to: '2024-05-31' }],
])('"%s" is read', (text, expected) => {
  expect(read(text)).toMatchObject(expected)
})

test.each(['how many are late as of today', 'everything closed up to today'])('"%s" names no time', (text) => {
  expect(read(text)).toEqual({})
})

test.each(['may i book', 'who may in future book', 'compare 2020-21 v 2023-24', '31 june 2024', 'on 45/13/2024'])(
  '"%s" names no day',
  (text) => {
    expect(read(text).on).toBeUndefined()
    expect(read(text).year).toBeUndefined()
  },
)

test('the financial year turns on 1 April', () => {
  expect(read('this year', '2024-03-31').year).toBe('2023-24')
  expect(read('this year', '2024-04-01').year).toBe('2024-25')
})

test('whatever is typed, the days read are real days', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom('may', 'feb', '/02/', 'june 24'),
      (a, n, b) => {
        for (const day of Object.values(read(`${a} ${n} ${b} ${n}`)).flat())
          expect(isDay(day) || /^20\d\d-\d\d$/.test(day)).toBe(true)
      },
    ),
  )
})

test('two months are read from the first to the last, whichever is named first', () => {
  expect(read('anything in may or june')).toEqual({ from: '2024-05-01', to: '2024-06-30' })
  expect(read('june and may')).toEqual({ from: '2024-05-01', to: '2024-06-30' })
  expect(read('april, may or june')).toEqual({ from: '2024-04-01', to: '2024-06-30' })
})

test('months apart from each other leave out those between, and may turn the year', () => {
  expect(read('may or september')).toEqual({ from: '2024-05-01', to: '2024-09-30', months: ['2024-05', '2024-09'] })
  expect(read('november or january')).toEqual({
    from: '2024-11-01',
    to: '2025-01-31',
    months: ['2024-11', '2025-01'],
  })
  expect(read('june and september 2023').months).toEqual(['2023-06', '2023-09'])
})

test('a span between two months holds all of it, and two dated days are no months', () => {
  expect(read('between june 23 and march 24')).toEqual({ from: '2023-06-01', to: '2024-03-31' })
  expect(read('between june and september 2023')).toEqual({ from: '2023-06-01', to: '2023-09-30' })
  expect(read('june to january 2024')).toEqual({ from: '2023-06-01', to: '2024-01-31' })
  expect(read('september to march')).toEqual({ from: '2024-09-01', to: '2025-03-31' })
  expect(read('25 june and 9 july').months).toBeUndefined()
})

test.each(['how many were open this time last year', 'what was overdue a year ago', 'the same time last year'])(
  '%s: that very day',
  (asked) => {
    const words = asked.split(' ')
    expect(readDates(asked, words, '2024-04-22')).toEqual({ on: '2023-04-22', from: '2023-04-22', to: '2023-04-22' })
  },
)
