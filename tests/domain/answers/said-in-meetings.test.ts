// What approved updates say of a matter, however it is asked after; and nothing of them where the register is asked.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const JULY = { personId: 'p-bu-admin', today: '2024-07-24' } as const

test.each([
  ['is there going to be another toolkit workshop, what did NSIG say', 'twilight'],
  ['can nurseries keep photos with the graded care profile, what was decided', 'No photographs'],
  ['what did the youth panel film say about phones', 'block someone'],
  ['did the section 11 recs end up on the cap', 'goes in under FCN'],
  ['how many CAP recs were left open after the june MAAG', '24'],
  ['early years advisory in may, who does what by when', '24 May'],
  ['is the csa course cancelled', 'Child Sexual Abuse on 10 June 2024 was cancelled.'],
])('%s', (asked, said) => {
  expect(textOf(answerWith(asked, JULY))).toContain(said)
})

test('which were closed then, is of that meeting', () => {
  const previous = 'how many CAP recs were left open after the june MAAG'
  expect(textOf(answerWith('which ones got closed', { ...JULY, previous }))).toContain('safer sleep')
})

test.each([
  'whats late in the health sector',
  'any courses this week',
  'how many neglect actions are open',
  'which actions havent been started',
])('a line of the same paragraph is no answer to: %s', (asked) => {
  expect(textOf(answerWith(asked, JULY))).not.toContain('(approved update)')
})

test('after the june meeting is no time after June; after June is', () => {
  expect(textOf(answerWith('which meetings are there after june', { ...JULY, today: '2024-06-01' }))).toContain(
    'July 2024',
  )
})

test('what is still in date leaves out what is late', () => {
  const text = textOf(
    answerWith('and whats still in date', {
      personId: 'p-bu-admin',
      today: '2024-12-11',
      previous: 'how many cap items are overdue now',
    }),
  )
  expect(text).toContain('open and not past their date')
  expect(text).toContain('CAP-VAG-014')
  expect(text).not.toContain('CAP-NEG-019')
})

test('who is late with Section 11 names those past their date only', () => {
  const text = textOf(answerWith('whos late with section 11', { personId: 'p-bu-admin', today: '2024-10-07' }))
  expect(text).toContain('Late: District council 3')
  expect(text).not.toContain('Voluntary sector organisation 5')
})

test('a paragraph on training, numbers only, is its numbers', () => {
  const text = textOf(answerWith('draft a para on training for the annual report, nos only'))
  for (const said of ['12 separate courses', '59 sessions', '130', '4,000']) expect(text).toContain(said)
})
