// The clock of the local run: starts where it is told, runs on, and can be moved.
import type { Clock } from '../domain/day.ts'

export type MovingClock = { clock: Clock; move(now: Date): void }

export function movingClock(start: Date): MovingClock {
  let shown = start.getTime()
  let since = performance.now()
  return {
    clock: () => new Date(shown + (performance.now() - since)),
    move(now) {
      shown = now.getTime()
      since = performance.now()
    },
  }
}
