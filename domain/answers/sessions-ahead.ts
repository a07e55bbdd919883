// Training sessions from today on, and how a session and its places are said.
import { sayDay } from '../day.ts'
import { placeOf } from '../questions/shelves.ts'
import type { Session } from '../training.ts'
import type { Given } from './given.ts'

/** Nearest first; of one course where it is named. */
export function sessionsAhead(given: Given, course?: string): readonly Session[] {
  const { sessions, sessionsByCourse } = given.vocabulary.shelves
  const wanted = course === undefined ? sessions : (sessionsByCourse.get(course) ?? [])
  return wanted.slice(placeOf(given.today, wanted))
}

export function saySession(session: Session): string {
  const how = `${session.durationHours} hours, ${session.mode}, ${session.venue}`
  return `${session.course} on ${sayDay(session.date)} at ${session.start}, ${how}. ${sayPlaces(session)} (${session.sessionId})`
}

export function sayPlaces(session: Session): string {
  if (session.status === 'Cancelled') return 'It is cancelled.'
  const left = Math.max(0, session.capacity - session.taken)
  const waiting = session.waiting > 0 ? ` with ${session.waiting} on the waiting list` : ''
  if (session.status === 'Full' || left === 0) return `It is full${waiting}; ask to join the waiting list.`
  return `${left} of ${session.capacity} places left${waiting}.`
}
