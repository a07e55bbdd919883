// Answers HTTP requests with the app's HTTP functions: finds the route, asks for a key where one is needed, calls.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RpcData } from './functions-core.ts'
import { readBody } from './http-body.ts'
import { writeReply } from './http-reply.ts'
import type { Call } from './invoke.ts'
import type { Registration } from './load-functions.ts'
import { matchRoutes, type Route, readRoute } from './route.ts'

export type HttpFunctions = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>

type Options = {
  registrations: Registration[]
  routePrefix: string
  customHeaders: Record<string, string>
  /** Keys that open functions whose authLevel is `function` or `admin`. */
  keys: string[]
  run: (registration: Registration, call: Call) => Promise<RpcData | null>
}

export function httpFunctions({ registrations, routePrefix, customHeaders, keys, run }: Options): HttpFunctions {
  const routes = registrations.filter(({ kind }) => kind === 'http').map((one) => routeOf(one, routePrefix))
  return async (request, response, url) => {
    for (const [name, value] of Object.entries(customHeaders)) response.setHeader(name, value)
    const matches = matchOrNothing(routes, url.pathname)
    const method = request.method ?? 'GET'
    const match = matches.find(({ target }) => methodsOf(target).includes(method))
    if (!match)
      return refuseMethod(
        response,
        method,
        matches.flatMap(({ target }) => methodsOf(target)),
      )
    const { trigger } = match.target
    if (trigger.authLevel !== 'anonymous' && !hasKey(request, url, keys)) return empty(response, 401)
    const body = await readBody(request)
    if (!body) return empty(response.setHeader('connection', 'close'), 413)
    const http = { url: url.href, method, headers: plainHeaders(request), params: match.params, body: { bytes: body } }
    writeReply(response, await run(match.target, { data: { http } }))
  }
}

function routeOf(registration: Registration, prefix: string): Route<Registration> {
  const own = registration.trigger.route
  const route = typeof own === 'string' ? own : registration.name
  return readRoute(`${prefix}/${route}`, registration)
}

function methodsOf({ trigger }: Registration): string[] {
  const methods = trigger.methods
  return Array.isArray(methods) ? methods.map((method) => String(method).toUpperCase()) : []
}

/** An address that cannot be decoded belongs to no function. */
function matchOrNothing(routes: Route<Registration>[], path: string) {
  try {
    return matchRoutes(routes, path)
  } catch (error) {
    if (error instanceof URIError) return []
    throw error
  }
}

function refuseMethod(response: ServerResponse, method: string, allowed: string[]): void {
  // The Functions host knows no HEAD unless a function lists it: it answers as if the address were unknown.
  const isUnknown = allowed.length === 0 || method === 'HEAD'
  if (!isUnknown) response.setHeader('allow', [...new Set(allowed)].join(', '))
  empty(response, isUnknown ? 404 : 405)
}

function hasKey(request: IncomingMessage, url: URL, keys: string[]): boolean {
  const given = request.headers['x-functions-key'] ?? url.searchParams.get('code')
  return typeof given === 'string' && keys.includes(given)
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  const entries = Object.entries(headers).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]))
}

function empty(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}
