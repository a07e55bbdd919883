// The asker's own bookings gone by: attended, missed, given up, and those recorded as chargeable.
import { type Day, sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { type Booking, isLive } from '../training.ts'
import type { Given } from './given.ts'
import { spanAsked } from './in-time.ts'
import { count } from './phrases.ts'

const MOST_PAST = 12

const GIVEN_UP: ReadonlySet<string> = new Set(['cancelled', 'late-cancelled', 'withdrawn'])

/** The lines of a question about what is over, by its topic; nothing where it asks of what is ahead. */
export function pastLines(own: readonly Booking[], question: Question, given: Given): string[] | undefined {
  const past = own.filter((one) => one.sessionDate < given.today)
  if (question.topic === 'bookings-missed') return missed(past, given)
  if (question.topic === 'bookings-history') return history(past, question, given)
  if (question.topic === 'bookings-given-up') return givenUp(own, given)
  if (question.topic === 'bookings-not-done') return notDone(past, given)
  if (question.topic === 'bookings-made' && own.length > 0) return made(own, given)
  return question.topic === 'bookings-charged' ? charged(own, given) : undefined
}

/** When those ahead were booked, or the last of all where none is ahead, and by whom if it was another's doing. */
function made(own: readonly Booking[], { today }: Given): string[] {
  const ahead = own.filter((one) => one.sessionDate >= today && isLive(one)).toSorted(byDate)
  return (ahead.length > 0 ? ahead : own.toSorted(byDate).slice(-1)).map(
    ({ course, sessionDate, booked, bookedBy, bookingId }) =>
      `${course} on ${sayDay(sessionDate)}: booked on ${sayDay(booked)}${bookedBy ? ` by ${bookedBy}` : ''} (${bookingId}).`,
  )
}

/** The commissioned courses of the register that the asker has not attended. No course is required of anybody here. */
function notDone(past: readonly Booking[], { records, today }: Given): string[] {
  const attended = new Set(past.filter(({ status }) => status === 'attended').map(({ course }) => course))
  const offered = records.sessions.filter(({ kind }) => kind === 'Commissioned').map(({ course }) => course)
  const left = [...new Set(offered)].filter((course) => !attended.has(course)).toSorted()
  if (left.length === 0) return [`You have attended every commissioned course, up to ${sayDay(today)}.`]
  return [
    `Commissioned courses you have not attended, up to ${sayDay(today)}: ${left.join('; ')}.`,
    'Which of them a role has to do is not on record here: ask your manager or your own organisation.',
  ]
}

/** Places booked and not come to, then those given up late: what the asker may be asked about, and nothing else of the past. */
function missed(past: readonly Booking[], given: Given): string[] {
  const lost = past.filter((one) => one.status === 'no-show').toSorted(byDate)
  const late = past.filter((one) => one.status === 'late-cancelled').toSorted(byDate)
  return [
    lost.length === 0
      ? `No missed session is recorded for you up to ${sayDay(given.today)}.`
      : `You did not come to ${count(lost.length, 'session')} you were booked on, up to ${sayDay(given.today)}.`,
    ...[...lost, ...late].map(sayPast),
  ]
}

/** Places the asker gave up, whenever the session is. */
function givenUp(own: readonly Booking[], { today }: Given): string[] {
  const up = own.filter(({ status }) => GIVEN_UP.has(status)).toSorted(byDate)
  if (up.length === 0) return [`No booking given up is recorded for you up to ${sayDay(today)}.`]
  return [`You have given up ${count(up.length, 'booking')}, up to ${sayDay(today)}.`, ...up.map(sayPast)]
}

/** Bookings the register marks as chargeable, and why. It holds no amounts and no payments. */
function charged(own: readonly Booking[], { today }: Given): string[] {
  const due = own.filter(({ isChargeable }) => isChargeable).toSorted(byDate)
  if (due.length === 0) return [`No booking of yours is marked as chargeable, up to ${sayDay(today)}.`]
  const lines = due.map(({ course, sessionDate, chargeReason }) => {
    const why = chargeReason ? `: ${chargeReason.toLowerCase()}` : ''
    return `${course}, ${sayDay(sessionDate)}${why}.`
  })
  const marked = due.length === 1 ? '1 booking of yours is' : `${due.length} bookings of yours are`
  return [
    `${marked} marked as chargeable, up to ${sayDay(today)}.`,
    ...lines,
    'The amounts, and what has been paid, are not on record here.',
  ]
}

export function sayPast({ course, sessionDate, status, cancelledOn }: Booking): string {
  const given = cancelledOn ? ` (given up on ${sayDay(cancelledOn)})` : ''
  return `${course}, ${sayDay(sessionDate)}: ${status}${given}.`
}

export function history(past: readonly Booking[], question: Question, given: Given): string[] {
  const attended = past.filter((one) => one.status === 'attended')
  const others = past.length - attended.length
  const lines = past.toSorted((a, b) => b.sessionDate.localeCompare(a.sessionDate)).map(sayPast)
  const what = question.course === undefined ? '' : ` of ${question.course}`
  const rest = others > 0 ? ` and had ${count(others, 'other booking')}` : ''
  return [
    `You attended ${count(attended.length, 'session')}${what}${rest} up to ${sayDay(given.today)}.`,
    ...hoursOf(attended, given),
    ...withinTime(attended, question, given),
    ...lines.slice(0, MOST_PAST),
  ]
}

/** How long they were together, where the register holds all of them. */
function hoursOf(attended: readonly Booking[], given: Given): string[] {
  const sessions = attended.map((one) => given.vocabulary.shelves.sessionById.get(one.sessionId))
  if (attended.length < 2 || sessions.includes(undefined)) return []
  const hours = sessions.reduce((sum, one) => sum + (one?.durationHours ?? 0), 0)
  return [`Together they lasted ${count(hours, 'hour')}.`]
}

/** Of a time that is named, how many of them fell in it. */
function withinTime(attended: readonly Booking[], question: Question, given: Given): string[] {
  const span = spanAsked(question)
  if (!span || span.from > given.today || attended.length === 0) return []
  const last: Day = span.to < given.today ? span.to : given.today
  const then = attended.filter(({ sessionDate }) => sessionDate >= span.from && sessionDate <= last)
  return [`From ${sayDay(span.from)} to ${sayDay(last)}: ${count(then.length, 'session')}.`]
}

function byDate(a: Booking, b: Booking): number {
  return a.sessionDate.localeCompare(b.sessionDate)
}
