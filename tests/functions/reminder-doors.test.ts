import { HttpRequest, type HttpResponseInit, InvocationContext, type Timer } from '@azure/functions'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { refreshHolidays } from '../../functions/refresh-holidays.ts'
import { reminderRulesGet, reminderRulesPost } from '../../functions/reminder-rules.ts'
import { remindersDryRun, remindersPreview } from '../../functions/reminders-preview.ts'
import { useServices } from '../../functions/services.ts'
import { sweep } from '../../functions/sweep.ts'
import { type House, openHouse } from '../support/house.ts'
import { anAction, aPerson } from '../support/things.ts'

let house: House
let unit: string
let gov: unknown = {}
beforeAll(async () => {
  house = await openHouse({ fetchHolidays: async () => gov })
  unit = (await house.services.people.list()).find(({ roles }) => roles.includes('business_unit'))?.personId ?? ''
})
afterAll(() => house.close())
beforeEach(() => {
  house.setNow('2024-04-22T09:00:00+01:00')
  house.connector.forget()
})

const TIMER = {} as Timer
const context = (name: string) => new InvocationContext({ functionName: name, logHandler: () => undefined })
async function call(
  door: typeof remindersPreview,
  { query = '', body }: { query?: string; body?: object },
): Promise<{ status: number; json: Record<string, unknown> }> {
  const request = new HttpRequest({
    method: body ? 'POST' : 'GET',
    url: `http://127.0.0.1/api/reminders${query}`,
    headers: { 'x-local-person': unit, 'content-type': 'application/json' },
    ...(body && { body: { string: JSON.stringify(body) } }),
  })
  const { status = 200, jsonBody } = (await door(request, context('door'))) as HttpResponseInit
  return { status, json: jsonBody as Record<string, unknown> }
}

const RULE = {
  kind: 'action',
  before: [28, 14, 7, 0],
  everyAfter: 14,
  tells: ['owner', 'chair'],
  escalates: [{ from: 14, tells: 'business unit' }],
  exceptionsFrom: 28,
  edition: '2024, second',
  source: 'Decision of the business unit',
  effectiveFrom: '2024-05-01',
}

describe('who would be reminded', () => {
  it('is answered for a day to come; a day gone by and one far ahead are refused with what to do', async () => {
    const { status, json } = await call(remindersPreview, { query: '?day=2024-04-29' })
    expect(status).toBe(200)
    expect(json).toMatchObject({ day: '2024-04-29', digests: (json.people as unknown[]).length })
    for (const day of ['2024-04-19', '2024-02-30', '2025-04-22'])
      expect((await call(remindersPreview, { query: `?day=${day}` })).status).toBe(400)
  })
})

describe('the rules of reminders', () => {
  it('say their edition and source, with quiet hours and budget', async () => {
    const { json } = await call(reminderRulesGet, {})
    expect(json).toMatchObject({ rhythm: { hours: { from: 8, until: 18 }, cardsAWeek: 3, linesShown: 5 } })
    const rules = json.inForce as { kind: string; edition: string; source: string }[]
    expect(rules.map(({ kind }) => kind)).toEqual([
      'action',
      'return',
      'review',
      'milestone',
      'papers',
      'training',
      'decision',
    ])
    expect(rules.every(({ edition, source }) => edition !== '' && source !== '')).toBe(true)
  })

  it('are put into force when they are sound, and a dry run puts nothing into force', async () => {
    expect((await call(remindersDryRun, { body: RULE })).status).toBe(200)
    expect((await call(reminderRulesGet, {})).json.coming).toEqual([])
    expect((await call(reminderRulesPost, { body: RULE })).status).toBe(200)
    expect((await call(reminderRulesGet, {})).json.coming).toMatchObject([{ ...RULE, setBy: expect.any(String) }])
  })

  it.each([
    ['nags', { ...RULE, everyAfter: 1 }, 400, 'too often'],
    ['begins in the past', { ...RULE, effectiveFrom: '2024-04-01' }, 400, 'cannot begin in the past'],
    ['has no source', { ...RULE, source: ' ' }, 400, 'its edition and its source'],
    ['is no rule', { kind: 'dogs' }, 400, 'not a rule'],
  ])('one that %s is refused in words', async (_, body, status, words) => {
    const answer = await call(reminderRulesPost, { body })
    expect(answer.status).toBe(status)
    expect(JSON.stringify(answer.json)).toContain(words)
  })

  it('one that would send five hundred things to one person is refused, and nothing is sent', async () => {
    await house.services.people.put(
      aPerson({ personId: 't-many', email: 'many@partners.example', entraObjectId: '', ownerRoles: ['Many'] }),
    )
    await house.services.actions.seed(
      Array.from({ length: 500 }, (_, index) =>
        anAction({ ref: `T-${index}`, ownerRole: 'Many', ownerGroup: 'None', due: '2024-05-20' }),
      ),
    )
    const body = { ...RULE, before: [28, 26, 24, 22, 20, 14, 7, 0], effectiveFrom: '2024-04-23' }
    const { status, json } = await call(reminderRulesPost, { body })
    expect(status).toBe(422)
    expect(JSON.stringify(json)).toMatch(/would be told \d{3,4} things in four weeks/)
    expect(house.connector.posted).toEqual([])
  })
})

describe('alarms', () => {
  const told = () => house.connector.posted.map(({ activity }) => JSON.stringify(activity))

  it('a list of bank holidays that ends within six months is told in office hours, once', async () => {
    house.setNow('2027-07-05T05:20:00Z')
    await refreshHolidays(TIMER, context('refresh-holidays'))
    expect(told()).toEqual([])
    house.setNow('2027-07-05T09:20:00Z')
    await refreshHolidays(TIMER, context('refresh-holidays'))
    const first = told().length
    expect(told().join()).toContain('ends on 28 December 2027')
    await refreshHolidays(TIMER, context('refresh-holidays'))
    expect(told()).toHaveLength(first)
  })

  it('a newer list from gov.uk ends the alarm; a bad one leaves the dates that were there', async () => {
    house.setNow('2027-07-12T09:20:00Z')
    gov = { 'england-and-wales': { events: [{ date: '2028-02-30' }] } }
    await refreshHolidays(TIMER, context('refresh-holidays'))
    expect(await house.services.holidays.list()).not.toContainEqual({ date: '2028-12-25' })
    expect(told().length).toBeGreaterThan(0)
    house.connector.forget()
    house.setNow('2027-07-19T09:20:00Z')
    const days = ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26']
    gov = { 'england-and-wales': { events: days.map((day) => ({ date: `2028-${day}` })) } }
    await refreshHolidays(TIMER, context('refresh-holidays'))
    expect(await house.services.holidays.list()).toContainEqual({ date: '2028-12-25' })
    expect(told()).toEqual([])
  })

  it('planning that did not run today is told by the sweep, once, also after a new start', async () => {
    house.setNow('2024-04-24T11:00:00+01:00')
    await sweep(TIMER, context('sweep'))
    const first = told().length
    expect(told().join()).toContain('Reminders have not been planned today')
    // Nothing of the first host's memory is left, only what storage holds.
    useServices({ ...house.services })
    await sweep(TIMER, context('sweep'))
    expect(told()).toHaveLength(first)
    useServices(house.services)
  })
})
