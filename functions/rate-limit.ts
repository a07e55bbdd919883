// How often one caller may ask. Counted in memory, for each instance by itself, with room for a known number of callers.
import { Refusal } from '../domain/refusal.ts'

// A partnership has hundreds of people; beyond this the one who asked longest ago is forgotten.
const MOST_CALLERS = 2000
const MINUTE_MS = 60_000

/** Too many requests: says after how many seconds to ask again. */
export class TooManyRequests extends Refusal {
  readonly afterSeconds: number

  constructor(afterSeconds: number) {
    super(429, `That was a lot of requests in a minute. Please wait ${afterSeconds} seconds and try again.`)
    this.name = 'TooManyRequests'
    this.afterSeconds = afterSeconds
  }
}

type Window = { startedAt: number; count: number }

/**
 * @param perMinute requests that one caller may make in a minute
 * @returns counts one request of a caller; throws TooManyRequests when it is one too many
 */
export function rateLimit(perMinute: number, now: () => number = Date.now, mostCallers = MOST_CALLERS) {
  const windows = new Map<string, Window>()
  return (caller: string): void => {
    const at = now()
    const known = windows.get(caller)
    const current =
      known && at - known.startedAt < MINUTE_MS && at >= known.startedAt ? known : { startedAt: at, count: 0 }
    current.count += 1
    // Back to the end of the line, so that the first in it asked longest ago.
    windows.delete(caller)
    windows.set(caller, current)
    const oldest = windows.keys().next().value
    if (windows.size > mostCallers && oldest !== undefined) windows.delete(oldest)
    if (current.count > perMinute) throw new TooManyRequests(Math.ceil((current.startedAt + MINUTE_MS - at) / 1000))
  }
}
