// A person's data given and erased on request while every count stays, histories for an auditor, and what leavers leave.
import { odata } from '@azure/data-tables'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { RETENTION } from '../../domain/retention.ts'
import { exportAudit } from '../../functions/export-audit.ts'
import { handover } from '../../functions/handover.ts'
import { personErase, personExport } from '../../functions/person-data.ts'
import { removeOldNotes } from '../../functions/remove-old-notes.ts'
import { retain } from '../../functions/retain.ts'
import { type Services, useServices } from '../../functions/services.ts'
import { connectStorage } from '../../storage/connect.ts'
import { readRows } from '../../storage/read-rows.ts'
import { aBooking, aDraft, aSession } from '../storage/open-test-stores.ts'
import { businessUnit } from '../support/things.ts'
import { type House, openHouse } from './deployed-house.ts'
import { call, outsider, owner } from './requests.ts'

let house: House
let services: Services
let asUnit: Record<string, string>

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.publisher.stop())

beforeEach(async () => {
  await house.publisher.stop()
  house = await openHouse()
  services = house.services
  asUnit = await house.as(businessUnit)
  const session = aSession()
  await services.sessions.seed([session])
  await services.bookings.seed([
    aBooking({ bookingId: 'b1', sessionId: session.sessionId, personId: outsider.personId, status: 'attended' }),
    aBooking({ bookingId: 'b2', sessionId: session.sessionId, personId: owner.personId, status: 'booked' }),
  ])
  await services.conversations.seed([
    {
      key: outsider.personId,
      serviceUrl: 'https://smba.trafficmanager.net/uk/',
      conversationId: 'a:1',
      tenantId: 't',
      botId: 'b',
      userId: 'u',
      channelId: 'msteams',
      isInstalled: true,
      unreachableReason: '',
      updatedAt: '2024-04-22T08:00:00.000Z',
    },
  ])
  services.records.forget()
})

const ask = (handler: unknown, sent: Record<string, unknown>) =>
  call(handler, { headers: asUnit, method: 'GET', ...sent } as never)
const erase = (id: string, body = JSON.stringify({ confirm: id })) =>
  ask(personErase, { method: 'POST', params: { id }, body })

async function everywhere(words: string): Promise<string[]> {
  const { storage: address, storagePrefix } = services
  const storage = connectStorage(address, storagePrefix)
  const found: string[] = []
  for (const name of ['people', 'conversations', 'copies', 'bookings', 'reminders', 'sessions']) {
    const rows = await readRows(await storage.table(name), odata`PartitionKey ge ${''}`)
    for (const row of rows) if (JSON.stringify(row).includes(words)) found.push(`${name}: ${JSON.stringify(row)}`)
  }
  return found
}

it('gives everything that is kept about a person, and nothing about others', async () => {
  const { jsonBody, text } = await ask(personExport, { params: { id: outsider.personId } })
  expect(Object.keys((jsonBody as { data: object }).data).sort()).toEqual(['bookings', 'conversations', 'people'])
  expect(text).toContain(outsider.email)
  expect(text).not.toContain(owner.personId)
  expect((await ask(personExport, { params: { id: 'p-nobody' } })).status).toBe(404)
})

it('erases a person while the counts stay', async () => {
  const before = (await services.bookings.list()).map(({ status, course }) => `${course} ${status}`)
  expect((await erase(outsider.personId)).status).toBe(200)
  expect(await everywhere(outsider.personId)).toEqual([])
  expect(await everywhere(outsider.email)).toEqual([])
  expect(await everywhere(outsider.entraObjectId)).toEqual([])
  expect((await services.bookings.list()).map(({ status, course }) => `${course} ${status}`)).toEqual(before)
  expect(await services.people.get(owner.personId)).toBeDefined()
  // Again: nothing is left to erase, and what counts still counts.
  expect((await erase(outsider.personId)).status).toBe(404)
})

it('erases reminders from the ledger and counts them still', async () => {
  const at = '2024-04-22T08:00:00.000Z'
  const line = { kind: 'action', ref: 'CAP-VAG-009', rung: 0, due: '2024-04-22', because: 'owner' } as const
  await services.reminders.plan(
    {
      personId: outsider.personId,
      day: '2024-04-22',
      channel: 'teams',
      state: 'planned',
      attempt: 0,
      until: '',
      reason: '',
      activityId: '',
      conversationId: '',
      isRepeat: false,
      at,
      lines: [],
    },
    [line as never],
    3,
  )
  expect(await services.reminders.between('2024-04-22', '2024-04-22')).toHaveLength(1)
  await erase(outsider.personId)
  const rows = await services.reminders.between('2024-04-22', '2024-04-22')
  expect(rows).toHaveLength(1)
  expect(await everywhere(outsider.personId)).toEqual([])
})

it('erases nobody by mistake: not without the id repeated, not oneself, not who still holds open actions', async () => {
  for (const body of [
    '',
    '{}',
    '{"confirm":"p-other"}',
    '{"confirm":true}',
    `{"confirm":"${outsider.personId}","all":true}`,
  ])
    expect((await erase(outsider.personId, body)).status).toBe(400)
  expect((await erase(businessUnit.personId)).status).toBe(403)
  const held = await erase(owner.personId)
  expect([held.status, held.text]).toEqual([409, expect.stringContaining('CAP-VAG-009')])
  expect(await services.people.list()).toHaveLength(5)
})

it('tells what would have nobody if somebody left, and after they left it is still listed', async () => {
  const one = await ask(handover, { query: { person: owner.personId } })
  expect(one.jsonBody).toMatchObject({ things: [{ kind: 'action', ref: 'CAP-VAG-009' }] })
  expect((await ask(handover, { query: { person: businessUnit.personId } })).jsonBody).toMatchObject({ things: [] })
  expect((await ask(handover, { query: { person: 'p-nobody' } })).status).toBe(404)
  expect((await ask(handover, {})).jsonBody).toMatchObject({ things: [{ kind: 'return', ref: 'S11-2425-12' }] })
})

it('gives an auditor the history of a record, and of all', async () => {
  await services.actions.change('CAP-VAG-009', 'op', (action) => ({
    action: { ...action, title: 'New' },
    change: { at: '', by: 'x', personId: 'p', door: 'api', what: 'w', note: '', from: {}, to: {}, operationId: 'op' },
  }))
  const one = await ask(exportAudit, { query: { ref: 'CAP-VAG-009' } })
  expect(one.jsonBody).toMatchObject({ isIntact: true, records: [{ kind: 'action', changes: [{ what: 'w' }] }] })
  const all = await ask(exportAudit, {})
  expect((all.jsonBody as { records: object[] }).records).toHaveLength(2)
  expect((await ask(exportAudit, { query: { ref: 'CAP-XX' } })).status).toBe(404)
  expect((await ask(exportAudit, { query: { ref: 'x'.repeat(201) } })).status).toBe(400)
})

it('the nightly job removes what was kept long enough, keeps the rest, and says when a history was tampered with', async () => {
  const now = new Date('2026-06-01T03:10:00Z')
  useServices({ ...services, clock: () => now })
  const day = (before: number) => new Date(now.getTime() - before * 86_400_000).toISOString().slice(0, 10)
  for (const [index, age] of [RETENTION.copies.days - 1, RETENTION.copies.days + 1].entries()) {
    await services.copies.put({
      kind: 'action',
      ref: 'CAP-VAG-009',
      personId: `p${index}`,
      day: day(age),
      conversationId: 'c',
      activityId: 'a',
    })
  }
  const storage = connectStorage(services.storage, services.storagePrefix)
  await (await storage.table('actions')).createEntity({
    partitionKey: 'cap',
    rowKey: 'history|CAP-VAG-009|00000009',
    note: 'x',
    chainDigest: 'forged',
    chainPrevious: '',
  })
  const { logged } = await call(retain, {})
  expect((await services.copies.of('action', 'CAP-VAG-009')).map(({ personId }) => personId)).toEqual(['p0'])
  expect(logged.join('\n')).toMatch(/CAP-VAG-009 shows tampering/)
})

it('the notes behind a draft go a month after approval, and the draft stays', async () => {
  const now = new Date('2024-06-30T03:10:00Z')
  const decided = { state: 'approved', decidedBy: 'x', purgedAt: '' } as const
  await services.drafts.insert(aDraft({ ...decided, id: 'a'.repeat(20), decidedAt: '2024-05-30T00:00:00.000Z' }))
  await services.drafts.insert(aDraft({ ...decided, id: 'b'.repeat(20), decidedAt: '2024-06-10T00:00:00.000Z' }))
  await services.drafts.insert(
    aDraft({ state: 'drafted', id: 'c'.repeat(20), purgedAt: '', receivedAt: '2024-03-01T00:00:00.000Z' }),
  )
  await services.drafts.insert(
    aDraft({ state: 'drafted', id: 'd'.repeat(20), purgedAt: '', receivedAt: '2024-06-01T00:00:00.000Z' }),
  )
  for (const id of ['a', 'b', 'c', 'd']) await services.drafts.putSource(id.repeat(20), 'the notes')
  expect(await removeOldNotes({ drafts: services.drafts, clock: () => now })).toBe(2)
  const kept = await Promise.all(['a', 'b', 'c', 'd'].map((id) => services.drafts.getSource(id.repeat(20))))
  expect(kept).toEqual([undefined, 'the notes', undefined, 'the notes'])
  expect(await services.drafts.get('a'.repeat(20))).toMatchObject({ state: 'approved', purgedAt: now.toISOString() })
  expect(await removeOldNotes({ drafts: services.drafts, clock: () => now })).toBe(0)
})

it('earlier readings of a draft go, the one it stands on stays', async () => {
  const id = 'e'.repeat(20)
  await services.drafts.insert(aDraft({ id, headline: 'first' }))
  await services.drafts.change(id, 'op', (draft) => ({
    draft: { ...draft, headline: 'second' },
    change: { at: '', by: '', personId: '', door: '', what: '', note: '', from: {}, to: {}, operationId: 'op' },
  }))
  const soon = new Date(Date.now() + 86_400_000).toISOString()
  expect(await services.retained.redundantReadings('2020-01-01T00:00:00.000Z')).toBe(0)
  expect(await services.retained.redundantReadings(soon)).toBe(1)
  expect(await services.drafts.get(id)).toMatchObject({ headline: 'second' })
})
