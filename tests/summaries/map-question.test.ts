import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QuestionRead } from '../../domain/questions/read-question.ts'
import { questionMapper } from '../../summaries/map-question.ts'
import { startModel } from '../support/model.ts'
import { sampleRecords } from '../support/sample-records.ts'

const records = sampleRecords()
const mapped = (over: Record<string, unknown> = {}) => ({
  content: JSON.stringify({
    kind: 'meetings',
    group: 'VAG',
    course: '',
    section: '',
    category: '',
    priority: '',
    isMine: false,
    ...over,
  }),
})
const unsure: QuestionRead = {
  question: { kind: 'not_understood', text: 'when they next sit down', year: '2023-24' },
  sureness: 0,
  others: [{ kind: 'meetings', topic: 'meeting-next', text: 'when they next sit down' }],
}

let model: Awaited<ReturnType<typeof startModel>>
beforeAll(async () => {
  model = await startModel()
})
afterAll(() => model.close())

const reasons: string[] = []
const map = (limitMs = 4000) =>
  questionMapper(model.settings, (reason) => reasons.push(reason), limitMs)(
    'when do they next sit down',
    unsure,
    records,
  )

describe('a model that maps words', () => {
  it('gives the kind and names, with what was read offline for certain', async () => {
    model.answerWith(mapped())
    expect(await map()).toEqual({
      kind: 'meetings',
      topic: 'meeting-next',
      group: 'VAG',
      year: '2023-24',
      text: 'when they next sit down',
    })
  })

  it.each([302, 307])('that answers %s and points elsewhere is not followed there', async (status) => {
    model.answerWith({ status })
    const before = model.asked.length
    expect(await map()).toBeUndefined()
    expect(model.asked.slice(before)).toHaveLength(1)
  })

  it('is asked for a strict schema, with the words fenced as data', async () => {
    model.answerWith(mapped())
    await map()
    const asked = JSON.parse(model.asked.at(-1) ?? '{}')
    expect(asked.response_format).toMatchObject({ type: 'json_schema', json_schema: { strict: true } })
    expect(asked.messages[1].content).toBe('<words>\nwhen do they next sit down\n</words>')
    expect(asked.tools).toBeUndefined()
  })

  it.each([
    ['says a kind that does not exist', mapped({ kind: 'case_details' })],
    ['names a group that does not exist', mapped({ group: 'Avengers' })],
    ['understands no more than we did', mapped({ kind: 'not_understood' })],
    ['leaves a field out', { content: '{"kind":"meetings"}' }],
    ['writes prose', { content: 'The next meeting is on Tuesday.' }],
    ['refuses', 'refuse'],
    ['is cut short', 'cut short'],
    ['fails', { status: 500 }],
    ['is asked too often', { status: 429 }],
    ['is not let in', { status: 401 }],
    ['drops the line', 'drop'],
    ['does not answer in JSON', 'not JSON'],
  ] as const)('that %s is passed over for the offline reading, after one try', async (_, answer) => {
    model.answerWith(answer)
    const before = model.asked.length
    expect(await map()).toBeUndefined()
    expect(model.asked).toHaveLength(before + 1)
  })

  it.each(['hang', 'hang after headers'] as const)(
    'that is slow (%s) is passed over within the time limit',
    async (answer) => {
      model.answerWith(answer)
      const began = performance.now()
      expect(await map(200)).toBeUndefined()
      expect(performance.now() - began).toBeLessThan(1500)
    },
  )

  it('that cannot be reached is passed over, and said without the question', async () => {
    const nowhere = { ...model.settings, baseUrl: 'http://127.0.0.1:9/v1' }
    const said: string[] = []
    const mapper = questionMapper(nowhere, (reason) => said.push(reason))
    expect(await mapper('a secret question', unsure, records)).toBeUndefined()
    expect(said).toHaveLength(1)
    expect([...said, ...reasons].join()).not.toMatch(/secret|sit down/)
  })
})
