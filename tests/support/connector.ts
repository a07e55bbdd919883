// A Bot Connector on loopback that records what is posted and answers as it is told, faults included.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

export type Posted = { method: string; path: string; activity: Record<string, unknown> }

/** What the connector does with a request: answers with a status, hangs, or cuts the line after reading the body. */
export type Answer = number | 'hang' | 'cut' | { status: number; headers?: Record<string, string>; body?: string }

/** Teams' record of a member, by the id that activities come from. */
export type Members = Map<string, Record<string, unknown>>

export async function startConnector() {
  const posted: Posted[] = []
  const members: Members = new Map()
  let answers: Answer[] = []
  const server = createServer((request, response) => {
    const [, member] = /^GET .*\/members\/([^/?]+)/.exec(`${request.method} ${request.url}`) ?? []
    if (member !== undefined) return tellMember(members.get(decodeURIComponent(member)), response)
    take(request, response, posted, answers.shift() ?? 201).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted,
    members,
    /** The next answers, in order; afterwards 201 again. */
    answerWith(...next: Answer[]): void {
      answers = next
    },
    forget(): void {
      posted.length = 0
      answers = []
    },
    close(): Promise<void> {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function tellMember(member: Record<string, unknown> | undefined, response: ServerResponse): void {
  response.writeHead(member ? 200 : 404, { 'content-type': 'application/json' })
  response.end(JSON.stringify(member ?? { error: { code: 'MemberNotFoundInConversation', message: 'told to' } }))
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  posted: Posted[],
  answer: Answer,
): Promise<void> {
  const activity = (await json(request)) as Record<string, unknown>
  posted.push({ method: request.method ?? '', path: request.url ?? '', activity })
  if (answer === 'hang') return
  if (answer === 'cut') {
    response.destroy()
    return
  }
  const { status, headers = {}, body } = typeof answer === 'number' ? { status: answer } : answer
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(
    body ??
      JSON.stringify(
        status < 300 ? { id: `activity-${posted.length}` } : { error: { code: 'Fault', message: 'told to' } },
      ),
  )
}
