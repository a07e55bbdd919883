// A question of a year that nothing published speaks of is told so, and is not given another year's figure as its own.
import type { Fact } from '../fact.ts'
import type { Question } from '../questions/question.ts'

/** The year asked of, as people write it, when none of these facts speaks of it. A fact that names no year speaks of any. */
export function yearNotHeld(question: Question, facts: readonly Fact[]): string | undefined {
  const year = yearAsked(question)
  if (year === undefined) return undefined
  const names = namesOf(year)
  return facts.some((fact) => speaksOf(fact, names)) ? undefined : year
}

function yearAsked({ year, from, to }: Question): string | undefined {
  if (year !== undefined) return year
  const isWholeYear = from?.endsWith('-01-01') && to?.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4)
  return isWholeYear ? from?.slice(0, 4) : undefined
}

/** `2023-24` is spoken of as that, or by either calendar year; `2019` also by the reporting years it lies in. */
function namesOf(year: string): string[] {
  const first = Number(year.slice(0, 4))
  if (year.length > 4) return [year, String(first), String(first + 1)]
  return [year, `${first - 1}-${year.slice(2)}`]
}

function speaksOf({ statement, period, note }: Fact, names: readonly string[]): boolean {
  const text = `${statement} ${period} ${note}`
  return !/\b20\d\d\b/.test(text) || names.some((name) => text.includes(name))
}
