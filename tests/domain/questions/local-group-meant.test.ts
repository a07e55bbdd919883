// A number said of the local groups is one of them; said of anything else it is not.
import { expect, test } from 'vitest'
import { sampleRecords } from '../../../dev/sample-records.ts'
import { readQuestion } from '../../../domain/questions/read-question.ts'
import { buildVocabulary } from '../../../domain/questions/vocabulary.ts'

const context = { today: '2024-04-22' as const, vocabulary: buildVocabulary(sampleRecords()) }

function after(first: string, then: string) {
  const previous = readQuestion(first, context).question
  return readQuestion(then, { ...context, previous }).question
}

test('one of the six is meant by its number', () => {
  expect(after('how many lscgs', 'im in number 4, whens ours')).toMatchObject({ kind: 'meetings', group: 'LSCG 4' })
  expect(after('how many lscgs', 'im in number 8, whens ours').group).toBeUndefined()
  expect(after('who chairs VAG', 'im in number 4, whens ours').group).not.toBe('LSCG 4')
})
