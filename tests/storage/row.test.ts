// A row gives back what was put in it, and refuses what storage would refuse or, worse, cut short.
import { expect, test } from 'vitest'
import { Refusal } from '../../domain/refusal.ts'
import { fromRow, toRow } from '../../storage/row.ts'

test('texts, numbers, yes and no, lists and objects come back as they were', () => {
  const thing = {
    text: '',
    count: 3,
    share: 0.5,
    isOpen: false,
    list: ['a', 1],
    nested: { from: { due: 'x' } },
    none: null,
  }
  expect(
    fromRow({ ...toRow('p', 'r', thing), etag: 'e', timestamp: 't', insertId: 'i', operationIdsJson: '[]' }),
  ).toEqual(thing)
})

test('a text over 32,000 characters is refused by name, before storage is asked', () => {
  expect(toRow('p', 'r', { note: 'x'.repeat(32_000) }).note).toHaveLength(32_000)
  expect(() => toRow('p', 'r', { note: 'x'.repeat(32_001) })).toThrow(
    new Refusal(
      413,
      'The text in "note" has 32001 characters and at most 32000 can be kept. Shorten it and try again.',
    ),
  )
  expect(() => toRow('p', 'r', { parts: ['x'.repeat(32_000)] })).toThrow(/text in "parts"/)
})

test('more than 250 fields are refused', () => {
  const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, 1]))
  expect(() => toRow('p', 'r', fields(248))).not.toThrow()
  expect(() => toRow('p', 'r', fields(249))).toThrow(/251 fields/)
})

test('a row over 900 KB is refused, counting two bytes for a character', () => {
  const texts = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, 'x'.repeat(32_000)]))
  expect(() => toRow('p', 'r', texts(14))).not.toThrow()
  expect(() => toRow('p', 'r', texts(15))).toThrow(/at most 900 KB/)
})
