// "The year before" is told by the year named before it.
import { expect, test } from 'vitest'
import type { Question } from '../../../domain/questions/question.ts'
import { withYearBefore } from '../../../domain/questions/year-before.ts'

const named: Question = { kind: 'review_status', year: '2023-24', text: 'rapid reviews in 2023-24' }

test.each([['what about the year before'], ['and the year before that'], ['a year earlier']])(
  '"%s" is the year before the one just named',
  (text) => {
    expect(withYearBefore(text, { year: '2023-24' }, named)).toEqual({ year: '2022-23' })
  },
)

test('nothing changes where no year was named before, or another is meant', () => {
  const { year: _year, ...unnamed } = named
  expect(withYearBefore('the year before', { year: '2022-23' }, unnamed)).toEqual({ year: '2022-23' })
  expect(withYearBefore('the year before last', { year: '2022-23' }, named)).toEqual({ year: '2022-23' })
  expect(withYearBefore('the year before', { group: 'VAG' }, undefined)).toEqual({ group: 'VAG' })
})
