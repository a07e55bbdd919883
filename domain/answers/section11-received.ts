// Which returns of a round came in within the time asked about: "Section 11 returned in August".
import { addMonths, type Day, sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import type { Span } from '../questions/read-spans.ts'
import type { Section11Return } from '../section11-return.ts'
import { sayTime } from './in-time.ts'
import { count, listed } from './phrases.ts'

/** The span asked about; what has been returned lies behind today, so August said in April is the last one. */
export function spanBehind({ from, to }: Question, today: Day): Span | undefined {
  if (!from || !to) return undefined
  return from > today ? { from: addMonths(from, -12), to: addMonths(to, -12) } : { from, to }
}

/** By name only for those who may see names; with one body, its date. */
export function sayReceived(items: readonly Section11Return[], span: Span, isNamed: boolean, today: Day): string {
  const came = items
    .filter(({ returned }) => returned !== '' && returned <= today && returned >= span.from && returned <= span.to)
    .toSorted((a, b) => a.returned.localeCompare(b.returned))
  const names = came.map(({ organisation, returned }) => `${organisation} (${sayDay(returned)})`)
  const who = isNamed && names.length > 0 ? `: ${listed(names)}` : ''
  return `${sayTime(span.from, span.to, undefined)}, ${count(came.length, 'body', 'bodies')} returned${who}.`
}
