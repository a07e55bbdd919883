// Who gives a course, as the register of sessions names them.
import type { Question } from '../questions/question.ts'
import type { Given } from './given.ts'

/** A sentence, with a space before it, where who gives a named course is what is asked; else nothing. */
export function providerLine({ topic, course }: Question, { records }: Given): string {
  if (topic !== 'courses-provider') return ''
  const names = new Set(records.sessions.filter((one) => one.course === course).map(({ provider }) => provider))
  return names.size === 0 ? '' : ` Given by, in the register of sessions: ${[...names].join('; ')}.`
}
