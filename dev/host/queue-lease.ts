// Holds a message while its function runs, and settles it afterwards: gone, visible again, or in the poison queue.
import { type DequeuedMessageItem, type QueueClient, RestError } from '@azure/storage-queue'
import type { QueueSettings } from './host-json.ts'
import type { HostLog } from './invoke.ts'

type Options = {
  queue: QueueClient
  poison: QueueClient
  message: DequeuedMessageItem
  settings: QueueSettings
  leaseSeconds: number
  log: HostLog
}

export type Lease = {
  done(): Promise<void>
  /** Back to the queue after the time host.json sets, or to the poison queue when it has had its tries. */
  failed(): Promise<void>
  /** Straight to the poison queue. */
  poisoned(): Promise<void>
}

/** Keeps the message invisible to others from now on, for as long as its function takes. */
export function holdMessage({ queue, poison, message, settings, leaseSeconds, log }: Options): Lease {
  const { messageId, messageText } = message
  let { popReceipt } = message
  let renewing = Promise.resolve()
  const renew = async () => {
    const renewed = await settle(() => queue.updateMessage(messageId, popReceipt, undefined, leaseSeconds))
    if (renewed?.popReceipt) popReceipt = renewed.popReceipt
  }
  const renewals = setInterval(() => {
    renewing = renewing.then(renew)
  }, leaseSeconds * 500)

  /** A lease that was lost belongs to someone else by now: said, and left alone. */
  async function settle<T>(action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action()
    } catch (error) {
      if (!(error instanceof RestError)) throw error
      log('warning', `Message ${messageId} of ${queue.name} could not be settled: ${error.message}`)
      return undefined
    }
  }
  const release = async () => {
    clearInterval(renewals)
    await renewing
  }
  const remove = () => settle(() => queue.deleteMessage(messageId, popReceipt))
  const poisoned = async () => {
    await release()
    await poison.createIfNotExists()
    await poison.sendMessage(messageText, { messageTimeToLive: -1 })
    log('error', `Message ${messageId} of ${queue.name} moved to ${poison.name}`)
    await remove()
  }
  return {
    async done() {
      await release()
      await remove()
    },
    async failed() {
      if (message.dequeueCount >= settings.maxDequeueCount) return poisoned()
      await release()
      await settle(() => queue.updateMessage(messageId, popReceipt, undefined, settings.visibilityTimeout))
    },
    poisoned,
  }
}
