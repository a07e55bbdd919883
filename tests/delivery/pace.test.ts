import { describe, expect, it } from 'vitest'
import { chatFreeAt, sendingPace } from '../../delivery/pace.ts'
import { connectStorage } from '../../storage/connect.ts'
import { paceStore } from '../../storage/pace.ts'
import { testStorage } from '../support/emulator.ts'

describe('the pace of sending', () => {
  it('is one for all hosts together: no second has more sends than allowed', async () => {
    const { connectionString, prefix } = await testStorage()
    const hosts = [1, 2, 3].map(() => sendingPace(paceStore(connectStorage({ connectionString }, prefix)), 40))
    const moments: number[] = []
    await Promise.all(
      Array.from({ length: 90 }, async (_, index) => {
        // The turn comes a little early; the send itself waits for the moment.
        const at = await hosts[index % 3]!.turn(`chat-${index}`)
        await new Promise((resolve) => setTimeout(resolve, at - Date.now()))
        moments.push(performance.now())
      }),
    )
    moments.sort((a, b) => a - b)
    const most = Math.max(...moments.map((start) => moments.filter((at) => at >= start && at < start + 1000).length))
    // A loaded machine may be late by a tenth of a second, never early.
    expect(most).toBeLessThanOrEqual(40 + 4)
    expect(moments.at(-1)! - moments[0]!).toBeGreaterThan(2000)
  })

  it('loses no moments to storage that answers slowly', async () => {
    let freeAt = 0
    const slow = {
      async reserve(_: string, count: number, spacingMs: number, now: number) {
        await new Promise((resolve) => setTimeout(resolve, 150))
        const first = Math.max(now, freeAt)
        freeAt = first + count * spacingMs
        await new Promise((resolve) => setTimeout(resolve, 150))
        return first
      },
    }
    const pace = sendingPace(slow, 40)
    const began = performance.now()
    await Promise.all(Array.from({ length: 60 }, (_, index) => pace.turn(`chat-${index}`)))
    // A second and a half at that pace; four seconds and more where each reservation comes too late to be used.
    expect(performance.now() - began).toBeLessThan(3_500)
  })

  it('gives a turn earlier where the claim took too long, and later again where it did not', async () => {
    let freeAt = Date.now()
    const row = {
      async reserve(_: string, count: number, spacingMs: number, now: number) {
        const first = Math.max(now, freeAt)
        freeAt = first + count * spacingMs
        return first
      },
    }
    const pace = sendingPace(row, 25)
    const leadOf = async (turn: number) => {
      // Far enough away for the turn to be given its whole lead before the moment.
      freeAt = Date.now() + 600
      await pace.turn('skipped')
      const at = await pace.turn(`chat-${turn}`)
      return at - Date.now()
    }
    const first = await leadOf(1)
    for (let count = 0; count < 5; count += 1) expect(pace.isInTime(Date.now())).toBe(true)
    expect(await leadOf(2)).toBeGreaterThan(first + 80)
    for (let count = 0; count < 200; count += 1) pace.isInTime(Date.now() + 100)
    expect(await leadOf(3)).toBeLessThan(60)
    expect(pace.isInTime(Date.now() - 100)).toBe(false)
  })

  it('two sends to one chat keep to the limits of a chat', () => {
    expect(chatFreeAt([])).toBe(0)
    const seven = [0, 10, 20, 30, 40, 50, 60]
    expect(chatFreeAt(seven.slice(0, 6))).toBe(0)
    expect(chatFreeAt(seven)).toBe(1000)
    expect(chatFreeAt([...seven, 1000])).toBe(2000)
    const sixty = Array.from({ length: 60 }, (_, index) => index * 300)
    expect(chatFreeAt(sixty)).toBe(30_000)
    const hour = Array.from({ length: 1800 }, (_, index) => index * 1000)
    expect(chatFreeAt(hour)).toBe(3_600_000)
  })
})
