// The sample in storage: all of it, as the files have it, and never over what people did since.
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { type Loaded, loadSample } from '../../dev/load-sample.ts'
import { isOpen, SECTIONS } from '../../domain/action.ts'
import { isOwed } from '../../domain/section11-return.ts'
import { connectStorage } from '../../storage/connect.ts'
import { openStores, type Stores } from '../../storage/stores.ts'
import { testStorage } from '../support/emulator.ts'

let stores: Stores
let loaded: Loaded
let tookMs: number
const lines: string[] = []

const json = (name: string) => JSON.parse(readFileSync(new URL(`../../dev/data/${name}`, import.meta.url), 'utf8'))

beforeAll(async () => {
  const { connectionString, prefix } = await testStorage()
  stores = openStores(connectStorage({ connectionString }, prefix), () => new Date('2024-04-22T08:00:00Z'))
  const began = performance.now()
  loaded = await loadSample(stores, (line) => lines.push(line))
  tookMs = performance.now() - began
})

test('the first load adds everything, says so register by register, and takes seconds', () => {
  expect(loaded).toEqual({ added: 1967, changed: 0, unchanged: 0 })
  expect(lines).toHaveLength(13)
  expect(lines).toContain('Composite Action Plan: 66 added, 0 there already')
  expect(tookMs).toBeLessThan(8_000)
})

test('loading again changes nothing and leaves alone what people changed', async () => {
  await stores.actions.change('CAP-NEG-017', 'op-1', (action) => ({
    action: { ...action, evidence: 'Policy reviewed' },
    change: {
      at: '2024-04-22T08:00:00.000Z',
      by: 'Policy and Procedures Lead',
      personId: 'p-own-policy-and-procedures-lead',
      door: 'card',
      what: 'Evidence given',
      note: '',
      from: {},
      to: {},
      operationId: 'op-1',
    },
  }))
  expect(await loadSample(stores, () => {})).toEqual({ added: 0, changed: 0, unchanged: 1967 })
  expect(await stores.actions.get('CAP-NEG-017')).toMatchObject({ evidence: 'Policy reviewed', version: 2 })
})

test('facts and groups arrive letter for letter', async () => {
  const byId = (facts: { id: string }[]) => facts.toSorted((one, other) => one.id.localeCompare(other.id))
  expect(byId(await stores.facts.list())).toEqual(byId(json('facts.json')))
  expect(await stores.groups.get('VAG')).toEqual(
    json('groups.json').find((group: { name: string }) => group.name === 'VAG'),
  )
})

test('the plan counts as published: 27 open at 31 March 2024, by section', async () => {
  const open = (await stores.actions.list()).filter((action) => isOpen(action, '2024-03-31'))
  const counts = SECTIONS.map((section) => open.filter((action) => action.section === section).length)
  expect(Object.fromEntries(SECTIONS.map((section, at) => [section, counts[at]]))).toEqual({
    Neglect: 6,
    VAG: 7,
    FCN: 4,
    Other: 7,
    'Sector specific': 3,
  })
})

test('both Section 11 rounds are there: 32 returned in 2023-24, the later one under way', async () => {
  const returned = (await stores.returns.list('2023-24')).filter((item) => item.returned !== '')
  expect(returned).toHaveLength(32)
  const current = await stores.returns.list('2024-25')
  expect(current).toHaveLength(36)
  expect(current.filter((item) => isOwed(item, '2024-09-01')).length).toBeGreaterThan(10)
})

test('a full course shows its places and its waiting list', async () => {
  expect(await stores.sessions.get('TS-109')).toMatchObject({ capacity: 12, taken: 12, waiting: 8, status: 'Full' })
})

test('nothing points at what is not there', async () => {
  const groups = new Set((await stores.groups.list()).map((group) => group.name))
  const [people, bookings, sessions] = await Promise.all([
    stores.people.list(),
    stores.bookings.list(),
    stores.sessions.list(),
  ])
  const chaired = people.flatMap((person) => person.chairs)
  const parents = (await stores.groups.list()).map((group) => group.parent).filter((parent) => parent !== '')
  expect([...chaired, ...parents].filter((name) => !groups.has(name))).toEqual([])
  const known = new Set([...people.map((person) => person.personId), ...sessions.map((session) => session.sessionId)])
  expect(bookings.flatMap((booking) => [booking.personId, booking.sessionId]).filter((id) => !known.has(id))).toEqual(
    [],
  )
})

test('each name of a group means one group', () => {
  const groups: { name: string; fullName: string; aliases: string[] }[] = json('groups.json')
  const seen = new Map<string, string>()
  for (const { name, fullName, aliases } of groups) {
    for (const word of new Set([name, fullName, ...aliases].map((each) => each.toLowerCase()))) {
      expect(seen.get(word), `"${word}" is said of ${name} and another`).toBeUndefined()
      seen.set(word, name)
    }
  }
})
