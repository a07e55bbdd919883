// CPU per turn of several bots behind one small web server, asked in turns about by another process, so that whatever
// slows the machine down slows all of them alike. All CPU of this process counts, background work and collection too.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** Answers the body of one request with the body of its response. */
export type Turn = (body: string) => Promise<string>

/** Milliseconds of CPU of a turn. */
export type Spent = { median: number; p99: number; mean: number; turns: number }

type Asked = { turns: Readonly<Record<string, Turn>>; bodies: readonly Record<string, string>[]; warm: number }

/** The bots by name, and what each is asked in each round. The first `warm` rounds are not counted. */
export async function measure({ turns, bodies, warm }: Asked): Promise<Record<string, Spent>> {
  const spent = new Map<string, number[]>()
  const server = serve(turns, spent)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const driver = fork(fileURLToPath(new URL('./driver-child.ts', import.meta.url)))
  const paths = Object.keys(turns)
  driver.send({ port: (server.address() as AddressInfo).port, rounds: bodies, paths: paths.map((name) => `/${name}`) })
  const [said] = await once(driver, 'message')
  driver.disconnect()
  server.close()
  server.closeAllConnections()
  if (said !== 'done') throw new Error(`The benchmark stopped: ${String(said)}`)
  return Object.fromEntries(paths.map((name) => [name, summarise((spent.get(name) ?? []).slice(warm))]))
}

function serve(turns: Asked['turns'], spent: Map<string, number[]>): Server {
  let before = process.cpuUsage()
  return createServer((request, response) => {
    const name = (request.url ?? '').slice(1)
    // From the end of the turn before to the end of this one: reading the request from the wire counts too.
    response.once('close', () => {
      const { user, system } = process.cpuUsage(before)
      before = process.cpuUsage()
      const times = spent.get(name)
      if (times) times.push((user + system) / 1000)
      else spent.set(name, [(user + system) / 1000])
    })
    text(request)
      .then((body) => turns[name]?.(body))
      .then(
        (answer) => response.writeHead(200, { 'content-type': 'application/json' }).end(answer),
        (error: unknown) => response.writeHead(500).end(String(error)),
      )
  })
}

function summarise(times: readonly number[]): Spent {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    median: at(0.5),
    p99: at(0.99),
    mean: times.reduce((sum, time) => sum + time, 0) / times.length,
    turns: times.length,
  }
}
