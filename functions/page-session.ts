// A session of pages: a short-lived cookie for somebody whose Entra token was checked a moment ago, because a browser sends
// no token when it opens a page. It opens pages and nothing else; whatever changes something takes the token itself.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { HttpRequest } from '@azure/functions'
import type { Clock } from '../domain/day.ts'
import type { Caller } from './api-door.ts'

export type SessionKey = { id: string; secret: string }

const COOKIE = '__Host-session'
const LONGEST_SECONDS = 60 * 60
const LONGEST_VALUE = 500
// `None`, for a Teams tab is a frame in another site; `Partitioned`, so that it is sent in that one site's frame alone.
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=None; Partitioned'
const PAGES = /^\/api\/(?:home|reports(?:\/[a-z0-9-]+)?|briefings\/[a-z]+)$/

/** True for a page that a browser may open with its session: a GET of an address on this list. */
export function isPage({ method, url }: Pick<HttpRequest, 'method' | 'url'>): boolean {
  return method === 'GET' && PAGES.test(URL.parse(url)?.pathname ?? '')
}

/** @param keys the first signs, all are accepted, as for e-mailed links; each purpose signs differently */
export function pageSessions(keys: readonly SessionKey[], clock: Clock) {
  const nowSeconds = (): number => Math.floor(clock().getTime() / 1000)
  return {
    /** The header that starts the session, which ends with the token, after an hour, or with the browser. */
    start({ tenantId, objectId, until }: Caller): string {
      const [key] = keys
      if (!key) throw new Error('There is no key to sign sessions with.')
      const end = Math.min(until, nowSeconds() + LONGEST_SECONDS)
      const signed = `${key.id}.${tenantId}.${objectId}.${end}`
      return `${COOKIE}=${signed}.${sign(signed, key.secret)}; ${ATTRIBUTES}`
    },

    /** Whose session it is; undefined for anything but a page, beside a token, and for a cookie that is not ours or over. */
    read(request: HttpRequest): Caller | undefined {
      if (!isPage(request) || request.headers.get('authorization') !== null) return undefined
      const value = cookieIn(request.headers.get('cookie') ?? '')
      const [keyId = '', tenantId = '', objectId = '', end = '', signature = '', ...more] = value.split('.')
      const key = keys.find(({ id }) => id === keyId)
      if (!key || more.length > 0) return undefined
      if (!isSame(signature, sign(`${keyId}.${tenantId}.${objectId}.${end}`, key.secret))) return undefined
      const until = Number(end)
      return until > nowSeconds() ? { tenantId, objectId, until } : undefined
    },
  }
}

/** Given twice, it is none: somebody put one beside ours. */
function cookieIn(header: string): string {
  const found = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${COOKIE}=`))
  const [pair = ''] = found
  return found.length === 1 && pair.length <= LONGEST_VALUE ? pair.slice(COOKIE.length + 1) : ''
}

function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(`session:${text}`).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
