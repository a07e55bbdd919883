import { InvocationContext } from '@azure/functions'
import { expect, it } from 'vitest'
import { door } from '../../functions/http.ts'
import { rateLimit, TooManyRequests } from '../../functions/rate-limit.ts'
import { requestOf } from '../security/requests.ts'

it('a caller may ask so often in a minute and no more, and again in the next', () => {
  let now = 1_000_000
  const count = rateLimit(3, () => now)
  for (let request = 0; request < 3; request += 1) count('a')
  expect(() => count('a')).toThrow(TooManyRequests)
  now += 59_999
  expect(() => count('a')).toThrow(TooManyRequests)
  now += 1
  expect(() => count('a')).not.toThrow()
})

it('one caller’s haste is not another’s', () => {
  const count = rateLimit(1, () => 0)
  count('a')
  expect(() => count('a')).toThrow(TooManyRequests)
  expect(() => count('b')).not.toThrow()
})

it('says when to ask again', () => {
  let now = 0
  const count = rateLimit(1, () => now)
  count('a')
  now = 45_500
  expect(() => count('a')).toThrow(expect.objectContaining({ status: 429, afterSeconds: 15 }))
})

it('a clock that is set back starts the minute afresh', () => {
  let now = 500_000
  const count = rateLimit(1, () => now)
  count('a')
  now = 0
  expect(() => count('a')).not.toThrow()
})

it('remembers a known number of callers, and forgets whoever asked longest ago', () => {
  const count = rateLimit(1, () => 0, 2)
  count('a')
  count('b')
  count('c')
  expect(() => count('c')).toThrow(TooManyRequests)
  expect(() => count('b')).toThrow(TooManyRequests)
  expect(() => count('a')).not.toThrow()
})

it('is answered with 429 and Retry-After', async () => {
  const answer = await door(async () => {
    throw new TooManyRequests(7)
  })(requestOf({}), new InvocationContext())
  expect(answer).toMatchObject({ status: 429, headers: { 'retry-after': '7' } })
})
