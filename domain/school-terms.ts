// School terms: people of schools may ask to be reminded in term time only.
import type { Day } from './day.ts'
import shipped from './school-terms.json' with { type: 'json' }

export type SchoolTerm = { term: string; start: Day; end: Day; halfTerm: [first: Day, last: Day] }

export const SCHOOL_TERMS: readonly SchoolTerm[] = shipped.terms as SchoolTerm[]

/** True in term and outside half term; also for days no list reaches, for nobody may be forgotten for want of dates. */
export function isTermTime(day: Day, terms: readonly SchoolTerm[] = SCHOOL_TERMS): boolean {
  const starts = terms.map(({ start }) => start).sort()
  const ends = terms.map(({ end }) => end).sort()
  if (day < (starts[0] ?? day) || day > (ends.at(-1) ?? day)) return true
  return terms.some(({ start, end, halfTerm: [first, last] }) => {
    return day >= start && day <= end && (day < first || day > last)
  })
}
