// The Functions host on this machine: runs the registrations of the app's own entry module, over HTTP, by the clock and
// from the queues, on the loopback address only.
import { adminDoor } from './admin.ts'
import { functionRuns } from './function-runs.ts'
import { readHostJson } from './host-json.ts'
import { httpFunctions } from './http-functions.ts'
import { type LocalRoute, listen } from './http-server.ts'
import type { HostLog } from './invoke.ts'
import type { Registration } from './load-functions.ts'
import { handedInCall } from './queue-message.ts'
import { startQueues } from './queues.ts'
import { readTimers } from './timers.ts'

export type HostOptions = {
  registrations: Registration[]
  /** 0 takes any free port. */
  port: number
  connectionString: string
  clock: () => Date
  /** The parsed host.json. */
  hostJson?: unknown
  localRoutes?: LocalRoute[]
  /** Keys that open functions whose authLevel is not `anonymous`. */
  keys?: string[]
  /** Seconds a queue message stays invisible while its function runs. */
  leaseSeconds?: number
  log: HostLog
}

export type Host = {
  /** `http://127.0.0.1:<port>` */
  url: string
  /** To be called after the clock was moved: runs the timers that fell due, once each, and resolves when they are done. */
  clockMoved(): Promise<void>
  /** Looks at every queue at once. */
  wakeQueues(): void
  close(): Promise<void>
}

/** How the Functions host keeps a message from others while its function runs. */
const LEASE_SECONDS = 600
const CLOSING_MS = 10_000

/** @throws Error with what to do next when the port is in use or a registration cannot be run */
export async function startHost(options: HostOptions): Promise<Host> {
  const { registrations, port, connectionString, clock, log, localRoutes = [], keys = [] } = options
  const { routePrefix, customHeaders, queues: settings } = readHostJson(options.hostJson ?? {})
  const leaseSeconds = options.leaseSeconds ?? LEASE_SECONDS
  let wake: () => void = () => undefined

  const { run, succeeds } = functionRuns(log, () => wake())
  const timers = readTimers({ registrations, clock, run: succeeds })
  const runNow = (registration: Registration, input: string) =>
    registration.kind === 'timer' ? timers.runNow(registration) : succeeds(registration, handedInCall(input, clock()))
  const answer = httpFunctions({ registrations, routePrefix, customHeaders, keys, run })
  const doors = [...localRoutes, adminDoor({ registrations, runNow })]
  const server = await listen({ port, doors, answer, log })
  const work = { registrations, connectionString, settings, leaseSeconds, run: succeeds, log }
  const queues = await startQueues(work).catch((error: unknown) => {
    server.cut()
    throw error
  })
  wake = queues.wake
  timers.start()

  return {
    url: server.url,
    clockMoved: timers.clockMoved,
    wakeQueues: queues.wake,
    async close() {
      await within(CLOSING_MS, Promise.all([server.stop(), timers.stop(), queues.stop()]))
      server.cut()
    },
  }
}

/** Waits for the work, but no longer than the time given. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  await Promise.race([work, promise])
  clearTimeout(timer)
}
