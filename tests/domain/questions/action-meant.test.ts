// A bare number after a section's actions is that section's action, and other numbers are not.
import { expect, test } from 'vitest'
import { sampleRecords } from '../../../dev/sample-records.ts'
import { readQuestion } from '../../../domain/questions/read-question.ts'
import { buildVocabulary } from '../../../domain/questions/vocabulary.ts'

const context = { today: '2024-04-22' as const, vocabulary: buildVocabulary(sampleRecords()) }

function refAfter(first: string, then: string): string | undefined {
  const previous = readQuestion(first, context).question
  return readQuestion(then, { ...context, previous }).question.ref
}

test.each([
  ['what are the neglect actions', 'who owns 17', 'CAP-NEG-017'],
  ['what are the neglect actions', 'and 19', 'CAP-NEG-019'],
  ['open actions in VAG', 'is number 7 late', 'CAP-VAG-007'],
])('%s > %s', (first, then, ref) => {
  expect(refAfter(first, then)).toBe(ref)
})

test.each([
  ['what are the neglect actions', 'due in the next 17 days'],
  ['what are the neglect actions', 'top 7'],
  ['what are the neglect actions', 'who owns 999'],
  ['which actions are open', 'who owns 17'],
  ['who chairs NSIG', 'is number 17 late'],
])('%s > %s: no action is meant', (first, then) => {
  expect(refAfter(first, then)).toBeUndefined()
})

test('an action is known by a word of its title among those spoken of, and the answer is of that action', () => {
  const previous = readQuestion('which vag actions have not been started', context).question
  const { question } = readQuestion('whos doing the parents one', { ...context, previous })
  expect(question).toMatchObject({ kind: 'cap_status', ref: 'CAP-VAG-013' })
  // A word that stands in no title, or in several, tells none.
  expect(readQuestion('whos doing the bicycles one', { ...context, previous }).question.ref).toBeUndefined()
})
