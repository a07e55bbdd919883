// A Bot Connector and a GOV.UK Notify that keep the truth of what was posted, and fail in every known way. Runs in a
// process of its own: node tests/faults/faulty-connector.ts <share of faults> <all|clear|none> <seed>
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { CLEAR_FAULTS, DOUBTFUL_FAULTS, type Fault } from './connector-faults.ts'
import { seeded } from './seeded.ts'
import type { Truth } from './truth.ts'

const [share = '0.2', which = 'all', seed = '1'] = process.argv.slice(2)
const chance = seeded(Number(seed))
const faults = which === 'none' ? [] : which === 'clear' ? CLEAR_FAULTS : [...CLEAR_FAULTS, ...DOUBTFUL_FAULTS]

const truth: Truth = {
  requests: 0,
  posts: {},
  emails: {},
  injected: {},
  doubtful: 0,
  doubtfulPosted: 0,
  doubtfulAt: {},
  retryAfterViolations: 0,
  mostInOneSecond: 0,
}
const blockedUntil = new Map<string, number>()
const closed = new Set<string>()
const moments: number[] = []

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy())
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit(0))

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/truth') {
    response.end(JSON.stringify(truth))
    return
  }
  if (request.url === '/reached') {
    response.end(String(Object.keys(truth.posts).length + Object.keys(truth.emails).length))
    return
  }
  const body = (await json(request)) as { email_address?: string; type?: string }
  if (request.url?.includes('/v2/notifications/email')) {
    count(truth.emails, body.email_address ?? '')
    reply(response, 201, { id: `email-${body.email_address}` })
    return
  }
  post(/conversations\/([^/]+)/.exec(request.url ?? '')?.[1] ?? '', request, response)
}

function post(chat: string, request: IncomingMessage, response: ServerResponse): void {
  measure(chat)
  const fault = closed.has(chat) ? { ...CLEAR_FAULTS[5], kind: '403' } : nextFault()
  if (!fault?.kind) {
    count(truth.posts, chat)
    reply(response, 201, { id: `a-${truth.requests}` })
    return
  }
  count(truth.injected, fault.kind)
  const isPosted = fault.posted === 'yes' || (fault.posted === 'unknown' && chance() < 0.5)
  if (isPosted) count(truth.posts, chat)
  if (fault.isAmbiguous) {
    truth.doubtful += 1
    truth.doubtfulAt[chat] = Date.now()
    if (isPosted) truth.doubtfulPosted += 1
  }
  fail(fault.kind, chat, request, response)
}

function fail(kind: string, chat: string, request: IncomingMessage, response: ServerResponse): void {
  if (kind === 'hang') return
  if (kind.startsWith('reset')) {
    request.socket.resetAndDestroy()
    return
  }
  if (kind === '201 with a cut body') {
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":')
    return
  }
  if (kind === '403' || kind === '404') closed.add(chat)
  if (kind !== '429') {
    reply(response, Number(kind), { error: { code: 'Fault', message: 'told to' } })
    return
  }
  const seconds = 1 + Math.floor(chance() * 3)
  blockedUntil.set(chat, Date.now() + seconds * 1000)
  response.setHeader('retry-after', String(seconds))
  reply(response, 429, { error: { code: 'Throttled', message: 'slow down' } })
}

function nextFault(): Fault | undefined {
  if (faults.length === 0 || chance() >= Number(share)) return undefined
  return faults[Math.floor(chance() * faults.length)]
}

function measure(chat: string): void {
  const now = Date.now()
  truth.requests += 1
  if (now < (blockedUntil.get(chat) ?? 0)) truth.retryAfterViolations += 1
  moments.push(now)
  while ((moments[0] ?? now) <= now - 1000) moments.shift()
  truth.mostInOneSecond = Math.max(truth.mostInOneSecond, moments.length)
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
