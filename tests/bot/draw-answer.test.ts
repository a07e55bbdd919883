import { expect, test } from 'vitest'
import { drawAnswer } from '../../bot/draw-answer.ts'
import type { Answer } from '../../domain/answers/answer.ts'

const answer = (): Answer => ({
  title: 'Funding',
  paragraphs: ['The budget is £501,720.'],
  isHeld: true,
  asAt: '2024-04-22',
  sources: [{ label: 'Annual report', detail: 'section 9 Funding' }],
  suggestions: ['Who pays what?'],
})
// What opens a value in a template.
const OPENING = '$'.concat('{')
const fresh = (asked: string) => drawAnswer(answer(), 'funding', asked)

test.each([
  ['please, what is the budget?', 'what is the budget?'],
  ['what is the budget?', 'please, what is the budget?'],
  [`what is the "budget" ${OPENING}now}`, `the ${OPENING}budget}`],
  ['what is the budget?', ''],
  ['', 'what is the budget?'],
])('asked as "%s" and then as "%s", an answer is drawn as for each alone', (first, then) => {
  const same = answer()
  expect(drawAnswer(same, 'funding', first)).toEqual(fresh(first))
  expect(drawAnswer(same, 'funding', then)).toEqual(fresh(then))
  expect(drawAnswer(same, 'funding', first)).toEqual(fresh(first))
})

test('of another kind it is drawn anew', () => {
  const same = answer()
  drawAnswer(same, 'funding', 'thanks')
  expect(drawAnswer(same, 'greeting', 'thanks')).toEqual(drawAnswer(answer(), 'greeting', 'thanks'))
})
