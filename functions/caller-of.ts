// Who sends a request to the API: found once for each request, however often it is asked, and counted.
import type { HttpRequest } from '@azure/functions'
import type { Person } from '../domain/person.ts'
import type { Stores } from '../storage/stores.ts'
import { rateLimit } from './rate-limit.ts'
import type { Surroundings } from './surroundings.ts'

/** @throws Refusal 401 or 403 for a caller who is not known, 429 for one who asks too often */
export function callerOf({ identify, requestsPerMinute }: Surroundings, people: Stores['people']) {
  const callers = new WeakMap<HttpRequest, Promise<Person>>()
  const count = requestsPerMinute === undefined ? undefined : rateLimit(requestsPerMinute)

  async function find(request: HttpRequest): Promise<Person> {
    const person = await identify(request, people)
    count?.(person.personId)
    return person
  }

  return (request: HttpRequest): Promise<Person> => {
    const known = callers.get(request)
    if (known !== undefined) return known
    const found = find(request)
    callers.set(request, found)
    return found
  }
}
