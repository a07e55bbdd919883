// A slip of the finger in the name of a group, a course or a month is nobody's name; somebody's still is.
import { expect, test } from 'vitest'
import { withNamesMarked } from '../../../domain/worry/mark-names.ts'
import { readRefusal } from '../../../domain/worry/read-refusal.ts'

test.each([
  'when does Partnersgip Group next meet',
  'how many times has District Council Advisory Gtoup met since january',
  'when did Eatly Years Advisory Group last meet',
  'when is Ways of Wrking in May',
  'have i done Voce of the Child',
  'when is my Vioce of the Child course',
])('is no reason to refuse: %s', (asked) => {
  expect(readRefusal(asked)).toBe('none')
})

test.each([
  'what is planned for Kayleigh Marsh',
  'has Tom Earle been booked on it',
  'and then Martin came',
  'we saw Grace Yates again',
])('still takes somebody for somebody: %s', (asked) => {
  expect(withNamesMarked(asked)).toContain('xname')
})
