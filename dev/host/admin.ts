// The host's own addresses: the list of functions, and running a timer or queue function by hand.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from './http-body.ts'
import type { Registration } from './load-functions.ts'

type Options = {
  registrations: Registration[]
  /** Runs the function to its end; a failure is logged, not thrown. `input` is what the caller sent. */
  runNow: (registration: Registration, input: string) => Promise<unknown>
}

export type Admin = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>

/** Answers `/admin/functions` and `/admin/functions/{name}`; false for any other address. */
export function adminDoor({ registrations, runNow }: Options): Admin {
  return async (request, response, { pathname }) => {
    const [, list, name] = /^\/admin\/(functions)(?:\/([^/]+))?\/?$/.exec(pathname) ?? []
    if (!list) return false
    if (!name && request.method === 'GET') return answer(response, 200, registrations.map(describe))
    if (!name || request.method !== 'POST') return answer(response, 405)
    const registration = registrations.find((one) => one.name.toLowerCase() === name.toLowerCase())
    if (!registration) return answer(response, 404, { message: `There is no function named "${name}".` })
    if (registration.kind === 'http')
      return answer(response, 400, { message: `"${registration.name}" is an HTTP function: call its own address.` })
    const body = await readBody(request)
    const input = body && readInput(body.toString('utf8'))
    if (input === undefined) return answer(response, 400, { message: 'The body must be JSON, as in { "input": "" }.' })
    await runNow(registration, input)
    return answer(response, 202)
  }
}

function describe({ name, kind, trigger }: Registration) {
  if (kind === 'http') return { name, type: kind, route: trigger.route ?? name, methods: trigger.methods }
  return kind === 'timer'
    ? { name, type: kind, schedule: trigger.schedule }
    : { name, type: kind, queueName: trigger.queueName }
}

/** The input as text; an object is passed on as the JSON it is. */
function readInput(body: string): string | undefined {
  try {
    const { input = '' } = Object(JSON.parse(body)) as { input?: unknown }
    return typeof input === 'string' ? input : JSON.stringify(input)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function answer(response: ServerResponse, status: number, body?: unknown): true {
  if (body === undefined) response.writeHead(status).end()
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  return true
}
