// Storage for a test: the run's one emulator, and a name nobody else uses in it.
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'

/** Start of a name for tables, queues and containers: lower-case letters and digits, a letter first, 11 characters. */
export type TestStorage = { connectionString: string; prefix: string }

/** Needs `globalSetup: ['tests/support/global-setup.ts']` in vitest.config.ts. */
export async function testStorage(): Promise<TestStorage> {
  const response = await fetch(inject('storageDoor'))
  const answer = await response.text()
  if (!response.ok) throw new Error(answer)
  return { connectionString: answer, prefix: `t${randomBytes(5).toString('hex')}` }
}
