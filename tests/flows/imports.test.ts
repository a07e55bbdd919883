// Registers through the API: counted, written with history under the importer's name, told who imported what and when.
import { readFile } from 'node:fs/promises'
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportRegister } from '../../functions/export-register.ts'
import { importRegister } from '../../functions/import-register.ts'
import { importsList } from '../../functions/imports-list.ts'
import { type House, openHouse } from '../support/house.ts'

const UNIT = 'p-bu-admin'
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

type Handler = typeof importRegister

async function call(handler: Handler, path: string, params: object, bytes?: Uint8Array, person = UNIT) {
  const [, search = ''] = path.split('?')
  const request = new HttpRequest({
    method: bytes ? 'POST' : 'GET',
    url: `http://127.0.0.1${path}`,
    headers: { 'x-local-person': person, 'content-type': 'text/csv' },
    query: Object.fromEntries(new URLSearchParams(search)),
    params: params as Record<string, string>,
    ...(bytes && { body: { bytes } }),
  })
  return (await handler(request, new InvocationContext({ functionName: 'test' }))) as HttpResponseInit
}

const post = (register: string, bytes: Uint8Array | string, query = '', person = UNIT) =>
  call(importRegister, `/api/imports/${register}${query}`, { register }, Buffer.from(bytes), person)

async function exported(register: string, format: 'csv' | 'xlsx'): Promise<Buffer> {
  const { body } = await call(exportRegister, `/api/exports/${register}?format=${format}`, { register })
  return Buffer.from(body as string | Buffer)
}

const sample = (name: string) => readFile(new URL(`../../dev/data/registers/${name}`, import.meta.url))

describe('importing through the API', () => {
  it.each([
    ['cap', 'cap.csv', 66],
    ['section11', 'section11.csv', 38],
    ['section11', 'section11_2024_25_DEMO.csv', 36],
    ['people', 'people.csv', 210],
    ['reviews', 'reviews.csv', 9],
    ['champions', 'champions.csv', 349],
    ['meetings', 'meetings.csv', 97],
    ['training_sessions', 'training_sessions.csv', 109],
    ['training_bookings', 'training_bookings.csv', 400],
    ['recommendations', 'section11_recommendations.csv', 2],
  ])('%s from %s, the sample itself, changes nothing', async (register, file, rows) => {
    const answer = await post(register, await sample(file))
    expect(answer).toMatchObject({ status: 200, jsonBody: { added: 0, changed: 0, unchanged: rows, rejected: [] } })
  })

  it.each(['cap', 'section11', 'people', 'groups', 'facts', 'holidays', 'training_sessions', 'training_bookings'])(
    'what %s exports comes back unchanged, as CSV and as a workbook',
    async (register) => {
      for (const format of ['csv', 'xlsx'] as const) {
        const answer = await post(register, await exported(register, format), '?dryRun=true')
        expect(answer.jsonBody).toMatchObject({ added: 0, changed: 0, rejected: [] })
      }
    },
  )

  it('writes a changed action with its history, and says who imported it and when', async () => {
    const csv = (await exported('cap', 'csv')).toString('utf8')
    const line = csv.split('\r\n').find((each) => each.startsWith('CAP-NEG-017')) ?? ''
    const changed = csv.replace(line, line.replace('2024-04-30', '31/05/2024'))
    expect((await post('cap', changed, '?dryRun=true')).jsonBody).toMatchObject({ changed: 1, written: false })
    expect(await house.services.actions.history('CAP-NEG-017')).toEqual([])
    expect(await post('cap', changed)).toMatchObject({ status: 200, jsonBody: { changed: 1, unchanged: 65 } })
    const [change] = await house.services.actions.history('CAP-NEG-017')
    expect(change).toMatchObject({
      door: 'import',
      by: 'Business Unit Administrator',
      personId: UNIT,
      from: { due: '2024-04-30' },
      to: { due: '2024-05-31' },
    })
    expect((await post('cap', changed)).jsonBody).toMatchObject({ changed: 0, unchanged: 66 })
    const { jsonBody } = await call(importsList, '/api/imports', {})
    expect(jsonBody.imports.find((each: { changed: number }) => each.changed === 1)).toMatchObject({
      register: 'cap',
      personId: UNIT,
      changed: 1,
      unchanged: 65,
    })
  })

  it('with one wrong row writes nothing, and says so', async () => {
    const [head, row = ''] = (await sample('champions.csv')).toString('utf8').split('\n')
    const file = [head, row.replace('NC-001', 'NC-900'), row.replace('NC-001', 'NC-901').replace('2022-04-10', 'soon')]
    const answer = await post('champions', file.join('\n'))
    expect(answer).toMatchObject({ status: 422, jsonBody: { added: 0, written: false, rejectedRows: 1 } })
    expect(answer.jsonBody.rejected).toEqual([
      { row: 3, column: 'joined', problem: '"soon" is not a date such as 2024-04-30' },
    ])
    expect(await house.services.champions.get('NC-900')).toBeUndefined()
    expect((await post('champions', file.join('\n'), '?partial=true')).jsonBody).toMatchObject({ added: 1 })
  })

  it('counts a session’s places afresh when bookings are added', async () => {
    const [head, row = ''] = (await sample('training_bookings.csv')).toString('utf8').split('\n')
    const before = await house.services.sessions.get('TS-054')
    await post('training_bookings', [head, row.replace('BK-0001', 'BK-9001')].join('\n'))
    expect((await house.services.sessions.get('TS-054'))?.taken).toBe((before?.taken ?? 0) + 1)
  })

  it.each([
    ['of an unknown register', 'capp', 'x', '', UNIT, 404],
    ['of an empty file', 'cap', '', '', UNIT, 400],
    ['with a parameter that means nothing', 'cap', 'x', '?dryRun=perhaps', UNIT, 400],
    ['of another register’s file', 'cap', 'Fund,Pounds\nHealth,3', '', UNIT, 400],
    ['by a champion', 'cap', 'x', '', 'u-edu-044', 403],
  ])('%s is refused', async (_name, register, content, query, person, status) => {
    expect((await post(register, content, query, person)).status).toBe(status)
  })
})
