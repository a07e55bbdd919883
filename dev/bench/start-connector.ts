// Starts the benchmark's Bot Connector and gives its address.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type BenchConnector = { url: string; stop(): void }

export async function startConnector(): Promise<BenchConnector> {
  const child = fork(fileURLToPath(new URL('./connector-child.ts', import.meta.url)))
  const [port] = await once(child, 'message')
  return { url: `http://127.0.0.1:${String(port)}`, stop: () => child.disconnect() }
}
