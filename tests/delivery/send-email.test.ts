import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emailSender } from '../../delivery/send-email.ts'

const KEY = 'test-00000000-0000-4000-8000-000000000001-00000000-0000-4000-8000-000000000002'
const EMAIL = {
  address: 'lead@partners.example',
  heading: 'One item needs you',
  body: 'It is due.',
  reference: 'p/day/1',
}

let server: Server
let url = ''
let answer: number | 'hang' | 'cut' = 201
const asked: unknown[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      if (text !== '') asked.push(JSON.parse(text))
      if (answer === 'hang') return
      if (answer === 'cut') return void response.destroy()
      response.writeHead(answer, { 'content-type': 'application/json', location: '/elsewhere' })
      response.end(JSON.stringify(answer === 201 ? { id: 'e-1' } : { errors: [{ error: 'x', message: 'y' }] }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('an e-mail through GOV.UK Notify', () => {
  const sender = () => emailSender({ url, apiKey: KEY, templateId: 'template' }, 150)

  it('is asked for once, with our reference, and known by Notify’s id', async () => {
    answer = 201
    expect(await sender().send(EMAIL)).toMatchObject({ result: 'sent', activityId: 'e-1' })
    expect(asked).toMatchObject([{ email_address: EMAIL.address, reference: 'p/day/1', template_id: 'template' }])
  })

  it.each([
    [302, 'retry'],
    [307, 'retry'],
    [400, 'failed'],
    [403, 'failed'],
    [429, 'retry'],
    [500, 'unconfirmed'],
    [503, 'unconfirmed'],
    ['cut', 'unconfirmed'],
    ['hang', 'unconfirmed'],
  ] as const)('answered with %s is %s, and asked for once', async (given, result) => {
    answer = given
    asked.length = 0
    const began = performance.now()
    expect((await sender().send(EMAIL)).result).toBe(result)
    expect(asked).toHaveLength(1)
    // A Notify that hangs holds nobody up for longer than we allow.
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it('is not asked for where nothing listens, so it may be tried again; and fails in words where it is not set up', async () => {
    const nowhere = emailSender({ url: 'http://127.0.0.1:9', apiKey: KEY, templateId: 'template' })
    expect((await nowhere.send(EMAIL)).result).toBe('retry')
    expect(await emailSender(undefined).send(EMAIL)).toMatchObject({
      result: 'failed',
      reason: expect.stringMatching(/not set up/),
    })
  })

  it('has a receipt that is empty when Notify does not know it, and a Notify that hangs is given up', async () => {
    answer = 404
    expect(await sender().receipt('e-1')).toBe('')
    answer = 'hang'
    await expect(sender().receipt('e-1')).rejects.toThrow('no answer in time')
  })
})
