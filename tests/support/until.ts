// Waiting in a test for something that happens by itself.
import { setTimeout as pause } from 'node:timers/promises'

/** Resolves when `isTrue` does; throws after eight seconds. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 8_000
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('It did not come true in time.')
    await pause(20)
  }
}
