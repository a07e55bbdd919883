// Which roles may call a route at all, checked before its handler runs. What they may do there, the job itself decides.
import type { HttpHandler } from '@azure/functions'
import { rolesOf } from '../domain/permissions.ts'
import type { Role } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { type Door, door } from './http.ts'
import { services } from './services.ts'

export type Callers = readonly Role[] | 'everyone'

/**
 * The handler behind its callers: somebody unknown is answered 401, somebody of another role 403, and nothing is read.
 * @param callers `everyone` means everyone on the roster
 */
export function by(callers: Callers, handler: HttpHandler): HttpHandler {
  return door(async (request, context) => {
    const person = await (await services()).identify(request)
    if (callers !== 'everyone' && !rolesOf(person).some((role) => callers.includes(role)))
      throw new Refusal(403, 'This is not for your role. If it should be, ask the business unit on 01603 223409.')
    return (handler as Door)(request, context)
  })
}
