// "The one after" a time in which a group meets is its next meeting after that time, and "the month after" is the month.
import { expect, test } from 'vitest'
import { sampleRecords } from '../../../dev/sample-records.ts'
import { asksMeetingAfter, withMeetingAfter } from '../../../domain/questions/meeting-after.ts'
import type { Question } from '../../../domain/questions/question.ts'
import { buildVocabulary } from '../../../domain/questions/vocabulary.ts'

const { shelves } = buildVocabulary(sampleRecords())
const april: Question = {
  kind: 'meetings',
  text: 'is partnership group this month',
  group: 'Partnership Group',
  from: '2024-04-01',
  to: '2024-04-30',
}
const words = (text: string) => text.split(' ')

test.each(['and the one after', 'the next one', 'what about the following one', 'ok and the meeting after'])(
  '"%s" is the meeting after',
  (text) => {
    const day = '2024-06-18'
    expect(withMeetingAfter(words(text), {}, april, shelves)).toEqual({ on: day, from: day, to: day })
  },
)

test('from there it goes on to the one after that', () => {
  const june = { ...april, ...withMeetingAfter(words('and the one after'), {}, april, shelves) }
  expect(withMeetingAfter(words('and the one after that'), {}, june, shelves)).toMatchObject({ on: '2024-07-16' })
})

test('where no further meeting is known, the year after is looked at', () => {
  const late: Question = { ...april, from: '2031-01-01', to: '2031-01-31' }
  expect(withMeetingAfter(words('and the one after'), {}, late, shelves)).toMatchObject({ from: '2031-02-01' })
})

test.each([
  ['and the month after', april],
  ['the one after easter', april],
  ['and the one after', { ...april, to: '2024-12-31' }],
  ['and the one after', { ...april, kind: 'cap_overdue' } as Question],
  ['and the one after', { kind: 'meetings', text: 'what is on', from: '2024-04-01', to: '2024-04-30' } as Question],
])('"%s" is not asked of such a meeting', (text, previous) => {
  expect(asksMeetingAfter(words(text), previous)).toBe(false)
})
