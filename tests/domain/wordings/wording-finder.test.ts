import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neededBeginnings } from '../../../domain/wordings/needed-beginnings.ts'
import { wordingFinder } from '../../../domain/wordings/wording-finder.ts'

const said = (pattern: RegExp) =>
  neededBeginnings(pattern)?.map(({ letters, isWhole }) => (isWhole ? letters : `${letters}-`))

describe('what a pattern cannot match without', () => {
  test.each([
    [/\bhelp\b/, ['help']],
    [/\bhelp/, ['help-']],
    [/help/, undefined],
    [/\bkids?\b/, ['kid-']],
    [/^(?:please )?close it$/, ['close']],
    [/\b(?:boy|girls|child\w*) (?:who|that) .{0,20}hit/, ['boy-', 'girls-', 'child-']],
    [/\bthe (?:boy|girl|them|us) next\b/, ['next']],
    [/\b(?:boy)?\b/, undefined],
    [/\b(?:boy|\w+girl)/, undefined],
    [/(?<!\bno )\bsuch (?!luck)/, ['such']],
    [/(?:now |then )*gone$/, undefined],
    [/^(?:now |then )*gone$/, ['gone']],
    [/\b\w+ing\b/, undefined],
    [/\$\{|<%/, undefined],
    [/[- ]case[- ]notes/, ['case']],
    [/\bCASE\b/i, ['case']],
    [/\bcase\b/iu, undefined],
    [/\b\p{Lu}\w+ said\b/u, ['said']],
    [/\bit's \p{Lu}/u, ['s']],
  ])('%s', (pattern, needed) => {
    expect(said(pattern)).toEqual(needed)
  })
})

// Patterns over two letters and a space, put together from all that is read of a pattern.
const piece: fc.Memo<string> = fc.memo((depth) =>
  depth <= 1
    ? fc.constantFrom(
        'a',
        'b',
        'abab',
        ' ',
        '\\b',
        '.',
        '\\w',
        '\\s',
        '[ab]',
        '[ -]',
        '[^a]',
        '\\d',
        '\\p{L}',
        '\\W',
        '^',
        '$',
      )
    : fc.oneof(
        piece(1),
        fc.array(piece(depth - 1), { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
        fc.array(piece(depth - 1), { minLength: 1, maxLength: 3 }).map((all) => `(?:${all.join('|')})`),
        fc
          .tuple(piece(depth - 1), fc.constantFrom('?', '*', '+', '{2}', '{0,2}', '*?'))
          .map(([one, often]) => `(?:${one})${often}`),
        fc.tuple(fc.constantFrom('=', '!', '<=', '<!'), piece(depth - 1)).map(([look, one]) => `(?${look}${one})`),
      ),
)
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'abab', ' ', '-', 'c', '1', 'é'), maxLength: 12 })

test('a wording that matches is always among those found, whatever it is made of', () => {
  fc.assert(
    fc.property(
      fc.array(piece(4), { minLength: 1, maxLength: 40 }),
      fc.array(text, { maxLength: 20 }),
      (all, texts) => {
        const patterns = all.map((source) => new RegExp(source))
        const find = wordingFinder(patterns)
        for (const one of texts) {
          const found = find(one)
          expect(found).toEqual(found.toSorted((a, b) => a - b))
          const missed = patterns.filter((pattern, place) => pattern.test(one) && !found.includes(place))
          expect({ text: one, missed: missed.map(String) }).toEqual({ text: one, missed: [] })
        }
      },
    ),
    { numRuns: 2000 },
  )
})

test('most wordings are passed over', () => {
  const patterns = Array.from({ length: 100 }, (_, at) => new RegExp(`\\bword${at} (?:here|there)\\b`))
  expect(wordingFinder(patterns)('what of word17 there and word99')).toEqual([17, 99])
})
