// Which actions were closed or added, and where they came from.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { lookingBack } from '../../../domain/answers/cap-closed.ts'
import { answerWith } from './answer-with.ts'

test('names the action closed at the end of a month beside the month’s count', () => {
  const text = textOf(answerWith('which sector specific item closed at the end of march'))
  expect(text).toContain('MAAG closed 4 recommendations')
  expect(text).toContain('CAP-SEC-005')
  expect(text).not.toContain('CAP-SEC-004')
})

test.each(['neglect recs we closed in june 23', 'neglect closures june 23', 'june 23 neglect, what got signed off'])(
  '"%s" names them beside the count',
  (text) => {
    const said = textOf(answerWith(text))
    expect(said).toContain('CAP-NEG-004')
    expect(said).toContain('CAP-NEG-005')
    expect(said).not.toContain('CAP-NEG-006')
  },
)

test('how many were closed is a number', () => {
  expect(textOf(answerWith('how many neglect recs were closed in june 23'))).not.toContain('CAP-NEG-004')
})

test('by the end of a month is all of it', () => {
  expect(textOf(answerWith('which sector specific items were closed by the end of march'))).toContain('CAP-SEC-004')
})

test('what was closed in a month still to come is of the year before', () => {
  const text = textOf(answerWith('what got closed in september'))
  expect(text).toContain('From 1 September 2023 to 30 September 2023, MAAG closed 7')
})

test('the February before a leap year’s ends a day sooner', () => {
  const asked = { kind: 'cap_status' as const, text: 'closed in february', from: '2024-02-01', to: '2024-02-29' }
  expect(lookingBack({ ...asked, months: ['2024-02'] }, '2024-01-15')).toMatchObject({
    from: '2023-02-01',
    to: '2023-02-28',
    months: ['2023-02'],
  })
})

test('months apart from each other are counted without those between', () => {
  const text = textOf(answerWith('closed in june and september 2023'))
  expect(text).toContain('In June 2023 and September 2023, MAAG closed 12')
})

test('who may close an action is a rule, not a list', () => {
  expect(textOf(answerWith('who signs off closed actions'))).toContain('Only MAAG closes an action')
})

test.each([
  'we have uploaded the evidence, so can we mark it closed ourselves or does somebody have to sign it off first',
  'can i tick ours off the plan myself',
  'do we need permission to close the action or is it up to us',
  'whose call is it that an action is closed',
])('"%s" is told that only MAAG closes', (text) => {
  const said = textOf(answerWith(text))
  expect(said).toContain('Only MAAG closes an action')
  expect(said).not.toContain('CAP: Closed')
})

test('"can you list the closed ones" is a list, whoever may close them', () => {
  expect(textOf(answerWith('can you list the actions closed in neglect'))).toContain('CAP: Closed')
})

test.each(['recs closed inside the reporting year only', 'which actions were closed in the reporting period'])(
  '"%s" counts that year alone, with what is published beside the register',
  (text) => {
    const said = textOf(answerWith(text))
    expect(said).toContain('24 actions closed')
    expect(said).toContain('Published: Within the reporting year')
    expect(said).not.toContain('39 actions')
  },
)

test('actions are found by what they came from', () => {
  const text = textOf(answerWith('which vag actions came from the jtai'))
  expect(text).toContain('6 open recommendations')
  expect(text).toContain('serious youth violence')
})

test('what went on to the plan in a month is named, and where from is of that month alone', () => {
  const asked = 'did anything new go on the CAP in march'
  expect(textOf(answerWith(asked))).toContain('Added: CAP-VAG-009')
  const from = textOf(answerWith('where did they come from', { previous: asked }))
  expect(from).toContain('the mock JTAI on serious youth violence')
  expect(from).not.toContain('September 2023')
})

test('what was added, after what was closed in a time, is of what was added then', () => {
  const text = textOf(answerWith('and what was added', { previous: 'what closed in september 2023' }))
  expect(text).toContain('Added: CAP-NEG-017')
  expect(text).not.toContain('CAP-NEG-016')
})
