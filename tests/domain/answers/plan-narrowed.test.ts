// A list of the plan narrowed by what is said next: each turn counts what a plain count of the register finds.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import type { Action } from '../../../domain/action.ts'
import { answerWith, sampleGiven } from './answer-with.ts'

const TODAY = '2024-04-22'
const { records } = sampleGiven()
const isOpen = ({ closed }: Action) => closed === ''
const isDueIn = (month: string) => (one: Action) => isOpen(one) && one.due.startsWith(month)

const SECTIONS = [
  ['Neglect', 'neglect'],
  ['VAG', 'vag'],
  ['FCN', 'fcn'],
  ['Other', 'other'],
  ['Sector specific', 'sector specific'],
] as const

const WAYS: readonly { isMeant: (one: Action) => boolean; first: string; next: readonly string[] }[] = [
  { isMeant: isOpen, first: 'open actions', next: ['and open', 'how many are open'] },
  {
    isMeant: (one) => isOpen(one) && one.due !== '' && one.due < TODAY,
    first: 'overdue actions',
    next: ['which of those are overdue', 'how many are overdue'],
  },
  {
    isMeant: (one) => one.status === 'In progress',
    first: 'actions in progress',
    next: ['which are in progress', 'how many are in progress'],
  },
  { isMeant: (one) => one.status === 'Not started', first: 'actions not started', next: ['which havent been started'] },
  { isMeant: (one) => !isOpen(one), first: 'closed actions', next: ['and closed', 'how many are closed'] },
  { isMeant: isDueIn('2024-05'), first: 'actions due in may', next: ['which are due in may'] },
  { isMeant: isDueIn('2024-06'), first: 'actions due in june', next: ['and in june', 'what about june'] },
]

const chains = WAYS.flatMap(({ isMeant, first, next }) =>
  SECTIONS.flatMap(([section, name]) => {
    const meant = records.actions.filter((one) => one.section === section && isMeant(one)).map(({ ref }) => ref)
    return [
      ...[`and ${name}`, `just the ${name} ones`, `only ${name}`].map((said) => ({ before: first, said, meant })),
      ...next.map((said) => ({ before: `open ${name} actions`, said, meant })),
    ]
  }),
)

test.each(chains)('$before > $said', ({ before, said, meant }) => {
  const text = textOf(answerWith(said, { personId: 'p-bu-admin', previous: before }))
  const named = [...text.matchAll(/CAP-[A-Z]+-\d+/g)].map(([ref]) => ref)
  expect(named.filter((ref) => !meant.includes(ref))).toEqual([])
  const isCounted = new RegExp(`\\b${meant.length}\\b`).test(text)
  const isToldToBeNone = meant.length === 0 && /\b(?:no|none|nothing)\b/i.test(text)
  expect(isCounted || isToldToBeNone || (meant.length > 0 && meant.every((ref) => named.includes(ref)))).toBe(true)
})
