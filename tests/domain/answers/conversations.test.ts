// Whatever is asked in a row, by whomever, there is an answer of whole words, what is remembered stays small, and nobody
// is told of another body's return.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAsked } from '../../../dev/evaluate.ts'
import { textOf } from '../../../dev/score-answers.ts'
import { answerQuestion } from '../../../domain/answers/answer-question.ts'
import { withOwnGroup } from '../../../domain/answers/own-group.ts'
import { withShown } from '../../../domain/answers/shown-in.ts'
import type { Question } from '../../../domain/questions/question.ts'
import { readQuestion } from '../../../domain/questions/read-question.ts'
import { sampleGiven } from './answer-with.ts'

const FIRST = ['register-questions', 'blind-questions-27'].flatMap((name) =>
  readAsked(`tests/data/${name}.jsonl`).map(({ text }) => text),
)
const NEXT =
  'the second one|who owns it|and the next one|book me on it|the last|the other one|no i meant neglect|not health, education|who chairs that|chase them|when is it|all of them|cancel the first one|number 7|and the fortieth|how many places left|what changed on it|more time|push it to july|whats new|and the time before|where is it|is it late|and vag?|theirs?|who are they|how many of us waiting|the rest|has District council 3 sent its section 11|what about District council 4'.split(
    '|',
  )
const turn = fc.oneof(fc.constantFrom(...FIRST), fc.constantFrom(...NEXT))
const asker = fc.constantFrom('u-edu-044', 'u-edu-015', 'p-chair-vag', 'u-dis-003')
const today = fc.constantFrom('2024-04-22', '2024-07-24', '2024-08-28', '2024-12-11')

test('a conversation of any turns', () => {
  const property = fc.property(asker, today, fc.array(turn, { minLength: 2, maxLength: 7 }), (personId, day, turns) => {
    const given = sampleGiven({ personId, today: day })
    let previous: Question | undefined
    for (const text of turns) {
      const read = readQuestion(text, { ...given, ...(previous ? { previous } : {}) })
      const question = withOwnGroup(read.question, given.asker, given.records.groups)
      const answer = answerQuestion(question, given)
      expect(answer.paragraphs.length + (answer.table?.rows.length ?? 0), text).toBeGreaterThan(0)
      expect(textOf(answer), text).not.toMatch(/undefined|NaN|\[object/)
      if (
        question.organisation &&
        question.organisation !== given.asker.organisation &&
        given.asker.chairs.length === 0
      )
        expect(textOf(answer), text).not.toContain('not returned yet')
      if (question.kind !== 'not_understood') previous = withShown(question, answer)
      expect(previous?.of?.of, text).toBeUndefined()
      expect(JSON.stringify(previous ?? '').length, text).toBeLessThan(4000)
    }
  })
  const examples: [string, string, string[]][] = [
    [
      'u-dis-003',
      '2024-07-24',
      ['im leaving who takes over my actions', 'what about District council 4', 'which group is furthest behind'],
    ],
  ]
  fc.assert(property, { numRuns: 400, examples })
})
