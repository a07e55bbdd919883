// More time for a Section 11 return: who has it and until when, by name only for those who may see names.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const DURING_ROUND = '2024-08-28'
const ASKED = 'who has been given more time for section 11'

test.each(['p-bu-admin', 'p-chair-vag'])('%s sees which bodies have more time, and until when', (personId) => {
  const answer = answerWith(ASKED, { personId, today: DURING_ROUND })
  expect(textOf(answer)).toContain('Until 25 October 2024: Voluntary sector organisation 5')
  expect(answer.isPrivate).toBe(true)
})

test.each(['u-edu-044', 's11-10'])('%s sees how many have, never which', (personId) => {
  const text = textOf(answerWith(ASKED, { personId, today: DURING_ROUND }))
  expect(text).toContain('2 bodies have been given more time')
  expect(text).not.toContain('Voluntary sector organisation 5')
})

test('a sector narrows the count only for those who may see names: of a few, a number would tell who', () => {
  const text = textOf(
    answerWith('how many early years bodies have a section 11 extension', {
      personId: 'u-edu-044',
      today: DURING_ROUND,
    }),
  )
  expect(text).toContain('2 bodies')
})

test('one who asks for more time is shown their own return', () => {
  const answer = answerWith('can we have more time for our section 11', { personId: 'u-dis-003', today: DURING_ROUND })
  expect(textOf(answer)).toContain('Your Section 11 return')
})
