// A row of the training sessions' register as a session.
import type { Session } from '../../domain/training.ts'
import type { Cells } from './cells.ts'

export const SESSION_COLUMNS = [
  'sessionId',
  'courseCode',
  'course',
  'provider',
  'kind',
  'date',
  'start',
  'durationHours',
  'mode',
  'venue',
  'capacity',
  'status',
  'trainingYear',
] as const

/** The session without its places, which come from its bookings. */
export function sessionOf(cells: Cells): Session {
  return {
    sessionId: cells.name('sessionId'),
    courseCode: cells.name('courseCode'),
    course: cells.name('course'),
    provider: cells.text('provider'),
    kind: cells.oneOf('kind', ['Commissioned', 'Partner', 'Champion event']),
    date: cells.day('date'),
    start: cells.time('start'),
    durationHours: cells.number('durationHours'),
    mode: cells.oneOf('mode', ['Face to face', 'Virtual']),
    venue: cells.text('venue'),
    capacity: cells.number('capacity'),
    status: cells.oneOf('status', ['Open', 'Full', 'Completed', 'Cancelled']),
    trainingYear: cells.name('trainingYear'),
    taken: 0,
    waiting: 0,
  }
}
