// Erasing a person leaves every count and every chain of history whole, and nobody can use it to hide something else.
import { odata } from '@azure/data-tables'
import { beforeEach, expect, it } from 'vitest'
import type { Pulse } from '../../domain/pulse.ts'
import { auditStore } from '../../storage/audit.ts'
import type { Storage } from '../../storage/connect.ts'
import { emptied } from '../../storage/history-chain.ts'
import { personDataStore } from '../../storage/person-data.ts'
import { readRows } from '../../storage/read-rows.ts'
import type { Stores } from '../../storage/stores.ts'
import { aChange, anAction, openTestStores } from '../storage/open-test-stores.ts'

const UNIT = { personId: 'p-bu', displayName: 'Business Unit Administrator', at: '2024-05-01T08:00:00.000Z' }
const GONE = 'p-gone'

let storage: Storage
let stores: Stores

const aPulse = (over: Partial<Pulse>): Pulse =>
  ({
    ...{ pulseId: 'b1.end', sessionId: 's', course: 'Neglect', personId: GONE, point: 'end', due: '2024-05-02' },
    ...{ state: 'planned', sentOn: '', answeredOn: '', choice: '', line: '', version: 1 },
    ...over,
  }) as Pulse

beforeEach(async () => {
  ;({ storage, stores } = await openTestStores())
  for (const [pulseId, personId] of [
    ['b1.end', GONE],
    ['b1.3m', GONE],
    ['b2.end', 'p-stays'],
  ] as const) {
    await stores.pulses.insert(aPulse({ pulseId, personId }))
    for (const [step, by] of [
      ['sent', ''],
      ['answered', personId],
    ] as const)
      await stores.pulses.change(pulseId, step, (pulse) => ({
        pulse: { ...pulse, state: step, ...(step === 'answered' && { choice: 'a-lot' as const }) },
        change: { ...aChange(step), personId: by, by: by && 'Role of theirs', note: by && 'A line of theirs' },
      }))
  }
  await stores.signIns.insert({
    ...{ id: 'a'.repeat(20), tenantId: 't-1', objectId: 'o-1', standing: 'other', email: 'gone@partners.example' },
    ...{ personId: GONE, state: 'waiting', seenAt: '2024-04-22T08:00:00.000Z', version: 1 },
  })
})

const audit = () => auditStore(storage).histories()
const problems = async () => (await audit()).flatMap((record) => record.problems)
const erase = () => personDataStore(storage, stores.bookings).erase(GONE, UNIT)
async function everything(name: string): Promise<string> {
  return JSON.stringify(await readRows(await storage.table(name), odata`PartitionKey ge ${''}`))
}
async function historyOf(pulseId: string) {
  const filter = odata`RowKey ge ${`history|${pulseId}|`} and RowKey lt ${`history|${pulseId}}`}`
  return readRows(await storage.table('pulses'), filter)
}

it('leaves no word of theirs, every count, and chains that fit', async () => {
  expect(await problems()).toEqual([])
  const before = (await stores.pulses.list()).map(({ course, point, state, choice }) => [course, point, state, choice])
  await erase()
  for (const table of ['pulses', 'signins', 'erasures'])
    expect(await everything(table)).not.toMatch(/p-gone|gone@partners|o-1|t-1/)
  expect(await everything('pulses')).toContain('A line of theirs')
  expect(
    (await stores.pulses.list()).map(({ course, point, state, choice }) => [course, point, state, choice]),
  ).toEqual(before)
  expect(await problems()).toEqual([])
  expect((await historyOf('b1.end')).filter(({ isEmptied }) => isEmptied)).toHaveLength(1)
  expect((await historyOf('b2.end')).filter(({ isEmptied }) => isEmptied)).toHaveLength(0)
})

it('says in a history of its own who erased how much, and not of whom', async () => {
  await erase()
  const [erasure, ...more] = (await audit()).filter(({ kind }) => kind === 'erasure')
  expect(more).toEqual([])
  expect(erasure?.changes).toMatchObject([{ what: 'Erased', personId: 'p-bu', to: { entries: '2' } }])
  expect(JSON.stringify(erasure)).not.toContain(GONE)
})

it('run again it does nothing more, and a history goes on afterwards', async () => {
  await erase()
  await erase()
  expect((await audit()).filter(({ kind }) => kind === 'erasure')).toHaveLength(1)
  await stores.pulses.change('b1.end', 'later', (pulse) => ({ pulse, change: aChange('later') }))
  expect(await problems()).toEqual([])
})

it('an entry emptied behind the app’s back is found, also beside an erasure', async () => {
  await erase()
  const table = await storage.table('pulses')
  const [row] = await historyOf('b2.end')
  const { etag: _etag, ...columns } = row!
  await table.updateEntity(emptied(columns), 'Replace', { etag: '*' })
  expect((await problems()).join()).toContain('was emptied, and no erasure tells of it')
})

it('an emptied entry that is changed in its place, or taken out, is found', async () => {
  await erase()
  const table = await storage.table('pulses')
  const row = (await historyOf('b1.end')).find(({ isEmptied }) => isEmptied)!
  await table.updateEntity({ ...row, chainPrevious: 'x' }, 'Replace', { etag: '*' })
  expect(await problems()).not.toEqual([])
  await table.updateEntity({ ...row, chainDigest: 'x' }, 'Replace', { etag: '*' })
  expect(await problems()).not.toEqual([])
  await table.deleteEntity(row.partitionKey, row.rowKey)
  expect(await problems()).not.toEqual([])
})

it('an erasure that was made up is found: its own history is a chain too', async () => {
  await erase()
  const table = await storage.table('erasures')
  const [row] = await readRows(table, odata`RowKey ge ${'history|'} and RowKey lt ${'history}'}`)
  await table.updateEntity({ ...row!, note: `${row!.note} ${'x'.repeat(22)}` }, 'Replace', { etag: '*' })
  expect((await problems()).join()).toContain('not as it was written')
})

it('what is the partnership’s record of a decision stays as it was', async () => {
  await stores.actions.insert(anAction({ ref: 'A-1' }))
  await stores.actions.change('A-1', 'op', (action) => ({
    action: { ...action, title: 'New' },
    change: { ...aChange('op'), personId: GONE },
  }))
  await erase()
  expect((await stores.actions.history('A-1'))[0]).toMatchObject({ personId: GONE })
  expect(await problems()).toEqual([])
})

it('more entries than one erasure can name are named by several', async () => {
  const table = await storage.table('pulses')
  const rows = Array.from({ length: 1001 }, (_, at) => ({
    ...{ partitionKey: 'pulses', rowKey: `history|many|${String(at).padStart(8, '0')}`, personId: GONE },
    ...{ chainDigest: `d${at}`, chainPrevious: '', at: '', what: 'w', door: 'card' },
  }))
  for (let start = 0; start < rows.length; start += 100)
    await table.submitTransaction(rows.slice(start, start + 100).map((row) => ['create', row]))
  await erase()
  expect((await audit()).filter(({ kind }) => kind === 'erasure')).toHaveLength(2)
  expect((await problems()).join()).not.toContain('no erasure tells of it')
}, 60_000)
