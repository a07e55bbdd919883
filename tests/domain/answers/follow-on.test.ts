// What is asked on about an answer: shares of a total, a named meeting's next, a part of a list, and what is not published.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const JULY = { today: '2024-07-24' }

test.each([
  ['how many of the CADS calls come from the public', 'what share is that', 'About 17%: around 160 of about 930'],
  ['how many of the CADS calls come from schools', 'what percentage is that', 'About 27%: around 250 of about 930'],
  ['how many of the CADS calls come from the public', 'what share is from schools', 'About 27%'],
  ['how many champs are in education', 'what share of the total is that', '141 champions of 349'],
  ['is partnership group this month', 'and the one after', 'The Partnership Group meeting after that: Tuesday 18 June'],
  ['when is the next partnership group', 'and the one after', 'Tuesday 18 June 2024'],
  ['how long do we get to do a rapid review', 'so if the SIN goes in tmrw', '15 May 2024'],
  ['how long do we get to do a rapid review', 'and if its tomorrow', '15 May 2024'],
  ['how long do we get to do a rapid review', 'if we send it on friday', '20 May 2024'],
  ['how many SINs went in', 'did any turn into an spr', 'One SPR was commissioned'],
  ['what does the reflective supervision course cover', 'what else is on in june', 'Domestic Abuse on 5 June 2024'],
  ['when is the next neglect course', 'what else do i need to know', 'Neglect on 19 June 2024'],
  ['what do the districts put in the pot', 'so whats norwichs bit', 'by itself is not published'],
])('after "%s", "%s"', (previous, text, expected) => {
  expect(textOf(answerWith(text, { previous }))).toContain(expected)
})

test('a share of the contacts is worked out only where it is asked for', () => {
  expect(textOf(answerWith('how many of the CADS calls come from the public'))).not.toContain('About 17%')
  expect(textOf(answerWith('what share of cads contacts come from the police'))).toContain('About 22%')
})

test('of a sector the number of its champions is told, and not what it pays in', () => {
  const text = textOf(answerWith('districts?', { previous: 'how many champs from early yrs' }))
  expect(text).toContain('District Councils: 21 champions')
  expect(text).not.toContain('£')
})

test('who reads the returns is no count of them, though a status was spoken of before', () => {
  const previous = 'how many s11 returns not started'
  const text = textOf(answerWith('who reads them once theyre in', { previous, today: '2024-08-28' }))
  expect(text).toContain('Steering Group')
  expect(text).not.toContain('Not started')
})

test('of one’s bookings those of the time named are told, or all where none is then', () => {
  const own = { personId: 'u-csc-016', previous: 'what am i booked on' }
  const text = textOf(answerWith('is the november one online', own))
  expect(text).toContain('22 November 2024')
  expect(text).not.toContain('10 July 2024')
  expect(textOf(answerWith('is the august one online', own))).toContain('10 July 2024')
})

test('another date is one of the course that is booked', () => {
  const text = textOf(answerWith('is there a later date', { personId: 'u-hea-003', previous: 'what am i booked on' }))
  expect(text).toContain('1 November 2024')
})

test('what the group that keeps the plan decided says what it closed and added, and nothing else of that month', () => {
  const [first = '', ...others] = answerWith('decisions from maag in june', JULY).paragraphs
  expect(first).toMatch(/^Decisions:/)
  expect(others.join(' ')).toContain('MASH')
  expect(others.join(' ')).not.toContain('the Chair ruled')
  expect(others.join(' ')).toContain('Added: the Section 11 recommendation')
})

test('the part of a service in what was agreed is its own actions', () => {
  const text = textOf(
    answerWith('what has youth justice got to do', { ...JULY, previous: 'eeof 7 may what was agreed' }),
  )
  expect(text).toContain('Youth Justice Service Manager, 20 May 2024')
  expect(text).not.toContain('MACE Team Manager')
})

test('notes that say when the group will meet again are read for its next meeting', () => {
  const previous = 'what got decided at ways of working in may'
  expect(textOf(answerWith('and theyre back when', { ...JULY, previous }))).toContain('Wednesday 11 September 2024')
})

test.each([
  ['how much does norwich city council put in', 'by itself is not published'],
  ['what did the transitional scrutiny find', 'is not published yet'],
  ['is there a champions forum coming up', 'Forum meets is not published'],
])('"%s" is owned to be unpublished', (text, expected) => {
  const answer = answerWith(text)
  expect(textOf(answer)).toContain(expected)
  expect(answer.isHeld).toBe(false)
})

test.each([
  ['how many of the SYV audit recs made it on to the cap', ['8 recommendations', '6 recommendations were added']],
  ['how many of the medical audit recs are on the cap', ['seven recommendations', '7 added']],
  ['courses running in the rest of the month', ['The nearest is']],
])('%s', (text, expected) => {
  for (const part of expected) expect(textOf(answerWith(text))).toContain(part)
})
