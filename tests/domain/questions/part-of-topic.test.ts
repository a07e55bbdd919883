// Bare words after a question of a report's chapter, or about one's own sector, ask on of the same.
import { expect, test } from 'vitest'
import { sampleRecords } from '../../../dev/sample-records.ts'
import { readQuestion } from '../../../domain/questions/read-question.ts'
import { buildVocabulary } from '../../../domain/questions/vocabulary.ts'

const vocabulary = buildVocabulary(sampleRecords())

function readAfter(before: string, text: string) {
  const context = { today: '2024-04-22', vocabulary }
  return readQuestion(text, { ...context, previous: readQuestion(before, context).question }).question
}

test.each([
  ['near misses?', 'scrutiny_audit'],
  ['main message', 'scrutiny_audit'],
  ['champions?', 'champions'],
  ['funding?', 'funding'],
])('after the medical audit, "%s" is of %s', (text, kind) => {
  expect(readAfter('tell me about the complex medical audit', text).kind).toBe(kind)
})

test.each([
  ['how many champions does education have', 'ours? we are the police', 'champions', 'Police'],
  ['calls into the front door from schools each week', 'ours? im in health', 'data_figures', 'Health'],
  ['what does health pay in', 'and ours, police', 'funding', 'Police'],
])('after "%s", "%s" asks the same of one’s own sector', (before, text, kind, sector) => {
  expect(readAfter(before, text)).toMatchObject({ kind, sector })
})

test('what something was swapped for is no wish to swap a booking, unless a booking was spoken of', () => {
  expect(readAfter('why isnt babies a priority any more', 'what did they swap it for').kind).toBe('priorities')
  expect(readAfter('what am i booked on', 'what can i swap it for').kind).toBe('booking_change')
})
