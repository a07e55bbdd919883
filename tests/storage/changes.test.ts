// A change is made once, whole, and over nobody else's: actions, returns and drafts, with presses that come again,
// people who press at once and answers that get lost.
import { describe, expect, test } from 'vitest'
import type { Change } from '../../domain/action.ts'
import { Refusal } from '../../domain/refusal.ts'
import { changeRow, type Outcome } from '../../storage/change-row.ts'
import type { Stores } from '../../storage/stores.ts'
import { aChange, aDraft, anAction, aReturn, lineThatBreaks, openTestStores } from './open-test-stores.ts'

/** What the three have in common: a text that each press adds to. */
type Kind = {
  table: string
  insert: (stores: Stores) => Promise<boolean>
  /** Adds `note` to the text; an empty note is nothing to do. */
  press: (
    stores: Stores,
    operationId: string,
    note: string,
  ) => Promise<{ outcome: Outcome; version: number; text: string }>
  read: (stores: Stores) => Promise<{ text: string; version: number } | undefined>
  history: (stores: Stores) => Promise<Change[]>
}

const KINDS: Record<string, Kind> = {
  action: {
    table: 'actions',
    insert: ({ actions }) => actions.insert(anAction()),
    async press({ actions }, operationId, note) {
      const { outcome, action } = await actions.change('CAP-NEG-017', operationId, (before) =>
        note === ''
          ? undefined
          : { action: { ...before, evidence: before.evidence + note }, change: aChange(operationId, { note }) },
      )
      return { outcome, version: action.version, text: action.evidence }
    },
    async read({ actions }) {
      const action = await actions.get('CAP-NEG-017')
      return action && { text: action.evidence, version: action.version }
    },
    history: ({ actions }) => actions.history('CAP-NEG-017'),
  },
  return: {
    table: 'returns',
    insert: ({ returns }) => returns.insert(aReturn()),
    async press({ returns }, operationId, note) {
      const { outcome, item } = await returns.change('S11-2425-01', operationId, (before) =>
        note === ''
          ? undefined
          : { item: { ...before, ownerQuery: before.ownerQuery + note }, change: aChange(operationId, { note }) },
      )
      return { outcome, version: item.version, text: item.ownerQuery }
    },
    async read({ returns }) {
      const item = await returns.get('S11-2425-01')
      return item && { text: item.ownerQuery, version: item.version }
    },
    history: ({ returns }) => returns.history('S11-2425-01'),
  },
  draft: {
    table: 'drafts',
    insert: ({ drafts }) => drafts.insert(aDraft({ headline: '' })),
    async press({ drafts }, operationId, note) {
      const { outcome, draft } = await drafts.change('d-1', operationId, (before) =>
        note === ''
          ? undefined
          : { draft: { ...before, headline: before.headline + note }, change: aChange(operationId, { note }) },
      )
      return { outcome, version: draft.version, text: draft.headline }
    },
    async read({ drafts }) {
      const draft = await drafts.get('d-1')
      return draft && { text: draft.headline, version: draft.version }
    },
    history: ({ drafts }) => drafts.history('d-1'),
  },
}

describe.each(Object.keys(KINDS))('%s', (name) => {
  const { table, insert, press, read, history } = KINDS[name]!

  async function inserted() {
    const line = lineThatBreaks()
    const { stores } = await openTestStores(line.policies)
    expect(await insert(stores)).toBe(true)
    return { stores, line }
  }

  test('is inserted once: a second insert says it is there already and writes nothing', async () => {
    const { stores } = await inserted()
    await press(stores, 'op-1', 'a')
    expect(await insert(stores)).toBe(false)
    expect(await read(stores)).toEqual({ text: 'a', version: 2 })
  })

  test('a change and its history row are there together, the newest first', async () => {
    const { stores } = await inserted()
    expect(await press(stores, 'op-1', 'a')).toEqual({ outcome: 'changed', version: 2, text: 'a' })
    expect(await press(stores, 'op-2', 'b')).toEqual({ outcome: 'changed', version: 3, text: 'ab' })
    expect(await history(stores)).toEqual([aChange('op-2', { note: 'b' }), aChange('op-1', { note: 'a' })])
  })

  test('a history row that cannot be written takes the change with it', async () => {
    const { stores } = await inserted()
    await expect(press(stores, 'op-1', 'x'.repeat(32_001))).rejects.toMatchObject({ status: 413 })
    expect(await read(stores)).toEqual({ text: '', version: 1 })
    expect(await history(stores)).toEqual([])
  })

  test('the same press delivered again is applied once, even after others', async () => {
    const { stores } = await inserted()
    await press(stores, 'op-1', 'a')
    await press(stores, 'op-2', 'b')
    expect(await press(stores, 'op-1', 'a')).toEqual({ outcome: 'already', version: 3, text: 'ab' })
    expect(await history(stores)).toHaveLength(2)
  })

  test('the same press delivered twice at once is applied once', async () => {
    const { stores } = await inserted()
    const both = await Promise.all([press(stores, 'op-1', 'a'), press(stores, 'op-1', 'a')])
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['already', 'changed'])
    expect(await read(stores)).toEqual({ text: 'a', version: 2 })
  })

  test('presses by several people at once all land', async () => {
    const { stores } = await inserted()
    const notes = ['a', 'b', 'c', 'd', 'e']
    const pressed = await Promise.all(notes.map((note) => press(stores, `op-${note}`, note)))
    expect(pressed.map(({ outcome }) => outcome)).toEqual(notes.map(() => 'changed'))
    const after = await read(stores)
    expect(after?.version).toBe(6)
    expect([...(after?.text ?? '')].sort()).toEqual(notes)
    expect(await history(stores)).toHaveLength(5)
  })

  test('a press whose answer got lost after it was written is known, not applied again and not refused', async () => {
    const { stores, line } = await inserted()
    line.breakNext('POST', '$batch')
    expect(await press(stores, 'op-1', 'a')).toEqual({ outcome: 'already', version: 2, text: 'a' })
    expect(line.broken()).toBe(1)
    expect(await history(stores)).toHaveLength(1)
  })

  test('an insert whose answer got lost is still an insert', async () => {
    const line = lineThatBreaks()
    const { stores, storage } = await openTestStores(line.policies)
    await storage.table(table)
    line.breakNext('POST', name === 'action' ? '$batch' : table)
    expect(await insert(stores)).toBe(true)
    expect(line.broken()).toBe(1)
  })

  test('nothing to do is no change', async () => {
    const { stores } = await inserted()
    expect(await press(stores, 'op-1', '')).toEqual({ outcome: 'unchanged', version: 1, text: '' })
    expect(await history(stores)).toEqual([])
  })

  test('a change to what is not there is refused by name', async () => {
    const { stores } = await openTestStores()
    await expect(press(stores, 'op-1', 'a')).rejects.toMatchObject({ name: 'Refusal', status: 404 })
    expect(await read(stores)).toBeUndefined()
    expect(await history(stores)).toEqual([])
  })
})

test('when every attempt loses the race the person is told, and nothing is written over', async () => {
  const { storage } = await openTestStores()
  const table = await storage.table('things')
  const keys = { partitionKey: 'p', rowKey: 'r' }
  await table.createEntity({ ...keys, text: '' })
  let rivals = 0
  const change = changeRow({
    ...keys,
    table,
    what: 'Action CAP-NEG-017',
    operationId: 'op-1',
    async decide() {
      rivals += 1
      await table.updateEntity({ ...keys, text: `rival ${rivals}` }, 'Replace', { etag: '*' })
      return { next: { text: 'mine' }, history: [], index: [], dropped: [] }
    },
  })
  await expect(change).rejects.toMatchObject({
    status: 409,
    message: expect.stringMatching(/^Action CAP-NEG-017 was changed by several people at the same time\./),
  })
  expect(rivals).toBeGreaterThan(5)
  expect((await table.getEntity('p', 'r')).text).toBe(`rival ${rivals}`)
})

test('what the rule refuses reaches the person and changes nothing', async () => {
  const { stores } = await openTestStores()
  await stores.actions.insert(anAction())
  const refusal = new Refusal(403, 'Only the chair agrees a later date.')
  const refused = stores.actions.change('CAP-NEG-017', 'op-1', () => {
    throw refusal
  })
  await expect(refused).rejects.toBe(refusal)
  expect((await stores.actions.get('CAP-NEG-017'))?.version).toBe(1)
})
