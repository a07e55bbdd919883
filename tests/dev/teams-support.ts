// A hand-written bot and a running stand-in for Teams, for tests that speak to it over real HTTP.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Activity } from '../../dev/teams/shapes.ts'
import { startTeams, type TeamsSettings, type TeamsStandIn } from '../../dev/teams/start-teams.ts'
import type { Group } from '../../domain/group.ts'
import type { Person } from '../../domain/person.ts'

export const CARD = 'application/vnd.microsoft.card.adaptive'

/** What the bot under test does with one activity; whatever it returns is the HTTP answer. */
export type FakeTurn = (activity: Activity, reply: (answer: Activity) => Promise<string>) => Promise<unknown>

export type Running = {
  url: string
  teams: TeamsStandIn
  /** Every activity the bot was sent, oldest first. */
  heard: Activity[]
  setTurn: (turn: FakeTurn) => void
  setClock: (now: string) => void
  close: () => Promise<void>
}

export function person(personId: string, more: Partial<Person> = {}): Person {
  return {
    personId,
    entraObjectId: more.channel === 'email' ? '' : `00000000-0000-4000-8000-${personId.padStart(12, '0')}`,
    displayName: `Role ${personId}`,
    email: `${personId}@partners.example`,
    roles: ['champion'],
    chairs: [],
    ownerRoles: [],
    organisation: 'Health',
    channel: 'teams',
    tenant: 'host',
    ...more,
  }
}

export function group(name: string): Group {
  return {
    name,
    fullName: name,
    aliases: [],
    chairRole: '',
    chairNote: '',
    parent: '',
    cadence: '',
    purpose: '',
    sections: [],
  }
}

/** Starts a bot and the stand-in, each on a free port of 127.0.0.1. */
export async function startRunning(settings: Partial<TeamsSettings> = {}): Promise<Running> {
  const heard: Activity[] = []
  let turn: FakeTurn = async () => undefined
  let now = new Date('2024-04-22T08:00:00.000Z')
  const bot = await listen(async (request, response) => {
    const activity = JSON.parse(await textOf(request)) as Activity
    heard.push(activity)
    const answer = await turn(activity, (reply) => postReply(activity, reply))
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(answer === undefined ? '' : JSON.stringify(answer))
  })
  let url = ''
  const teams = startTeams({
    roster: [person('1'), person('2', { chairs: ['VAG'], roles: ['chair'] }), person('3', { channel: 'email' })],
    groups: [group('VAG'), group('Partnership Group')],
    baseUrl: () => url,
    botUrl: () => bot.url,
    clock: () => now,
    onClock: async (moved) => {
      now = moved
    },
    templates: { 'template-1': { subject: 'Due ((when))', body: 'Hello ((role)). See ((link))((late?? now))' } },
    ...settings,
  })
  const server = await listen(async (request, response) => {
    const at = new URL(request.url ?? '/', url)
    for (const route of teams.routes) if (await route(request, response, at)) return
    response.writeHead(404).end()
  })
  url = server.url
  return {
    url,
    teams,
    heard,
    setTurn: (next) => {
      turn = next
    },
    setClock: (next) => {
      now = new Date(next)
    },
    close: async () => {
      await teams.close()
      await Promise.all([server.close(), bot.close()])
    },
  }
}

async function postReply(activity: Activity, reply: Activity): Promise<string> {
  const { serviceUrl, conversation, id } = activity as Activity & { serviceUrl: string; conversation: { id: string } }
  const path = `/v3/conversations/${encodeURIComponent(conversation.id)}/activities/${id}`
  const response = await fetch(serviceUrl + path, { method: 'POST', body: JSON.stringify(reply) })
  return ((await response.json()) as { id: string }).id
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
  const server: Server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((done) => server.close(() => done()))
  }
  return { url: `http://127.0.0.1:${port}`, close }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
