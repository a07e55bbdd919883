// Training sessions from today on, and how a session and its places are said.
import { sayDay } from '../day.ts'
import { WEEKDAYS } from '../questions/read-spans.ts'
import { placeOf } from '../questions/shelves.ts'
import type { Session } from '../training.ts'
import type { Given } from './given.ts'
import { capitalised } from './phrases.ts'

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

function left({ capacity, taken }: Session): number {
  return Math.max(0, capacity - taken)
}

export function sayPlaces(session: Session): string {
  if (session.status === 'Cancelled') return 'It is cancelled.'
  const free = left(session)
  const waiting = session.waiting > 0 ? ` with ${session.waiting} on the waiting list` : ''
  if (session.status === 'Full' || free === 0) return `It is full${waiting}; ask to join the waiting list.`
  return `${free} of ${session.capacity} places left${waiting}.`
}

const EMPTY = /\b(?:no|number|without) (?:\w+ )?bookings?\b|\bno ?one (?:is )?booked\b|\bnobody\b|\bempty\b/
const WAITED_FOR = /\bhow many\b.*\bwaiting\b|\b(?:longest|biggest) (?:waiting list|wait)\b/
const MOST_PLACES = /\bmost (?:places|spaces|room|availability)\b|\bemptiest\b/
const FILLING =
  /\bpopular\b|\b(?:nearly|almost|close to) full\b|\bfilling\b|\bfew(?:est)? (?:places|spaces)\b|\bfullest\b/

// "Is the neglect course full" asks of one; "which are full" picks those that are.
const FULL_ONES =
  /\b(?:which|what|any|anything|list|show|how many)\b(?!.*\b(?:not|left|if|when|nearly|almost)\b).*\b(?:full|booked up|sold out|fully booked)\b|^(?:the )?(?:full|fully booked) (?:courses?|sessions?|ones?)\b/

/** Those nobody has booked, or the fullest first, where that is asked; else as they are. */
export function byPlaces(sessions: readonly Session[], text: string): readonly Session[] {
  if (EMPTY.test(text)) return sessions.filter(({ taken }) => taken === 0)
  const full = FULL_ONES.test(text) ? sessions.filter((one) => one.status === 'Full' || left(one) === 0) : []
  if (full.length > 0) return full
  if (WAITED_FOR.test(text)) return sessions.toSorted((a, b) => b.waiting - a.waiting)
  if (MOST_PLACES.test(text)) return sessions.toSorted((a, b) => left(b) - left(a))
  return FILLING.test(text) ? sessions.toSorted((a, b) => left(a) - left(b)) : sessions
}

const PART_OF_DAY =
  /\b(morning|afternoon|evening|twilight)s? (?:only )?(?:training|courses?|sessions?|ones?|slots?|workshops?|dates?)\b|\b(?:in|of) (?:the|an?) (morning|afternoon|evening)s?\b|\b(after work)\b/
const STARTS: Readonly<Record<string, readonly [from: string, before: string]>> = {
  morning: ['00:00', '12:00'],
  afternoon: ['12:00', '16:00'],
  evening: ['16:00', '24:00'],
  twilight: ['16:00', '24:00'],
  'after work': ['16:00', '24:00'],
}

/** "Any evening training": when a session has to start, or undefined. */
export function partOfDay(text: string): { said: string; from: string; before: string } | undefined {
  const found = PART_OF_DAY.exec(text)
  const said = found?.[1] ?? found?.[2] ?? found?.[3] ?? ''
  const hours = STARTS[said]
  return hours && { said, from: hours[0], before: hours[1] }
}

const ON_WEEKDAY =
  /\b(?:on|any) (?:an? )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b|\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s? (?:courses?|training|sessions?|dates?|ones?)\b|\b(?:at )?(?:the )?(weekend)s?\b/

/** "Anything on a Saturday", "weekend courses": the days of the week that will do, 1 for Monday, or undefined. */
export function daysOfWeek(text: string): { said: string; days: readonly number[] } | undefined {
  const found = ON_WEEKDAY.exec(text)
  const day = found?.[1] ?? found?.[2]
  if (found?.[3]) return { said: 'at a weekend', days: [6, 7] }
  return day === undefined ? undefined : { said: `on a ${capitalised(day)}`, days: [WEEKDAYS.indexOf(day) + 1] }
}
