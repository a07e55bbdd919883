// The registers as one frozen snapshot, kept for some seconds, so that a question is answered without waiting.
import type { Records } from '../domain/records.ts'
import { type Age, type RegisterCache, registerCache } from './register-cache.ts'
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
  | 'rules'
>

export type RecordsCache = {
  /** The registers: the same object for as long as nothing in them changed. */
  current: () => Promise<Records>
  /** Call after a change: the next `current()` waits for what was read after it, of one register or of all. */
  forget: (register?: keyof Records) => void
}

/** @param maxAgeMs after this time a register is given once more while one reload runs behind it */
export function recordsCache(stores: Sources, { maxAgeMs = 10_000, now = Date.now }: Partial<Age> = {}): RecordsCache {
  const age = { maxAgeMs, now }
  const registers: { [name in keyof Records]: RegisterCache<Records[name]> } = {
    facts: registerCache(() => stores.facts.list(), age),
    groups: registerCache(() => stores.groups.list(), age),
    people: registerCache(() => stores.people.list(), age),
    actions: registerCache(() => stores.actions.list(), age),
    returns: registerCache(() => stores.returns.list(), age),
    reviews: registerCache(() => stores.reviews.list(), age),
    sessions: registerCache(() => stores.sessions.list(), age),
    champions: registerCache(() => stores.champions.list(), age),
    meetings: registerCache(() => stores.meetings.list(), age),
    updates: registerCache(() => stores.drafts.list('approved'), age),
    holidays: registerCache(async () => new Set((await stores.holidays.list()).map(({ date }) => date)), age),
    rules: registerCache(() => stores.rules.list(), age),
  }
  const names = Object.keys(registers) as (keyof Records)[]
  let snapshot: Records | undefined

  return {
    async current() {
      const lists = names.map((name) => registers[name].current())
      // An ordinary turn finds every register there and waits for nothing.
      const found = lists.some((list) => list instanceof Promise) ? await Promise.all(lists) : lists
      if (snapshot === undefined || names.some((name, place) => snapshot?.[name] !== found[place])) {
        snapshot = Object.freeze(Object.fromEntries(names.map((name, place) => [name, found[place]]))) as Records
      }
      return snapshot
    },
    forget(register) {
      if (register !== undefined) registers[register].forget()
      else for (const name of names) registers[name].forget()
    },
  }
}
