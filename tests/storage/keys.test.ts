// Keys: legal whatever the text, different for different texts, plain where ranges need it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterAll, keyOf } from '../../storage/keys.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 900 })

test('any text becomes a legal key', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(keyOf(text)).toMatch(/^[A-Za-z0-9 _.:@~-]*$/)
      expect(keyOf(text).length).toBeLessThanOrEqual(512 - 'history||00000000'.length)
    }),
  )
})

test('different texts have different keys, long ones too', () => {
  const long = fc
    .tuple(anyText, fc.constantFrom('', 'x'.repeat(600), '/'.repeat(100)))
    .map(([text, tail]) => tail + text)
  fc.assert(
    fc.property(long, long, (one, other) => {
      expect(keyOf(one) === keyOf(other)).toBe(one === other)
    }),
  )
  expect(keyOf('~002f')).not.toBe(keyOf('/'))
})

test('references and dates stay as they are, in the same order', () => {
  const plain = fc.stringMatching(/^[A-Z0-9-]{1,40}$/)
  fc.assert(
    fc.property(plain, plain, (one, other) => {
      expect(keyOf(one)).toBe(one)
      expect(keyOf(one) < keyOf(other)).toBe(one < other)
    }),
  )
  expect(keyOf('2024-04-30')).toBe('2024-04-30')
})

test('a range from a prefix ends after its own keys and before those of a longer reference', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (ref, version, other) => {
      const own = `history|${keyOf(ref)}|${keyOf(version)}`
      const start = `history|${keyOf(ref)}|`
      const end = afterAll(`history|${keyOf(ref)}`)
      expect(own >= start && own < end).toBe(true)
      const strange = `history|${keyOf(ref + other)}|1`
      if (keyOf(ref + other) !== keyOf(ref)) expect(strange >= start && strange < end).toBe(false)
    }),
  )
})
