// One host that delivers: takes nudges from the queue as the Functions host does, until it is killed. Runs in a process
// of its own: node tests/faults/delivering-worker.ts <settings as JSON>
import { flushCompileCache } from 'node:module'
import { InvocationContext } from '@azure/functions'
import { QueueClient } from '@azure/storage-queue'
import { deliver } from '../../functions/deliver.ts'
import { delivering } from '../../functions/delivering.ts'
import { useServices } from '../../functions/services.ts'
import { faultHouse, type HouseSettings } from './fault-house.ts'

// Fewer nudges at once than host.json allows, ten digests each.
const AT_ONCE = 2
const LEASE_SECONDS = 600

const settings = JSON.parse(process.argv[2] ?? '{}') as HouseSettings
const services = faultHouse(settings)
useServices(services)
delivering(services)
const queue = new QueueClient(settings.connectionString, 'deliver')
const context = new InvocationContext({ functionName: 'deliver', logHandler: () => undefined })

process.once('disconnect', () => process.exit(0))
// Killed outright, it would leave nothing for the next to load quickly from.
flushCompileCache()
process.send?.('ready')
// Loaded and waiting: it begins when the one before it is killed.
await new Promise((resolve) => process.once('message', resolve))
await Promise.all(Array.from({ length: AT_ONCE }, work))

async function work(): Promise<void> {
  for (;;) {
    const { receivedMessageItems } = await queue.receiveMessages({
      numberOfMessages: 1,
      visibilityTimeout: LEASE_SECONDS,
    })
    const [message] = receivedMessageItems
    if (!message) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      continue
    }
    try {
      await deliver(JSON.parse(Buffer.from(message.messageText, 'base64').toString('utf8')), context)
    } catch (error) {
      // The host would bring it again; here the sweep does.
      console.error(`A nudge failed: ${String(error).slice(0, 200)}`)
    }
    await queue.deleteMessage(message.messageId, message.popReceipt)
  }
}
