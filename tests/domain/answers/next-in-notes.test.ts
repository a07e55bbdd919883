// Where the register holds no date ahead, the date that the group's own approved notes name is told, with whose notes it is.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { nextInNotes } from '../../../domain/answers/next-in-notes.ts'
import { answerWith, sampleGiven } from './answer-with.ts'

const AFTER = { today: '2024-07-24' }

test('a group without a date in the register is told by its notes', () => {
  const text = textOf(answerWith('when does EEOF meet again', AFTER))
  expect(text).toContain('The approved notes of 7 May 2024 name the next meeting: Tuesday 4 June 2024.')
  expect(text).toContain('in the register')
})

test('however the notes put it, the date of the next meeting is found', () => {
  expect(nextInNotes('Early Years Advisory Group', sampleGiven(AFTER))).toContain('26 September 2024')
  expect(nextInNotes('Ways of Working', sampleGiven(AFTER))).toContain('11 September 2024')
})

test('notes of a meeting still to come, or that name no date, tell nothing', () => {
  expect(nextInNotes('EEOF', sampleGiven({ today: '2024-04-22' }))).toBeUndefined()
  expect(nextInNotes('WFDG', sampleGiven(AFTER))).toBeUndefined()
})

test('a date in the register goes before the notes', () => {
  expect(textOf(answerWith('next NSIG meeting', AFTER))).not.toContain('approved notes')
})
