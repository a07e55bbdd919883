// Where each register's import writes: its store, with history in the actions and returns under the importer's name.
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Action, Change } from '../domain/action.ts'
import { londonDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import type { Section11Return } from '../domain/section11-return.ts'
import type { Booking } from '../domain/training.ts'
import type { Entry } from '../reporting/registers/register.ts'
import type { Target } from '../reporting/registers/target.ts'
import type { Stores } from '../storage/stores.ts'

export type Importer = Pick<Person, 'personId' | 'displayName'> & { at: Date }

/** The stores are asked for what the register is; their types meet the register's own fields here. */
export function importTarget(register: string, stores: Stores, importer: Importer): Target {
  const idsOf = async (name: string): Promise<ReadonlySet<string>> =>
    new Set(name === 'training_sessions' ? (await stores.sessions.list()).map((session) => session.sessionId) : [])
  return { idsOf, ...targetOf(register, stores, importer) }
}

type Parts = Omit<Target, 'idsOf'>

function targetOf(register: string, stores: Stores, importer: Importer): Parts {
  switch (register) {
    case 'cap':
      return actionTarget(stores, importer)
    case 'section11':
      return returnTarget(stores, importer)
    case 'training_bookings':
      return bookingTarget(stores)
    case 'training_sessions':
      return oneByOne(stores.sessions, 'sessionId')
    case 'people':
      return oneByOne(rosterOf(stores.people), 'personId')
    default:
      return plain(plainStore(register, stores))
  }
}

/** Leavers are in the register, though nobody finds them anywhere else. */
const rosterOf = ({ everybody, entry, put }: Stores['people']): SmallStore => ({ list: everybody, get: entry, put })

type PlainStore = {
  store: {
    each: (visit: (item: object) => void) => Promise<void>
    get: (id: string) => Promise<object | undefined>
    put: (item: never) => Promise<unknown>
    addMany: (items: never[]) => Promise<number>
  }
  id: string
}

function plainStore(register: string, stores: Stores): PlainStore {
  const known: Record<string, PlainStore> = {
    champions: { store: stores.champions, id: 'championId' },
    meetings: { store: stores.meetings, id: 'meetingId' },
    reviews: { store: stores.reviews, id: 'ref' },
    groups: { store: stores.groups, id: 'name' },
    facts: { store: stores.facts, id: 'id' },
    holidays: { store: stores.holidays, id: 'date' },
    rules: { store: stores.rules, id: 'id' },
    section11_rounds: { store: stores.rounds, id: 'round' },
    recommendations: { store: stores.recommendations, id: 'ref' },
    safer_membership: { store: stores.saferCounts, id: 'countedOn' },
  }
  const found = known[register]
  if (!found) throw new Error(`No store keeps the register ${register}.`)
  return found
}

function plain({ store, id }: PlainStore): Parts {
  return {
    each: (visit) => store.each((item: object) => visit(item as Entry)),
    get: async (fields) => (await store.get(String(fields[id]))) as Entry | undefined,
    addMany: async (entries) => void (await store.addMany(entries as never[])),
    change: async (before, fields) => void (await store.put({ ...before, ...fields } as never)),
  }
}

type SmallStore = {
  list: () => Promise<object[]>
  get: (id: string) => Promise<object | undefined>
  put: (item: never) => Promise<unknown>
}

/** Registers whose entries stand in several rows, and which are never long. */
function oneByOne(store: SmallStore, id: string): Parts {
  return {
    async each(visit) {
      for (const item of await store.list()) visit(item as Entry)
    },
    get: async (fields) => (await store.get(String(fields[id]))) as Entry | undefined,
    async addMany(entries) {
      for (const entry of entries) await store.put(entry as never)
    },
    change: async (before, fields) => void (await store.put({ ...before, ...fields } as never)),
  }
}

function actionTarget({ actions }: Stores, importer: Importer): Parts {
  return {
    each: (visit) => actions.each((action) => visit(action)),
    get: ({ ref }) => actions.get(String(ref)),
    addMany: async (entries) => void (await actions.addMany(entries as Action[])),
    async change({ ref }, fields) {
      const operationId = `import-${randomUUID()}`
      // Merged into the action as it stands at the moment of writing: a press meanwhile is not undone.
      await actions.change(String(ref), operationId, (current) => {
        const next: Action = { ...current, ...fields, updated: londonDay(importer.at) }
        return isSame(current, next)
          ? undefined
          : { action: next, change: changeOf(current, next, importer, operationId) }
      })
    },
  }
}

function returnTarget({ returns }: Stores, importer: Importer): Parts {
  return {
    async each(visit) {
      for (const item of await returns.list()) visit(item)
    },
    get: ({ returnId }) => returns.get(String(returnId)),
    addMany: async (entries) => void (await returns.addMany(entries as Section11Return[])),
    async change({ returnId }, fields) {
      const operationId = `import-${randomUUID()}`
      await returns.change(String(returnId), operationId, (current) => {
        const next: Section11Return = { ...current, ...fields, updated: londonDay(importer.at) }
        return isSame(current, next)
          ? undefined
          : { item: next, change: changeOf(current, next, importer, operationId) }
      })
    },
  }
}

function bookingTarget({ bookings }: Stores): Parts {
  const touched = new Set<string>()
  return {
    each: (visit) => bookings.each((booking) => visit(booking)),
    async get({ sessionId, bookingId }) {
      return (await bookings.forSession(String(sessionId))).find((booking) => booking.bookingId === bookingId)
    },
    async addMany(entries) {
      for (const { sessionId } of entries) touched.add(String(sessionId))
      await bookings.addMany(entries as Booking[])
    },
    change: async (before, fields) => void (await bookings.put({ ...before, ...fields } as Booking)),
    async finish() {
      for (const sessionId of touched) await bookings.recount(sessionId)
    },
  }
}

type Dated = { updated: string; version: number }

function isSame<T extends Dated>(before: T, next: T): boolean {
  return isDeepStrictEqual({ ...before, updated: '' }, { ...next, updated: '' })
}

function changeOf<T extends object>(before: T, next: T, importer: Importer, operationId: string): Change {
  const keys = Object.keys(next).filter((key) => before[key as keyof T] !== next[key as keyof T])
  const pick = (item: T) => Object.fromEntries(keys.map((key) => [key, String(item[key as keyof T])]))
  return {
    at: importer.at.toISOString(),
    by: importer.displayName,
    personId: importer.personId,
    door: 'import',
    what: 'Changed by an import',
    note: '',
    from: pick(before),
    to: pick(next),
    operationId,
  }
}
