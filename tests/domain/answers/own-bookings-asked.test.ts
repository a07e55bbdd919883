// What each person is told of their own bookings, checked against a plain look into the register.
import { describe, expect, test } from 'vitest'
import { sampleBookings, sampleRecords } from '../../../dev/sample-records.ts'
import { textOf } from '../../../dev/score-answers.ts'
import { sayDay } from '../../../domain/day.ts'
import { readRefusal } from '../../../domain/worry/read-refusal.ts'
import { answerWith } from './answer-with.ts'

const { sessions } = sampleRecords()
const everyone = Map.groupBy(sampleBookings(), ({ personId }) => personId)

const GIVEN_UP = ['cancelled', 'late-cancelled']

describe.each(['2024-04-22', '2024-01-10'])('asked on %s, each person', (today) => {
  test.each([
    ['which bookings did i cancel', ({ status }: Row) => GIVEN_UP.includes(status)],
    ['any no shows against me', ({ status }: Row) => status === 'no-show'],
    ['have i been charged for anything', ({ isChargeable }: Row) => isChargeable],
    ['what have i attended', ({ status }: Row) => status === 'attended'],
    ['what am i booked on', ({ status, sessionDate }: Row) => status === 'booked' && sessionDate >= today],
  ])('is told of theirs alone: %s', (asked, isMeant) => {
    for (const [personId, own] of everyone) {
      const text = textOf(answerWith(asked, { personId, today }))
      const isAhead = asked.startsWith('what am i booked')
      const meant = own.filter((one) => isMeant(one) && (isAhead || one.sessionDate < today))
      const missing = meant.map((one) => sayDay(one.sessionDate)).filter((day) => !text.includes(day))
      expect({ personId, missing }).toEqual({ personId, missing: [] })
      if (!own.some(isMeant)) expect(text).toMatch(/\b(?:no|nothing)\b/i)
    }
  })

  test('is told when they did a course', () => {
    for (const [personId, own] of everyone)
      for (const { course, sessionDate, status } of own)
        if (status === 'attended' && sessionDate < today)
          expect(textOf(answerWith(`when did i do ${course}`, { personId, today }))).toContain(sayDay(sessionDate))
  })
})

type Row = ReturnType<typeof sampleBookings>[number]

// One of two bookings: 13 May in King's Lynn, then 10 July.
const WITH_TWO = { personId: 'u-edu-015' }

test.each([
  ['can i move it', 'You already have: Voice of the Child: 13 May 2024'],
  ['can i swap it for a later one', '22 November 2024'],
  ['where is it', "King's Lynn hub"],
  ['how long is it', '6 hours'],
  ['who runs it', 'Commissioned provider'],
])('“it”, after the next of two, is the next: %s', (asked, said) => {
  expect(textOf(answerWith(asked, { ...WITH_TWO, previous: 'when is my next course' }))).toContain(said)
})

test('a swap with two to choose from asks which', () => {
  const text = textOf(answerWith('swap me to a later date', WITH_TWO))
  expect(text).toContain('Which booking do you want to move?')
  expect(text.indexOf('13 May 2024')).toBeLessThan(text.indexOf('10 July 2024'))
})

test.each([
  ['when did i book the voice of the child course', 'booked on 3 April 2024'],
  ['which courses have i not done', 'Commissioned courses you have not attended, up to 22 April 2024: Assessing'],
  ['someone booked me on a course i dont want', 'Which booking do you want to cancel?'],
  ['how do i join the neglect course', 'The session you mean:'],
  ['am i definitely on the neglect toolkit workshop', '10 July 2024'],
  ['remind me when my voice of the child course is', '13 May 2024'],
  ['did i turn up to the may one', 'From 1 May 2023 to 31 May 2023'],
])('%s', (asked, said) => {
  expect(textOf(answerWith(asked, WITH_TWO))).toContain(said)
})

test('a place lost because its session was called off is told as such', () => {
  const [off] = sessions.filter(({ status }) => status === 'Cancelled')
  const [one] = sampleBookings()
  if (!off || !one) throw new Error('The sample has no session that is called off, or no booking')
  const bookings = [
    { ...one, sessionId: off.sessionId, course: off.course, sessionDate: off.date, status: 'cancelled' },
  ]
  const text = textOf(answerWith('is my course still on', { bookings }))
  expect(text).toContain(`${off.course} on ${sayDay(off.date)}, which you were booked on, is called off.`)
})

test('a month named in January is the one to come for what is booked, and the one gone by for what was done', () => {
  const given = { ...WITH_TWO, today: '2024-01-10' }
  expect(textOf(answerWith('what am i booked on in november', given))).not.toContain('2023')
  expect(textOf(answerWith('what did i attend in november', given))).toContain('1 November 2023')
})

test.each(['who else is on the substance misuse course with me', 'who else is coming to the domestic abuse training'])(
  'who else comes is not told: %s',
  (asked) => {
    expect(readRefusal(asked)).toBe('personal_data')
  },
)
