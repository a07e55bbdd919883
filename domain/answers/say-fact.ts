// A fact as it is said in an answer: the statement, its year, the report's own words where they differ, and a word when it is worked out.
import { sayMonth } from '../day.ts'
import type { Fact } from '../fact.ts'

// A quotation longer than this says no more than the statement does.
const LONGEST = 60
// Dates are written out in the statement already.
const DATE = /^(\d{1,2}(st|nd|rd|th)? )?[A-Z][a-z]{2,8}[- ]('?\d\d|\d{4})$|<|'\d\d$/

const said = new WeakMap<Fact, string>()

export function sayFact(fact: Fact): string {
  const known = said.get(fact)
  if (known !== undefined) return known
  const time = /20\d\d/.test(fact.statement) ? '' : timeOf(fact.period)
  const derived = fact.isDerived ? ' (worked out from the report)' : ''
  const text = `${fact.statement}${time}${derived}${printed(fact)}`
  said.set(fact, text)
  return text
}

/** ` (2023-24)` for a financial year, ` (March 2024)` for the month that is written `2024-03`, else nothing. */
function timeOf(period: string): string {
  const [, first = '', second = ''] = /^20(\d\d)-(\d\d)$/.exec(period) ?? []
  if (first === '') return ''
  const isYear = Number(second) === (Number(first) + 1) % 100
  return ` (${isYear ? period : sayMonth(period)})`
}

// People look for the words they have read: "quarterly" where the statement says "every quarter".
function printed({ statement, values, isDerived }: Fact): string {
  if (isDerived) return ''
  const words = values
    .filter((value) => typeof value === 'string')
    .filter((value) => value.length <= LONGEST && !DATE.test(value) && /[a-z]|\d.*\d/i.test(value))
    .filter((value) => !plain(statement).includes(plain(value)))
  return words.length === 0 ? '' : ` (printed: ${words.map((word) => `“${word}”`).join(', ')})`
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[-–—]/g, ' ').replace(/\s+/g, ' ').replace(/’/g, "'")
}
