// The chain by itself; on real rows it is tested in audit.test.ts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainHistory, checkChain, emptied, isEmptied } from '../../storage/history-chain.ts'
import type { Row } from '../../storage/row.ts'

const row = (at: number, note: string): Row => ({ partitionKey: 'p', rowKey: `history|A|${at}`, note, count: at })
const chained = (notes: string[]) =>
  chainHistory(
    notes.map((note, at) => row(at, note)),
    '',
  )

const notes = fc.array(fc.string(), { minLength: 1, maxLength: 8 })

it('what was written fits together, in one go or one by one, and as storage gives it back', () => {
  fc.assert(
    fc.property(notes, (given) => {
      const { rows, head } = chained(given)
      expect(checkChain(rows, head)).toEqual([])
      let latest = ''
      const single = given.flatMap((note, at) => {
        const step = chainHistory([row(at, note)], latest)
        latest = step.head
        return step.rows
      })
      expect([single, latest]).toEqual([rows, head])
      const read = rows.map((each) => ({ etag: 'e', timestamp: 't', 'odata.metadata': 'm', gone: undefined, ...each }))
      expect(checkChain(read, head)).toEqual([])
    }),
  )
})

it('nothing can be changed, taken out, put in or put in another order unseen', () => {
  fc.assert(
    fc.property(notes, fc.nat(), fc.string(), (given, at, other) => {
      const { rows, head } = chained(given)
      const place = at % rows.length
      fc.pre(other !== given[place])
      const changed = rows.map((each, index) => (index === place ? { ...each, note: other } : each))
      expect(checkChain(changed, head).join()).toContain('not as it was written')
      expect(checkChain(rows.toSpliced(place, 1), head)).not.toEqual([])
      expect(checkChain(rows.toSpliced(place, 0, { ...rows[place]!, rowKey: 'x' }), head)).not.toEqual([])
      if (rows.length > 1) expect(checkChain(rows.toReversed(), head)).not.toEqual([])
    }),
  )
})

it('says what does not fit, each by its name', () => {
  const { rows, head } = chained(['one', 'two', 'three'])
  expect(checkChain(rows.slice(0, 2), head)).toEqual([
    'The latest entry is not the one that the record was last changed with.',
  ])
  expect(checkChain(rows.toSpliced(1, 1), head)).toEqual(['history|A|2 does not follow the entry before it.'])
  expect(checkChain([], head)).toHaveLength(1)
  expect(checkChain(rows, '')).toHaveLength(1)
  expect(checkChain([], '')).toEqual([])
})

it('a later row without a digest does not pass as an old one', () => {
  const { rows, head } = chained(['one'])
  const old = row(0, 'older')
  expect(checkChain([old, ...rows], head)).toEqual([])
  expect(checkChain([...rows, old], head)).not.toEqual([])
  expect(checkChain([...rows, old], '')).not.toEqual([])
})

it('the order in which storage gives the columns does not matter', () => {
  const { rows, head } = chained(['one', 'two'])
  const turned = rows.map((each) => Object.fromEntries(Object.entries(each).reverse()))
  expect(checkChain(turned, head)).toEqual([])
})

describe('an entry that was emptied', () => {
  // Made in each test, so that a mutant of the making is met by it.
  function make() {
    const { rows, head } = chained(['one', 'two', 'three'])
    const told = rows.with(1, emptied({ ...rows[1]!, at: 'then', door: 'card', by: 'Role', personId: 'p', what: 'w' }))
    return { rows, head, told }
  }

  it('says nothing but when, through which door and where it stood', () => {
    const { rows, told } = make()
    const { chainPrevious, chainDigest } = rows[1]!
    expect(told[1]).toEqual({
      ...{ partitionKey: 'p', rowKey: 'history|A|1', at: 'then', door: 'card', chainPrevious, chainDigest },
      ...{ by: '', personId: '', note: '', fromJson: '{}', toJson: '{}', operationId: '' },
      ...{ what: 'Erased on request', isEmptied: true },
    })
    expect(emptied({ partitionKey: 'p', rowKey: 'r' })).toMatchObject({
      at: '',
      door: '',
      chainPrevious: '',
      chainDigest: '',
    })
    expect([isEmptied(told[1]!), isEmptied(rows[1]!), isEmptied({ isEmptied: 'true' })]).toEqual([true, false, false])
  })

  it('keeps the chain whole where an erasure tells of it, and is a sign of tampering where none does', () => {
    const { head, told } = make()
    expect(checkChain(told, head, (row) => row.rowKey === 'history|A|1')).toEqual([])
    expect(checkChain(told, head)).toEqual(['history|A|1 was emptied, and no erasure tells of it.'])
    expect(checkChain(told, head, (row) => row.rowKey === 'history|A|2')).toHaveLength(1)
  })

  it('excuses nothing else: not its place, not its neighbours, not the end', () => {
    const { head, told } = make()
    const always = () => true
    expect(checkChain(told.toSpliced(1, 1), head, always)).not.toEqual([])
    expect(checkChain(told.with(2, { ...told[2]!, note: 'x' }), head, always)).toEqual([
      'history|A|2 is not as it was written.',
    ])
    expect(checkChain(told.with(1, { ...told[1]!, chainPrevious: 'x' }), head, always)).not.toEqual([])
    expect(checkChain(told.with(1, { ...told[1]!, chainDigest: 'x' }), head, always)).not.toEqual([])
    expect(checkChain(told, 'x', always)).not.toEqual([])
  })
})
