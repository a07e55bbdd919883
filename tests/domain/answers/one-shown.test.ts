// "It", "the second one" and "the next": one thing of what was listed, asked about in the turns that follow.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const UNIT = 'p-bu-admin'

test.each([
  [['whats overdue', 'the second one'], 'who do i chase', 'Head of Safeguarding (CCS)'],
  [['whats overdue', 'the second one'], 'when was it added', 'CAP-SEC-010'],
  [['whats overdue', 'the second one', 'who owns it'], 'and the third one', 'CAP-FCN-006'],
  [['whats overdue', 'the second one', 'who owns it'], 'and neglect?', 'CAP-NEG-019'],
  [['whats due soon', 'top one'], 'and the next one', 'CAP-NEG-017'],
  [['whats overdue in fcn'], 'who is responsible for it', 'CAP-FCN-006'],
  [['whats overdue in fcn'], 'what changed on it', 'What changed on CAP-FCN-006'],
  [['owt due in august'], 'and the month after that', 'CAP-NEG-013'],
])('after %j: %s', (previous, asked, said) => {
  expect(textOf(answerWith(asked, { personId: UNIT, previous }))).toContain(said)
})

test.each([
  [['what courses are in may', 'the third one'], 'how many places left', 'TS-086'],
  [['what courses are in may', 'the third one'], 'book me on it', 'TS-086'],
  [['what training in june'], 'book me on the last one', 'TS-095'],
  [['anything at kings lynn before the summer hols'], 'seats left on the first one', '15 of 20 places'],
  [['next meetings', 'the third one'], 'who chairs that', 'Joint Strategic Analysis Group'],
  [['next meetings', 'the third one', 'who chairs that'], 'what do they do', 'analysts'],
  [['next meetings', 'the first one'], 'are papers due', 'Papers for the next Partnership Group meeting'],
])('after %j, a champion: %s', (previous, asked, said) => {
  expect(textOf(answerWith(asked, { previous }))).toContain(said)
})

test('chasing the one that was picked sends nothing and shows that one', () => {
  const text = textOf(answerWith('chase it', { personId: UNIT, previous: ['whats overdue', 'the third one'] }))
  expect(text).toContain('Nothing has been sent.')
  expect(text).toContain('CAP-FCN-006')
  expect(text).not.toContain('CAP-NEG-019')
})

test('of the reviews open, the first and the second, for those who may see them; for others there is no list', () => {
  const inside = { personId: UNIT, previous: ['which reviews are open'] }
  expect(answerWith('the first', inside).title).toContain('RV-09')
  expect(
    answerWith('and the second one', { personId: UNIT, previous: ['which reviews are open', 'the first'] }).title,
  ).toContain('RV-06')
  expect(textOf(answerWith('the first', { previous: ['which reviews are open'] }))).not.toContain('RV-09')
})

test('another date is of the course and not of the session picked', () => {
  const text = textOf(
    answerWith('is there any other date', { previous: ['is there room on the july toolkit workshop', 'is it online'] }),
  )
  expect(text).toContain('12 June 2024')
})

test.each([
  ['and vag?', 'CAP-VAG-007'],
  ['when did VAG meet last', 'VAG'],
  ['all of them', 'CAP-VAG-007'],
])('what names something of its own is not about the one that was shown: %s', (asked, said) => {
  const text = textOf(answerWith(asked, { personId: UNIT, previous: ['whats overdue', 'the second one'] }))
  expect(text).toContain(said)
  expect(text).not.toMatch(/^CAP-SEC-010/)
})
