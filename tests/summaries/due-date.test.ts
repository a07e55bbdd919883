// Every rule for reading words about when, in the ways people write them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleKnown } from '../../dev/marked-notes.ts'
import { isDay } from '../../domain/day.ts'
import { readDue } from '../../summaries/due-date.ts'
import type { DueContext } from '../../summaries/due-rule.ts'

const known = sampleKnown()
// Wednesday 22 May 2024, the week before half term and the late May bank holiday.
const context: DueContext = {
  ...known,
  meetingDate: '2024-05-22',
  group: 'Ways of Working',
  nextMeetingInNotes: '2024-09-11',
}

describe('a date written out', () => {
  it.each([
    ['by 14 June', '2024-06-14'],
    ['by Friday 14th June 2024', '2024-06-14'],
    ['14/6', '2024-06-14'],
    ['14.6.24', '2024-06-14'],
    ['2024-06-14', '2024-06-14'],
    ['June 14th', '2024-06-14'],
    ['the fourteenth of June', '2024-06-14'],
    ['by the middle of June (14th)', '2024-06-14'],
    ['by the 28th', '2024-05-28'],
    ['by the 3rd', '2024-06-03'],
    ['with effect from 1 October', '2024-10-01'],
    ['w/c 9 September', '2024-09-09'],
    ['before NSIG meets on 3 July', '2024-07-03'],
    ['10 January', '2025-01-10'],
    ['ready for the newsletter (copy date 7 June)', '2024-06-07'],
  ])('%s is %s', (words, day) => expect(readDue(words, context)).toBe(day))
})

describe('a count from the meeting', () => {
  it.each([
    // The bank holiday of 27 May is not counted.
    ['within 5 working days', '2024-05-30'],
    ['ten working days', '2024-06-06'],
    ['within 20 working days', '2024-06-20'],
    ['in 10 days', '2024-06-01'],
    ['four weeks from today', '2024-06-19'],
    ['in the next couple of weeks', '2024-06-05'],
    ['within a fortnight', '2024-06-05'],
    ['within a month', '2024-06-22'],
    ["in three weeks' time", '2024-06-12'],
  ])('%s is %s', (words, day) => expect(readDue(words, context)).toBe(day))
})

describe('a day or a week', () => {
  it.each([
    ['by close of play Friday', '2024-05-24'],
    ['by Monday', '2024-05-27'],
    ['by Friday week', '2024-05-31'],
    ['by a week on Friday', '2024-05-31'],
    ['Friday fortnight', '2024-06-07'],
    ['next Tuesday', '2024-05-28'],
    ['tomorrow', '2024-05-23'],
    ['by the end of the week', '2024-05-24'],
    ['this week', '2024-05-24'],
    ['by the end of next week', '2024-05-31'],
    ['today', '2024-05-22'],
  ])('%s is %s', (words, day) => expect(readDue(words, context)).toBe(day))
})

describe('a month', () => {
  it.each([
    ['end of this month', '2024-05-31'],
    ['by the end of next month', '2024-06-30'],
    ['by the end of June', '2024-06-30'],
    ['December 2024', '2024-12-31'],
    ['June', '2024-06-30'],
    ['February', '2025-02-28'],
    ['first week of June', '2024-06-07'],
    ['by the last week of July', '2024-07-26'],
    ['by the end of the year', '2024-12-31'],
    ['by the end of the financial year', '2025-03-31'],
  ])('%s is %s', (words, day) => expect(readDue(words, context)).toBe(day))
})

describe('the school year', () => {
  it.each([
    ['by half term', '2024-05-24'],
    ['by half-term in October', '2024-10-25'],
    ['before the end of October half term', '2024-11-01'],
    ['first week after half term', '2024-06-03'],
    ['by the end of term', '2024-07-23'],
    ['before they break up for the summer', '2024-07-23'],
    ['before the summer holidays begin', '2024-07-23'],
    ['before the end of the school year', '2024-07-23'],
    ['before the start of the new school year', '2024-09-04'],
    ['by the end of the autumn term', '2024-12-20'],
    ['before the Christmas break', '2024-12-20'],
  ])('%s is %s', (words, day) => expect(readDue(words, context)).toBe(day))
})

describe('a meeting', () => {
  it.each([
    ['before the next meeting', '2024-09-11'],
    ['to our next meeting', '2024-09-11'],
    ['in time for the September meeting', '2024-09-11'],
    ['a fortnight before', '2024-08-28'],
    ['two weeks before the next meeting', '2024-08-28'],
    ['10 working days before the next meeting', '2024-08-28'],
    ['next NSIG meeting', '2024-07-03'],
    ['in time for the September CAP meeting', '2024-09-17'],
    ['before VAG meets', '2024-06-25'],
  ])('%s is %s', (words, day) => expect(readDue(words, context)).toBe(day))

  it('that is "theirs" is the one of the group just named', () => {
    const around = 'The Chair will raise it with the Delegated Safeguarding Partners at their August meeting'
    expect(readDue('at their August meeting', { ...context, around })).toBe('2024-08-22')
  })

  it("is the register's when the notes do not say when the group meets next", () => {
    expect(readDue('for the next meeting', { ...context, group: 'VAG', nextMeetingInNotes: '' })).toBe('2024-06-25')
  })

  it('gives no date when nobody knows it', () => {
    expect(readDue('for the next meeting', { ...context, group: '', nextMeetingInNotes: '' })).toBeNull()
  })
})

it('counts back from an event whose date the section gives', () => {
  const around = 'The event is booked for 14 November. Outline six weeks before the event.'
  expect(readDue('six weeks before the event', { ...context, around })).toBe('2024-10-03')
})

it('reads "before then" as the date named just before', () => {
  expect(readDue('before then', { ...context, earlierDue: '2024-06-12' })).toBe('2024-06-12')
  expect(readDue('three weeks after that', { ...context, earlierDue: '2024-09-04' })).toBe('2024-09-25')
})

it.each([
  'ASAP',
  'tbc',
  'no rush',
  'Early autumn',
  'from September',
  'once the new post-holder has started',
  'when the funding is confirmed in June',
  'timescale to follow',
  'no date set',
  'date to be confirmed',
  'as soon as she can',
  'ongoing',
  'one day before each session',
  '31 June',
  '30/2',
  '',
])('%s gives no date', (words) => expect(readDue(words, context)).toBeNull())

it('never gives a day the calendar does not have, whatever the words', () => {
  const words = fc.constantFrom(
    'by',
    'the',
    'end',
    'of',
    'June',
    'February',
    'Friday',
    'week',
    'next',
    'term',
    'half',
    'before',
    'meeting',
    '31',
    '30th',
    'two',
    'working days',
    'months',
    'on',
    '29/2',
    'after',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 7 }), (list) => {
      const due = readDue(list.join(' '), context)
      expect(due === null || isDay(due)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

it('reads every real date as itself and an impossible one as none', () => {
  const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ]
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 2024, max: 2027 }),
      (day, month, year) => {
        const iso = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        expect(readDue(`by ${day} ${months[month]} ${year}`, context)).toBe(isDay(iso) ? iso : null)
      },
    ),
    { numRuns: 300 },
  )
})
