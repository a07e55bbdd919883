import { createServer } from 'node:http'
import { decodeProtectedHeader, type FlattenedJWSInput } from 'jose'
import { afterEach, expect, it } from 'vitest'
import { type Publisher, startPublisher } from '../../dev/publisher.ts'
import { publishedKeys } from '../../functions/published-keys.ts'

let publisher: Publisher | undefined
afterEach(async () => {
  await publisher?.stop()
  publisher = undefined
})

const input = {} as FlattenedJWSInput
const header = { alg: 'RS256', kid: 'bot-key' }

it('fetches once for many tokens, also when they come at the same time', async () => {
  publisher = await startPublisher()
  const keys = publishedKeys(publisher.publishers.bot)
  await Promise.all(Array.from({ length: 20 }, () => keys(header, input)))
  await keys(header, input)
  expect(publisher.asked()).toBe(2)
  expect(decodeProtectedHeader(await publisher.botToken()).kid).toBe('bot-key')
})

it('a thousand unknown key ids make it fetch no more', async () => {
  publisher = await startPublisher()
  const keys = publishedKeys(publisher.publishers.bot)
  await keys(header, input)
  const unknown = Array.from({ length: 1000 }, (_, index) => keys({ alg: 'RS256', kid: `junk-${index}` }, input))
  expect((await Promise.allSettled(unknown)).every(({ status }) => status === 'rejected')).toBe(true)
  expect(publisher.asked()).toBe(2)
})

it('rests after a failed fetch, then asks again', async () => {
  publisher = await startPublisher()
  let now = 0
  const keys = publishedKeys(publisher.publishers.bot, () => now)
  publisher.fail(true)
  await expect(keys(header, input)).rejects.toThrow('503')
  await expect(keys(header, input)).rejects.toThrow('a moment ago')
  expect(publisher.asked()).toBe(1)
  publisher.fail(false)
  now = 10_000
  await keys(header, input)
  expect(publisher.asked()).toBe(3)
})

it('keeps to the keys it knows while the publisher is away', async () => {
  publisher = await startPublisher()
  let now = 0
  const keys = publishedKeys(publisher.publishers.bot, () => now)
  await keys(header, input)
  publisher.fail(true)
  now = 24 * 60 * 60 * 1000
  await keys(header, input)
  await keys(header, input)
  expect(publisher.asked()).toBe(3)
})

it.each([
  ['keys on another host', '{"jwks_uri":"https://evil.example/keys"}'],
  ['no address of keys', '{}'],
  ['no JSON', 'keys'],
])('refuses metadata with %s', async (_what, text) => {
  await served(text, async (url) => expect(publishedKeys(url)(header, input)).rejects.toThrow())
})

it('follows no redirect', async () => {
  await served('', async (url) => expect(publishedKeys(url)(header, input)).rejects.toThrow(), 302)
})

async function served(text: string, test: (url: URL) => Promise<unknown>, status = 200): Promise<void> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await test(new URL(`http://127.0.0.1:${(server.address() as { port: number }).port}/metadata`))
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
