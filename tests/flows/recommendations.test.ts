// A recommendation decided from the product itself: into the plan as an action, carried out already, or not and why.
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Recommendation } from '../../domain/recommendation.ts'
import { recommendationDecide } from '../../functions/recommendation-decide.ts'
import { report } from '../../functions/report.ts'
import { actionsOf, type House, openHouse } from '../support/house.ts'

const MAAG = 'p-bu-head'
const UNIT = 'p-bu-admin'
const CHAIR = 'p-chair-vag'

let house: House
beforeAll(async () => {
  house = await openHouse()
  for (const number of [1, 2, 3, 4, 5]) await house.services.recommendations.put(aRecommendation(`AUD-24-R${number}`))
})
afterAll(() => house.close())

const aRecommendation = (ref: string): Recommendation => ({
  ref,
  sourceType: 'Audit',
  source: 'Serious youth violence audit',
  sourceRef: '',
  made: '2024-02-12',
  title: `Agree a shared safety plan, ${ref}`,
  section: 'VAG',
  ownerGroup: 'MAAG',
  decision: 'Awaiting a decision',
  decidedOn: '',
  reason: '',
  actionRefs: [],
  impact: '',
  impactOn: '',
})

type Handler = typeof report
async function call(handler: Handler, params: Record<string, string>, body?: object, person = UNIT) {
  const request = new HttpRequest({
    method: body ? 'POST' : 'GET',
    url: 'http://127.0.0.1/api/x',
    headers: { 'x-local-person': person },
    params,
    ...(body && { body: { string: JSON.stringify(body) } }),
  })
  return (await handler(request, new InvocationContext({ functionName: 'test' }))) as HttpResponseInit
}
const decide = (ref: string, body: object, person = UNIT) => call(recommendationDecide, { ref }, body, person)
const get = (ref: string) => house.services.recommendations.get(ref)
const take = {
  decision: 'take',
  section: 'VAG',
  category: 'Leadership',
  ownerRole: 'VAG Chair',
  due: '2024-09-30',
} as const

describe('a recommendation', () => {
  it('is taken into the plan with the next reference, once, with who decided', async () => {
    const before = await house.services.actions.list()
    const answers = await Promise.all([decide('AUD-24-R1', take), decide('AUD-24-R1', take)])
    for (const { status } of answers) expect([200, 409]).toContain(status)
    const after = await house.services.actions.list()
    expect(after).toHaveLength(before.length + 1)
    const kept = await get('AUD-24-R1')
    expect(kept).toMatchObject({ decision: 'Taken into the plan', decidedOn: '2024-04-22' })
    expect(kept?.decidedBy).toBe('Business Unit Administrator')
    expect(after.find(({ ref }) => ref === kept?.actionRefs[0])).toMatchObject({
      ref: expect.stringMatching(/^CAP-VAG-\d{3}$/),
      source: 'Serious youth violence audit',
      sourceDate: '2024-02',
      added: '2024-04-22',
      due: '2024-09-30',
      status: 'Not started',
    })
  })

  it('kept as taken before its action was there gets that action, and no second reference', async () => {
    const cutOff = {
      ...aRecommendation('AUD-24-R2'),
      decision: 'Taken into the plan' as const,
      actionRefs: ['CAP-VAG-090'],
    }
    await house.services.recommendations.put(cutOff)
    expect((await decide('AUD-24-R2', take)).status).toBe(200)
    expect((await get('AUD-24-R2'))?.actionRefs).toEqual(['CAP-VAG-090'])
    expect(await house.services.actions.get('CAP-VAG-090')).toMatchObject({ title: cutOff.title })
  })

  it('that is not taken keeps its reason, and none is left without one', async () => {
    expect((await decide('AUD-24-R3', { decision: 'leave', reason: ' ' })).status).toBe(400)
    expect((await decide('AUD-24-R3', { decision: 'leave', reason: 'Met by the new pathway' })).status).toBe(200)
    expect(await get('AUD-24-R3')).toMatchObject({
      decision: 'Not taken into the plan',
      reason: 'Met by the new pathway',
    })
  })

  it('carried out by an action there already is linked to it; closed and closed with impact are told apart', async () => {
    expect((await decide('AUD-24-R4', { decision: 'link', actionRefs: ['CAP-XXX-1'] })).status).toBe(400)
    const closed = (await house.services.actions.list()).find(({ status }) => status === 'Closed')!
    expect((await decide('AUD-24-R4', { decision: 'link', actionRefs: [closed.ref] })).status).toBe(200)
    const stage = async () => {
      const { jsonBody } = await call(report, { name: 'line-of-sight' })
      return jsonBody.rows.find((row: { ref: string }) => row.ref === 'AUD-24-R4')?.stage
    }
    expect(await stage()).toBe('Closed')
    expect((await decide('AUD-24-R4', { decision: 'impact', impact: 'Fewer children missing' })).status).toBe(200)
    expect(await stage()).toBe('Closed with impact')
    const tooEarly = await decide('AUD-24-R1', { decision: 'impact', impact: 'Too early' })
    expect(tooEarly).toMatchObject({ status: 409, jsonBody: { error: expect.stringContaining('still open') } })
  })

  it.each([
    [{ ...take, section: 'Nowhere' }, 400],
    [{ ...take, category: 'Sector Specific' }, 400],
    [{ ...take, section: 'Sector specific' }, 400],
    [{ ...take, due: '2024-04-01' }, 400],
    [{ ...take, ownerRole: '' }, 400],
    [{ decision: 'perhaps' }, 400],
  ])('decided as %o is refused and nothing is changed', async (body, status) => {
    const before = await house.services.actions.list()
    expect((await decide('AUD-24-R5', body)).status).toBe(status)
    expect(await house.services.actions.list()).toEqual(before)
    expect(await get('AUD-24-R5')).toMatchObject({ decision: 'Awaiting a decision' })
  })

  it('is decided by the chair of MAAG or the business unit alone', async () => {
    expect((await decide('AUD-24-R5', take, CHAIR)).status).toBe(403)
    expect((await decide('AUD-24-R9', take)).status).toBe(404)
  })

  it('is asked for in the chat, decided with a button, and the next one is shown', async () => {
    const [asked] = await house.say(MAAG, 'recommendations waiting')
    expect(asked?.words).toContain('Recommendation AUD-24-R5')
    const button = actionsOf(asked?.card).find(({ verb }) => verb === 'take-recommendation')
    const typed = { section: 'VAG', category: 'Leadership', owner: 'VAG Chair', due: '2024-09-30' }
    const data = { ...(button?.data as object), ...typed }
    const { words } = await house.press(MAAG, 'take-recommendation', data)
    expect(words).toMatch(/AUD-24-R5 is in the plan as CAP-VAG-\d{3}/)
    expect(words).not.toContain('Recommendation AUD-24-R5')
    const [others] = await house.say(CHAIR, 'recommendations waiting')
    expect(others?.words).toContain('decided by the chair of MAAG or the business unit')
  })
})
