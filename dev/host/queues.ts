// Runs queue functions: takes messages from each queue as fast as its settings allow and settles each by its outcome.
import { type DequeuedMessageItem, type QueueClient, QueueServiceClient, RestError } from '@azure/storage-queue'
import type { QueueSettings } from './host-json.ts'
import type { Call, HostLog } from './invoke.ts'
import type { Registration } from './load-functions.ts'
import { holdMessage } from './queue-lease.ts'
import { queueCall, readText } from './queue-message.ts'
import { type Rest, restBetweenLooks } from './rest.ts'

export type Queues = {
  /** Looks again at once, without waiting out the rest between two looks. */
  wake(): void
  /** Takes no more messages; resolves when those taken are settled. */
  stop(): Promise<void>
}

type Options = {
  registrations: Registration[]
  connectionString: string
  settings: QueueSettings
  /** Seconds a message stays invisible while its function runs; renewed at half-time. */
  leaseSeconds: number
  /** Runs the function to its end; false when it failed. */
  run: (registration: Registration, call: Call) => Promise<boolean>
  log: HostLog
}

/** Makes the queues that are missing and starts looking. */
export async function startQueues({ registrations, connectionString, ...rest }: Options): Promise<Queues> {
  const service = QueueServiceClient.fromConnectionString(connectionString)
  const loops = registrations
    .filter(({ kind }) => kind === 'queue')
    .map((registration) => {
      const name = String(registration.trigger.queueName)
      const [queue, poison] = [service.getQueueClient(name), service.getQueueClient(`${name}-poison`)]
      return { registration, queue, poison, pause: restBetweenLooks(), running: new Set<Promise<void>>(), ...rest }
    })
  await Promise.all(loops.map(({ queue }) => queue.createIfNotExists()))
  const ends = loops.map(drain)
  return {
    wake() {
      for (const { pause } of loops) pause.wake()
    },
    async stop() {
      for (const { pause } of loops) pause.end()
      await Promise.all(ends)
    },
  }
}

type Loop = Pick<Options, 'settings' | 'leaseSeconds' | 'run' | 'log'> & {
  registration: Registration
  queue: QueueClient
  poison: QueueClient
  pause: Rest
  running: Set<Promise<void>>
}

async function drain(loop: Loop): Promise<void> {
  const { pause, running, settings } = loop
  while (!pause.isEnded()) {
    // The next batch is fetched while the last few of this one still run.
    if (running.size > settings.newBatchThreshold) {
      await Promise.race(running)
      continue
    }
    const messages = await take(loop)
    for (const message of messages) {
      const work = handle(loop, message).finally(() => running.delete(work))
      running.add(work)
    }
    await pause.rest(messages.length)
  }
  await Promise.all(running)
}

/** The next messages; none when storage does not answer, which is logged and tried again at the next look. */
async function take({ queue, settings, leaseSeconds, log }: Loop): Promise<DequeuedMessageItem[]> {
  try {
    const options = { numberOfMessages: settings.batchSize, visibilityTimeout: leaseSeconds }
    return (await queue.receiveMessages(options)).receivedMessageItems
  } catch (error) {
    if (!(error instanceof RestError)) throw error
    log('warning', `The queue ${queue.name} could not be read: ${error.message}`)
    return []
  }
}

async function handle(loop: Loop, message: DequeuedMessageItem): Promise<void> {
  const { registration, settings, run, log, queue } = loop
  const lease = holdMessage({ ...loop, message })
  const text = readText(message.messageText, settings.messageEncoding)
  try {
    if (text === undefined || message.dequeueCount > settings.maxDequeueCount) await lease.poisoned()
    else if (await run(registration, queueCall(text, message))) await lease.done()
    else await lease.failed()
  } catch (error) {
    if (!(error instanceof RestError)) throw error
    log('error', `Message ${message.messageId} of ${queue.name} could not be settled: ${error.message}`)
  }
}
