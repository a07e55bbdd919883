// A press has the card's copies redrawn at once, and again when those that were on their way have been posted.

import { expect, test } from 'vitest'
import { askToRedraw, LATER_SECONDS, REDRAW_QUEUE } from '../../delivery/redraw-copies.ts'
import { connectStorage } from '../../storage/connect.ts'
import { queueStore } from '../../storage/queues.ts'
import { testStorage } from '../support/emulator.ts'

test('nudges for a redraw now, and for one that is out of sight until later', async () => {
  const { connectionString, prefix } = await testStorage()
  const storage = connectStorage({ connectionString }, prefix)
  await askToRedraw('action', 'CAP-VAG-009', queueStore(storage))
  const queue = await storage.queue(REDRAW_QUEUE)
  const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 10 })
  const seen = receivedMessageItems.map(({ messageText }) => JSON.parse(Buffer.from(messageText, 'base64').toString()))
  expect(seen).toEqual([{ kind: 'action', ref: 'CAP-VAG-009' }])
  expect((await queue.getProperties()).approximateMessagesCount).toBe(2)
  // Longer than a message waits for its turn and Teams for an answer; the chat page shows it within half a minute.
  expect(LATER_SECONDS).toBeGreaterThan(15)
  expect(LATER_SECONDS).toBeLessThan(30)
})
