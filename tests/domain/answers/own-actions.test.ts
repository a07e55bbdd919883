// An owner's own actions, asked about in turns: how many are closed, more time for one of them.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const OWNER = { personId: 'p-own-head-of-practice-principal-social-worker' } as const

test('of one’s own closed actions only those are counted', () => {
  const text = textOf(answerWith('how many of mine are closed', OWNER))
  expect(text).toContain('1 action closed (yours)')
  expect(text).toContain('CAP-SEC-006')
  expect(textOf(answerWith('how many actions are closed', OWNER))).toContain('39 actions closed,')
})

test.each(['how many actions do i have', 'how many have i got open', 'what am i down for on the cap'])(
  '%s',
  (asked) => {
    expect(textOf(answerWith(asked, OWNER))).toMatch(/open and yours/)
  },
)

test('what a group is down for is the group’s, not the asker’s', () => {
  expect(textOf(answerWith('what is MAAG down for on the plan', OWNER))).not.toContain('and yours')
})

test.each([
  [['my actions', 'the first one'], 'push it to july'],
  [['what am i meant to be doing on the plan', 'any late'], 'give me til june on that one'],
])('after %j: %s', (previous, asked) => {
  const text = textOf(answerWith(asked, { ...OWNER, previous }))
  expect(text).toContain('press "Ask for more time"')
  expect(text).toContain('CAP-FCN-006')
  expect(text).not.toContain('CAP-NEG-012')
})

test('more time, asked of none in particular, comes with no stray fact', () => {
  expect(textOf(answerWith('can I have more time', OWNER))).not.toContain('Published')
})

test('another month after one of one’s own is of the list again', () => {
  const text = textOf(
    answerWith('and in september', { personId: 'p-bu-admin', previous: ['whats due in august', 'who owns it'] }),
  )
  expect(text).toContain('4 actions due from 1 September 2024')
})
