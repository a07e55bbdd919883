// School terms: people of schools may ask to be reminded in term time only.
import type { Day } from './day.ts'
import shipped from './school-terms.json' with { type: 'json' }

export type SchoolTerm = { term: string; start: Day; end: Day; halfTerm: [first: Day, last: Day] }

export const SCHOOL_TERMS: readonly SchoolTerm[] = shipped.terms as SchoolTerm[]

/** True in term and outside half term; also for days no list reaches, for nobody may be forgotten for want of dates. */
export function isTermTime(day: Day, terms: readonly SchoolTerm[] = SCHOOL_TERMS): boolean {
  const [first] = terms.map(({ start }) => start).sort()
  const last = terms
    .map(({ end }) => end)
    .sort()
    .at(-1)
  if (first === undefined || last === undefined || day < first || day > last) return true
  return terms.some(({ start, end, halfTerm: [from, to] }) => {
    return day >= start && day <= end && (day < from || day > to)
  })
}
