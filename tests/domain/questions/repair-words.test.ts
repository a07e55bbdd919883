// Misspelt words become the nearest known word; known and short words stay as they are.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildRepairs, repairWord } from '../../../domain/questions/repair-words.ts'

const known = ['chronology', 'recommendation', 'category', 'steering', 'neglect', 'cancel', 'vag', 'sent']
const repairs = buildRepairs(new Map(known.map((word) => [word, 1])))

test.each([
  ['chronolgy', 'chronology'],
  ['recomendation', 'recommendation'],
  ['reccomendation', 'recommendation'],
  ['categry', 'category'],
  ['stereing', 'steering'],
  ['neglcet', 'neglect'],
])('%s becomes %s', (typed, meant) => {
  expect(repairWord(typed, repairs)).toBe(meant)
})

test.each(['vig', 'cap', '2024', 'elephants', 'xqzw'])('%s is left alone', (typed) => {
  expect(repairWord(typed, repairs)).toBe(typed)
})

test('of two words as near, the one with the same first letter or the greater weight is meant', () => {
  const two = buildRepairs(
    new Map([
      ['board', 1],
      ['hoard', 1],
      ['boars', 3],
    ]),
  )
  expect(repairWord('boarx', two)).toBe('boars')
})

test('a known word, or any word with one letter dropped from a long known word, ends at a known word', () => {
  fc.assert(
    fc.property(fc.constantFrom(...known.filter((word) => word.length > 5)), fc.nat(), (word, seed) => {
      const at = 1 + (seed % (word.length - 1))
      expect(repairWord(word, repairs)).toBe(word)
      expect(repairWord(word.slice(0, at) + word.slice(at + 1), repairs)).toBe(word)
    }),
  )
})
