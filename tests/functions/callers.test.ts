// Who gets past a route's door, found and counted once for each request.
import type { HttpRequest } from '@azure/functions'
import { expect, it } from 'vitest'
import { Refusal } from '../../domain/refusal.ts'
import { callerOf } from '../../functions/caller-of.ts'
import { by } from '../../functions/callers.ts'
import { type Services, useServices } from '../../functions/services.ts'
import { call, requestOf } from '../security/requests.ts'
import { aPerson } from '../support/things.ts'

function surroundings(requestsPerMinute?: number) {
  const asked: HttpRequest[] = []
  const identify = async (request: HttpRequest) => {
    asked.push(request)
    return aPerson()
  }
  return { asked, given: { identify, requestsPerMinute } as never }
}

it('is found once for each request, however often it is asked', async () => {
  const { asked, given } = surroundings()
  const find = callerOf(given, {} as never)
  const request = requestOf({})
  await Promise.all([find(request), find(request)])
  await find(requestOf({}))
  expect(asked).toHaveLength(2)
})

it('is counted once for each request', async () => {
  const find = callerOf(surroundings(2).given, {} as never)
  const request = requestOf({})
  for (let again = 0; again < 5; again += 1) await find(request)
  await find(requestOf({}))
  await expect(find(requestOf({}))).rejects.toMatchObject({ status: 429 })
})

it('is not counted where there is no limit', async () => {
  const find = callerOf(surroundings().given, {} as never)
  for (let again = 0; again < 500; again += 1) await find(requestOf({}))
})

it.each([
  [['business_unit'], aPerson({ roles: ['business_unit'], ownerRoles: [] }), 200],
  [['business_unit'], aPerson({ roles: ['learner'], ownerRoles: [] }), 403],
  [['business_unit', 'chair'], aPerson({ roles: ['learner'], chairs: ['VAG'], ownerRoles: [] }), 200],
  [['action_owner'], aPerson({ roles: ['learner'], ownerRoles: ['Lead'] }), 200],
  [['action_owner'], aPerson({ roles: ['learner'], ownerRoles: [] }), 403],
  ['everyone', aPerson({ roles: [], ownerRoles: [] }), 200],
  [[], aPerson({ roles: ['business_unit'] }), 403],
] as const)('to a route of %j', async (callers, person, status) => {
  useServices({ identify: async () => person } as unknown as Services)
  const answer = await call(
    by(callers as never, async () => ({ status: 200 })),
    {},
  )
  expect(answer.status).toBe(status)
  if (status === 403) expect(answer.text).toContain('business unit')
})

it.each<[string, Record<string, unknown>, Record<string, string>, boolean, unknown, number]>([
  ['a browser at a page', {}, { accept: 'text/html,*/*' }, true, new Refusal(401, 'Sign in first'), 302],
  ['a program at a page', {}, { accept: 'application/json' }, true, new Refusal(401, 'Sign in first'), 401],
  ['who says nothing of what they take', {}, {}, true, new Refusal(401, 'Sign in first'), 401],
  [
    'a browser elsewhere',
    { url: 'https://x.example/api/handover' },
    { accept: 'text/html' },
    true,
    new Refusal(401, 'x'),
    401,
  ],
  ['a browser that sends a form', { method: 'POST' }, { accept: 'text/html' }, true, new Refusal(401, 'x'), 401],
  ['a browser where nobody signs in', {}, { accept: 'text/html' }, false, new Refusal(401, 'x'), 401],
  ['a browser of somebody refused', {}, { accept: 'text/html' }, true, new Refusal(403, 'x'), 403],
  ['a browser when we are at fault', {}, { accept: 'text/html' }, true, new Error('x'), 500],
])('%s without a session is answered as it should be', async (_who, over, headers, isSignIn, error, status) => {
  const given = { identify: () => Promise.reject(error as Error), ...(isSignIn && { signIn: {} }) }
  useServices(given as unknown as Services)
  let isRun = false
  const opened = by('everyone', async () => {
    isRun = true
    return { status: 200 }
  })
  const sent = { method: 'GET', url: 'https://x.example/api/reports/cap-summary?asAt=2024-03-31', headers, ...over }
  const answer = await call(opened, sent as never)
  expect([answer.status, isRun]).toEqual([status, false])
  const to = '/sign-in?to=%2Fapi%2Freports%2Fcap-summary%3FasAt%3D2024-03-31'
  const [location] = [(answer.headers as Record<string, string>).location]
  expect(location).toBe(status === 302 ? to : undefined)
  expect((answer.headers as Record<string, string>)['cache-control']).toBe('no-store')
})
