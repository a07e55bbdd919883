// The asker's own bookings. Nobody else's rows are ever here.
import { type Day, sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { placeIn } from '../questions/read-pick.ts'
import { type Booking, isLive } from '../training.ts'
import type { Answer } from './answer.ts'
import { offersForBookings } from './booking-offers.ts'
import { history, pastLines, sayPast } from './bookings-past.ts'
import { withOwnActions } from './coming-up.ts'
import type { Given } from './given.ts'
import { isInTime } from './in-time.ts'
import { count } from './phrases.ts'
import { saySession, sessionsAhead } from './sessions-ahead.ts'
import { registerSource } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

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
  const over = pastLines(own, question, given)
  if (over) return over
  const then = inTimeGoneBy(past, question, given)
  if (then) return then
  // With nothing ahead, what was attended is the nearest there is to tell.
  if (question.topic !== 'bookings-waiting')
    return [
      ...offered,
      ...calledOff(ahead, given),
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

/** Places lost because the session itself was called off. */
function calledOff(ahead: readonly Booking[], given: Given): string[] {
  return ahead
    .filter(({ status, sessionId }) => {
      const session = given.vocabulary.shelves.sessionById.get(sessionId)
      return status === 'cancelled' && session?.status === 'Cancelled'
    })
    .map(({ course, sessionDate }) => `${course} on ${sayDay(sessionDate)}, which you were booked on, is called off.`)
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
  const where = session
    ? `, ${session.start}, ${count(session.durationHours, 'hour')}, ${session.mode}, ${session.venue}`
    : ''
  return `${booking.course}: ${sayDay(booking.sessionDate)}${where} (${booking.bookingId}).`
}

function sayWaiting(booking: Booking): string {
  return `You are on the waiting list for ${booking.course} on ${sayDay(booking.sessionDate)} (${booking.bookingId}).`
}

function sayOffer(booking: Booking): string {
  const until = booking.offerUntil ? ` Take it by ${sayDay(booking.offerUntil)}.` : ''
  return `You are offered a place on ${booking.course} on ${sayDay(booking.sessionDate)}.${until}`
}
