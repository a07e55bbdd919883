// A question that only points at something is asked back when nothing was said before, and read when something was.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from '../answers/answer-with.ts'

const ASKED_BACK = 'I cannot tell what that is about'

test.each(['who chairs it', 'who runs it', 'is that up or down', 'whos in charge', 'whats it for', 'how many', 'why'])(
  'on its own, “%s” is asked back and answered with no passage of a report',
  (asked) => {
    const answer = answerWith(asked)
    expect(textOf(answer)).toContain(ASKED_BACK)
    expect(answer.isHeld).toBe(false)
  },
)

test.each([
  ['when is the next VAG meeting', 'who chairs it', 'Detective Superintendent'],
  ['when is the next DSP meeting', 'whos in charge', "Executive Director of Children's Services"],
  ['tell me about VAG', 'when do they meet', '2024'],
])('after “%s”, “%s” is read of it', (previous, asked, said) => {
  const text = textOf(answerWith(asked, { previous }))
  expect(text).toContain(said)
  expect(text).not.toContain(ASKED_BACK)
})

test('what a register lists is told though only pointed at', () => {
  expect(textOf(answerWith('is it overdue'))).toContain('overdue at')
})
