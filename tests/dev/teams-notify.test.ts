// The loopback GOV.UK Notify, used through the service's own client.
import { NotifyClient } from 'notifications-node-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillTemplate } from '../../dev/teams/email-template.ts'
import { type Running, startRunning } from './teams-support.ts'

let running: Running
const personalisation = { when: '31 May 2024', role: 'Lead', link: 'http://127.0.0.1/respond/1', late: 'no' }

beforeEach(async () => {
  running = await startRunning()
})

afterEach(() => running.close())

function client(key = running.teams.notifyKey) {
  return new NotifyClient(`${running.url}/notify`, key)
}

async function failure(sending: Promise<unknown>): Promise<unknown> {
  const error = (await sending.then(
    () => expect.fail('it was sent'),
    (thrown: unknown) => thrown,
  )) as { response: { status: number; data: { errors: { error: string; message: string }[] } } }
  const { status, data } = error.response
  return [status, data.errors[0]!.error, data.errors[0]!.message]
}

test('an e-mail is filled in, kept for the person with that address, and can be asked about', async () => {
  const sent = await client().sendEmail('template-1', '3@partners.example', { personalisation, reference: 'key-1' })
  expect(sent.status).toBe(201)
  const body = 'Hello Lead. See http://127.0.0.1/respond/1'
  expect(sent.data).toMatchObject({ reference: 'key-1', content: { subject: 'Due 31 May 2024', body } })
  expect(sent.data.uri).toBe(`${running.url}/notify/v2/notifications/${sent.data.id}`)
  const asked = await client().getNotificationById(sent.data.id)
  expect(asked.data).toMatchObject({ status: 'delivered', email_address: '3@partners.example', reference: 'key-1' })
  const messages = await (await fetch(`${running.url}/dev/messages?person=3`)).json()
  expect(messages).toMatchObject([{ channel: 'email', to: '3', email: { subject: 'Due 31 May 2024', body } }])
})

test('an unknown template, a missing value and a bad address are refused as Notify refuses them', async () => {
  expect(await failure(client().sendEmail('nothing', '3@partners.example'))).toEqual([
    400,
    'BadRequestError',
    'Template not found',
  ])
  expect(
    await failure(client().sendEmail('template-1', '3@partners.example', { personalisation: { when: 'x' } })),
  ).toEqual([400, 'BadRequestError', 'Missing personalisation: role, link, late'])
  expect(await failure(client().sendEmail('template-1', 'nowhere'))).toEqual([
    400,
    'ValidationError',
    'email_address Not a valid email address',
  ])
})

test('a key of another service is refused', async () => {
  const other = `other-${'1'.repeat(8)}-1111-4111-8111-${'1'.repeat(12)}-${'2'.repeat(8)}-2222-4222-8222-${'2'.repeat(12)}`
  expect(await failure(client(other).sendEmail('template-1', '3@partners.example'))).toEqual([
    403,
    'AuthError',
    'Invalid token: signature verification failed',
  ])
})

test('placeholders match whatever their case and spaces, and optional words follow their answer', () => {
  const template = { subject: '((Due Date))', body: 'a((late?? b ((who))))((list))' }
  expect(
    fillTemplate({ ...template, body: 'a((late?? b))\n((list))' }, { due_date: 'May', late: 'yes', list: ['x', 'y'] }),
  ).toEqual({
    subject: 'May',
    body: 'a b\n* x\n* y',
    missing: [],
  })
})
