import { expect, test } from 'vitest'
import { sampleRecords } from '../../../dev/sample-records.ts'
import { answerQuestion } from '../../../domain/answers/answer-question.ts'
import { stepsOn } from '../../../domain/answers/steps-on.ts'
import type { Question } from '../../../domain/questions/question.ts'
import { readQuestion } from '../../../domain/questions/read-question.ts'
import { buildVocabulary } from '../../../domain/questions/vocabulary.ts'

const records = sampleRecords()
const vocabulary = buildVocabulary(records)
const today = '2024-04-22'

test.each([
  ['next neglect course', 0],
  ['and the one after that', 1],
  ['the vag meeting after next', 1],
  ['and the one after that and the one after that next neglect course', 2],
])('"%s" is %i further along the line', (text, steps) => {
  expect(stepsOn(text)).toBe(steps)
})

test.each([
  ['next neglect course?', '19 June 2024', '23 October 2024'],
  ['when is the next vag meeting', '25 June 2024', '24 September 2024'],
])('after "%s", "and the one after that" leads with the next in line', (first, nearest, further) => {
  const asker = records.people.find(({ personId }) => personId === 'u-edu-044')!
  let previous: Question | undefined
  const leads = [first, 'and the one after that'].map((text) => {
    const { question } = readQuestion(text, { today, vocabulary, ...(previous ? { previous } : {}) })
    previous = question
    return answerQuestion(question, { records, vocabulary, today, asker, bookings: [], changes: [] }).paragraphs[0]
  })
  expect(leads[0]).toContain(nearest)
  expect(leads[1]).toContain(further)
})
