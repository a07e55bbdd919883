// The one place where a job's error becomes an HTTP status: a refusal is said, anything else is logged whole and said calmly.
import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions'
import { Refusal } from '../domain/refusal.ts'
import { TooManyRequests } from './rate-limit.ts'

export type Door = (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit>

const CALM = 'Something went wrong on our side and it has been noted. Please try again in a few minutes.'

export function door(open: Door): HttpHandler {
  return async (request, context) => {
    try {
      return await open(request, context)
    } catch (error) {
      if (error instanceof Refusal)
        return { status: error.status, jsonBody: { error: error.message }, headers: headersFor(error) }
      context.error(`${context.functionName} failed`, error)
      return { status: 500, jsonBody: { error: CALM }, headers: SAFE }
    }
  }
}

/** Headers for everything: nothing is stored, guessed at, framed, run, or read by another site's page. */
export const SAFE = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
}

/** For pages: nothing but our own style sheet, and no framing by others. */
export const PAGE = {
  ...SAFE,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
}

// Where a tab of ours may stand: in Teams, on the web or in its own window.
const TEAMS = 'https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft'

/** For report pages, which Teams may frame and nobody else. */
export const TEAMS_PAGE = {
  ...PAGE,
  'content-security-policy': `default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self' ${TEAMS}`,
}

/** For the sign-in page: a script of our own, which speaks to us and, outside Teams, to Entra. */
export const SIGN_IN_PAGE = {
  ...PAGE,
  'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https://login.microsoftonline.com; form-action 'none'; base-uri 'none'; frame-ancestors ${TEAMS}`,
}

/**
 * The body as text.
 * @throws Refusal 413 when it is longer than `limit` bytes
 */
export async function readText(request: HttpRequest, limit: number, what: string): Promise<string> {
  return (await readBytes(request, limit, what)).toString('utf8')
}

/**
 * The body as it came.
 * @throws Refusal 413 when it is longer than `limit` bytes; one that says so itself is not read at all
 */
export async function readBytes(request: HttpRequest, limit: number, what: string): Promise<Buffer> {
  const announced = Number(request.headers.get('content-length'))
  const tooLong = () => new Refusal(413, `${what} may be at most ${sayBytes(limit)}. Send less, or split it up.`)
  if (announced > limit) throw tooLong()
  const bytes = Buffer.from(await request.arrayBuffer())
  if (bytes.byteLength > limit) throw tooLong()
  return bytes
}

function sayBytes(bytes: number): string {
  const kilobytes = Math.floor(bytes / 1024)
  return kilobytes < 10_240 ? `${kilobytes} KB` : `${Math.floor(kilobytes / 1024)} MB`
}

function headersFor(refusal: Refusal): Record<string, string> {
  return refusal instanceof TooManyRequests ? { ...SAFE, 'retry-after': String(refusal.afterSeconds) } : SAFE
}
