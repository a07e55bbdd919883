// How often words reach a model: a flood stops there, and the offline reading stands.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleRecords } from '../../dev/sample-records.ts'
import { questionMapping } from '../../functions/question-words.ts'

let model: Server
let asked = 0
beforeAll(async () => {
  model = createServer((_request, response) => {
    asked += 1
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":{"message":"no"}}')
  })
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve))
})
afterAll(() => model.close())

it('at most 120 a minute, whoever asks', async () => {
  const baseUrl = `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`
  const map = questionMapping({ model: { baseUrl, apiKey: 'k', model: 'm' } })
  const records = sampleRecords()
  const read = { question: { kind: 'not_understood', text: 'x' }, sureness: 0, readings: [] }
  for (let count = 0; count < 130; count += 1)
    expect(await map?.('what of the plan', read as never, records, '2024-04-22')).toBeUndefined()
  expect(asked).toBe(120)
}, 60_000)

it('never without a model', () => {
  expect(questionMapping({ model: undefined })).toBeUndefined()
})
