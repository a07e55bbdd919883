// The whole product as a newcomer starts it, in its own process, for tests that go through its front door.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = join(import.meta.dirname, '..', '..')
const STARTING_MS = 120_000

export type Product = Awaited<ReturnType<typeof startProduct>>

/** @param env settings of the local run; data stays in memory unless `DATA_DIR` says otherwise */
export async function startProduct(env: Record<string, string> = {}) {
  const port = env.PORT ?? String(await freePort())
  const child = spawn(process.execPath, ['dev/main.ts'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: ':memory:', ...env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The product did not start:\n${said}`)), STARTING_MS)
    const hear = (chunk: Buffer): void => {
      said += String(chunk)
      if (!/^Ready: /m.test(said)) return
      clearTimeout(late)
      resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`The product ended with ${code}:\n${said}`)))
  })
  await ready
  const url = `http://127.0.0.1:${port}`
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    url,
    port,
    said: () => said,
    async post(path: string, body: object): Promise<Response> {
      return fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    },
    async get<T>(path: string, person = 'p-bu-admin'): Promise<T> {
      return (await (await fetch(url + path, { headers: { 'x-local-person': person } })).json()) as T
    },
    /** Moves the clock; timers that fell due have run when it resolves. */
    async moveClock(now: string): Promise<void> {
      await fetch(`${url}/dev/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now }),
      })
    },
    async stop(): Promise<void> {
      child.kill('SIGTERM')
      await ended
    },
    /** Ends it as a power cut would. */
    async kill(): Promise<void> {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Asks until the answer is what is waited for. */
export async function eventually<T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  withinMs = 15_000,
): Promise<T> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (isRight(answer)) return answer
    if (Date.now() > deadline)
      throw new Error(`Still not so after ${withinMs} ms: ${JSON.stringify(answer)?.slice(0, 2000)}`)
    await pause(100)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
