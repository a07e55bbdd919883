// The plan asked in every section and every way to narrow it: what is named is what a plain count of the register finds.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import type { Action } from '../../../domain/action.ts'
import { readRefusal } from '../../../domain/worry/read-refusal.ts'
import { readWorry } from '../../../domain/worry/read-worry.ts'
import { answerWith, sampleGiven } from './answer-with.ts'

const TODAY = '2024-04-22'
const { records } = sampleGiven()
const isOpen = ({ closed }: Action) => closed === ''
const isDue = (from: string, to: string) => (one: Action) => isOpen(one) && one.due >= from && one.due <= to

const SECTIONS: readonly (readonly [string, string])[] = [
  ['Neglect', 'neglect'],
  ['VAG', 'vag'],
  ['VAG', 'exploitation'],
  ['FCN', 'fcn'],
  ['Sector specific', 'sector specific'],
  ['', ''],
]

const FILTERS: readonly { what: string; isMeant: (one: Action) => boolean; said: readonly string[] }[] = [
  {
    what: 'open',
    isMeant: isOpen,
    said: ['open {s} actions', 'which {s} actions arent closed yet', 'how many {s} actions are open'],
  },
  { what: 'closed', isMeant: (one) => !isOpen(one), said: ['closed {s} actions', 'which {s} ones are done'] },
  {
    what: 'overdue',
    isMeant: (one) => isOpen(one) && one.due !== '' && one.due < TODAY,
    said: ['overdue {s} actions', 'which {s} actions are late', 'anything overdue {in}'],
  },
  {
    what: 'in progress',
    isMeant: (one) => one.status === 'In progress',
    said: ['{s} actions in progress', 'how many {s} actions are being worked on'],
  },
  {
    what: 'not started',
    isMeant: (one) => one.status === 'Not started',
    said: ['{s} actions not started', 'which {s} actions havent been started'],
  },
  {
    what: 'due in the month that has begun',
    isMeant: isDue('2024-04-01', '2024-04-30'),
    said: ['{s} actions due in April', 'how many {s} actions are due in april'],
  },
  {
    what: 'due in May',
    isMeant: isDue('2024-05-01', '2024-05-31'),
    said: ['{s} actions due in May', 'whats due may {in}'],
  },
  { what: 'due soon', isMeant: isDue(TODAY, '2024-04-29'), said: ['{s} actions due in the next week'] },
  { what: 'due in a month', isMeant: isDue(TODAY, '2024-05-22'), said: ['anything due {in} in the next month'] },
  { what: 'due by the end of May', isMeant: isDue(TODAY, '2024-05-31'), said: ['{s} actions due by end of may'] },
  {
    what: 'added',
    isMeant: (one) => one.added.startsWith('2023-09'),
    said: ['{s} actions added in September 2023', 'what went on the plan in sept 2023 {in}'],
  },
  {
    what: 'closed then',
    isMeant: (one) => one.closed.startsWith('2023-09'),
    said: ['{s} actions closed in September 2023'],
  },
]

const cases = FILTERS.flatMap(({ what, isMeant, said }) =>
  SECTIONS.flatMap(([section, name]) =>
    said.map((words) => ({
      what,
      asked: words
        .replace('{in}', name === '' ? 'on the plan' : `in ${name}`)
        .replace('{s}', name === '' ? 'cap' : name),
      meant: records.actions.filter((one) => (section === '' || one.section === section) && isMeant(one)),
    })),
  ),
)

test.each(cases)('$what: $asked', ({ asked, meant }) => {
  expect([readWorry(asked).worry, readRefusal(asked)]).toEqual(['none', 'none'])
  const text = textOf(answerWith(asked, { personId: 'p-bu-admin' }))
  const named = new Set([...text.matchAll(/CAP-[A-Z]+-\d+/g)].map(([ref]) => ref))
  const refs = meant.map(({ ref }) => ref)
  expect([...named].filter((ref) => !refs.includes(ref))).toEqual([])
  // A long list is cut in a card; its count is not. Of one, the action itself is the answer.
  const isCounted = new RegExp(`\\b${refs.length}\\b`).test(text)
  const isToldToBeNone = refs.length === 0 && /\b(?:no|none|nothing|0)\b/i.test(text)
  const isNamedWhole = refs.length > 0 && refs.every((ref) => named.has(ref))
  expect(isCounted || isToldToBeNone || isNamedWhole).toBe(true)
})

test.each(records.people.length > 0 ? [...new Set(records.actions.filter(isOpen).map((one) => one.ownerRole))] : [])(
  'what %s still has to do is that owner’s, and no refusal',
  (role) => {
    const own = records.actions.filter((one) => isOpen(one) && one.ownerRole === role).map(({ ref }) => ref)
    for (const asked of [`open actions of the ${role}`, `what does the ${role} still have to do on the plan`]) {
      expect(readRefusal(asked)).toBe('none')
      const text = textOf(answerWith(asked, { personId: 'p-bu-admin' }))
      expect(own.filter((ref) => !text.includes(ref))).toEqual([])
    }
  },
)

test('what was due earlier in the month is said to be late', () => {
  const text = textOf(answerWith('whats due april in vag', { personId: 'p-bu-admin' }))
  expect(text).toContain('1 action due from 1 April 2024 to 30 April 2024 (VAG)')
  expect(text).toContain('Overdue already: CAP-VAG-007.')
})
