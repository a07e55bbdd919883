import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readJson } from '../../functions/read-json.ts'

const read = (text: string) => readJson(Buffer.from(text), 'a list of changes')

it('gives any honest JSON back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      const names = JSON.stringify(value)
      fc.pre(!/"(?:__proto__|constructor|prototype)":/.test(names))
      expect(read(names)).toEqual(JSON.parse(names))
    }),
    { numRuns: 500 },
  )
})

it('refuses any name given twice in one object, at any depth, and takes it in two objects', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(20), (name, levels) => {
      fc.pre(!['__proto__', 'constructor', 'prototype'].includes(name))
      const named = JSON.stringify(name)
      const wrap = (inner: string) => `${'['.repeat(levels)}${inner}${']'.repeat(levels)}`
      expect(() => read(wrap(`{${named}:1,${named}:2}`))).toThrow('twice')
      expect(read(wrap(`[{${named}:1},{${named}:2},{${JSON.stringify(`${name}x`)}:{${named}:1}}]`))).toBeDefined()
    }),
    { numRuns: 300 },
  )
})

it('takes 32 levels and no more', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
  expect(read(nested(32))).toBeDefined()
  expect(() => read(nested(33))).toThrow('too deeply')
  expect(read(`[${Array(40).fill('{"a":[]}').join(',')}]`)).toBeDefined()
})

it.each(['__proto__', 'constructor', 'prototype'])('refuses the name %s', (name) => {
  expect(() => read(`{"a":{"${name}":{}}}`)).toThrow(expect.objectContaining({ status: 400 }))
})

it.each([
  ['a byte order mark', Buffer.from('\uFEFF{}')],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ['no JSON', Buffer.from('{')],
  ['nothing', Buffer.alloc(0)],
])('refuses %s and names what it takes', (_what, bytes) => {
  expect(() => readJson(bytes, 'a list of changes')).toThrow(
    expect.objectContaining({ status: 400, message: expect.stringContaining('a list of changes') }),
  )
})
