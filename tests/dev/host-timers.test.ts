import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { readTimers } from '../../dev/host/timers.ts'
import { until } from '../support/until.ts'
import { fixtureApp, type Running, runFixture } from './host-support.ts'

let running: Running | undefined
afterEach(async () => {
  await running?.host.close()
  running = undefined
})

async function movedTo(now: string): Promise<string[]> {
  running!.app.calls.length = 0
  running!.time.now = new Date(now)
  await running!.host.clockMoved()
  return running!.app.calls.map(({ name }) => name)
}

test('moving the clock runs what fell due on the way, once each, in the order it fell due', async () => {
  running = await runFixture()
  expect(await movedTo('2024-04-22T08:14:59Z')).toEqual([])
  expect(await movedTo('2024-04-22T08:15:00Z')).toEqual(['quarterly'])
  expect(await movedTo('2024-04-22T20:20:00Z')).toEqual(['quarterly', 'hourly'])
  expect(await movedTo('2024-04-22T20:20:00Z')).toEqual([])
})

test('a timer learns whether it runs late, and its schedule', async () => {
  running = await runFixture()
  await movedTo('2024-04-22T08:15:00Z')
  expect(running.app.calls[0]!.input).toEqual({
    schedule: { adjustForDST: true },
    scheduleStatus: {
      last: '2024-04-22T08:15:00.000Z',
      next: '2024-04-22T08:30:00.000Z',
      lastUpdated: '2024-04-22T08:15:00.000Z',
    },
    isPastDue: false,
  })
  await movedTo('2024-04-22T08:40:00Z')
  expect(running.app.calls[0]!.input).toMatchObject({ isPastDue: true })
})

test('moving the clock back only sets the timers anew', async () => {
  running = await runFixture()
  await movedTo('2024-04-22T12:00:00Z')
  expect(await movedTo('2024-04-22T08:01:00Z')).toEqual([])
  expect(await movedTo('2024-04-22T08:15:00Z')).toEqual(['quarterly'])
})

test('a day of the month and a day of the week must both fit', async () => {
  running = await runFixture()
  expect(await movedTo('2024-09-12T13:00:00Z')).not.toContain('friday-13th')
  expect(await movedTo('2024-09-13T13:00:00Z')).toContain('friday-13th')
})

test('time that passes by itself runs timers too', async () => {
  running = await runFixture()
  running.time.now = new Date('2024-04-22T08:15:01Z')
  await until(() => running!.app.calls.length > 0)
  expect(running.app.calls).toMatchObject([{ name: 'quarterly', input: { isPastDue: false } }])
})

test('a timer that fails is logged whole and the others run', async () => {
  running = await runFixture()
  running.app.behaviour.work = async (name) => {
    if (name === 'quarterly') throw new Error('no storage')
  }
  expect(await movedTo('2024-04-22T09:00:00Z')).toEqual(['quarterly', 'hourly'])
  expect(running.logged).toMatchObject([{ level: 'error', message: expect.stringContaining('no storage') }])
})

test('a run never overlaps itself', async () => {
  running = await runFixture()
  const gate = Promise.withResolvers<void>()
  let most = 0
  let now = 0
  running.app.behaviour.work = async () => {
    now += 1
    most = Math.max(most, now)
    await gate.promise
    now -= 1
  }
  running.time.now = new Date('2024-04-22T08:15:00Z')
  const first = running.host.clockMoved()
  await until(() => now === 1)
  running.time.now = new Date('2024-04-22T08:30:00Z')
  const second = running.host.clockMoved()
  await pause(50)
  gate.resolve()
  await Promise.all([first, second])
  expect(running.app.calls.map(({ name }) => name)).toEqual(['quarterly', 'quarterly'])
  expect(most).toBe(1)
})

test('a timer set to run at the start does so', async () => {
  const { registrations } = await fixtureApp()
  const hourly = registrations.find(({ name }) => name === 'hourly')!
  const ran: string[] = []
  const timers = readTimers({
    registrations: [{ ...hourly, trigger: { ...hourly.trigger, runOnStartup: true } }],
    clock: () => new Date('2024-04-22T08:00:00Z'),
    run: async ({ name }) => {
      ran.push(name)
    },
  })
  timers.start()
  await timers.stop()
  expect(ran).toEqual(['hourly'])
})

test('a schedule without seconds is refused by name', async () => {
  const { registrations } = await fixtureApp()
  const hourly = registrations.find(({ name }) => name === 'hourly')!
  const read = () =>
    readTimers({
      registrations: [{ ...hourly, trigger: { ...hourly.trigger, schedule: '0 * * * *' } }],
      clock: () => new Date(),
      run: async () => undefined,
    })
  expect(read).toThrow(
    'The schedule "0 * * * *" of the timer "hourly" cannot be read: write six fields, seconds first.',
  )
})
