// What people ask in passing: opening hours, refunds, leaving, what is not published and says so without stray facts.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

test.each([
  ['opening hours', 'number for cads', 'Opening hours are not published'],
  ['is cads open at weekends', undefined, 'Opening hours are not published'],
  ['how do i get a refund', undefined, 'is refunded is not published'],
  ['do you do bespoke training', undefined, 'brought to one setting, is not published'],
  ['how long does it take', 'how do i become a champion', 'How much time a champion gives'],
  ['how many children excluded', undefined, 'How many children are excluded'],
  ['is there an early help number', undefined, 'Contact details of that service are not published'],
])('%s (after %s) is not published', (asked, previous, said) => {
  const answer = answerWith(asked, previous ? { previous } : {})
  expect(textOf(answer)).toContain(said)
  expect(answer.isHeld).toBe(false)
})

test('beside what is not published stands nothing of another chapter', () => {
  expect(textOf(answerWith('opening hours', { previous: 'number for cads' }))).not.toContain('SPR')
  expect(textOf(answerWith('how long does it take', { previous: 'how do i become a champion' }))).not.toContain('Rapid')
})

test.each([
  ['how many children are on a plan in norfolk', undefined, /^.*\n.*480/],
  ['where can i read the report', undefined, /norfolkscp\.org/],
  ['whats signs of safety', undefined, /is a partner course/],
  ['is there training on it', 'whats the toolkit', /workshops in summer 2024/],
  ['whos going', 'when is the next VAG', /Vulnerable Adolescents Group/],
  ['how do i contact them', 'who leads FCN', /Business Unit phone number/],
  ['only late', 'show me the neglect actions', /1 action overdue \(Neglect\)/],
  ['whats the total', 'how many champions in the police', /^.*\n.*349/],
  ['and open?', 'what did maag close', /recommendations open/],
])('%s (after %s)', (asked, previous, said) => {
  expect(textOf(answerWith(asked, { personId: 'p-bu-admin', ...(previous ? { previous } : {}) }))).toMatch(said)
})

test.each(['are you copilot', 'is this ai', 'is this automated', 'who made you'])(
  '%s: a program, not a person',
  (asked) => {
    expect(textOf(answerWith(asked))).toContain('a program, not a person')
  },
)

test('a champion is told how to leave; others that only champions can', () => {
  const champion = answerWith('can i stop being a champion', { personId: 'u-edu-001' })
  const other = answerWith('can i stop being a champion', { personId: 'p-chair-vag' })
  expect(textOf(champion)).toContain('press "My champion details and dates", then "Leave the network"')
  expect(champion.offers?.map(({ verb }) => verb)).toContain('champion-details')
  expect(textOf(other)).toContain('Only champions can leave')
})

test.each([
  ['who pays into the partnership', undefined, 'Norfolk County Council: budget'],
  ['what courses do partners run', undefined, 'Partner courses:'],
  ['which courses had most people', undefined, 'not published course by course'],
  ['what did people think of the training', undefined, '99.3%'],
  ['when next', 'who sits on anoof', 'Next ANOOF meeting: Wednesday 15 May 2024'],
])('%s (after %s): %s', (asked, previous, said) => {
  expect(textOf(answerWith(asked, previous ? { previous } : {}))).toContain(said)
})
