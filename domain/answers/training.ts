// Courses and their sessions: what exists, when it runs next, where, how, and how many places are left.
import { sayDay, weekday } from '../day.ts'
import { EMPTY_WORDS, findFacts } from '../questions/fact-index.ts'
import type { Question } from '../questions/question.ts'
import type { Session } from '../training.ts'
import type { Answer } from './answer.ts'
import { offersToBook } from './booking-offers.ts'
import { NO_SUBJECT, nearestCourse, subjectOf } from './course-by-subject.ts'
import { courseLine, kindOf } from './course-line.ts'
import { answerFromFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { isInTime, spanAsked } from './in-time.ts'
import { count, listed } from './phrases.ts'
import { byPlaces, daysOfWeek, partOfDay, sayPlaces, saySession, sessionsAhead } from './sessions-ahead.ts'
import { inGeneral } from './sessions-in-general.ts'
import { ASK_BUSINESS_UNIT, registerSource } from './sources.ts'
import { stepsOn } from './steps-on.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

const MOST_SESSIONS = 8

export function answerCatalogue(question: Question, given: Given): Answer {
  if (asksWhatRuns(question, given)) return answerSessions(question, given)
  const answer = answerFromFacts(question, given)
  // The courses that run now are no answer for a year that is over and not published.
  const ofYear = spanAsked({ year: question.year })
  const isOver = ofYear !== undefined && ofYear.to < given.today
  if (isOver && !answer.isHeld) return answer
  const nearest = nearestCourse(question, answer, given)
  if (nearest) return nearest
  const isUnknown = asksUnknown(question, answer, given)
  const isList = question.topic === 'courses-all' || question.topic === 'courses-partner'
  const wantsList = isUnknown || (isList && !question.course) || asksOpenly(question, given)
  if (!wantsList && !question.course) return answer
  const isPartner = question.topic === 'courses-partner'
  const kinds = isPartner ? ['Partner'] : ['Commissioned']
  const titles = question.course && !wantsList ? [question.course] : coursesOf(kinds, given)
  const lead =
    titles.length === 1
      ? courseLine(titles[0] ?? '', question, given)
      : `${isUnknown ? `No course on that is listed, and whether one is planned is not published. ${ASK_BUSINESS_UNIT} ` : ''}${isPartner ? 'Partner' : 'Commissioned'} courses: ${titles.join('; ')}.`
  return {
    ...answer,
    paragraphs: isPartner ? [...answer.paragraphs.slice(0, 1), lead] : [lead, ...answer.paragraphs.slice(0, 4)],
    sources: [...answer.sources, registerSource('training sessions', given.today)],
    isHeld: !isUnknown,
  }
}

/** "Courses 10 to 14 June", "any training on a Friday": what runs then, not what there is. */
function asksWhatRuns({ topic, course, from, year, own, text }: Question, given: Given): boolean {
  // "How many sessions are left this year" is of what is to come; of a year gone by, of what is published.
  const ofYear = spanAsked({ year })
  const isAhead = (from !== undefined && from >= given.today) || (ofYear !== undefined && ofYear.to >= given.today)
  if (topic === 'courses-sessions' && isAhead) return true
  // "Drugs and alcohol training in October" asks for the days, whichever way it is put.
  if (course !== undefined && from !== undefined && from > given.today) return true
  const isOpen = topic === undefined || topic === 'courses-all'
  return (
    isOpen &&
    ((topic !== undefined && from !== undefined && from >= given.today) || daysOfWeek(own ?? text) !== undefined)
  )
}

// People name a course in other words than its title; a fact that meets most of them is that course's.
const MOSTLY_MET = 0.6

/** True when what is asked about does not wholly stand in the courses' names and the facts found. */
function asksUnknown(question: Question, answer: Answer, given: Given): boolean {
  const isOpen = question.topic === undefined || question.topic === 'courses-all'
  const telling = subjectOf(question.own ?? question.text)
  if (!isOpen || question.course || telling.length === 0) return false
  const [best] = findFacts(given.vocabulary.facts, question.text.split(' '), 1)
  if (best?.fact.topic.startsWith('training') && best.share > MOSTLY_MET) return false
  const known = [...coursesOf(['Commissioned', 'Partner'], given), ...answer.paragraphs].map((one) => one.toLowerCase())
  return !known.some((line) => telling.every((word) => line.includes(word)))
}

/** "Any training for a special school", "tell me about training": nothing published is meant, but what there is. */
function asksOpenly({ topic, course, sector, own, text }: Question, given: Given): boolean {
  if (topic ?? course ?? own ?? !/\b(?:training|courses?)\b/.test(text)) return false
  // "Training for early years staff": none is for one sector alone.
  if (sector !== undefined && !/\b(?:how|who|why|champions?|income|did|was|were)\b/.test(text)) return true
  const telling = text.split(' ').filter((word) => !EMPTY_WORDS.has(word) && !NO_SUBJECT.test(word))
  const [best] = findFacts(given.vocabulary.facts, text.split(' '), 1)
  return telling.length === 0 || !best || (!best.fact.topic.startsWith('training') && best.share < MOSTLY_MET)
}

/** Who runs a course: commissioned by the partnership, or offered by a partner. */
function coursesOf(kinds: readonly string[], given: Given): string[] {
  return [...given.vocabulary.shelves.sessionsByCourse]
    .filter(([, sessions]) => sessions[0] !== undefined && kinds.includes(sessions[0].kind))
    .map(([course]) => course)
}

export function answerSessions(asked: Question, given: Given): Answer {
  const question = withRestOfYear(asked, given)
  const named = given.vocabulary.shelves.sessionById.get(question.ref ?? '')
  if (named) return drawn([named], [], question, given)
  const wanted = sessionsAhead(given, question.course).filter((session) => isWanted(session, question))
  const running = byPlaces(
    wanted.filter((session) => session.status !== 'Cancelled'),
    question.own ?? question.text,
  )
  const cancelled = wanted.filter((session) => session.status === 'Cancelled')
  if (question.topic === 'sessions-cancelled' && !question.course) return cancelledOnly(cancelled, given)
  if (running.length > 0 || cancelled.length > 0) return drawn(running, cancelled, question, given)
  return none(question, given)
}

/** "Left this year": from today to the year's last day. Of a year gone by nothing is ahead, so what is ahead is told. */
function withRestOfYear(question: Question, { today }: Given): Question {
  const span = question.from === undefined ? spanAsked(question) : undefined
  return span && span.to >= today && span.from <= today ? { ...question, from: today, to: span.to } : question
}

function isWanted(session: Session, question: Question): boolean {
  if (question.mode && session.mode !== question.mode && !asksWhich(question)) return false
  if (question.venue && !session.venue.toLowerCase().includes(question.venue.toLowerCase())) return false
  if (question.notVenue && session.venue.toLowerCase().includes(question.notVenue.toLowerCase())) return false
  const part = partOfDay(question.text)
  if (part && (session.start < part.from || session.start >= part.before)) return false
  const onDays = question.on === undefined ? daysOfWeek(question.own ?? question.text) : undefined
  if (onDays && !onDays.days.includes(weekday(session.date))) return false
  const { from, to, months } = question
  return OTHER_DATES.test(question.text) || isInTime(session.date, { from, to, months })
}

// "Any other dates?", asked after a month was, is not about that month.
const OTHER_DATES = /\b(other|another) (dates?|ones?|sessions?|days?)\b/

// "Is it online?" asks how a known course runs; "online neglect course" asks for the online ones.
function asksWhich({ own, text }: Question): boolean {
  // "Any online", after "when is the next one", asks for the online ones.
  const said = own !== undefined && /\b(?:online|virtual|remote|person|face)\b/.test(own) ? own : text
  return /\b(is it|are they|is that|is the|is this)\b/.test(said)
}

function drawn(running: readonly Session[], cancelled: readonly Session[], question: Question, given: Given): Answer {
  const first = running[0]
  const lead = first
    ? leadOf(first, running, question)
    : `No session is running: ${cancelled.map((one) => `${one.course} on ${sayDay(one.date)} is cancelled`).join('; ')}. ${ASK_BUSINESS_UNIT}`
  const gone =
    first && cancelled.length > 0
      ? [`Cancelled: ${cancelled.map((one) => `${one.course} on ${sayDay(one.date)}`).join('; ')}.`]
      : []
  const total = `${count(running.length, 'session')} ahead.`
  const isCounted = first !== undefined && HOW_MANY.test(question.own ?? question.text)
  return {
    title: question.course ?? KIND_TITLES.training_sessions,
    paragraphs: [
      ...(isCounted ? [total] : []),
      ...inGeneral(running, question),
      lead,
      ...gone,
      ...later(running, question, given),
      ...(running.length > 1 && !isCounted ? [total] : []),
    ],
    ...(running.length > 1 ? { table: sessionTable(running) } : {}),
    listed: running.slice(0, MOST_SESSIONS).map(({ sessionId }) => sessionId),
    offers: offersToBook(running, given.today),
    asAt: given.today,
    sources: [registerSource('training sessions', given.today)],
    suggestions: suggestionsFor('training_sessions'),
    isHeld: true,
  }
}

/** A cancelled session of a course that is over by its date: still what was asked about. */
function goneBefore({ course }: Question, { records, today }: Given): string[] {
  const gone = records.sessions.filter((one) => one.course === course && one.status === 'Cancelled' && one.date < today)
  return gone.slice(-1).map((one) => `${one.course} on ${sayDay(one.date)} was cancelled.`)
}

const HOW_MANY = /\b(?:how many|number of) (?:\w+ ){0,3}(?:sessions?|courses?|workshops?|dates?|are)\b/

/** What comes after the time asked for, where that time holds only one session of a course. */
function later(running: readonly Session[], { course, to }: Question, given: Given): string[] {
  if (!course || !to || running.length !== 1) return []
  const [next] = sessionsAhead(given, course).filter(({ date, status }) => date > to && status !== 'Cancelled')
  return next ? [`The next after that time is on ${sayDay(next.date)} (${next.mode}).`] : []
}

/** The session that is meant: the nearest, or one further on where that was asked. */
function leadOf(first: Session, running: readonly Session[], question: Question): string {
  if (question.ref === first.sessionId) return `That session: ${saySession(first)}`
  const steps = question.course ? stepsOn(question.text) : 0
  const further = running[steps]
  if (steps > 0 && further) return `After that: ${saySession(further)}`
  if (steps > 0)
    return `No later session of it is in the register. ${ASK_BUSINESS_UNIT} The last is ${saySession(running.at(-1) ?? first)}`
  return `${question.course || running.length === 1 ? 'Next' : 'The nearest'}: ${saySession(first)}`
}

function sessionTable(sessions: readonly Session[]) {
  return {
    columns: ['Course', 'Date', 'Start', 'How', 'Where', 'Places'],
    rows: sessions
      .slice(0, MOST_SESSIONS)
      .map((one) => [one.course, sayDay(one.date), one.start, one.mode, one.venue, sayPlaces(one)]),
  }
}

function cancelledOnly(cancelled: readonly Session[], given: Given): Answer {
  const lines = cancelled.map((one) => `${one.course} on ${sayDay(one.date)} is cancelled.`)
  return {
    title: 'Cancelled sessions',
    paragraphs: lines.length > 0 ? lines : [`No session ahead is cancelled at ${sayDay(given.today)}.`],
    asAt: given.today,
    sources: [registerSource('training sessions', given.today)],
    suggestions: suggestionsFor('training_sessions'),
    isHeld: true,
  }
}

function none(question: Question, given: Given): Answer {
  const any = sessionsAhead(given, question.course).filter((one) => one.status !== 'Cancelled')
  // At another time, where and how it was asked; failing that, the nearest of all.
  const { from: _from, to: _to, ...atAnyTime } = question
  const first = any.find((one) => isWanted(one, atAnyTime)) ?? any[0]
  const asked = [
    question.course,
    question.mode,
    question.venue,
    partOfDay(question.text)?.said,
    daysOfWeek(question.own ?? question.text)?.said,
  ].filter((part) => part !== undefined)
  const nearest = first ? ` The nearest is ${saySession(first)}` : ''
  // Of a course that runs no more this year, that there is such a course is said first.
  const isPlain = question.course !== undefined && asked.length === 1 && any.length === 0
  const known = isPlain ? `${question.course} is a ${kindOf(question.course, given)} course. ` : ''
  return {
    title: question.course ?? KIND_TITLES.training_sessions,
    paragraphs: [
      ...(question.topic === 'sessions-cancelled' ? goneBefore(question, given) : []),
      `${known}No session in the register fits${asked.length > 0 ? ` (${listed(asked)})` : ''}.${nearest} ${ASK_BUSINESS_UNIT}`,
    ],
    asAt: given.today,
    sources: [registerSource('training sessions', given.today)],
    suggestions: suggestionsFor('training_sessions'),
    isHeld: any.length > 0,
  }
}
