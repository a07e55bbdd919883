// What the local Functions host reads of host.json, with the host's own defaults.
import { z } from 'zod'

/** `hh:mm:ss`, as host.json writes a length of time; given in seconds. */
const seconds = z
  .string()
  .regex(/^\d{2}:\d{2}:\d{2}$/, 'write it as hh:mm:ss')
  .transform((text) => text.split(':').reduce((total, part) => total * 60 + Number(part), 0))

const hostJson = z.object({
  extensions: z
    .object({
      http: z
        .object({ routePrefix: z.string().default('api'), customHeaders: z.record(z.string(), z.string()).default({}) })
        .prefault({}),
      queues: z
        .object({
          batchSize: z.int().min(1).max(32).default(16),
          newBatchThreshold: z.int().min(0).optional(),
          maxDequeueCount: z.int().min(1).default(5),
          visibilityTimeout: seconds.prefault('00:00:00'),
          messageEncoding: z.enum(['base64', 'none']).default('base64'),
        })
        .prefault({}),
    })
    .prefault({}),
})

export type QueueSettings = {
  batchSize: number
  newBatchThreshold: number
  maxDequeueCount: number
  /** Seconds before a message that failed is tried again. */
  visibilityTimeout: number
  messageEncoding: 'base64' | 'none'
}

export type HostSettings = {
  routePrefix: string
  /** Headers every answer of a function carries. */
  customHeaders: Record<string, string>
  queues: QueueSettings
}

/** @throws Error naming each setting that is wrong */
export function readHostJson(value: unknown): HostSettings {
  const { success, data, error } = hostJson.safeParse(value)
  if (!success) throw new Error(`host.json: ${z.prettifyError(error)}`)
  const { http, queues } = data.extensions
  // Half the batch, as the host does when host.json is silent.
  const newBatchThreshold = queues.newBatchThreshold ?? Math.floor(queues.batchSize / 2)
  return { ...http, queues: { ...queues, newBatchThreshold } }
}
