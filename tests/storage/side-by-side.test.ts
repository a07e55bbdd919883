// A few at a time: results in order, never more at once than allowed, no waiting for the slowest, none begun after a failure.

import { expect, test } from 'vitest'
import { sideBySide } from '../../storage/side-by-side.ts'

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('gives the results in order and keeps to the width', async () => {
  let now = 0
  let most = 0
  const done = await sideBySide([30, 5, 20, 1, 10], 2, async (ms) => {
    now += 1
    most = Math.max(most, now)
    await after(ms)
    now -= 1
    return ms * 2
  })
  expect(done).toEqual([60, 10, 40, 2, 20])
  expect(most).toBe(2)
})

test('begins the next as soon as one has ended', async () => {
  const begun: number[] = []
  let release = () => {}
  const slow = new Promise<void>((resolve) => {
    release = resolve
  })
  const all = sideBySide([0, 1, 2, 3], 2, async (item) => {
    begun.push(item)
    if (item === 0) await slow
  })
  await after(10)
  expect(begun).toEqual([0, 1, 2, 3])
  release()
  await all
})

test('begins no more after a failure, and throws it', async () => {
  const begun: number[] = []
  const failing = sideBySide([0, 1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item)
    await after(5)
    if (item === 1) throw new Error('storage is away')
  })
  await expect(failing).rejects.toThrow('storage is away')
  await after(20)
  expect(begun.length).toBeLessThanOrEqual(3)
})
