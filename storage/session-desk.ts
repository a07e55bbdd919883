// One queue for each session's bookings: everybody who presses at once is served in order of arrival, many in one
// transaction, and the row `|places` in the session's partition makes sure that no two hosts serve at the same time.
import { randomUUID } from 'node:crypto'
import { odata, type TableClient, type TransactionAction } from '@azure/data-tables'
import { type Booking, holdsPlace, type Session } from '../domain/training.ts'
import { bookingPointers, type Pointer } from './booking-pointers.ts'
import { failedWith } from './failed-with.ts'
import { keyOf } from './keys.ts'
import { readRow, readRows } from './read-rows.ts'
import { fromRow, type StoredRow, toRow } from './row.ts'
import { LOST_RACE, tryAgain } from './try-again.ts'

/** Works out what changes. Called again when a race was lost, so it must not keep anything. */
export type Work<R> = (bookings: readonly Booking[]) => { changes: readonly Booking[]; result: R }

type Waiting = { work: Work<unknown>; give: (result: unknown) => void; fail: (error: unknown) => void }

/** What is known of a session: as at `version`, the number of its latest transaction. */
type Held = { bookings: ReadonlyMap<string, Booking>; etag: string | undefined; version: number }

/** Places taken, and people on the waiting list. */
export type Places = Pick<Session, 'taken' | 'waiting'>

// A transaction takes 100 rows; one is the places row, and one press can change its own booking and another's.
const MOST_ROWS = 90
const PLACES_KEY = '|places'

export const sessionPartition = (sessionId: string): string => `session|${keyOf(sessionId)}`

/** A place is taken by a booking that is booked, was attended, or is held for somebody it was offered to. */
export function countPlaces(bookings: readonly Booking[]): Places {
  return {
    taken: bookings.filter(holdsPlace).length,
    waiting: bookings.filter(({ status }) => status === 'waitlisted').length,
  }
}

/** Bookings of one session, without the rows that belong beside them. */
export async function readBookings(table: TableClient, sessionId: string): Promise<Booking[]> {
  const rows = await readRows(table, odata`PartitionKey eq ${sessionPartition(sessionId)}`)
  return rows.filter(isBookingRow).map((row) => fromRow<Booking>(row))
}

/** A booking's own key has no `|`: `keyOf` writes it otherwise. */
export function isBookingRow({ rowKey }: Pick<StoredRow, 'rowKey'>): boolean {
  return !rowKey.includes('|')
}

/**
 * @param table the table of bookings
 * @param copyPlaces counts a session's places for the list of sessions; called when nobody is queueing any more
 */
export function sessionDesk(table: () => Promise<TableClient>, copyPlaces: (sessionId: string) => Promise<void>) {
  const queues = new Map<string, Waiting[]>()
  const pointers = bookingPointers(table)
  /** Pointers written before their turn came: many at once, where the turns go one after another. */
  const pointed = new Set<string>()

  async function serve(sessionId: string, queue: Waiting[]): Promise<void> {
    // Kept while people are queueing: the places row's etag tells whether it is still true.
    let held: Held | undefined
    let isStale = true
    let isListed = true
    while (queue.length > 0) {
      const batch = queue.splice(0, MOST_ROWS)
      try {
        const served = await tryAgain(`Session ${sessionId}`, async () => {
          if (!held || isStale) held = await load(await table(), sessionId, held)
          isStale = true
          const planned = plan(batch, held)
          await pointTo(held, planned.changes)
          const etag = await commit(await table(), sessionId, held, planned.changes)
          if (etag === undefined) return LOST_RACE
          if (planned.changes.length > 0) held = { bookings: planned.bookings, etag, version: held.version + 1 }
          isStale = false
          return planned
        })
        queue.unshift(...batch.slice(served.answers.length))
        isListed &&= served.changes.length === 0
        if (queue.length === 0 && !isListed) {
          await copyPlaces(sessionId)
          isListed = true
        }
        for (const answer of served.answers) answer()
      } catch (error) {
        held = undefined
        for (const { fail } of batch) fail(error)
      }
    }
    // In the same breath as the last look at the queue: whoever comes now opens a new one.
    queues.delete(sessionId)
  }

  return {
    /**
     * Runs `work` on the session's bookings when its turn comes and keeps what it changes, all or nothing.
     * @param likely a booking that it may add: its pointer is written while others are served
     * @throws whatever `work` throws, keeping nothing of it; Refusal 409 when every attempt lost a race
     */
    async run<R>(sessionId: string, work: Work<R>, likely?: Pointer): Promise<R> {
      const key = likely && keyOfPointer(likely)
      try {
        if (likely && key) {
          await pointers.soon(likely)
          pointed.add(key)
        }
        return await queue(sessionId, work)
      } finally {
        if (key) pointed.delete(key)
      }
    },
  }

  function queue<R>(sessionId: string, work: Work<R>): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      const waiting: Waiting = { work, give: (result) => resolve(result as R), fail: reject }
      const open = queues.get(sessionId)
      if (open) {
        open.push(waiting)
        return
      }
      const opened = [waiting]
      queues.set(sessionId, opened)
      void serve(sessionId, opened)
    })
  }

  async function pointTo({ bookings }: Held, changes: readonly Booking[]): Promise<void> {
    const strangers = changes.filter(
      (booking) =>
        bookings.get(booking.bookingId)?.personId !== booking.personId && !pointed.has(keyOfPointer(booking)),
    )
    await pointers.write(strangers)
  }
}

function keyOfPointer({ personId, bookingId }: Pointer): string {
  return `${personId}|${bookingId}`
}

/** Everything at first; after a race was lost only what was written since. */
async function load(table: TableClient, sessionId: string, before?: Held): Promise<Held> {
  const partition = sessionPartition(sessionId)
  // The etag first: bookings read after it are at least as new, and any change between makes the write fail.
  const places = await readRow(table, partition, PLACES_KEY)
  const version = Number(places?.version ?? 0)
  const fresh = before
    ? await readRows(table, odata`PartitionKey eq ${partition} and servedAs gt ${before.version}`)
    : await readRows(table, odata`PartitionKey eq ${partition}`)
  const bookings = new Map(before?.bookings)
  for (const row of fresh.filter(isBookingRow)) bookings.set(String(row.bookingId), fromRow<Booking>(row))
  return { bookings, etag: places?.etag, version }
}

/** Serves as many as fit into one transaction. Nobody's error is anybody else's. */
function plan(batch: readonly Waiting[], held: Held) {
  const bookings = new Map(held.bookings)
  const dirty = new Map<string, Booking>()
  const answers: (() => void)[] = []
  for (const { work, give, fail } of batch) {
    if (dirty.size >= MOST_ROWS - 5) break
    try {
      const { changes, result } = work([...bookings.values()])
      if (dirty.size + changes.length > MOST_ROWS && dirty.size > 0) break
      for (const booking of changes) {
        bookings.set(booking.bookingId, booking)
        dirty.set(booking.bookingId, booking)
      }
      answers.push(() => give(result))
    } catch (error) {
      answers.push(() => fail(error))
    }
  }
  return { bookings, changes: [...dirty.values()], answers }
}

/** @returns the new etag of the places row, or undefined when somebody else was first */
async function commit(
  table: TableClient,
  sessionId: string,
  { etag, version }: Held,
  changes: readonly Booking[],
): Promise<string | undefined> {
  if (changes.length === 0) return etag ?? ''
  const partition = sessionPartition(sessionId)
  const writeId = randomUUID()
  const places = toRow(partition, PLACES_KEY, { writeId, version: version + 1 })
  const writes: TransactionAction[] = [
    etag ? ['update', places, 'Replace', { etag }] : ['create', places],
    ...changes.map(
      (booking): TransactionAction => [
        'upsert',
        toRow(partition, keyOf(booking.bookingId), { ...booking, servedAs: version + 1 }),
        'Replace',
      ],
    ),
  ]
  try {
    const { subResponses } = await table.submitTransaction(writes)
    const fresh = subResponses[0]?.etag
    if (fresh) return fresh
  } catch (error) {
    if (!failedWith(error, 404, 409, 412)) throw error
  }
  // Ours may have met itself: the client repeats a request whose answer was lost.
  const stored = await readRow(table, partition, PLACES_KEY)
  return stored?.writeId === writeId ? stored.etag : undefined
}
