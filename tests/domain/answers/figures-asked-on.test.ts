// A published figure asked for, then another of the same kind: each turn gives the figure of what it names.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const FAMILIES: readonly { first: string; figures: readonly (readonly [name: string, figure: string])[] }[] = [
  {
    first: 'how many champions in X',
    figures: [
      ['health', '42'],
      ['early years', '22'],
      ['district councils', '21'],
      ['the voluntary sector', '32'],
      ['nsft', '8'],
      ['hospitals', '7'],
    ],
  },
  {
    first: 'how much does X pay',
    figures: [
      ['health', '148,130'],
      ['the police', '59,750'],
      ['the county council', '138,620'],
      ['probation', '4,000'],
    ],
  },
  {
    first: 'how many X a week',
    figures: [
      ['arrests', '23'],
      ['births', '150'],
      ['strategy discussions', '45'],
      ['domestic abuse investigations', '95'],
    ],
  },
]

const chains = FAMILIES.flatMap(({ first, figures }) =>
  figures.flatMap(([one]) =>
    figures.flatMap(([other, figure]) =>
      one === other ? [] : [{ previous: first.replace('X', one), asked: `and ${other}`, figure }],
    ),
  ),
)

test.each(chains)('$previous > $asked', ({ previous, asked, figure }) => {
  expect(textOf(answerWith(asked, { previous }))).toMatch(new RegExp(`(?<![\\d,])${figure}(?![\\d,]\\d)`))
})

test('which section has most, after one section’s, compares them all', () => {
  const text = textOf(answerWith('which section has most', { previous: 'how many open actions in neglect' }))
  expect(text).toContain('Neglect 6, VAG 7, FCN 4, Other 7, Sector specific 3')
})
