// Booking, cancelling and swapping: which session or booking is meant, and what a person has to confirm.
import { sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { topicNamed } from '../questions/topics.ts'
import { type Booking, isLive, type Session } from '../training.ts'
import type { Answer, AnswerOffer } from './answer.ts'
import { offersToBook, offersToCancel, offersToSwap } from './booking-offers.ts'
import { notHeld } from './from-facts.ts'
import type { Given } from './given.ts'
import { isInTime } from './in-time.ts'
import { sayBooking } from './my-bookings.ts'
import { saySession, sessionsAhead } from './sessions-ahead.ts'
import { ASK_BUSINESS_UNIT, registerSource } from './sources.ts'
import { swapAsked } from './swap-asked.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

const MOST_SESSIONS = 4
// A booking is a promise of somebody's day: it is confirmed by pressing, never taken from a sentence.
const CONFIRM =
  'Nothing has been changed. Press to see what it means and confirm it, or ask the NSCP Business Unit on 01603 223409 (www.norfolkscp.org).'

export function answerBookingChange(question: Question, given: Given): Answer {
  const topic = topicNamed(question.topic)
  if (topic?.absent) return { ...notHeld(question, [], topic.absent), isPrivate: true }
  const own = given.bookings
    .filter((one) => one.sessionDate >= given.today && isLive(one))
    .toSorted((a, b) => a.sessionDate.localeCompare(b.sessionDate))
  const moved = question.topic === 'change-swap' ? movedTo(own, question, given) : undefined
  if (moved) return drawn([...moved.lines, CONFIRM], moved.offers, given)
  const lines = question.topic === 'change-cancel' ? cancelling(own, question, given) : booking(own, question, given)
  return drawn([...lines, CONFIRM], offersFor(own, question, given), given)
}

function drawn(paragraphs: string[], offers: AnswerOffer[], given: Given): Answer {
  return {
    title: KIND_TITLES.booking_change,
    paragraphs,
    asAt: given.today,
    sources: [registerSource('training sessions and your own bookings', given.today)],
    suggestions: suggestionsFor('booking_change'),
    isHeld: true,
    isPrivate: true,
    offers,
  }
}

const TWO_STEPS =
  'Booking and cancelling are two steps: book the new place first, then give up the old one. A late cancellation may be charged; the notice and the amounts are not published.'

/** From one known booking to the sessions of a time that was named, with both steps ready to press. */
function movedTo(own: readonly Booking[], question: Question, given: Given) {
  const { leaving, wanted } = swapAsked(question, given.today)
  const mine = own.filter((one) => question.course === undefined || one.course === question.course)
  const left = leaving || question.course ? mine.filter((one) => isInTime(one.sessionDate, leaving ?? {})) : []
  const [only] = left
  if (!only || left.length > 1 || !wanted) return undefined
  const sessions = sessionsAhead(given, only.course).filter(
    (one) => one.status !== 'Cancelled' && one.sessionId !== only.sessionId && isInTime(one.date, wanted ?? {}),
  )
  if (sessions.length === 0) return undefined
  return {
    lines: [
      `You are asking to move from ${sayBooking(only, given)}`,
      'To:',
      ...sessions.slice(0, MOST_SESSIONS).map(saySession),
      TWO_STEPS,
    ],
    offers: [...offersToBook(sessions, given.today).slice(0, 2), ...offersToCancel([only])],
  }
}

function offersFor(own: readonly Booking[], question: Question, given: Given) {
  const meant = own.filter((one) => isMeant(one, question))
  if (question.topic === 'change-cancel') return offersToCancel(meant.length > 0 ? meant : own)
  if (question.topic === 'change-swap') return offersToSwap(meant.length > 0 ? meant : own)
  const isNamed = question.course !== undefined || question.ref !== undefined
  const sessions = isNamed ? sessionsAhead(given, question.course).filter((one) => isAsked(one, question)) : []
  return offersToBook(sessions, given.today)
}

function cancelling(own: readonly Booking[], question: Question, given: Given): string[] {
  const meant = own.filter((one) => isMeant(one, question))
  const said = (bookings: readonly Booking[]) => bookings.map((one) => sayBooking(one, given))
  const charges = 'A late cancellation or a missed place may be charged; the notice and the amounts are not published.'
  if (own.length === 0) return ['You have no bookings ahead to cancel.', charges]
  if (meant.length !== 1) return ['Which booking do you want to cancel?', ...said(own)]
  if (meant[0]?.status === 'waitlisted') return ['You are asking to leave this waiting list:', ...said(meant)]
  return [`You are asking to cancel: ${said(meant).join(' ')}`, charges]
}

function booking(own: readonly Booking[], question: Question, given: Given): string[] {
  const isSwap = question.topic === 'change-swap'
  const course = question.course ?? (isSwap ? swapped(own, question, given)?.course : undefined)
  const mine = own.filter((one) => one.course === course).map((one) => `You already have: ${sayBooking(one, given)}`)
  if (!course && !question.ref && question.from) return inThatTime(own, question, given)
  if (!course && !question.ref && isSwap && own.length > 0)
    return ['Which booking do you want to move?', ...own.map((one) => sayBooking(one, given))]
  if (!course && !question.ref) {
    return ['Which course or session? Name the course and the month.', ...own.map((one) => sayBooking(one, given))]
  }
  const all = sessionsAhead(given, course).filter((one) => isAsked(one, wantedBy(own, question)))
  const isOwn = (session: Session) => isSwap && own.some((one) => one.sessionId === session.sessionId)
  const sessions = all.filter((one) => one.status !== 'Cancelled' && !isOwn(one))
  const gone = all
    .filter((one) => one.status === 'Cancelled')
    .map((one) => `The session of ${one.course} on ${sayDay(one.date)} is cancelled and cannot be booked.`)
  if (sessions.length === 0)
    return [...gone, `No session of ${course ?? 'that course'} fits. ${ASK_BUSINESS_UNIT}`, ...mine]
  const lead = isSwap ? 'Which session would you like instead?' : 'The session you mean:'
  return [...gone, ...mine, lead, ...sessions.slice(0, MOST_SESSIONS).map(saySession)]
}

/** No course is named but a time is: what runs then. */
function inThatTime(own: readonly Booking[], question: Question, given: Given): string[] {
  const sessions = sessionsAhead(given).filter((one) => one.status !== 'Cancelled' && isAsked(one, question))
  // A waiting list is only for what is full.
  const meant = question.topic === 'change-wait' ? sessions.filter((one) => one.taken >= one.capacity) : sessions
  const shown = (meant.length > 0 ? meant : sessions).slice(0, MOST_SESSIONS).map(saySession)
  return [
    'Which course or session? These run then:',
    ...shown,
    ...own.map((one) => `You have: ${sayBooking(one, given)}`),
  ]
}

/** What is asked of the new session: where the reference is of the place that is left, it names none. */
function wantedBy(own: readonly Booking[], question: Question): Question {
  const isLeft = question.topic === 'change-swap' && own.some(({ sessionId }) => sessionId === question.ref)
  const { ref: _left, ...wanted } = question
  return isLeft ? wanted : question
}

/** The booking that can be moved to the time asked for, or the only one. */
function swapped(own: readonly Booking[], question: Question, given: Given): Booking | undefined {
  const { from, to, ref } = question
  const named = own.find(({ bookingId, sessionId }) => ref !== undefined && (ref === bookingId || ref === sessionId))
  if (named) return named
  const runsThen = (one: Booking) =>
    sessionsAhead(given, one.course).some(({ date }) => from && to && date >= from && date <= to)
  return own.find(runsThen) ?? (own.length === 1 || from ? own[0] : undefined)
}

// "Put me down for the one with room", after sessions were listed of which some are full.
const WITH_ROOM =
  /\bwith (?:any |some |the most |a )?(?:room|spaces?|places?)\b|\b(?:has|have|got) (?:room|spaces?|a space|places?)\b|\bnot (?:full|booked up)\b|\b(?:places|spaces|room) left\b|\bstill (?:free|open|available)\b/

function isAsked(session: Session, question: Question): boolean {
  const isFull = session.status === 'Full' || session.taken >= session.capacity
  if (isFull && WITH_ROOM.test(question.own ?? question.text)) return false
  if (question.ref?.startsWith('TS-')) return session.sessionId === question.ref
  if (question.topic === 'change-swap' || !question.from || !question.to) return true
  return session.date >= question.from && session.date <= question.to
}

function isMeant(booking: Booking, question: Question): boolean {
  if (question.course && booking.course !== question.course) return false
  if (question.ref && booking.bookingId !== question.ref && booking.sessionId !== question.ref) return false
  if (!question.from || !question.to) return true
  return booking.sessionDate >= question.from && booking.sessionDate <= question.to
}
