// The registers as one frozen snapshot, kept for some seconds, so that a question is answered without waiting.
import { isDeepStrictEqual } from 'node:util'
import type { Records } from '../domain/records.ts'
import type { Stores } from './stores.ts'

type Sources = Pick<
  Stores,
  | 'facts'
  | 'groups'
  | 'people'
  | 'actions'
  | 'returns'
  | 'reviews'
  | 'sessions'
  | 'champions'
  | 'meetings'
  | 'drafts'
  | 'holidays'
>

export type RecordsCache = {
  /** The registers: the same object for as long as nothing in them changed. */
  current: () => Promise<Records>
  /** Call after a change: the next `current()` waits for registers read after it. */
  forget: () => void
}

type Snapshot = { records: Records; readAt: number; generation: number }

/**
 * @param maxAgeMs after this time the snapshot is given once more while one reload runs behind it
 * @param now milliseconds, for the age only
 */
export function recordsCache(
  stores: Sources,
  { maxAgeMs = 10_000, now = Date.now }: { maxAgeMs?: number; now?: () => number } = {},
): RecordsCache {
  let snapshot: Snapshot | undefined
  let reload: { generation: number; done: Promise<Snapshot> } | undefined
  // Counts the calls of `forget`. What was read in an earlier generation may lack a change.
  let generation = 0

  function load(): Promise<Snapshot> {
    if (reload?.generation === generation) return reload.done
    const started = { generation, done: read(generation) }
    reload = started
    return started.done
  }

  async function read(startedIn: number): Promise<Snapshot> {
    const readAt = now()
    try {
      const records = settle(snapshot?.records, await readRecords(stores))
      const fresh = { records, readAt, generation: startedIn }
      if (snapshot === undefined || snapshot.generation <= startedIn) snapshot = fresh
      return fresh
    } finally {
      if (reload?.generation === startedIn) reload = undefined
    }
  }

  return {
    async current() {
      if (snapshot === undefined || snapshot.generation < generation) return (await load()).records
      if (now() - snapshot.readAt >= maxAgeMs) {
        // Nobody waits for this reload. Should it fail, the next caller waits for another and meets the fault.
        load().catch(() => {
          generation += 1
        })
      }
      return snapshot.records
    },
    forget() {
      generation += 1
    },
  }
}

async function readRecords(stores: Sources): Promise<Records> {
  const [facts, groups, people, actions, returns, reviews, sessions, champions, meetings, updates, holidays] =
    await Promise.all([
      stores.facts.list(),
      stores.groups.list(),
      stores.people.list(),
      stores.actions.list(),
      stores.returns.list(),
      stores.reviews.list(),
      stores.sessions.list(),
      stores.champions.list(),
      stores.meetings.list(),
      stores.drafts.list('approved'),
      stores.holidays.list(),
    ])
  const dates = new Set(holidays.map((holiday) => holiday.date))
  return { facts, groups, people, actions, returns, reviews, sessions, champions, meetings, updates, holidays: dates }
}

/** The old lists where nothing changed, so that what was worked out from a list can be kept beside it. */
function settle(before: Records | undefined, after: Records): Records {
  if (before === undefined) return freeze(after)
  if (isDeepStrictEqual(before, after)) return before
  const kept = Object.entries(after).map(([name, list]) => {
    const old = before[name as keyof Records]
    return [name, isDeepStrictEqual(old, list) ? old : list]
  })
  return freeze(Object.fromEntries(kept) as Records)
}

function freeze(records: Records): Records {
  for (const list of Object.values(records)) {
    if (Array.isArray(list)) for (const item of list) Object.freeze(item)
    Object.freeze(list)
  }
  return Object.freeze(records)
}
