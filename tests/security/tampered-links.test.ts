// E-mailed links that were changed, kept too long, used again or pressed by a machine: nothing is changed.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { answerLinks } from '../../delivery/answer-link.ts'
import { respondGet, respondPost } from '../../functions/respond.ts'
import { type Services, useServices } from '../../functions/services.ts'
import { withdrawLinks } from '../../functions/withdraw-links.ts'
import { businessUnit } from '../support/things.ts'
import { type House, openHouse } from './deployed-house.ts'
import { call, outsider, owner } from './requests.ts'

let house: House
let services: Services
beforeAll(async () => {
  house = await openHouse()
  services = house.services
})
beforeEach(() => useServices(services))
afterAll(() => house.publisher.stop())

const target = { personId: owner.personId, kind: 'action', ref: 'CAP-VAG-009' } as const
const tokenOf = (given: Partial<typeof target> | object = {}, at = new Date(), links = services.links) =>
  links
    ?.make({ ...target, ...given } as typeof target, at)
    .split('/')
    .at(-1) ?? ''
const form = (over: Record<string, string> = {}) =>
  new URLSearchParams({ verb: 'update', version: '1', note: 'Some words', ...over }).toString()
const post = (token: string, body = form()) => call(respondPost, { params: { token }, body })
const get = (token: string) => call(respondGet, { method: 'GET', params: { token } })
const version = async () => (await services.actions.get(target.ref))?.version

const parts = () => tokenOf().split('.') as [string, string, string]
const read = (body: string) => JSON.parse(Buffer.from(body, 'base64url').toString()) as unknown[]
const write = (values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url')

const TAMPERED: [string, () => string][] = [
  ['nothing', () => ''],
  [
    'another person',
    () => {
      const [key, body, signature] = parts()
      return `${key}.${write(read(body).with(0, businessUnit.personId))}.${signature}`
    },
  ],
  [
    'another thing',
    () => {
      const [key, body, signature] = parts()
      return `${key}.${write(read(body).with(2, 'CAP-NEG-001'))}.${signature}`
    },
  ],
  [
    'a later end',
    () => {
      const [key, body, signature] = parts()
      return `${key}.${write(read(body).with(3, 9_999_999_999))}.${signature}`
    },
  ],
  [
    'another key’s name',
    () => {
      const [, body, signature] = parts()
      return `k2.${body}.${signature}`
    },
  ],
  [
    'a key from the prototype',
    () => {
      const [, body, signature] = parts()
      return `__proto__.${body}.${signature}`
    },
  ],
  [
    'no signature',
    () => {
      const [key, body] = parts()
      return `${key}.${body}.`
    },
  ],
  [
    'no signature and no dot',
    () => {
      const [key, body] = parts()
      return `${key}.${body}`
    },
  ],
  [
    'another’s signature',
    () => {
      const [key, body] = parts()
      return `${key}.${body}.${tokenOf({ ref: 'X' }).split('.')[2]}`
    },
  ],
  [
    'a signature in capitals',
    () => {
      const [key, body, signature] = parts()
      return `${key}.${body}.${signature.toUpperCase()}`
    },
  ],
  ['a signature cut short', () => tokenOf().slice(0, -1)],
  ['a signature that is longer', () => `${tokenOf()}A`],
  ['one part more', () => `${tokenOf()}.x`],
  ['a space at the end', () => `${tokenOf()} `],
  ['a body that is no JSON', () => `k1.${Buffer.from('x').toString('base64url')}.x`],
  [
    'a signature by a guessed key',
    () => {
      const [key, body] = parts()
      return `${key}.${body}.${createHmac('sha256', 'secret').update(`respond:${key}.${body}`).digest('base64url')}`
    },
  ],
  [
    'a signature without its purpose',
    () => {
      const [key, body] = parts()
      return `${key}.${body}.${createHmac('sha256', 'a secret that only these tests know').update(`${key}.${body}`).digest('base64url')}`
    },
  ],
  [
    'a key that is not in use any more',
    () =>
      tokenOf(
        {},
        new Date(),
        answerLinks({ publicUrl: 'https://app.example', keys: [{ id: 'old', secret: 'an older secret' }] }),
      ),
  ],
  ['10,000 characters', () => 'a'.repeat(10_000)],
  ['an end two weeks ago', () => tokenOf({}, new Date(Date.now() - 15 * 86_400_000))],
  ['somebody who left', () => tokenOf({ personId: 'p-left' })],
  ['somebody whose it is not', () => tokenOf({ personId: outsider.personId })],
  ['a thing that is not there', () => tokenOf({ ref: 'CAP-XXX-999' })],
]

it.each(TAMPERED)('a link with %s', async (_what, make) => {
  const token = make()
  const before = await version()
  for (const answer of [await get(token), await post(token)]) {
    expect([400, 403, 404, 410]).toContain(answer.status)
    expect(answer.text).not.toMatch(/\bat [\w.<>]+ \(|node_modules|Error:|secret/)
  }
  expect(await version()).toBe(before)
})

it.each([
  ['closing, which is MAAG’s', form({ verb: 'close' })],
  ['agreeing a later date, which is the chair’s', form({ verb: 'agree-time' })],
  ['a verb nobody knows', form({ verb: 'delete' })],
  ['a verb from the prototype', form({ verb: 'constructor' })],
  ['no verb', ''],
  ['another version', form({ version: '99', verb: 'done' })],
  ['no words', form({ note: ' ' })],
  ['40 KB of words', form({ note: 'x'.repeat(40_000) })],
])('an honest link answered with %s', async (_what, body) => {
  const before = await version()
  const { status } = await post(tokenOf(), body)
  expect([400, 403, 409, 413]).toContain(status)
  expect(await version()).toBe(before)
})

it('a form that names another thing or person changes what the link is for and nothing else', async () => {
  const token = tokenOf()
  const before = await version()
  expect(
    (
      await post(
        token,
        form({ ref: 'S11-2425-12', kind: 'return', personId: businessUnit.personId, version: String(before) }),
      )
    ).status,
  ).toBe(200)
  expect(await version()).toBe((before ?? 0) + 1)
  expect(await services.returns.get('S11-2425-12')).toMatchObject({ version: 1 })
  expect((await services.actions.history(target.ref))[0]).toMatchObject({
    personId: owner.personId,
    door: 'email link',
  })
})

it('a link opened by any number of machines still takes one answer, and then no more', async () => {
  const token = tokenOf()
  const before = (await version()) ?? 0
  for (let machine = 0; machine < 20; machine += 1) expect((await get(token)).status).toBe(200)
  expect(await version()).toBe(before)
  expect((await post(token, form({ version: String(before) }))).status).toBe(200)
  expect((await post(token, form({ version: String(before + 1), note: 'Again' }))).status).toBe(410)
  expect((await get(token)).status).toBe(410)
  expect(await version()).toBe(before + 1)
})

it('links are nothing where they are not in use', async () => {
  const token = tokenOf()
  useServices({ ...services, links: undefined })
  expect([(await get(token)).status, (await post(token)).status]).toEqual([404, 404])
})

it('links that were withdrawn are nothing, those made afterwards work, and others’ are untouched', async () => {
  const [old, others] = [tokenOf(), tokenOf({ personId: businessUnit.personId })]
  const params = { id: owner.personId }
  const withdraw = async (person: { entraObjectId: string }, to = params) =>
    (await call(withdrawLinks, { headers: await house.as(person), params: to })).status
  expect(await withdraw(businessUnit, { id: 'p-nobody' })).toBe(404)
  expect(await withdraw(businessUnit)).toBe(200)
  const before = await version()
  expect([(await get(old)).status, (await post(old)).status, (await get(others)).status]).toEqual([410, 410, 200])
  expect(await version()).toBe(before)
  expect((await get(tokenOf({}, new Date(Date.now() + 2000)))).status).toBe(200)
})
