// What is near a question without answering it is not passed off as its answer.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const NEAREST = 'This is the nearest I found. If it is not what you asked, it may not be published.'

test.each(['how many kids vape', 'how many children were adopted', 'how much does nscp pay in rent'])(
  'not held: %s',
  (asked) => {
    const answer = answerWith(asked)
    expect(answer.isHeld).toBe(false)
    expect(textOf(answer)).toContain('is not published')
    expect(textOf(answer)).toContain('01603 223409')
  },
)

test('where it may be another matter, the answer says so below and can be sent on', () => {
  const doubted = notHeld()
    .map((text) => answerWith(text))
    .filter(({ isNearest }) => isNearest)
  expect(doubted.length).toBeGreaterThan(20)
  for (const answer of doubted) {
    expect(answer.isHeld).toBe(true)
    expect(answer.paragraphs.at(-1)).toContain(NEAREST)
    expect(answer.paragraphs.at(-1)).toContain('01603 223409')
  }
})

test.each([
  'how many children are on a child protection plan',
  'who funds the partnership',
  'how many neglect champions are there',
])('plainly held, nothing is taken back: %s', (asked) => {
  const answer = answerWith(asked)
  expect(answer.isHeld).toBe(true)
  expect(answer.isNearest).toBeUndefined()
})

test('a follow-up does not take over the doubt of the question before', () => {
  const answer = answerWith('and how many are on a plan', { previous: 'how many kids vape' })
  expect(answer.isHeld).toBe(true)
  expect(answer.isNearest).toBeUndefined()
  expect(textOf(answer)).toContain('480')
})

test('of questions that nothing answers, at least four in ten are owned or doubted, whatever is shown beside', () => {
  const texts = notHeld()
  const owned = texts.filter((text) => {
    const answer = answerWith(text)
    return !answer.isHeld || answer.isNearest === true
  })
  expect(owned.length / texts.length).toBeGreaterThan(0.4)
})

function notHeld(): string[] {
  const lines = readFileSync(new URL('../../../dev/data/not-held.jsonl', import.meta.url), 'utf8')
  return lines.split('\n').flatMap((line): string[] => (line ? [JSON.parse(line).text] : []))
}
