// The roster. A person is found by id, by tenant and Entra object id, or by e-mail address, each with one read. Who left
// is found by nobody, and kept for the register alone.
import { isDeepStrictEqual } from 'node:util'
import { odata, type TableClient, type TransactionAction } from '@azure/data-tables'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Storage } from './connect.ts'
import { failedWith } from './failed-with.ts'
import { insertRow } from './insert-row.ts'
import { afterAll, keyOf } from './keys.ts'
import type { PutOutcome } from './put-row.ts'
import { readRow, readRows } from './read-rows.ts'
import { fromRow, type Row, type StoredRow, toRow } from './row.ts'
import { seedRows } from './seed-rows.ts'
import { LOST_RACE, tryAgain } from './try-again.ts'

const PARTITION = 'people'

export type PersonStore = ReturnType<typeof personStore>

export function personStore(storage: Storage) {
  const table = () => storage.table('people')
  /** Everybody, leavers too. */
  const everybody = async (): Promise<Person[]> => {
    const rows = await readRows(
      await table(),
      odata`PartitionKey eq ${PARTITION} and RowKey ge ${'person|'} and RowKey lt ${afterAll('person')}`,
    )
    return rows.map((row) => fromRow<Person>(row))
  }
  /** The entry of anybody, a leaver too. */
  const entry = async (personId: string): Promise<Person | undefined> => read(await table(), idKey(personId))

  return {
    everybody,
    entry,
    list: async (): Promise<Person[]> => (await everybody()).filter(isHere),
    async get(personId: string): Promise<Person | undefined> {
      const found = await entry(personId)
      return found && isHere(found) ? found : undefined
    },
    /** @param tenantId whose directory the id is from; empty for the partnership's own */
    byEntraId: async (id: string, tenantId = ''): Promise<Person | undefined> =>
      id === '' ? undefined : read(await table(), entraKey(id, tenantId)),
    byEmail: async (email: string): Promise<Person | undefined> =>
      email === '' ? undefined : read(await table(), emailKey(email)),

    /**
     * Makes the person what is given; the same content writes nothing.
     * @throws Refusal 409 when the e-mail address or Entra object id is another person's
     */
    put: async (person: Person): Promise<PutOutcome> => put(await table(), person),

    /** Inserts those that are not there and leaves the others alone. Gives how many were added. */
    async seed(people: readonly Person[]): Promise<number> {
      return seedRows(
        await table(),
        people.map((person) => [personRow(person), ...copyRows(person)]),
      )
    },
  }
}

const isHere = ({ left = '' }: Person): boolean => left === ''

async function read(table: TableClient, rowKey: string): Promise<Person | undefined> {
  const row = await readRow(table, PARTITION, rowKey)
  return row === undefined ? undefined : fromRow<Person>(row)
}

async function put(table: TableClient, person: Person): Promise<PutOutcome> {
  return tryAgain(`The roster entry ${person.personId}`, async () => {
    await refuseTaken(table, person)
    const stored = await readRow(table, PARTITION, idKey(person.personId))
    if (stored !== undefined) {
      return isDeepStrictEqual(fromRow<Person>(stored), person) ? 'unchanged' : replace(table, stored, person)
    }
    return (await insertRow(table, personRow(person), copyRows(person))) ? 'added' : LOST_RACE
  })
}

/** An address or sign-in belongs to one person; a second one would receive the first one's messages. */
async function refuseTaken(table: TableClient, person: Person): Promise<void> {
  for (const key of copiesOf(person)) {
    const holder = await read(table, key)
    if (holder === undefined || holder.personId === person.personId) continue
    const what = key.startsWith('email') ? 'e-mail address' : 'Entra object id'
    throw new Refusal(409, `${person.personId} has the ${what} of ${holder.personId}. Give each person their own.`)
  }
}

async function replace(table: TableClient, stored: StoredRow, person: Person): Promise<PutOutcome | typeof LOST_RACE> {
  const kept = copiesOf(person)
  const dropped = copiesOf(fromRow<Person>(stored)).filter((key) => !kept.includes(key))
  try {
    await table.submitTransaction([
      ['update', personRow(person), 'Replace', { etag: stored.etag }],
      ...copyRows(person).map((row): TransactionAction => ['upsert', row, 'Replace']),
      ...dropped.map((rowKey): TransactionAction => ['delete', { partitionKey: PARTITION, rowKey }]),
    ])
    return 'changed'
  } catch (error) {
    if (failedWith(error, 409, 412)) return LOST_RACE
    throw error
  }
}

const personRow = (person: Person): Row => toRow(PARTITION, idKey(person.personId), person)

/** Each way of finding a person holds a whole copy, written in the same transaction as the person. */
const copyRows = (person: Person): Row[] => copiesOf(person).map((key) => toRow(PARTITION, key, person))

function copiesOf(person: Person): string[] {
  const keys: string[] = []
  if (!isHere(person)) return keys
  if (person.entraObjectId !== '') keys.push(entraKey(person.entraObjectId, person.entraTenantId))
  if (person.email !== '') keys.push(emailKey(person.email))
  return keys
}

const idKey = (personId: string) => `person|${keyOf(personId)}`
// Entra and mail servers make no difference between capital and small letters.
const entraKey = (id: string, tenantId = '') =>
  tenantId === ''
    ? `entra|${keyOf(id.toLowerCase())}`
    : `entra|${keyOf(id.toLowerCase())}|${keyOf(tenantId.toLowerCase())}`
const emailKey = (email: string) => `email|${keyOf(email.trim().toLowerCase())}`
