// The asker's own bookings. Nobody else's rows are ever here.
import { type Day, sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { placeIn } from '../questions/read-pick.ts'
import { type Booking, isLive } from '../training.ts'
import type { Answer } from './answer.ts'
import { offersForBookings } from './booking-offers.ts'
import { withOwnActions } from './coming-up.ts'
import type { Given } from './given.ts'
import { isInTime, spanAsked } from './in-time.ts'
import { count } from './phrases.ts'
import { saySession, sessionsAhead } from './sessions-ahead.ts'
import { registerSource } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

const MOST_PAST = 12

export function answerMyBookings(question: Question, given: Given): Answer {
  const own = given.bookings.filter((booking) => isMeant(booking, question))
  const answer: Answer = {
    title: KIND_TITLES.my_bookings,
    paragraphs: [
      ...linesFor(own, question, given),
      'To change one, press it here, or ask the NSCP Business Unit on 01603 223409.',
    ],
    asAt: given.today,
    sources: [registerSource('your own bookings', given.today)],
    suggestions: suggestionsFor('my_bookings'),
    isHeld: true,
    isPrivate: true,
    listed: listedOf(own, question, given),
    offers: offersForBookings(own.filter((one) => one.sessionDate >= given.today && isLive(one))),
  }
  return withOwnActions(answer, question, given)
}

function isMeant({ bookingId, sessionId, course }: Booking, { ref, course: asked }: Question): boolean {
  if (ref !== undefined) return bookingId === ref || sessionId === ref
  return !asked || course === asked
}

/** Those ahead that are booked, the nearest first. */
function booked(own: readonly Booking[], { today }: Given): Booking[] {
  return own.filter(({ sessionDate, status }) => sessionDate >= today && status === 'booked').toSorted(byDate)
}

/** The sessions told of, in that order; where a waiting list was asked about, those first. */
function listedOf(own: readonly Booking[], question: Question, given: Given): string[] {
  const ahead = booked(own, given).filter(isThen(booked(own, given), question))
  const waiting = own.filter(({ sessionDate, status }) => sessionDate >= given.today && status === 'waitlisted')
  const told = question.topic === 'bookings-waiting' ? [...waiting, ...ahead] : [...ahead, ...waiting]
  return told.map(({ sessionId }) => sessionId)
}

function linesFor(own: readonly Booking[], question: Question, given: Given): string[] {
  const ahead = own.filter((one) => one.sessionDate >= given.today)
  const nearest = booked(own, given)
  const picked = question.pick === undefined ? undefined : nearest.at(placeIn(question.pick, nearest.length))
  if (picked) return [sayBooking(picked, given)]
  const told = [...noneThen(nearest, question), ...bookedLines(nearest.filter(isThen(nearest, question)), given)]
  const offered = ahead.filter((one) => one.status === 'offered').map(sayOffer)
  const waiting = ahead.filter((one) => one.status === 'waitlisted').map(sayWaiting)
  const later = ahead.length === 0 ? sessionsLater(question, given) : []
  const past = own.filter((one) => one.sessionDate < given.today)
  if (question.topic === 'bookings-missed') return missed(past, given)
  if (question.topic === 'bookings-history') return history(past, question, given)
  const then = inTimeGoneBy(past, question, given)
  if (then) return then
  // With nothing ahead, what was attended is the nearest there is to tell.
  if (question.topic !== 'bookings-waiting')
    return [
      ...offered,
      ...told,
      ...waiting,
      ...later,
      ...(ahead.length === 0 && past.length > 0 ? history(past, question, given) : []),
    ]
  return [...offered, ...(waiting.length > 0 ? waiting : ['You are not on a waiting list.']), ...told]
}

/** "What happened to my place on 3 April": those of that time, and how each ended. */
function inTimeGoneBy(past: readonly Booking[], { from, to }: Question, { today }: Given): string[] | undefined {
  if (!from || !to || to >= today) return undefined
  const then = past.filter(({ sessionDate }) => isInTime(sessionDate, { from, to })).toSorted(byDate)
  return then.length > 0 ? then.map(sayPast) : [`Nothing was booked for you ${sayThen(from, to)}.`]
}

const ASKS_LATER = /\blater\b|\bafter (?:that|those)\b|\bbeyond\b|\brest of the year\b/
const MOST_LATER = 3

/** "Anything later in the year", of one who has nothing booked: what runs then. */
function sessionsLater({ own, course }: Question, given: Given): string[] {
  if (own === undefined || !ASKS_LATER.test(own)) return []
  const running = sessionsAhead(given, course).filter(({ status }) => status !== 'Cancelled')
  return running.length === 0
    ? []
    : ['Sessions ahead that can be booked:', ...running.slice(0, MOST_LATER).map(saySession)]
}

/** "Is the November one online": those of the time named, or all where none of them is then. */
function isThen(bookings: readonly Booking[], question: Question): (booking: Booking) => boolean {
  const isNamed = ({ sessionDate }: Booking) => isInTime(sessionDate, { from: question.from, to: question.to })
  return bookings.some(isNamed) ? isNamed : () => true
}

/** "Anything booked in June": that there is none then is said before what there is. */
function noneThen(bookings: readonly Booking[], question: Question): string[] {
  const { from, to } = question
  const isNamed = bookings.some(({ sessionDate }) => isInTime(sessionDate, { from, to }))
  if (!from || !to || isNamed || bookings.length === 0) return []
  return [`Nothing is booked for you ${sayThen(from, to)}.`]
}

function sayThen(from: Day, to: Day): string {
  return from === to ? `on ${sayDay(from)}` : `from ${sayDay(from)} to ${sayDay(to)}`
}

function byDate(a: Booking, b: Booking): number {
  return a.sessionDate.localeCompare(b.sessionDate)
}

function bookedLines(booked: readonly Booking[], given: Given): string[] {
  if (booked.length === 0) return ['You have no bookings ahead.']
  return [`You have ${count(booked.length, 'booking')} ahead.`, ...booked.map((one) => sayBooking(one, given))]
}

export function sayBooking(booking: Booking, given: Given): string {
  const session = given.vocabulary.shelves.sessionById.get(booking.sessionId)
  const where = session ? `, ${session.start}, ${session.mode}, ${session.venue}` : ''
  return `${booking.course}: ${sayDay(booking.sessionDate)}${where} (${booking.bookingId}).`
}

function sayWaiting(booking: Booking): string {
  return `You are on the waiting list for ${booking.course} on ${sayDay(booking.sessionDate)} (${booking.bookingId}).`
}

function sayOffer(booking: Booking): string {
  const until = booking.offerUntil ? ` Take it by ${sayDay(booking.offerUntil)}.` : ''
  return `You are offered a place on ${booking.course} on ${sayDay(booking.sessionDate)}.${until}`
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

function sayPast({ course, sessionDate, status, cancelledOn }: Booking): string {
  const given = cancelledOn ? ` (given up on ${sayDay(cancelledOn)})` : ''
  return `${course}, ${sayDay(sessionDate)}: ${status}${given}.`
}

function history(past: readonly Booking[], question: Question, given: Given): string[] {
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
  const last = span.to < given.today ? span.to : given.today
  const then = attended.filter(({ sessionDate }) => sessionDate >= span.from && sessionDate <= last)
  return [`From ${sayDay(span.from)} to ${sayDay(last)}: ${count(then.length, 'session')}.`]
}
