// Parts of a month as people write them, both ends included.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDay } from '../../../domain/day.ts'
import { readStretch } from '../../../domain/questions/read-stretches.ts'

const TODAY = '2024-04-22'

test.each([
  ['meetings 13-17 may', '2024-05-13', '2024-05-17'],
  ['meetings between the 13th and 17th of may', '2024-05-13', '2024-05-17'],
  ['between the 13th and the 17th of may', '2024-05-13', '2024-05-17'],
  ['from the 1st to the 9th of june', '2024-06-01', '2024-06-09'],
  ['3 to 7 june 2023', '2023-06-03', '2023-06-07'],
  ['in the first week of may', '2024-05-01', '2024-05-07'],
  ['the third week of may', '2024-05-15', '2024-05-21'],
  ['the last week of june', '2024-06-24', '2024-06-30'],
  ['second half of june', '2024-06-16', '2024-06-30'],
  ['first half of june', '2024-06-01', '2024-06-15'],
])('"%s" is %s to %s', (text, from, to) => {
  expect(readStretch(text, TODAY)).toEqual({ from, to })
})

test.each(['meetings on 5 and 12 june', '16-17 year olds in june', 'in june', '31-32 june', '17-13 may', '23-24'])(
  '"%s" is no stretch of days',
  (text) => {
    expect(readStretch(text, TODAY)).toBeUndefined()
  },
)

test('whatever two days are named, both ends are days and in order', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.constantFrom('february', 'june', 'december'), (first, last, month) => {
      const stretch = readStretch(`${first}-${last} ${month}`, TODAY)
      if (stretch)
        expect([isDay(stretch.from), isDay(stretch.to), stretch.from <= stretch.to]).toEqual([true, true, true])
    }),
  )
})
