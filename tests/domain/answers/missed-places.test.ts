// Places missed and given up late, as totals by agency.
import { expect, test } from 'vitest'
import { sampleBookings, sampleRecords } from '../../../dev/sample-records.ts'
import { textOf } from '../../../dev/score-answers.ts'
import { countMissedPlaces } from '../../../domain/answers/missed-places.ts'
import { answerWith } from './answer-with.ts'

const missedPlaces = countMissedPlaces(sampleBookings(), sampleRecords().sessions)
const ask = (text: string, previous?: string) =>
  textOf(answerWith(text, { personId: 'p-bu-admin', missedPlaces, ...(previous ? { previous } : {}) }))

test('late cancellations are counted by the training year of the session', () => {
  expect(ask('how many late cancelations were there in 23-24')).toContain(
    "9 places were cancelled late in 2023-24: Education 4, Health 3, Children's Services 2.",
  )
  expect(ask('how many late cancellations this year')).toContain('1 place was cancelled late in 2024-25: Education 1.')
})

test('missed places are counted apart from them', () => {
  expect(ask('and no shows', 'late cancellations by agency')).toContain('Education 17')
})

test('what a late cancellation costs is a rule, not a count', () => {
  expect(ask('what is the charge for cancelling late')).not.toContain('Education 4')
})

test('a question that names no year is told of those since as well', () => {
  const text = ask('late cancellations in the bookings register, which agency is the worst for it')
  expect(text).toContain('Education 4')
  expect(text).toContain('2024-25 1 (Education 1)')
})
