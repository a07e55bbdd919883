// The Composite Action Plan in storage: what is due is found without reading the plan, and imports keep a history.
import { odata } from '@azure/data-tables'
import { expect, test } from 'vitest'
import type { Action } from '../../domain/action.ts'
import { readRows } from '../../storage/read-rows.ts'
import { aChange, anAction, openTestStores } from './open-test-stores.ts'

const refsOf = (actions: Action[]) => actions.map((action) => action.ref)

test('actions due between two dates are found by due date, both dates included, closed ones left out', async () => {
  const { actions } = (await openTestStores()).stores
  await actions.seed([
    anAction({ ref: 'A-1', due: '2024-04-30' }),
    anAction({ ref: 'A-2', due: '2024-04-01' }),
    anAction({ ref: 'A-3', due: '2024-03-31' }),
    anAction({ ref: 'A-4', due: '2024-05-01' }),
    anAction({ ref: 'A-5', due: '2024-04-15', status: 'Closed', closed: '2024-04-10' }),
    anAction({ ref: 'A-6', due: '', status: 'Proposed' }),
  ])
  expect(refsOf(await actions.dueBetween('2024-04-01', '2024-04-30'))).toEqual(['A-2', 'A-1'])
  expect(await actions.list()).toHaveLength(6)
})

test('an action that is put off is due on its new date only, and a closed one no longer', async () => {
  const { storage, stores } = await openTestStores()
  const { actions } = stores
  const indexed = async () =>
    (await readRows(await storage.table('actions'), odata`RowKey ge 'due|' and RowKey lt 'due}'`)).map(
      ({ rowKey }) => rowKey,
    )
  await actions.insert(anAction({ ref: 'A-1', due: '2024-04-30' }))
  await actions.change('A-1', 'op-1', (action) => ({
    action: { ...action, due: '2024-06-30' },
    change: aChange('op-1'),
  }))
  expect(await actions.dueBetween('2024-04-30', '2024-04-30')).toEqual([])
  expect(refsOf(await actions.dueBetween('2024-06-30', '2024-06-30'))).toEqual(['A-1'])
  expect(await indexed()).toEqual(['due|2024-06-30|A-1'])

  await actions.change('A-1', 'op-2', (action) => ({
    action: { ...action, status: 'Closed', closed: '2024-06-01' },
    change: aChange('op-2'),
  }))
  expect(await actions.dueBetween('2024-01-01', '2024-12-31')).toEqual([])
  expect(await indexed()).toEqual([])
})

test('only the index rows in the range and their actions are read', async () => {
  const asked: string[] = []
  const policy = {
    name: 'watch',
    async sendRequest(request: { url: string; method: string }, send: (request: never) => Promise<never>) {
      if (request.method === 'GET') asked.push(decodeURIComponent(request.url))
      return send(request as never)
    },
  }
  const { actions } = (await openTestStores([{ policy, position: 'perCall' }])).stores
  await actions.seed([anAction({ ref: 'A-1', due: '2024-04-30' }), anAction({ ref: 'A-2', due: '2024-09-30' })])
  asked.length = 0
  await actions.dueBetween('2024-04-01', '2024-04-30')
  expect(asked).toHaveLength(2)
  expect(asked[0]).toContain("RowKey ge 'due|2024-04-01|' and RowKey lt 'due|2024-04-30}'")
  expect(asked[1]).toContain("RowKey='action|A-1'")
})

test('an import that changes an action leaves a history row, and the same import again leaves none', async () => {
  const { actions } = (await openTestStores()).stores
  await actions.insert(anAction())
  const changeOf = (before: Action) =>
    aChange('import-1', { door: 'import', from: { title: before.title }, to: { title: 'New' } })
  expect(await actions.put(anAction({ title: 'New' }), changeOf)).toBe('changed')
  expect(await actions.put(anAction({ title: 'New' }), changeOf)).toBe('unchanged')
  expect(await actions.history('CAP-NEG-017')).toEqual([changeOf(anAction())])
  expect((await actions.get('CAP-NEG-017'))?.version).toBe(2)
})

test('the history of one action holds nothing of one whose reference starts the same', async () => {
  const { actions } = (await openTestStores()).stores
  for (const ref of ['CAP-1', 'CAP-10', 'CAP-1|0']) {
    await actions.insert(anAction({ ref }))
    await actions.change(ref, ref, (action) => ({ action, change: aChange(ref) }))
  }
  expect((await actions.history('CAP-1')).map((change) => change.operationId)).toEqual(['CAP-1'])
})

test('thousands that are due are the same, though the whole plan is gone through for them', async () => {
  const { stores } = await openTestStores()
  const refs = Array.from({ length: 1003 }, (_, at) => `A-${String(at).padStart(4, '0')}`)
  const dueOf = (at: number) => (at === 0 ? '2024-05-01' : '2024-04-30')
  await stores.actions.seed(
    refs.map((ref, at) => anAction({ ref, due: dueOf(at), status: at === 1 ? 'Closed' : 'In progress' })),
  )
  expect(refsOf(await stores.actions.dueBetween('2024-04-01', '2024-04-30')).sort()).toEqual(refs.slice(2))
})
