// Cards whose data was changed on the way back, by somebody who is signed in to Teams: said no to in words, and nothing
// is changed.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { messages } from '../../functions/messages.ts'
import { businessUnit, chair } from '../support/things.ts'
import { type House, openHouse } from './deployed-house.ts'
import { anActivity, call, outsider, owner } from './requests.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.publisher.stop())

const honest = { kind: 'action', ref: 'CAP-VAG-009', v: 1, note: 'Some words', date: '2099-01-04' }
const PROTO = JSON.parse('{"polluted":"yes"}') as object

const FORGED: [string, string, unknown, object][] = [
  ['another’s action', 'done', honest, outsider],
  [
    'another’s action, with their id in the data',
    'done',
    { ...honest, personId: owner.personId, by: owner.personId, role: 'business_unit' },
    outsider,
  ],
  ['a decision that is the chair’s', 'agree-time', honest, owner],
  ['closing, which is MAAG’s', 'close', honest, owner],
  ['a reference that is a filter', 'done', { ...honest, ref: "x' or PartitionKey ne '" }, owner],
  ['a reference that is a path', 'done', { ...honest, ref: '../../people/person|p-bu' }, owner],
  ['a reference that is a list', 'done', { ...honest, ref: ['CAP-VAG-009'] }, owner],
  ['a reference of 10,000 characters', 'done', { ...honest, ref: 'x'.repeat(10_000) }, owner],
  ['a kind nobody knows', 'done', { ...honest, kind: 'person' }, owner],
  ['a kind from the prototype', 'done', { ...honest, kind: 'toString' }, owner],
  ['a verb nobody knows', 'delete', honest, businessUnit],
  ['a verb from the prototype', 'constructor', honest, businessUnit],
  ['an older version', 'done', { ...honest, v: 0 }, owner],
  ['a version to come', 'done', { ...honest, v: 99 }, owner],
  ['a version that is text', 'done', { ...honest, v: '1 or 1' }, owner],
  ['a version that is no number', 'done', { ...honest, v: Number.MAX_VALUE }, owner],
  ['no words', 'done', { ...honest, note: ' ' }, owner],
  ['words that are an object', 'done', { ...honest, note: PROTO }, owner],
  ['words of 5,000 characters', 'done', { ...honest, note: 'x'.repeat(5000) }, owner],
  ['a date in the past', 'more-time', { ...honest, date: '2000-01-01' }, owner],
  ['a date that is none', 'more-time', { ...honest, date: '2099-02-31' }, owner],
  ['a return of another body', 'done', { ...honest, kind: 'return', ref: 'S11-2425-12' }, owner],
  ['approving notes that are not there', 'approve-notes', { ref: '0'.repeat(20), v: 1 }, businessUnit],
  ['approving notes by a path', 'approve-notes', { ref: '../people', v: 1 }, chair],
  ['no data', 'done', undefined, owner],
  ['data that is a list', 'done', [honest], owner],
  ['data that is a text', 'done', 'done', owner],
]

it.each(FORGED)('%s', async (_what, verb, data, person) => {
  const before = await everything()
  for (const value of [{ action: { type: 'Action.Execute', verb, data } }, data]) {
    const isInvoke = value !== data
    const activity = anActivity({
      from: { id: '29:x', aadObjectId: (person as { entraObjectId: string }).entraObjectId },
      ...(isInvoke
        ? { type: 'invoke', name: 'adaptiveCard/action', text: undefined, value }
        : { text: 'x', value: typeof data === 'object' && !Array.isArray(data) ? { ...data, verb } : data }),
    })
    const answer = await call(messages, { headers: await house.asTeams(), body: JSON.stringify(activity) })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toMatch(/\bat [\w.<>]+ \(|node_modules|TypeError|went wrong/)
  }
  expect(await everything()).toEqual(before)
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
})

async function everything(): Promise<unknown[]> {
  const { actions, returns, people, drafts } = house.services
  return Promise.all([actions.list(), actions.changes(), returns.list(), people.list(), drafts.list()])
}

it('and the honest press is taken', async () => {
  const activity = anActivity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    value: { action: { type: 'Action.Execute', verb: 'update', data: honest } },
  })
  await call(messages, { headers: await house.asTeams(), body: JSON.stringify(activity) })
  expect(await house.services.actions.get('CAP-VAG-009')).toMatchObject({ version: 2, status: 'In progress' })
})
