// Who gets past a route's door, found and counted once for each request.
import type { HttpRequest } from '@azure/functions'
import { expect, it } from 'vitest'
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
