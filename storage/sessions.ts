// Training sessions, in order of date.
import { odata, type TableClient } from '@azure/data-tables'
import type { Day } from '../domain/day.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/training.ts'
import type { Storage } from './connect.ts'
import { failedWith } from './failed-with.ts'
import { insertRow } from './insert-row.ts'
import { afterAll, keyOf } from './keys.ts'
import { type PutOutcome, putRow } from './put-row.ts'
import { readRows } from './read-rows.ts'
import { fromRow, type StoredRow, toRow } from './row.ts'
import { seedRows } from './seed-rows.ts'
import type { Places } from './session-desk.ts'
import { LOST_RACE, tryAgain } from './try-again.ts'

const PARTITION = 'sessions'

export function sessionStore(storage: Storage) {
  const table = () => storage.table('sessions')
  return {
    list: async (): Promise<Session[]> => list(await table()),

    /** Sessions from `from` to `to`, both included. */
    async between(from: Day, to: Day): Promise<Session[]> {
      const rows = await readRows(
        await table(),
        odata`PartitionKey eq ${PARTITION} and RowKey ge ${keyOf(from)} and RowKey lt ${afterAll(keyOf(to))}`,
      )
      return rows.map((row) => fromRow<Session>(row))
    },

    async get(sessionId: string): Promise<Session | undefined> {
      const row = await find(await table(), sessionId)
      return row === undefined ? undefined : fromRow<Session>(row)
    },

    /** Makes the session what is given, but for its places, which come from its bookings. */
    put: async (session: Session): Promise<PutOutcome> => put(await table(), session),

    /**
     * Writes a session's places. `count` is asked after the row was read and again when the row changed meanwhile,
     * so that of two who count at once the later count stays.
     * @throws Refusal 404 for an unknown session
     */
    async setPlaces(sessionId: string, count: () => Promise<Places>): Promise<void> {
      await tryAgain(`Session ${sessionId}`, async () => {
        const row = await find(await table(), sessionId)
        if (row === undefined) throw new Refusal(404, `There is no session ${sessionId}. Check the session's id.`)
        return revise(await table(), row, async (current) => ({ ...current, ...(await count()) }))
      })
    },

    /** Inserts those that are not there and leaves the others alone. Gives how many were added. */
    async seed(sessions: readonly Session[]): Promise<number> {
      const known = new Set((await list(await table())).map((session) => session.sessionId))
      const missing = sessions.filter((session) => !known.has(session.sessionId))
      return seedRows(
        await table(),
        missing.map((session) => [rowOf(session)]),
      )
    },
  }
}

const rowKeyOf = (session: Session) => `${keyOf(session.date)}|${keyOf(session.sessionId)}`
const rowOf = (session: Session) => toRow(PARTITION, rowKeyOf(session), session)

async function list(table: TableClient): Promise<Session[]> {
  const rows = await readRows(table, odata`PartitionKey eq ${PARTITION}`)
  return rows.map((row) => fromRow<Session>(row))
}

async function find(table: TableClient, sessionId: string): Promise<StoredRow | undefined> {
  const [row] = await readRows(table, odata`PartitionKey eq ${PARTITION} and sessionId eq ${sessionId}`)
  return row
}

async function put(table: TableClient, session: Session): Promise<PutOutcome> {
  return tryAgain(`Session ${session.sessionId}`, async () => {
    const stored = await find(table, session.sessionId)
    if (stored === undefined) return (await insertRow(table, rowOf(session))) ? 'added' : LOST_RACE
    if (stored.rowKey !== rowKeyOf(session)) return move(table, stored, withPlacesOf(fromRow(stored), session))
    return revise(table, stored, (current) => withPlacesOf(current, session))
  })
}

/** Places come from the bookings; joining details stay where a file does not speak of them. */
function withPlacesOf({ taken, waiting, joining }: Session, session: Session): Session {
  return { ...(joining !== undefined && { joining }), ...session, taken, waiting }
}

async function revise(
  table: TableClient,
  { rowKey, sessionId }: StoredRow,
  next: (current: Session) => Session | Promise<Session>,
): Promise<PutOutcome | typeof LOST_RACE> {
  let hasMoved = false
  const outcome = await putRow<Session>({
    table,
    partitionKey: PARTITION,
    rowKey,
    what: `Session ${sessionId}`,
    next(current) {
      hasMoved = current === undefined
      return current && next(current)
    },
  })
  return hasMoved ? LOST_RACE : outcome
}

/** A session on another date has another key: the old row goes as the new one comes. */
async function move(table: TableClient, stored: StoredRow, session: Session): Promise<PutOutcome | typeof LOST_RACE> {
  try {
    await table.submitTransaction([
      ['delete', { partitionKey: PARTITION, rowKey: stored.rowKey }],
      ['create', rowOf(session)],
    ])
    return 'changed'
  } catch (error) {
    if (failedWith(error, 404, 409)) return LOST_RACE
    throw error
  }
}
