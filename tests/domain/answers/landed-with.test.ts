// What a group has been landed with on the plan, and which groups speak for whom.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

test.each([
  'what has WFDG been landed with on the plan',
  'whats on the workforce groups plate',
  'which recs fell to WFDG',
])('"%s" lists what the group owns, and nobody else’s', (text) => {
  const said = textOf(answerWith(text))
  for (const ref of ['CAP-OTH-013', 'CAP-OTH-014', 'CAP-OTH-015']) expect(said).toContain(ref)
  expect(said).not.toContain('CAP-OTH-012')
})

test('a group that owns nothing is told so', () => {
  expect(textOf(answerWith('has SPRG been landed with anything on the plan'))).toContain('SPRG owns no open action')
})

test('what a group is for, or has late, is not its part of the plan', () => {
  expect(answerWith('what is WFDG for').title).toContain('Workforce Development Group')
  expect(textOf(answerWith('what has NSIG got on its plate thats overdue'))).not.toContain('CAP-NEG-015')
})

test('the group that speaks for a trade is named, with who sits on it as far as that is published', () => {
  const said = textOf(answerWith("I'm a childminder on my own, does anyone speak up for the likes of me?"))
  expect(said).toContain('Early Years Advisory Group')
  expect(said).toContain('The full membership of Early Years Advisory Group is not published.')
})

test('a trade for which no group speaks is told which groups there are', () => {
  const answer = answerWith('is there a group that speaks up for dentists')
  expect(answer.isHeld).toBe(false)
  expect(textOf(answer)).toContain('Two sector advisory groups exist')
})
