// Opening storage: what is made when first asked for, and where plain http is allowed.
import { expect, test } from 'vitest'
import { connectStorage } from '../../storage/connect.ts'
import { testStorage } from '../support/emulator.ts'

const KEY = 'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=eA==;'

test.each([
  ['an address that is not this machine', `${KEY}TableEndpoint=http://storage.example:10002/a;`],
  ['a host that only looks like this machine', `${KEY}TableEndpoint=http://127.0.0.1.storage.example/a;`],
  ['the cloud', KEY],
])('plain http to %s is refused', (_case, connectionString) => {
  expect(() => connectStorage({ connectionString })).toThrow('The storage connection string uses http.')
})

test('a table, a queue and a container are made when first asked for, under the prefix, once', async () => {
  const { connectionString, prefix } = await testStorage()
  const storage = connectStorage({ connectionString }, prefix)
  const [table, same] = await Promise.all([storage.table('things'), storage.table('things')])
  expect(table).toBe(same)
  expect(table.tableName).toBe(`${prefix}things`)
  expect(await (await storage.queue('nudges')).exists()).toBe(true)
  expect(await (await storage.container('notes')).exists()).toBe(true)

  const again = connectStorage({ connectionString }, prefix)
  expect((await again.table('things')).tableName).toBe(`${prefix}things`)
})

test('a failure to open is not remembered', async () => {
  const { connectionString, prefix } = await testStorage()
  let isDown = true
  const policy = {
    name: 'downAtFirst',
    async sendRequest(request: never, send: (request: never) => Promise<never>) {
      if (isDown) throw new Error('down')
      return send(request)
    },
  }
  const storage = connectStorage({ connectionString }, prefix, {
    additionalPolicies: [{ policy, position: 'perCall' }],
  })
  await expect(storage.table('things')).rejects.toThrow('down')
  isDown = false
  await expect(storage.table('things')).resolves.toBeDefined()
})
