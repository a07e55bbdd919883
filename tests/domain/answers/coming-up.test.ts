// "What have I got coming up" is of bookings and, for an owner, of the plan's actions too.
import { expect, test } from 'vitest'
import { ask } from '../../../dev/evaluate.ts'
import { textOf } from '../../../dev/score-answers.ts'

const OWNER = 'p-chair-vag'

function askedBy(asUser: string, text: string) {
  const asked = {
    id: '',
    asker_role: 'anyone',
    text,
    intent: 'my_bookings',
    expected: { mustInclude: [] },
    must_not: [],
  }
  return ask({ ...asked, clock: '2024-04-22', asUser }).answer
}

test.each(['what have i got coming up', 'whats in my diary', 'what have i got lined up', 'whats coming up for me'])(
  'an owner who asks "%s" is shown bookings and own actions, to nobody else’s eyes',
  (text) => {
    const answer = askedBy(OWNER, text)
    expect(textOf(answer)).toMatch(/bookings? ahead|no bookings/)
    expect(textOf(answer)).toMatch(/You also have \d+ open actions? in the plan at 22 April 2024/)
    expect(answer.actionRefs?.length).toBeGreaterThan(0)
    expect(answer.isPrivate).toBe(true)
  },
)

test('a person who owns no action is told of bookings alone', () => {
  const said = textOf(askedBy('u-edu-013', 'what have i got coming up'))
  expect(said).toContain('19 June 2024')
  expect(said).toContain('3 July 2024')
  expect(said).not.toContain('in the plan')
})

test.each(['my bookings', 'what training have i got coming up', 'what courses have i got lined up'])(
  '"%s" asks for bookings alone',
  (text) => {
    expect(askedBy(OWNER, text).actionRefs).toBeUndefined()
  },
)
