// Two habits that no test of behaviour would miss: a write without an etag, and a filter put together by hand.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../storage/', import.meta.url)
const sources = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))

test('every update carries an etag', () => {
  const updates = sources.flatMap(({ name, text }) =>
    [...text.matchAll(/(updateEntity\(|\['update',)[^\n]*/g)].map(([line]) => `${name}: ${line}`),
  )
  expect(updates.length).toBeGreaterThan(3)
  expect(updates.filter((line) => !/\{ etag(: [\w.]+)? \}/.test(line))).toEqual([])
})

test('every filter is made with the odata tag', () => {
  const callers = sources.filter(({ name }) => name !== 'read-rows.ts')
  for (const { name, text } of callers) {
    const reads = text.match(/readRows\(/g) ?? []
    const tagged = text.match(/readRows\(\s*(await )?\w+(\(\))?,\s*(odata`|filter\b)/g) ?? []
    expect(tagged, `${name}: each read names its filter`).toHaveLength(reads.length)
    for (const [, made] of text.matchAll(/\bfilter = (\S{5})/g)) expect(made, name).toBe('odata')
  }
  expect(sources.filter(({ text }) => text.includes('listEntities')).map(({ name }) => name)).toEqual(['read-rows.ts'])
})
