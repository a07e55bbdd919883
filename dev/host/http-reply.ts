// Writes what an HTTP function returned to the caller, as the Functions host does.
import type { ServerResponse } from 'node:http'
import { type SetCookie, stringifySetCookie } from 'cookie'
import type { RpcCookie, RpcData } from './functions-core.ts'

/** A function that returns nothing answers 204, without a body. */
export function writeReply(response: ServerResponse, returned: RpcData | null): void {
  const http = returned?.http
  if (!http) {
    response.writeHead(204).end()
    return
  }
  const { 'content-length': _recounted, 'transfer-encoding': _ours, ...headers } = http.headers ?? {}
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  const cookies = (http.cookies ?? []).map(setCookie)
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response.statusCode = Number(http.statusCode ?? 200)
  response.end(http.body?.bytes ? Buffer.from(http.body.bytes) : undefined)
}

function setCookie(rpc: RpcCookie): string {
  const cookie: SetCookie = { name: rpc.name, value: rpc.value }
  if (rpc.domain) cookie.domain = rpc.domain.value
  if (rpc.path) cookie.path = rpc.path.value
  if (rpc.expires) cookie.expires = new Date(rpc.expires.value.seconds * 1000)
  if (rpc.maxAge) cookie.maxAge = rpc.maxAge.value
  if (rpc.secure) cookie.secure = rpc.secure.value
  if (rpc.httpOnly) cookie.httpOnly = rpc.httpOnly.value
  // The runtime calls "left out" `none`, and the real value None `explicitNone`.
  if (rpc.sameSite === 'explicitNone') cookie.sameSite = 'none'
  else if (rpc.sameSite && rpc.sameSite !== 'none') cookie.sameSite = rpc.sameSite
  return stringifySetCookie(cookie)
}
