// What is asked on about an answer: shares of a total, a named meeting's next, a part of a list, and what is not published.
import { expect, test } from 'vitest'
import { sampleBookings, sampleRecords } from '../../../dev/sample-records.ts'
import { textOf } from '../../../dev/score-answers.ts'
import { countMissedPlaces } from '../../../domain/answers/missed-places.ts'
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
  ['how many of the champs are from schools', 'what proportion of everyone', '141 champions of 349'],
  ['what is carried fwd into 24-25', 'so whats that altogether', '£113,019'],
  ['workshops on the toolkit for champs', 'put me down for the one with room', '12 June 2024'],
  ['when does the partnership group meet after next', 'papers in by when', 'due by Tuesday 11 June 2024'],
  [
    'next voice of the child course',
    'kings lynn is a trek. anything on teams',
    'Next: Voice of the Child on 22 November 2024',
  ],
  ['did protecting babies stop being a priority', 'when do they next look at the list', 'June 2024'],
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

test('who did not turn up is counted by missed places, though late cancellations were spoken of before', () => {
  const missedPlaces = countMissedPlaces(sampleBookings(), sampleRecords().sessions)
  const setting = { missedPlaces, previous: 'late cancellations by agency 23/24' }
  expect(textOf(answerWith('and who just didnt turn up most', setting))).toContain('Education 17')
})

test('how many a meeting left open is told with what it closed', () => {
  const said = textOf(answerWith('leaving what', { ...JULY, previous: 'how many did maag close in june' }))
  expect(said).toContain('Open now 24')
})

test('the one with room is none that is full', () => {
  const setting = { personId: 'u-edu-034', previous: 'workshops on the toolkit for champs' }
  expect(textOf(answerWith('put me down for the one with room', setting))).not.toContain('10 July 2024')
})

test.each([
  ['actions from MAAG 11 june', 'To be raised: Raise repeated non-attendance at audit moderation'],
  ['what did vag decide in june', 'Nothing is recorded in this update as passed up'],
])('after "%s", what went up to the partners above is told, or that nothing did', (previous, expected) => {
  expect(textOf(answerWith('did anything go up to the dsps', { ...JULY, previous }))).toContain(expected)
})

test('the price of Safer is none of its budget lines', () => {
  expect(textOf(answerWith('how much', { previous: 'is safer for us' }))).not.toContain('£')
})

test('one who fancies being a champion is told whom to ask, and not how many of a sector there are', () => {
  const previous = 'how many of the champs are from schools'
  const said = textOf(answerWith('our nursery manager fancies it, who does she ask', { previous }))
  expect(said).toContain('Workforce Development Officer')
  expect(said).not.toContain('champions of 349')
})

test('of last time, while a round is under way, the round before is counted', () => {
  const setting = { today: '2024-08-28', previous: 'how many s11s are back so far this round' }
  expect(textOf(answerWith('how many did we end up with last time', setting))).toContain('32')
})

test('the ones we gave longer are those of the round, and not a return of our own', () => {
  const setting = { today: '2024-08-28', personId: 'p-bu-admin', previous: 'who hasnt even started their s11' }
  expect(textOf(answerWith('n the ones weve given longer', setting))).toContain('25 October 2024')
})

test('of what comes later, one with nothing booked is told what runs, and nobody is offered a swap', () => {
  const said = textOf(
    answerWith('anything later in the year', { personId: 'p-bu-admin', previous: 'what am i booked on' }),
  )
  expect(said).toContain('Sessions ahead that can be booked')
  expect(said).not.toContain('Changing a booking')
})
