// Asks the bots their questions from a process of its own, one after another, in turns about.
import { Agent, request } from 'node:http'

type Round = { paths: string[]; bodies: Record<string, string>[] }

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

process.once('message', (told: { port: number; rounds: Round['bodies']; paths: string[] }) => {
  run(told).then(
    () => process.send?.('done'),
    (error: unknown) => process.send?.(String(error)),
  )
})
process.once('disconnect', () => process.exit(0))

async function run({ port, rounds, paths }: { port: number; rounds: Round['bodies']; paths: string[] }): Promise<void> {
  for (const bodies of rounds) for (const path of paths) await post(port, path, bodies[path] ?? '')
}

function post(port: number, path: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent }, (response) => {
      response
        .resume()
        .once('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`${path} answered ${response.statusCode}`)),
        )
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
