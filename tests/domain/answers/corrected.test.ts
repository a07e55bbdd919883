// Corrections, exclamations and steps back in a conversation.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const UNIT = 'p-bu-admin'

test.each([
  ['how many open in VAG', 'no i meant neglect', 'Neglect: 6 recommendations open'],
  ['how many open in VAG', 'sorry i ment FCN', 'FCN: 4 recommendations open'],
  ['whats overdue in NSIG', 'no i meant how many are open not late', 'Neglect: 6 recommendations open'],
  ['how many champions in health', 'no, police', 'Police: 17 champions'],
  ['how many champions in health', 'not health, education', 'Education: 141 champions'],
  ['when do partnership group papers have to be in', 'thats tomorrow!! whens the one after', '18 June 2024'],
])('%s > %s', (previous, asked, said) => {
  expect(textOf(answerWith(asked, { personId: UNIT, previous }))).toContain(said)
})

test.each([
  ['not before october, substance misuse course', '2 October 2024'],
  ['not urgent but when is the next VAG', 'Next VAG meeting'],
  ['no idea who to ask, who chairs VAG', 'Detective Superintendent'],
])('what only begins like one is read as it stands: %s', (asked, said) => {
  expect(textOf(answerWith(asked))).toContain(said)
})

test('another group after "the one after" is asked for its next meeting', () => {
  const previous = ['when is the next partnership group', 'whens the one after']
  expect(textOf(answerWith('and dsp', { personId: UNIT, previous }))).toContain(
    'Next DSP meeting: Thursday 23 May 2024',
  )
})

test('the meeting before the last is told to have no update where none is held', () => {
  const text = textOf(
    answerWith('and the time before', { today: '2024-07-24', previous: 'what was agreed at the last maag' }),
  )
  expect(text).toContain(
    'No approved update of MAAG is held for that meeting. The register shows that it met on 19 March 2024.',
  )
})

test('which groups have met this month, and which have not', () => {
  const text = textOf(
    answerWith('which havent', { personId: UNIT, today: '2024-07-24', previous: 'which groups have met this month' }),
  )
  expect(text).toMatch(/no meeting held of .*VAG/)
  expect(text).not.toMatch(/no meeting held of .*NSIG/)
})

test('one’s own Section 11 return of the year before is told, not the round’s figures', () => {
  const own = { personId: 'u-dis-003', today: '2024-08-28', previous: ['have we sent ours in? section 11'] }
  expect(textOf(answerWith('did we make it on time last year', own))).toContain('29 September 2023')
})

test('what is waited for comes first where the waiting list was asked about', () => {
  const own = { personId: 'u-csc-033', previous: ['am i on anything in may', 'and the toolkit workshop did i get in'] }
  expect(textOf(answerWith('how many of us waiting', own))).toContain('8 on the waiting list')
})

test('a place nearer or online, after one’s own booking, and then the swap to it', () => {
  const previous = ['what am i booked on', 'wheres the first one']
  const nearer = 'thats miles away is there one online'
  const own = { personId: 'u-edu-015' }
  expect(textOf(answerWith(nearer, { ...own, previous }))).toContain('22 November 2024')
  expect(textOf(answerWith('swap me to that', { ...own, previous: [...previous, nearer] }))).toContain('TS-099')
})

test('the other of one’s own, where one was late', () => {
  const own = { personId: 'p-own-head-of-practice-principal-social-worker' }
  const previous = ['what have i got on the action plan', 'is any of it late']
  expect(textOf(answerWith('whens the other one due', { ...own, previous }))).toContain('31 May 2024')
})
