// "What training ran in March", "how many online sessions were there last year": sessions held, counted from their register
// beside what is published of the year.
import { sayDay } from '../day.ts'
import type { Kind, Question } from '../questions/question.ts'
import type { Session } from '../training.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { isInTime, sayTime, spanAsked } from './in-time.ts'
import { capitalised, count } from './phrases.ts'
import { registerSource } from './sources.ts'

const OF_TRAINING: ReadonlySet<Kind> = new Set(['training_sessions', 'training_catalogue', 'training_impact'])
const WAS_HELD =
  /\b(?:ran|run|held|delivered|provided|put on|took place|happened|came|attended|attend|went|were there|did we|have we|sessions?|training|courses?)\b/
// "I missed the one in March, when is it on again" asks for the next; what is had of a session is no session.
const TO_COME =
  /\b(?:certificates?|cpd|slides|recordings?|handouts?|next|again|another|missed|coming|repeated?|rerun|will)\b/
const MOST_SESSIONS = 12

/** The answer with the sessions of a time gone by, by course, mode and places taken, where such a time is asked about. */
export function withSessionsHeld(answer: Answer, question: Question, given: Given): Answer {
  const span = spanAsked(question)
  const isPast = span !== undefined && span.from < given.today && span.to <= given.today
  // Of a whole year the reports have the figures, and the register's are told where the mode is asked.
  const isOfYear = question.from === undefined && question.mode === undefined
  const isMeant = OF_TRAINING.has(question.kind) && isPast && !isOfYear && question.ref === undefined
  const said = question.own ?? question.text
  if (!isMeant || !WAS_HELD.test(said) || TO_COME.test(said)) return answer
  const inTime = given.records.sessions.filter(
    ({ date, status, course }) =>
      status !== 'Cancelled' &&
      date < given.today &&
      isInTime(date, { ...span, ...(question.months ? { months: question.months } : {}) }) &&
      (question.course === undefined || course === question.course),
  )
  if (inTime.length === 0) return answer
  const held = question.mode ? inTime.filter(({ mode }) => mode === question.mode) : inTime
  const told = `${sayTime(span.from, span.to, question.months)} the register has ${sayHeld(held, inTime, question)}.`
  const isOfRegister = question.kind === 'training_sessions'
  return {
    ...answer,
    paragraphs: [told, ...(isOfRegister ? [] : answer.paragraphs)],
    table: table(held),
    listed: held.slice(0, MOST_SESSIONS).map(({ sessionId }) => sessionId),
    asAt: given.today,
    sources: [registerSource('training sessions', given.today), ...(isOfRegister ? [] : answer.sources)],
    isHeld: true,
  }
}

function sayHeld(held: readonly Session[], inTime: readonly Session[], { mode, course }: Question): string {
  const taken = held.reduce((sum, one) => sum + one.taken, 0)
  const places = held.reduce((sum, one) => sum + one.capacity, 0)
  const virtual = held.filter((one) => one.mode === 'Virtual').length
  const split = mode ? `${mode.toLowerCase()}, of ${inTime.length} in all` : sayModes(virtual, held.length - virtual)
  const what = `${count(held.length, 'session')}${course ? ` of ${capitalised(course)}` : ''}`
  return `${what} held (${split}), with ${taken} of ${places} places taken`
}

function sayModes(virtual: number, inPerson: number): string {
  if (inPerson === 0) return 'virtual'
  return virtual === 0 ? 'face to face' : `${virtual} virtual and ${inPerson} face to face`
}

function table(held: readonly Session[]) {
  return {
    columns: ['Course', 'Date', 'How', 'Taken', 'Places'],
    rows: held
      .toSorted((a, b) => a.date.localeCompare(b.date))
      .slice(0, MOST_SESSIONS)
      .map((one) => [one.course, sayDay(one.date), one.mode, `${one.taken}`, `${one.capacity}`]),
  }
}
