// One storage emulator for a whole test run, started only when the first test asks for it: most tests need none.
import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { type Emulator, startEmulator } from '../../dev/emulator.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address that answers with the emulator's connection string. */
    storageDoor: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let emulator: Promise<Emulator> | undefined
  const server = createServer((_request, response) => {
    emulator ??= startEmulator()
    emulator.then(
      ({ connectionString }) => response.end(connectionString),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('No loopback port for the tests.')
  project.provide('storageDoor', `http://127.0.0.1:${address.port}`)
  return async () => {
    server.close()
    server.closeAllConnections()
    await (await emulator)?.stop()
  }
}
