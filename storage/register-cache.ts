// One register held in memory: given at once while it is fresh, read again behind a stale answer, never served very old.
import { isDeepStrictEqual } from 'node:util'

export type RegisterCache<T> = {
  /** The register: the same object for as long as nothing in it changed. A promise only where it must be read first. */
  current: () => T | Promise<T>
  /** Call after a change: the next `current()` waits for what was read after it. */
  forget: () => void
}

type Snapshot<T> = { value: T; readAt: number; generation: number }

export type Age = {
  /** After this time the snapshot is given once more while one reload runs behind it. */
  maxAgeMs: number
  /** Milliseconds, for the age only. */
  now: () => number
}

// A register that takes long to read is read less often, so that reading costs a fiftieth of the time at most.
const SHARE_OF_TIME = 50
// After a quiet night nobody is answered from yesterday's rows.
const TOO_OLD_MS = 5 * 60 * 1000

export function registerCache<T extends object>(read: () => Promise<T>, { maxAgeMs, now }: Age): RegisterCache<T> {
  let snapshot: Snapshot<T> | undefined
  let reload: { generation: number; done: Promise<Snapshot<T>> } | undefined
  // Counts the calls of `forget`. What was read in an earlier generation may lack a change.
  let generation = 0
  let ageMs = maxAgeMs

  function load(): Promise<Snapshot<T>> {
    if (reload?.generation === generation) return reload.done
    const started = { generation, done: take(generation) }
    reload = started
    return started.done
  }

  async function take(startedIn: number): Promise<Snapshot<T>> {
    const readAt = now()
    try {
      const value = settle(snapshot?.value, await read())
      ageMs = Math.max(maxAgeMs, (now() - readAt) * SHARE_OF_TIME)
      const fresh = { value, readAt, generation: startedIn }
      if (snapshot === undefined || snapshot.generation <= startedIn) snapshot = fresh
      return fresh
    } finally {
      if (reload?.generation === startedIn) reload = undefined
    }
  }

  const loaded = async (): Promise<T> => (await load()).value

  return {
    current() {
      if (snapshot === undefined || snapshot.generation < generation) return loaded()
      const age = now() - snapshot.readAt
      if (age < ageMs) return snapshot.value
      if (age >= Math.max(TOO_OLD_MS, 2 * ageMs)) return loaded()
      // Nobody waits for this reload. Should it fail, the next caller waits for another and meets the fault.
      load().catch(() => {
        generation += 1
      })
      return snapshot.value
    },
    forget() {
      generation += 1
    },
  }
}

/** The old register where nothing changed, so that what was worked out from it can be kept beside it. */
function settle<T extends object>(before: T | undefined, after: T): T {
  if (before !== undefined && isDeepStrictEqual(before, after)) return before
  if (Array.isArray(after)) for (const item of after) Object.freeze(item)
  return Object.freeze(after)
}
