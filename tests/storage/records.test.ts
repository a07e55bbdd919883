// The snapshot that questions are answered from: fresh after a change, quick otherwise, the same while nothing changed.
import { beforeEach, expect, test } from 'vitest'
import { recordsCache } from '../../storage/records.ts'
import type { Stores } from '../../storage/stores.ts'
import { aDraft, anAction, openTestStores } from './open-test-stores.ts'

let stores: Stores
let time: number
let reads: number

const now = () => time
const open = () => recordsCache(stores, { maxAgeMs: 10_000, now })

beforeEach(async () => {
  stores = (await openTestStores()).stores
  await stores.actions.insert(anAction())
  await stores.holidays.seed([{ date: '2024-05-06' }])
  time = 1_000_000
  reads = 0
  const list = stores.actions.list
  stores.actions.list = () => {
    reads += 1
    return list()
  }
})

/** Waits for the reload that runs behind a stale answer. */
async function settled(count: number): Promise<void> {
  await expect.poll(() => reads).toBe(count)
  await new Promise((resolve) => setTimeout(resolve, 60))
}

test('every register is there, updates only when approved, and nobody can change them', async () => {
  await stores.drafts.insert(aDraft())
  await stores.drafts.insert(aDraft({ id: 'd-2', state: 'approved' }))
  const records = await open().current()
  expect(records.actions).toEqual([anAction()])
  expect(records.updates.map(({ id }) => id)).toEqual(['d-2'])
  expect(records.holidays.has('2024-05-06')).toBe(true)
  expect(() => Object.assign(records.actions[0]!, { title: 'mine' })).toThrow(TypeError)
  expect(() => (records.actions as unknown[]).push(1)).toThrow(TypeError)
})

test('within its age a snapshot is given without reading, and callers at once share one read', async () => {
  const cache = open()
  const [one, other] = await Promise.all([cache.current(), cache.current()])
  time += 9_999
  expect(await cache.current()).toBe(one)
  expect(other).toBe(one)
  expect(reads).toBe(1)
})

test('past its age it is given once more while one reload runs', async () => {
  const cache = open()
  const before = await cache.current()
  await stores.actions.insert(anAction({ ref: 'CAP-NEG-018' }))
  time += 10_000
  expect(await cache.current()).toBe(before)
  expect(await cache.current()).toBe(before)
  await settled(2)
  expect((await cache.current()).actions).toHaveLength(2)
  expect(reads).toBe(2)
})

test('after forget the next answer holds the change', async () => {
  const cache = open()
  await cache.current()
  await stores.actions.insert(anAction({ ref: 'CAP-NEG-018' }))
  cache.forget()
  expect((await cache.current()).actions).toHaveLength(2)
})

test('a read begun before forget does not count as one after it', async () => {
  const cache = open()
  const list = stores.facts.list
  let release = () => {}
  stores.facts.list = async () => {
    stores.facts.list = list
    await new Promise<void>((resolve) => {
      release = resolve
    })
    return list()
  }
  const early = cache.current()
  await expect.poll(() => reads).toBe(1)
  await stores.actions.insert(anAction({ ref: 'CAP-NEG-018' }))
  cache.forget()
  const late = cache.current()
  expect((await late).actions).toHaveLength(2)
  release()
  await early
  expect((await cache.current()).actions).toHaveLength(2)
})

test('while nothing changed the same object is given, and a change to one list leaves the others the same', async () => {
  const cache = open()
  const before = await cache.current()
  cache.forget()
  expect(await cache.current()).toBe(before)
  await stores.actions.insert(anAction({ ref: 'CAP-NEG-018' }))
  cache.forget()
  const after = await cache.current()
  expect(after).not.toBe(before)
  expect(after.people).toBe(before.people)
  expect(after.holidays).toBe(before.holidays)
})

test('a reload that fails behind a stale answer is met by the next caller, and then tried again', async () => {
  const cache = open()
  const before = await cache.current()
  const list = stores.actions.list
  stores.actions.list = async () => {
    reads += 1
    throw new Error('storage is away')
  }
  time += 10_000
  expect(await cache.current()).toBe(before)
  await settled(2)
  await expect(cache.current()).rejects.toThrow('storage is away')
  stores.actions.list = list
  expect((await cache.current()).actions).toHaveLength(1)
})

test('forgetting one register reads that one again and no other', async () => {
  const cache = open()
  await cache.current()
  await stores.actions.insert(anAction({ ref: 'CAP-NEG-018' }))
  cache.forget('groups')
  expect((await cache.current()).actions).toHaveLength(1)
  expect(reads).toBe(1)
  cache.forget('actions')
  expect((await cache.current()).actions).toHaveLength(2)
})

test('a snapshot from long ago is never given: the first to ask in the morning waits for a fresh one', async () => {
  const cache = open()
  await cache.current()
  await stores.actions.insert(anAction({ ref: 'CAP-NEG-018' }))
  time += 12 * 60 * 60 * 1000
  expect((await cache.current()).actions).toHaveLength(2)
})

test('a register that takes long to read is read less often', async () => {
  const cache = open()
  const list = stores.actions.list
  stores.actions.list = async () => {
    time += 1_000
    return list()
  }
  await cache.current()
  time += 48_000
  await cache.current()
  await settled(1)
  time += 2_000
  await cache.current()
  await settled(2)
})
