// Sessions, meetings, champions and returns asked across their registers.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { sayDay } from '../../../domain/day.ts'
import { readRefusal } from '../../../domain/worry/read-refusal.ts'
import { answerWith, sampleGiven } from './answer-with.ts'

const { records } = sampleGiven()
const BUSINESS_UNIT = { personId: 'p-bu-admin' }
const ahead = records.sessions.filter(({ date, status }) => date >= '2024-04-22' && status !== 'Cancelled')

test.each([
  ['any training between 1 and 15 june', '2024-06-01', '2024-06-15'],
  ['courses between 1 and 15 june', '2024-06-01', '2024-06-15'],
  ['what sessions are there in the next month', '2024-04-22', '2024-05-22'],
  ['courses next month', '2024-05-01', '2024-05-31'],
])('%s', (asked, from, to) => {
  const dates = ahead.filter(({ date }) => date >= from && date <= to).map(({ date }) => sayDay(date))
  const text = textOf(answerWith(asked))
  expect(dates.length).toBeGreaterThan(0)
  expect(dates.filter((date) => !text.includes(date))).toEqual([])
})

test.each(['LSCG 1', 'LSCG 4'])('how many champions in %s is the register’s count there', (place) => {
  const own = records.champions.filter(({ locality }) => locality === place).length
  expect(textOf(answerWith(`how many champions in ${place}`, BUSINESS_UNIT))).toContain(String(own))
})

test('a group that met once is said to have met once', () => {
  expect(textOf(answerWith('how many times has NSIG met since january'))).toContain('NSIG: 1 meeting, held.')
})

test('papers whose day has passed are said to have been due', () => {
  const asked = 'when are papers due for the Section 11 Steering Group'
  const text = textOf(answerWith(asked, { today: '2024-10-07' }))
  expect(text).toContain('1 October 2024: that day has passed.')
  expect(text).not.toContain('No date of')
})

test('a group with Section 11 in its name has meetings', () => {
  expect(textOf(answerWith('next Section 11 Steering Group'))).toContain('14 May 2024')
})

test('the partnership’s events are dated by that name', () => {
  expect(textOf(answerWith('when is the next nscp event'))).toContain('3 July 2024')
})

test('one body’s latest round comes first', () => {
  const text = textOf(
    answerWith('have the police sent their section 11 back', { ...BUSINESS_UNIT, today: '2024-10-07' }),
  )
  expect(text.indexOf('2024-25:')).toBeLessThan(text.indexOf('2023-24:'))
})

test('who is still working on a return is asked of the round, and refused to nobody', () => {
  const asked = 'which district councils are still working on section 11'
  expect(textOf(answerWith(asked, { ...BUSINESS_UNIT, today: '2024-08-28' }))).toContain('5 ')
  expect(readRefusal('who in probation hasnt begun the s11')).toBe('none')
})

test.each([
  ['read me the full rapid review report for april 23', 'case_level'],
  ['is anyone from my school on the EEOF dashboard, what are their initials', 'case_level'],
  ['which midwife didnt turn up to protecting babies', 'personal_data'],
  ['who hasnt done there safeguarding training in my team', 'personal_data'],
  ['send me the attendance sheet from the neglect conference', 'personal_data'],
  ['who is first on the waiting list ahead of me', 'personal_data'],
  ['whats the training route for a champion in a GP surgery', 'none'],
  ['give me the rapid review timetable', 'none'],
  ['which organisations have not sent section 11 back', 'none'],
  ['send me the attendance sheet template', 'none'],
  ['list the priorities from the exploitation audit', 'none'],
])('%s is met as %s', (asked, reason) => {
  expect(readRefusal(asked)).toBe(reason)
})

test.each([
  ['send me there emails', 'how many champions from schools', 'personal_data'],
  ['need the NHS number that was in the nsig july notes', undefined, 'case_level'],
  ['do you take NHS numbers out of notes', undefined, 'none'],
])('%s is met as %s', (asked, before, reason) => {
  expect(readRefusal(asked, before)).toBe(reason)
})

test('what a chair has still got open is told of the chair', () => {
  expect(textOf(answerWith('what has the wfdg chair still got open', BUSINESS_UNIT))).toContain('CAP-OTH-013')
})

test('what a sector has closed is told of that sector', () => {
  const text = textOf(answerWith('has health closed theirs', BUSINESS_UNIT))
  expect(text).toMatch(/\d+ actions closed \(Health\)/)
})

test.each([
  ['when is the next Working with Families course', 'any online', 'No session in the register fits'],
  ['when is the next Neglect course', 'any in person', 'No session in the register fits'],
  ['when is the next Neglect course', 'is it online', 'Virtual'],
])('%s > %s', (previous, asked, said) => {
  expect(textOf(answerWith(asked, { previous }))).toContain(said)
})

test('a sector after the returns that are late is of those returns', () => {
  const setting = { ...BUSINESS_UNIT, today: '2024-10-07', previous: 'which section 11 returns are late' } as const
  expect(textOf(answerWith('any voluntary sector', setting))).toContain('Voluntary sector organisation 1')
})
