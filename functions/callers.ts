// Which roles may call a route at all, checked before its handler runs. What they may do there, the job itself decides.
import type { HttpHandler, HttpRequest, HttpResponseInit } from '@azure/functions'
import { rolesOf } from '../domain/permissions.ts'
import type { Role } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { type Door, door, SAFE } from './http.ts'
import { isPage } from './page-session.ts'
import { services } from './services.ts'

export type Callers = readonly Role[] | 'everyone'

/**
 * The handler behind its callers: somebody unknown is answered 401, somebody of another role 403, and nothing is read.
 * @param callers `everyone` means everyone on the roster
 */
export function by(callers: Callers, handler: HttpHandler): HttpHandler {
  return door(async (request, context) => {
    const given = await services()
    const person = await given.identify(request).catch((error: unknown) => {
      if (given.signIn && error instanceof Refusal && error.status === 401 && isBrowserAtPage(request)) return undefined
      throw error
    })
    if (!person) return signInFirst(request)
    if (callers !== 'everyone' && !rolesOf(person).some((role) => callers.includes(role)))
      throw new Refusal(403, 'This is not for your role. If it should be, ask the business unit on 01603 223409.')
    return (handler as Door)(request, context)
  })
}

/** A person whose session is over, rather than a program: they are shown where to sign in. */
function isBrowserAtPage(request: HttpRequest): boolean {
  return isPage(request) && (request.headers.get('accept') ?? '').includes('text/html')
}

function signInFirst({ url }: HttpRequest): HttpResponseInit {
  const { pathname, search } = new URL(url)
  return { status: 302, headers: { ...SAFE, location: `/sign-in?to=${encodeURIComponent(pathname + search)}` } }
}
