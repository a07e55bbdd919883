// What a group's meeting passed up, asked on of its update by naming only those above it.
import { expect, test } from 'vitest'
import { sampleRecords } from '../../../dev/sample-records.ts'
import { readQuestion } from '../../../domain/questions/read-question.ts'
import { buildVocabulary } from '../../../domain/questions/vocabulary.ts'

const vocabulary = buildVocabulary(sampleRecords())
const today = '2024-07-24'

function readAfterUpdate(text: string, before = 'actions from MAAG 11 june') {
  const previous = readQuestion(before, { today, vocabulary }).question
  return readQuestion(text, { today, vocabulary, previous }).question
}

test.each([
  'did anything go up to the dsps',
  'what went up to the DSPs',
  'did they take anything to the delegated safeguarding partners',
  'anything for the DSPs',
  'did they tell the LSPs',
  'who raises it with the dsps',
  'was anything escalated to the lsp',
])('"%s", after the actions of a meeting, is of that meeting', (text) => {
  const read = readAfterUpdate(text)
  expect(read).toMatchObject({ kind: 'subgroup_update', group: 'MAAG', on: '2024-06-11' })
  expect(read.topic).toBeUndefined()
})

test.each([
  ['what does the dsp do', 'subgroup_info'],
  ['who sits on the dsp', 'subgroup_info'],
  ['when do the dsps next meet', 'meetings'],
])('"%s" asks of the body above itself', (text, kind) => {
  expect(readAfterUpdate(text)).toMatchObject({ kind, group: 'DSP' })
})

test('after another question than of an update, it is the body above that is meant', () => {
  expect(readAfterUpdate('did anything go up to the dsps', 'when is the next vag').group).toBe('DSP')
})
