// History that shows tampering: whatever is done to its rows behind the app's back, the audit says so.
import { randomUUID } from 'node:crypto'
import { odata } from '@azure/data-tables'
import { beforeEach, describe, expect, it } from 'vitest'
import { auditStore } from '../../storage/audit.ts'
import type { Storage } from '../../storage/connect.ts'
import { chainHistory, checkChain } from '../../storage/history-chain.ts'
import { readRows } from '../../storage/read-rows.ts'
import type { StoredRow } from '../../storage/row.ts'
import type { Stores } from '../../storage/stores.ts'
import { aChange, anAction, openTestStores } from './open-test-stores.ts'

let storage: Storage
let stores: Stores

beforeEach(async () => {
  ;({ storage, stores } = await openTestStores())
  await stores.actions.insert(anAction({ ref: 'A-1' }))
  await stores.actions.insert(anAction({ ref: 'A-2' }))
  for (const title of ['one', 'two', 'three']) await change('A-1', title)
})

async function change(ref: string, title: string): Promise<void> {
  const operationId = randomUUID()
  await stores.actions.change(ref, operationId, (action) => ({
    action: { ...action, title },
    change: { ...aChange(operationId), note: title },
  }))
}

const audit = async (ref: string) => (await auditStore(storage).histories(ref))[0]

async function rowsOf(ref: string): Promise<StoredRow[]> {
  return readRows(
    await storage.table('actions'),
    odata`RowKey ge ${`history|${ref}|`} and RowKey lt ${`history|${ref}}`}`,
  )
}

it('tells each change in order, each following the one before, and finds nothing wrong', async () => {
  const found = await audit('A-1')
  expect(found).toMatchObject({ kind: 'action', ref: 'A-1', problems: [] })
  expect(found?.changes.map(({ note, version }) => [note, version])).toEqual([
    ['one', 2],
    ['two', 3],
    ['three', 4],
  ])
  expect(found?.changes.map(({ previousDigest }) => previousDigest)).toEqual([
    '',
    ...found!.changes.slice(0, -1).map(({ digest }) => digest),
  ])
  expect(found?.head).toBe(found?.changes.at(-1)?.digest)
})

it('a record that was never changed has nothing to tell and nothing wrong', async () => {
  expect(await audit('A-2')).toMatchObject({ head: '', changes: [], problems: [] })
  expect(await audit('A-9')).toBeUndefined()
})

it('the digests are no part of the record or of its history as the product shows them', async () => {
  const words = JSON.stringify([await stores.actions.get('A-1'), await stores.actions.history('A-1')])
  expect(words).not.toMatch(/digest|chain/i)
})

describe('shows that', () => {
  it.each([
    ['an entry was changed', async (rows: StoredRow[]) => ({ update: { ...rows[1]!, note: 'never said' } })],
    ['who did it was changed', async (rows: StoredRow[]) => ({ update: { ...rows[2]!, personId: 'p-else' } })],
    ['the first entry was taken out', async (rows: StoredRow[]) => ({ remove: rows[0]! })],
    ['an entry in the middle was taken out', async (rows: StoredRow[]) => ({ remove: rows[1]! })],
    ['the latest entry was taken out', async (rows: StoredRow[]) => ({ remove: rows[2]! })],
    [
      'an entry was put in',
      async (rows: StoredRow[]) => ({ insert: { ...rows[1]!, rowKey: 'history|A-1|00000003a' } }),
    ],
    [
      'an entry without a digest was put in later',
      async (rows: StoredRow[]) => {
        const { chainDigest: _digest, chainPrevious: _previous, ...plain } = rows[2]!
        return { insert: { ...plain, rowKey: 'history|A-1|00000005' } as StoredRow }
      },
    ],
    [
      'an entry was changed and its own digest with it',
      async (rows: StoredRow[]) => {
        const { chainDigest: _digest, etag: _etag, timestamp: _time, ...plain } = rows[1]!
        const [forged] = chainHistory([{ ...plain, note: 'never said' } as never], String(rows[1]!.chainPrevious)).rows
        return { update: { ...rows[1]!, ...forged } as StoredRow }
      },
    ],
  ] as [string, (rows: StoredRow[]) => Promise<{ update?: StoredRow; remove?: StoredRow; insert?: StoredRow }>][])(
    '%s',
    async (_what, tamper) => {
      const table = await storage.table('actions')
      const { update, remove, insert } = await tamper(await rowsOf('A-1'))
      if (update) await table.updateEntity(update, 'Replace', { etag: '*' })
      if (remove) await table.deleteEntity(remove.partitionKey, remove.rowKey)
      if (insert) await table.createEntity(insert)
      expect((await audit('A-1'))?.problems.length).toBeGreaterThan(0)
      expect((await audit('A-2'))?.problems).toEqual([])
    },
  )

  it('the record itself was taken out', async () => {
    await (await storage.table('actions')).deleteEntity('cap', 'action|A-1')
    expect((await audit('A-1'))?.problems.join(' ')).toContain('gone')
  })
})

it('entries from before histories were chained are told and not called wrong, and the chain starts after them', async () => {
  const old = { partitionKey: 'cap', rowKey: 'history|A-2|00000001', note: 'older' }
  await (await storage.table('actions')).createEntity(old)
  expect((await audit('A-2'))?.problems).toEqual([])
  await change('A-2', 'newer')
  expect(await audit('A-2')).toMatchObject({ problems: [], changes: [{ digest: '' }, { previousDigest: '' }] })
})

it('the digest depends on what a row says, not on the order of its columns', () => {
  const [linked] = chainHistory([{ partitionKey: 'p', rowKey: 'r', a: 1, b: 'x' }], '').rows
  const { a, b, ...rest } = linked!
  expect(checkChain([{ b, a, ...rest }], String(linked!.chainDigest))).toEqual([])
  expect(checkChain([{ b, a: 2, ...rest }], String(linked!.chainDigest))).not.toEqual([])
})
