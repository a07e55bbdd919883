// One course in a sentence or two: whose it is, who gives it where that is asked, and when it runs next.
import { sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import type { Given } from './given.ts'
import { sessionsAhead } from './sessions-ahead.ts'

export function courseLine(course: string, question: Question, given: Given): string {
  return `Yes: ${course}, a ${kindOf(course, given)} course.${givenBy(question, given)} ${runsNext(course, given)}`
}

/** A course found by its subject and not by its name. */
export function nearestLine(course: string, given: Given): string {
  return `No course is listed by that name, and what each covers is not published. The nearest by subject is ${course}, a ${kindOf(course, given)} course. ${runsNext(course, given)}`
}

export function kindOf(course: string | undefined, given: Given): string {
  const [session] = given.vocabulary.shelves.sessionsByCourse.get(course ?? '') ?? []
  return session?.kind.toLowerCase() ?? 'commissioned'
}

/** The next session that is not called off; where all are, that is said. */
function runsNext(course: string, given: Given): string {
  const ahead = sessionsAhead(given, course)
  const next = ahead.find(({ status }) => status !== 'Cancelled')
  if (next) return `The next session is on ${sayDay(next.date)} (${next.mode}).`
  const [off] = ahead
  if (!off) return 'No session is planned in the register at the moment.'
  return `The session of ${sayDay(off.date)} is cancelled, and no other is planned in the register at the moment.`
}

/** Who gives the course, as the register of sessions names them; nothing where that is not asked. */
function givenBy({ topic, course }: Question, { records }: Given): string {
  if (topic !== 'courses-provider') return ''
  const names = new Set(records.sessions.filter((one) => one.course === course).map(({ provider }) => provider))
  return names.size === 0 ? '' : ` Given by, in the register of sessions: ${[...names].join('; ')}.`
}
