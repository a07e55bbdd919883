// Taken off one session and put on another: what is left and what is wanted, and both steps ready to press.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { swapAsked } from '../../../domain/answers/swap-asked.ts'
import { answerWith } from './answer-with.ts'

const MAY = { from: '2024-05-01', to: '2024-05-31' }
const NOVEMBER = { from: '2024-11-01', to: '2024-11-30' }

test.each([
  'take me off voice of the child in may and put me on the november one instead',
  'swap my may voice of the child for the november one',
  'move my place from may to november',
  'can i do voice of the child in november instead of may',
])('"%s" gives up May for November', (text) => {
  expect(swapAsked({ kind: 'booking_change', text }, '2024-04-22')).toEqual({ leaving: MAY, wanted: NOVEMBER })
})

test('a time that is only wanted, or none, is told apart', () => {
  const asked = (text: string) => swapAsked({ kind: 'booking_change', text }, '2024-04-22')
  expect(asked('move me to the november session')).toEqual({ wanted: NOVEMBER })
  expect(asked('swap my neglect course')).toEqual({})
})

test('the answer names both sessions, says that they are two steps, and offers each of them', () => {
  const answer = answerWith('take me off voice of the child in may and put me on the november one instead', {
    personId: 'u-edu-015',
  })
  const text = textOf(answer)
  for (const said of ['BK-0390', '22 November 2024', 'two steps', 'Nothing has been changed']) {
    expect(text).toContain(said)
  }
  expect(answer.offers?.map(({ verb, ref }) => `${verb} ${ref}`)).toEqual(['book TS-099', 'cancel-booking TS-098'])
  expect(answer.isPrivate).toBe(true)
})

test('a swap without a time offers other sessions, never the one that is held', () => {
  const text = textOf(answerWith('swap my voice of the child', { personId: 'u-edu-015' }))
  expect(text).toContain('(TS-099)')
  expect(text).not.toContain('(TS-098)')
})
