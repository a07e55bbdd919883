// Which other sessions of a course still have a place: for a swap, and for whoever's session was cancelled or full.
import { isBookable } from './booking-rules.ts'
import type { Day } from './day.ts'
import type { Session } from './training.ts'

/** Sessions of the same course but this one, with a place nobody holds or waits for, the nearest first. */
export function sessionsWithRoom(
  sessions: readonly Session[],
  { course, sessionId }: Pick<Session, 'course' | 'sessionId'>,
  today: Day,
): Session[] {
  return sessions
    .filter((each) => each.course === course && each.sessionId !== sessionId && isBookable(each, today))
    .filter(({ taken, waiting, capacity }) => taken + waiting < capacity)
    .sort((one, other) => one.date.localeCompare(other.date))
}
