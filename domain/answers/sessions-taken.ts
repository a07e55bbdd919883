// "How many have booked for June", "which sessions have a waiting list": places taken on sessions, whoever took them.
import { sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import type { Session } from '../training.ts'
import type { Answer } from './answer.ts'
import { answerFromFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { isInTime, spanAsked } from './in-time.ts'
import { count } from './phrases.ts'
import { ASK_BUSINESS_UNIT, registerSource } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

const MOST_SESSIONS = 12
const OF_WAITING = /\bwait\w*\b|\breserve list\b/

/** Places taken and people waiting, of the sessions of the course and time asked for; without a time, of those ahead. */
export function answerSessionsTaken(question: Question, given: Given): Answer {
  const isWaiting = OF_WAITING.test(question.own ?? question.text)
  const inTime = sessionsOf(question, given)
  const asked = inOrderAsked(withinLimits(inTime, question.own ?? question.text, isWaiting), question)
  // A year before the register began: what the reports tell of it.
  if (asked.length === 0 && isOver(question, given)) return answerFromFacts(question, given)
  const sessions = isWaiting ? asked.filter(({ waiting }) => waiting > 0) : asked
  return {
    title: question.course ?? KIND_TITLES.training_sessions,
    paragraphs: [
      isWaiting ? sayWaiting(sessions, inTime) : sayTaken(asked),
      ...whoseTaken(question),
      ...cancelledSaid(question),
    ],
    ...(sessions.length > 0 ? { table: table(sessions) } : {}),
    listed: sessions.slice(0, MOST_SESSIONS).map(({ sessionId }) => sessionId),
    asAt: given.today,
    sources: [registerSource('training sessions and bookings', given.today)],
    suggestions: suggestionsFor('training_sessions'),
    isHeld: true,
  }
}

const OF_SOMEBODY =
  /\b(?:our|my|your) (?:\w+ )?(?:staff|team|people|officers|colleagues|teachers|nurses|lot)\b|\bby (?:sector|agency|organisation|employer)\b|\bfrom (?:each|every|which) (?:sector|agency|organisation)\b/

/** Everybody sees their own bookings alone, so that of an organisation's staff none is told. */
export function whoseTaken({ own, text, sector }: Question): string[] {
  if (sector === undefined && !OF_SOMEBODY.test(own ?? text)) return []
  return [`These are everybody's: which organisation they come from is not told here. ${ASK_BUSINESS_UNIT}`]
}

const OF_CANCELLED =
  /\b(?:bookings?|places?|people|delegates?|staff)\b.*\bcancel\w*|\bcancel\w* (?:bookings?|places?)\b|\bcancellations\b/

function cancelledSaid({ own, text }: Question): string[] {
  if (!OF_CANCELLED.test(own ?? text)) return []
  return [`How many bookings were cancelled is not told here: these are those that stand. ${ASK_BUSINESS_UNIT}`]
}

function sessionsOf({ course, from, to, months, year }: Question, { records, today }: Given): readonly Session[] {
  const ofYear = from === undefined ? spanAsked({ year }) : undefined
  const isTimed = from !== undefined || months !== undefined || ofYear !== undefined
  const time = ofYear ?? { from, to, months }
  return records.sessions
    .filter(({ status }) => status !== 'Cancelled')
    .filter((one) => course === undefined || one.course === course)
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .filter((one) => (isTimed ? isInTime(one.date, time) : one.date >= today))
}

function isOver({ from, to, year }: Question, { today }: Given): boolean {
  const span = spanAsked({ from, to, year })
  return span !== undefined && span.to < today
}

const FEWER_THAN = /\b(?:less|fewer) than (half|\d+)|\bunder (half|\d+)|\bnot even (half)|\b(half) empty/
const MORE_THAN = /\b(?:more than|over|at least) (half|\d+)/

/** "Which courses have fewer than 5 booked", "a waiting list over 10". */
function withinLimits(sessions: readonly Session[], text: string, isWaiting: boolean): readonly Session[] {
  const below = FEWER_THAN.exec(text)
  const above = MORE_THAN.exec(text)?.[1]
  const most = below?.slice(1).find(Boolean)
  const of = (one: Session) => (isWaiting ? one.waiting : one.taken)
  const limit = (said: string, { capacity }: Session) => (said === 'half' ? capacity / 2 : Number(said))
  if (most !== undefined) return sessions.filter((one) => of(one) < limit(most, one))
  return above === undefined ? sessions : sessions.filter((one) => of(one) > limit(above, one))
}

const EMPTIEST =
  /\b(?:emptiest|quietest|(?:fewest|least) (?:booked|bookings|taken|people)|least (?:full|popular|busy))\b/
const FULLEST = /\b(?:fullest|busiest|most (?:booked|bookings|taken|people|popular)|nearly full)\b/

/** "Emptiest first": by the share of places taken. */
function inOrderAsked(sessions: readonly Session[], { own, text }: Question): readonly Session[] {
  const said = own ?? text
  const way = EMPTIEST.test(said) ? 1 : FULLEST.test(said) ? -1 : 0
  return way === 0 ? sessions : sessions.toSorted((a, b) => way * (a.taken / a.capacity - b.taken / b.capacity))
}

function sayTaken(sessions: readonly Session[]): string {
  if (sessions.length === 0) return 'No session in the register fits.'
  const taken = sum(sessions, 'taken')
  const places = sum(sessions, 'capacity')
  const waiting = sum(sessions, 'waiting')
  const also = waiting > 0 ? ` ${waiting === 1 ? '1 person is' : `${waiting} people are`} on a waiting list.` : ''
  return `${count(taken, 'place')} taken of ${places} on ${count(sessions.length, 'session')}.${also}`
}

function sayWaiting(sessions: readonly Session[], inTime: readonly Session[]): string {
  const longest = Math.max(0, ...inTime.map(({ waiting }) => waiting))
  if (longest === 0) return 'Nobody is on a waiting list of the sessions that fit.'
  if (sessions.length === 0) return `No session has that many people waiting: the longest list has ${longest}.`
  return `${count(sum(sessions, 'waiting'), 'person', 'people')} waiting for ${count(sessions.length, 'session')} of ${inTime.length}.`
}

function sum(sessions: readonly Session[], column: 'taken' | 'capacity' | 'waiting'): number {
  return sessions.reduce((total, one) => total + one[column], 0)
}

function table(sessions: readonly Session[]) {
  return {
    columns: ['Course', 'Date', 'Taken', 'Places', 'Waiting'],
    rows: sessions
      .slice(0, MOST_SESSIONS)
      .map((one) => [one.course, sayDay(one.date), `${one.taken}`, `${one.capacity}`, `${one.waiting}`]),
  }
}
