// A leaver by import, in the whole product: what only they held is named at once, nobody finds them any more, and once the
// clock has moved on the nightly job has erased them.
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ImportAnswer } from '../../reporting/registers/import-answer.ts'
import { type Product, startProduct } from '../support/product.ts'

const UNIT = { 'x-local-person': 'p-bu-admin' }
type Row = Record<string, string>

let product: Product
beforeAll(async () => {
  product = await startProduct()
}, 180_000)
afterAll(() => product.stop())

async function roster(): Promise<Row[]> {
  const answer = await fetch(`${product.url}/api/exports/people?format=csv`, { headers: UNIT })
  return parse(await answer.text(), { columns: true, bom: true }) as Row[]
}

async function importRow(row: Row): Promise<ImportAnswer> {
  const answer = await fetch(`${product.url}/api/imports/people`, {
    method: 'POST',
    headers: { ...UNIT, 'content-type': 'text/csv' },
    body: stringify([row], { header: true }),
  })
  return (await answer.json()) as ImportAnswer
}

type Handover = { things: { ref: string; formerly: string }[] }

it('is named with what they leave, found by nobody, and erased after their time', async () => {
  const people = await roster()
  let leaver: Row | undefined
  let left: Handover['things'] = []
  for (const person of people) {
    left = (await product.get<Handover>(`/api/handover?person=${person.Person}`)).things
    if (left.length > 0 && person.Person !== 'p-bu-admin') {
      leaver = person
      break
    }
  }
  const id = leaver?.Person ?? ''
  const answer = await importRow({ ...leaver, Left: '2024-04-22' })
  expect(answer).toMatchObject({ written: true, changed: 1 })
  for (const { ref } of left) expect(answer.notes.join()).toContain(ref)
  const all = (await product.get<Handover>('/api/handover')).things.map(({ ref }) => ref)
  expect(all).toEqual(expect.arrayContaining(left.map(({ ref }) => ref)))
  expect((await fetch(`${product.url}/api/reports`, { headers: { 'x-local-person': id } })).status).toBe(401)
  // The register keeps the entry while it may be asked about, and gives it back unchanged.
  expect((await roster()).find(({ Person }) => Person === id)).toMatchObject({ Left: '2024-04-22' })

  await product.moveClock('2024-07-15T09:00:00+01:00')
  expect((await roster()).map(({ Person }) => Person)).toContain(id)
  await product.moveClock('2024-07-25T09:00:00+01:00')
  const after = (await roster()).map(({ Person }) => Person)
  expect(after).not.toContain(id)
  expect(after).toHaveLength(people.length - 1)
}, 120_000)
