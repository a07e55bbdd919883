// Somebody first seen in Teams: joined to the roster by Teams' own record of them, at once where there is no doubt, by
// the business unit where there is, and never by a name or by what a card says.
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Person } from '../../domain/person.ts'
import { signInConfirm, signInRefuse, signIns } from '../../functions/sign-ins.ts'
import { actionsOf, type House, openHouse } from '../support/house.ts'
import { aPerson } from '../support/things.ts'

const HOME = 'tenant'
const ELSEWHERE = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc'
const UNIT = 'p-bu-admin'

let house: House
let count = 0
let entry: Person
let objectId = ''

beforeAll(async () => {
  house = await openHouse({ homeTenant: HOME })
})
afterAll(() => house.close())
beforeEach(async () => {
  count += 1
  objectId = `99999999-9999-4999-8999-${String(count).padStart(12, '0')}`
  entry = aPerson({
    personId: `p-new-${count}`,
    displayName: `New role ${count}`,
    email: `new.${count}@partners.example`,
    entraObjectId: '',
    roles: ['learner'],
    ownerRoles: [],
    channel: 'email',
  })
  await house.services.people.put(entry)
  house.services.records.forget()
  house.connector.forget()
  house.setNow(new Date(house.now().getTime() + 11 * 60 * 1000).toISOString())
})

type Account = { tenantId?: string; userPrincipalName?: string; email?: string; userRole?: string; objectId?: string }

/** Writes to the bot from an account that Teams knows as given. */
async function write(account: Account | undefined, over: Record<string, unknown> = {}) {
  const { tenantId = HOME, objectId: own = objectId, ...rest } = account ?? {}
  const id = `29:${objectId}`
  if (account)
    house.connector.members.set(id, { id, aadObjectId: own, tenantId, userPrincipalName: entry.email, ...rest })
  const reply = await house.post(
    house.activity('somebody', 'personal', {
      text: 'What are the priorities?',
      from: { id, aadObjectId: objectId, name: entry.displayName },
      conversation: { id: `a:${objectId}`, conversationType: 'personal', tenantId },
      ...over,
    }),
  )
  return JSON.stringify(reply.jsonBody)
}

const onRoster = () => house.services.people.get(entry.personId)
const waiting = async () =>
  (await house.services.signIns.waiting()).filter(({ personId }) => personId === entry.personId)
const api = async (open: typeof signIns, id = '', personId = UNIT) =>
  (await open(
    new HttpRequest({
      method: 'POST',
      url: 'https://x.example',
      params: { id },
      headers: { 'x-local-person': personId },
    }),
    new InvocationContext({ functionName: 'sign-ins', logHandler: () => undefined }),
  )) as HttpResponseInit

it('an account of our own tenant under the very address of an entry is joined at once and answered', async () => {
  expect(await write({})).toContain('riorit')
  expect(await onRoster()).toMatchObject({ entraObjectId: objectId, channel: 'teams' })
  expect(await onRoster()).not.toHaveProperty('entraTenantId')
  expect(await waiting()).toEqual([])
  const [record] = (await house.services.audit.histories()).filter(({ kind }) => kind === 'signin')
  expect(record).toMatchObject({ problems: [], changes: [{ what: 'Joined', door: 'teams' }] })
})

it.each<[string, Account]>([
  ['a guest', { userRole: 'guest', userPrincipalName: 'x_y#EXT#@host.example', email: 'SAME' }],
  ['another tenant under the same address', { tenantId: ELSEWHERE }],
  ['our own tenant with the address only as e-mail', { userPrincipalName: 'other@host.example', email: 'SAME' }],
])('%s waits for the business unit, is told so, and is known once confirmed', async (_what, account) => {
  const given = { ...account, ...(account.email && { email: entry.email.toUpperCase() }) }
  expect(await write(given)).toContain('I have asked the business unit')
  expect(await onRoster()).toMatchObject({ entraObjectId: '' })
  const [card] = house.postedTo(UNIT)
  expect(card?.words).toContain('Are these two the same person?')
  expect(card?.words).not.toContain(objectId)
  const [button] = actionsOf(card?.card)
  const pressed = await house.press(UNIT, 'confirm-sign-in', (button?.data ?? {}) as Record<string, unknown>)
  expect(pressed.words).toContain('They are one now')
  expect(await onRoster()).toMatchObject({ entraObjectId: objectId })
  expect(await write(given)).toContain('riorit')
})

it('an account of another tenant is known there and nowhere else', async () => {
  await write({ tenantId: ELSEWHERE })
  const [{ id = '' } = {}] = await waiting()
  expect(await api(signInConfirm, id)).toMatchObject({ status: 200, jsonBody: { state: 'confirmed' } })
  expect(await onRoster()).toMatchObject({ entraTenantId: ELSEWHERE })
  expect(await write({ tenantId: ELSEWHERE })).toContain('riorit')
  // The same object id in our own tenant is somebody else.
  expect(await write({ tenantId: HOME, userPrincipalName: 'nobody@host.example' })).toContain('not on the roster')
})

it('somebody refused stays a stranger, and asking again brings nobody a second card', async () => {
  await write({ tenantId: ELSEWHERE })
  const [{ id = '' } = {}] = await waiting()
  expect(await api(signInRefuse, id)).toMatchObject({ status: 200, jsonBody: { state: 'refused' } })
  house.connector.forget()
  house.setNow(new Date(house.now().getTime() + 11 * 60 * 1000).toISOString())
  expect(await write({ tenantId: ELSEWHERE })).not.toContain('I have asked the business unit')
  expect(house.postedTo(UNIT)).toEqual([])
  expect(await api(signInConfirm, id)).toMatchObject({ status: 409 })
  expect(await onRoster()).toMatchObject({ entraObjectId: '' })
})

it.each<[string, Account | undefined, Record<string, unknown>]>([
  ['Teams gives no record', undefined, {}],
  ['the record is of another account', { objectId: '88888888-8888-4888-8888-888888888888' }, {}],
  ['the record is of another tenant than the activity', { tenantId: ELSEWHERE }, { conversation: 'HOME' }],
  ['only the name is the same', { userPrincipalName: 'other@host.example' }, {}],
  [
    'a card says who they are',
    { userPrincipalName: 'other@host.example' },
    { value: { verb: 'update', email: 'SAME' } },
  ],
  ['it is said in a channel', {}, { conversation: 'CHANNEL' }],
])('nobody is joined or asked about when %s', async (_what, account, over) => {
  const conversations: Record<string, object> = {
    HOME: { id: 'a:x', conversationType: 'personal', tenantId: HOME },
    CHANNEL: { id: '19:x', conversationType: 'channel', tenantId: HOME, isGroup: true },
  }
  const given = { ...over, ...(over.conversation ? { conversation: conversations[String(over.conversation)] } : {}) }
  await write(account, given)
  expect(await onRoster()).toEqual(entry)
  expect(await waiting()).toEqual([])
})

it('an address that nobody on the roster has is nobody’s', async () => {
  expect(await write({ userPrincipalName: 'unknown@partners.example' })).toContain('not on the roster')
  expect(await waiting()).toEqual([])
})

it('an entry that has a sign-in is not given another without the business unit', async () => {
  await house.services.people.put({ ...entry, entraObjectId: '77777777-7777-4777-8777-777777777777' })
  await write({})
  expect(await onRoster()).toMatchObject({ entraObjectId: '77777777-7777-4777-8777-777777777777' })
  const [{ id = '' } = {}] = await waiting()
  const listed = (await api(signIns)).jsonBody as { waiting: { id: string; replaces: boolean }[] }
  expect(listed.waiting.find((each) => each.id === id)).toMatchObject({ replaces: true })
  await api(signInConfirm, id)
  expect(await onRoster()).toMatchObject({ entraObjectId: objectId })
})

it('nobody but the business unit decides, through any door', async () => {
  await write({ tenantId: ELSEWHERE })
  const [{ id = '' } = {}] = await waiting()
  expect((await house.press('p-chair-vag', 'confirm-sign-in', { ref: id })).words).toContain(
    'confirmed by the business unit',
  )
  expect(await api(signInConfirm, id, 'p-chair-vag')).toMatchObject({ status: 403 })
  expect(await api(signInConfirm, 'x')).toMatchObject({ status: 400 })
  expect(await api(signInConfirm, '0'.repeat(20))).toMatchObject({ status: 404 })
  expect(await waiting()).toHaveLength(1)
})

it('a worry is met before anybody asks who it is', async () => {
  const said = await write({ tenantId: ELSEWHERE }, { text: 'A child has told me that he is being hit at home' })
  expect(said).toContain('999')
  expect(await waiting()).toEqual([])
})

it('a leaver is found by nobody, and comes back when the roster says so', async () => {
  const { people } = house.services
  const here = { ...entry, entraObjectId: objectId }
  await people.put({ ...here, left: '2024-04-19' })
  expect(await people.get(entry.personId)).toBeUndefined()
  expect(await people.byEntraId(objectId)).toBeUndefined()
  expect(await people.byEmail(entry.email)).toBeUndefined()
  expect((await people.list()).some(({ personId }) => personId === entry.personId)).toBe(false)
  expect(await people.entry(entry.personId)).toMatchObject({ left: '2024-04-19' })
  await people.put({ ...here, left: '' })
  expect(await people.byEmail(entry.email)).toMatchObject({ personId: entry.personId })
})
