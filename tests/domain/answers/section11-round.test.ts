// What is counted of a Section 11 round: what came late, what is not started, and nobody by name to those who may not see it.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

test('returns that came in after the due date are counted with their day, and no body is named', () => {
  const text = textOf(answerWith('23/24 self assessments, how many were sent in after the closing date'))
  expect(text).toContain('5 returns came in after the due date, 29 September 2023: 5 on 4 October 2023.')
  expect(text).not.toContain('District council 2')
})

test('what nobody has opened is counted in the round that is open', () => {
  const setting = { today: '2024-08-28', previous: "for the round that's open now how many are back with us" }
  expect(answerWith('and not even opened?', setting).paragraphs[0]).toBe('8 bodies are at "Not started".')
})

test('who is late is about those still owed, not about those that came late', () => {
  expect(textOf(answerWith('who is late with section 11'))).not.toContain('came in after')
})

test('the late ones of a round that is over are named, to those who may see names', () => {
  const isOver = { today: '2024-04-22' as const }
  expect(textOf(answerWith('s11 late ones', { ...isOver, personId: 'p-bu-admin' }))).toContain('District council 7')
  expect(textOf(answerWith('s11 late ones', isOver))).not.toContain('District council 7')
})
