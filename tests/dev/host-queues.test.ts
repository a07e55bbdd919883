import { setTimeout as pause } from 'node:timers/promises'
import { type QueueClient, QueueServiceClient } from '@azure/storage-queue'
import { afterEach, expect, test } from 'vitest'
import type { HostOptions } from '../../dev/host/start-host.ts'
import { until } from '../support/until.ts'
import { type Running, runFixture } from './host-support.ts'

let running: Running | undefined
afterEach(async () => {
  await running?.host.close()
  running = undefined
})

type Started = Running & { queue: QueueClient; poison: QueueClient }

async function started(options: Partial<HostOptions> = {}): Promise<Started> {
  running = await runFixture(options)
  const service = QueueServiceClient.fromConnectionString(running.connectionString)
  const name = running.queueName
  return { ...running, queue: service.getQueueClient(name), poison: service.getQueueClient(`${name}-poison`) }
}

function hostJson(queues: Record<string, unknown>): Partial<HostOptions> {
  return { hostJson: { version: '2.0', extensions: { http: { routePrefix: '' }, queues } } }
}

async function send(queue: QueueClient, message: unknown): Promise<void> {
  await queue.sendMessage(
    Buffer.from(typeof message === 'string' ? message : JSON.stringify(message)).toString('base64'),
  )
}

async function count(queue: QueueClient): Promise<number> {
  return (await queue.getProperties()).approximateMessagesCount ?? 0
}

test('a message reaches its function parsed, with what the queue knows of it, and is gone', async () => {
  const { queue, app } = await started()
  await send(queue, { reminder: 'cap-1', when: 'today' })
  await until(() => app.calls.length === 1)
  const { input, context } = app.calls[0]!
  expect(input).toEqual({ reminder: 'cap-1', when: 'today' })
  expect(context.triggerMetadata).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    dequeueCount: 1,
    insertionTime: expect.stringMatching(/^\d{4}-.*Z$/),
    expirationTime: expect.any(String),
    nextVisibleTime: expect.any(String),
    popReceipt: expect.any(String),
    queueTrigger: { reminder: 'cap-1', when: 'today' },
  })
  expect(context.functionName).toBe('deliver')
  await until(async () => (await count(queue)) === 0)
})

test('text that is not JSON arrives as text', async () => {
  const { queue, app } = await started()
  await send(queue, 'cap-1')
  await until(() => app.calls.length === 1)
  expect(app.calls[0]!.input).toBe('cap-1')
})

test('a message that fails comes again, and after five tries lies in the poison queue for good', async () => {
  const { queue, poison, app, logged } = await started()
  app.behaviour.work = () => Promise.reject(new Error('Teams said no'))
  await send(queue, { reminder: 'cap-2' })
  await until(async () => (await poison.exists()) && (await count(poison)) === 1)
  expect(app.calls.map(({ context }) => context.triggerMetadata?.dequeueCount)).toEqual([1, 2, 3, 4, 5])
  expect(logged.filter(({ message }) => message.includes('Teams said no'))).toHaveLength(5)
  const [message] = (await poison.peekMessages()).peekedMessageItems
  expect(Buffer.from(message!.messageText, 'base64').toString()).toBe('{"reminder":"cap-2"}')
  expect(message!.expiresOn.getUTCFullYear()).toBe(9999)
  await until(async () => (await count(queue)) === 0)
})

test('a failed message waits as long as host.json says', async () => {
  const { queue, app } = await started(hostJson({ visibilityTimeout: '00:00:02' }))
  const at: number[] = []
  app.behaviour.work = async () => {
    if (at.push(Date.now()) === 1) throw new Error('not yet')
  }
  await send(queue, 'cap-3')
  await until(() => at.length === 2)
  expect(at[1]! - at[0]!).toBeGreaterThan(1_500)
})

test('a message that is not base64 goes to the poison queue unread', async () => {
  const { queue, poison, app } = await started()
  await queue.sendMessage('not base64!')
  await until(async () => (await poison.exists()) && (await count(poison)) === 1)
  expect(app.calls).toEqual([])
})

test('no more run at once than the batch and its threshold allow', async () => {
  const { queue, app } = await started(hostJson({ batchSize: 2, newBatchThreshold: 1 }))
  let now = 0
  let most = 0
  app.behaviour.work = async () => {
    most = Math.max(most, ++now)
    await pause(30)
    now -= 1
  }
  await Promise.all(Array.from({ length: 12 }, (_, index) => send(queue, `cap-${index}`)))
  await until(() => app.calls.length === 12)
  expect(most).toBeGreaterThan(1)
  expect(most).toBeLessThanOrEqual(3)
})

test('a function that takes longer than its lease is not run a second time meanwhile', async () => {
  const { queue, app } = await started({ leaseSeconds: 1 })
  app.behaviour.work = () => pause(2_500)
  await send(queue, 'cap-4')
  await until(() => app.calls.length > 0)
  await until(async () => (await count(queue)) === 0)
  expect(app.calls).toHaveLength(1)
})

test('a waking look finds a message long before the next one', async () => {
  const { queue, app, host } = await started()
  await pause(3_000)
  await send(queue, 'cap-5')
  const sent = performance.now()
  host.wakeQueues()
  await until(() => app.calls.length === 1)
  expect(performance.now() - sent).toBeLessThan(400)
})

test('closing lets the message under way finish and leaves the rest on the queue', async () => {
  const { queue, app, host } = await started(hostJson({ batchSize: 1, newBatchThreshold: 0 }))
  const gate = Promise.withResolvers<void>()
  app.behaviour.work = () => gate.promise
  await send(queue, 'first')
  await send(queue, 'second')
  await until(() => app.calls.length === 1)
  const closing = host.close()
  gate.resolve()
  await closing
  expect(app.calls.map(({ input }) => input)).toEqual(['first'])
  expect(await count(queue)).toBe(1)
})
