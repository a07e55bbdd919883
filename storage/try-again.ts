// Repeats a write that lost a race, a bounded number of times, then tells the person.
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../domain/refusal.ts'

const ATTEMPTS = 12
const LONGEST_PAUSE_MS = 300

/** What an attempt gives back when somebody else was first. */
export const LOST_RACE = Symbol('lost race')

/**
 * @param what named in the refusal, for example `Action CAP-NEG-017`
 * @throws Refusal 409 when every attempt lost
 */
export async function tryAgain<T>(what: string, attempt: () => Promise<T | typeof LOST_RACE>): Promise<T> {
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const result = await attempt()
    if (result !== LOST_RACE) return result
    // A random pause, so that two who collided do not collide again.
    await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** count))
  }
  throw new Refusal(
    409,
    `${what} was changed by several people at the same time. Look at it again and repeat your change.`,
  )
}
