// "This year" in its first weeks: nothing is published for it yet, and the year just over is what people mean.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

test('in the first quarter the year before is told, and said to be that', () => {
  const answer = answerWith('who funded us this year')
  const text = textOf(answer)
  expect(answer.isHeld).toBe(true)
  expect(text).toContain('Nothing is published yet for 2024-25, which has just begun. Published before it, for 2023-24')
  expect(text).toContain('Norfolk County Council')
})

test.each([
  ['who funded us this year', '2024-07-01'],
  ['how many rapid reviews in 2024-25', '2024-04-22'],
])('%s, asked on %s, is not published', (asked, today) => {
  const answer = answerWith(asked, { today })
  expect(answer.isHeld).toBe(false)
  expect(textOf(answer)).toContain('That is not published for 2024-25.')
})

test('of what is published for the year itself nothing is said to be missing', () => {
  expect(textOf(answerWith('which audits are planned this year'))).not.toContain('just begun')
})

test('of a year of which only something beside the matter is published, that comes first and the rest is set apart', () => {
  const { paragraphs } = answerWith('fathers funding 2024-25')
  expect(paragraphs[0]).toBe('Published for 2024-25:')
  const apart = paragraphs.indexOf('Published for other times:')
  expect(apart).toBeGreaterThan(1)
  expect(paragraphs.slice(1, apart).every((line) => line.includes('2024-25'))).toBe(true)
  expect(paragraphs.slice(apart).join()).toContain('Total income budget is £501,720')
})

test('what names no year is of the report, and is not called published for the year asked about', () => {
  const { paragraphs } = answerWith('audits in 2024-25')
  expect(paragraphs.slice(0, 2)).toEqual([
    'Published for 2024-25:',
    expect.stringContaining('Planned multi-agency audits'),
  ])
  expect(answerWith('audits in 2023-24').paragraphs).not.toContain('Published for other times:')
})
