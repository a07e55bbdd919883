import type { HttpResponseInit } from '@azure/functions'
import { expect, it } from 'vitest'
import { oncePerActivity } from '../../functions/once-per-activity.ts'

const activity = { id: 'a1', conversation: { id: 'c1' }, from: { id: 'p1' }, text: 'hello' }

function counted() {
  const ran: number[] = []
  return {
    ran,
    async run(): Promise<HttpResponseInit> {
      ran.push(ran.length)
      return { status: 200, jsonBody: ran.length }
    },
  }
}

it('an activity that arrives again gets the first answer, and nothing runs twice', async () => {
  const { ran, run } = counted()
  const once = oncePerActivity()
  const [first, second] = await Promise.all([once(activity, run), once({ ...activity }, run)])
  expect([ran.length, second]).toEqual([1, first])
})

it.each([
  ['id', { id: 'a2' }],
  ['conversation', { conversation: { id: 'c2' } }],
  ['sender', { from: { id: 'p2' } }],
  ['text', { text: 'hullo' }],
  ['value', { value: { verb: 'done' } }],
  ['delivery', { deliveryMode: 'expectReplies' }],
  ['time', { timestamp: '2024-04-22T08:00:00Z' }],
])('another %s is another activity', async (_what, over) => {
  const { ran, run } = counted()
  const once = oncePerActivity()
  await once(activity, run)
  await once({ ...activity, ...over }, run)
  expect(ran).toHaveLength(2)
})

it('one without an id runs each time', async () => {
  const { ran, run } = counted()
  const once = oncePerActivity()
  for (const id of [undefined, '', 7]) await once({ ...activity, id }, run)
  await once({ ...activity, id: '' }, run)
  expect(ran).toHaveLength(4)
})

it('a turn that failed may be tried again', async () => {
  const once = oncePerActivity()
  await expect(once(activity, () => Promise.reject(new Error('fault')))).rejects.toThrow('fault')
  const { ran, run } = counted()
  await once(activity, run)
  expect(ran).toHaveLength(1)
})

it('keeps a known number of answers, and forgets the oldest', async () => {
  const { ran, run } = counted()
  const once = oncePerActivity(2)
  for (const id of ['a1', 'a2', 'a3']) await once({ ...activity, id }, run)
  await once({ ...activity, id: 'a3' }, run)
  await once({ ...activity, id: 'a2' }, run)
  expect(ran).toHaveLength(3)
  await once({ ...activity, id: 'a1' }, run)
  expect(ran).toHaveLength(4)
})
