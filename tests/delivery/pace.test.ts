import { describe, expect, it } from 'vitest'
import { chatFreeAt, sendingPace } from '../../delivery/pace.ts'
import { connectStorage } from '../../storage/connect.ts'
import { paceStore } from '../../storage/pace.ts'
import { testStorage } from '../support/emulator.ts'

/** A row that answers at once. */
function rowFrom(freeAt: number) {
  const row = {
    freeAt,
    given: [] as number[],
    async reserve(_: string, count: number, spacingMs: number, now: number) {
      const first = Math.max(now, row.freeAt)
      row.freeAt = first + count * spacingMs
      row.given.push(...Array.from({ length: count }, (_each, index) => first + index * spacingMs))
      return first
    },
  }
  return row
}

describe('the pace of sending', () => {
  it('is one for all hosts together: no second has more sends than allowed', async () => {
    const { connectionString, prefix } = await testStorage()
    const hosts = [1, 2, 3].map(() => sendingPace(paceStore(connectStorage({ connectionString }, prefix)), 40))
    const moments: number[] = []
    await Promise.all(
      Array.from({ length: 90 }, async (_, index) => {
        const host = hosts[index % 3]!
        let at: number | undefined
        while (at === undefined) {
          await host.turn(`chat-${index}`)
          at = host.take(`chat-${index}`)
        }
        await new Promise((resolve) => setTimeout(resolve, (at ?? 0) - Date.now()))
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

  it('gives the moment of one who is late to whoever is ready', async () => {
    const row = rowFrom(Date.now() + 300)
    const pace = sendingPace(row, 25)
    const chats = ['late', 'second', 'third']
    await Promise.all(chats.map((chat) => pace.turn(chat)))
    const taken = ['second', 'third', 'late'].map((chat) => pace.take(chat))
    expect(taken).toEqual([row.given[0], row.given[1], row.given[2]])
    expect(pace.take('nobody waited')).toBeUndefined()
  })

  it('gives a turn earlier where a moment passed unused, and later again where none does', async () => {
    const row = rowFrom(Date.now())
    const pace = sendingPace(row, 25)
    const leadOf = async (chat: string) => {
      // Far enough away for the turn to be given its whole lead before the moment.
      row.freeAt = Date.now() + 900
      await pace.turn('skipped')
      const skipped = pace.take('skipped')!
      await pace.turn(chat)
      const lead = skipped + 40.8 - Date.now()
      pace.take(chat)
      return lead
    }
    const first = await leadOf('one')
    for (let count = 0; count < 4; count += 1) {
      row.freeAt = Date.now() - 15
      await pace.turn('too late')
      await new Promise((resolve) => setTimeout(resolve, 60))
      expect(pace.take('too late')).toBeUndefined()
    }
    expect(await leadOf('two')).toBeGreaterThan(first + 60)
    for (let count = 0; count < 500; count += 1) pace.take('nobody waited')
    expect(await leadOf('three')).toBeLessThan(90)
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
