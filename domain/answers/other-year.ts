// A question of a year that nothing published speaks of is told so, and is not given another year's figure as its own.
import type { Day } from '../day.ts'
import type { Fact } from '../fact.ts'
import type { Question } from '../questions/question.ts'

/**
 * The year asked of, as people write it, when none of these facts speaks of it. A fact that names no year speaks of any
 * year that the reports cover.
 * @param all every fact that is held
 */
export function yearNotHeld(question: Question, facts: readonly Fact[], all: readonly Fact[]): string | undefined {
  const year = yearAsked(question)
  if (year === undefined) return undefined
  return facts.some((fact) => speaksOf(fact, year, isCovered(year, all))) ? undefined : year
}

/**
 * Those of the facts that name the one year asked of, where no report is of that year: what names none is of the report's
 * own. None of a year that a report is of.
 */
export function factsOfYear({ year }: Question, facts: readonly Fact[], all: readonly Fact[]): Fact[] {
  if (year === undefined || all.some(({ source }) => source.report.endsWith(year))) return []
  return facts.filter((fact) => !isOfReportsEnd(fact) && speaksOf(fact, year, false))
}

/** "2024", in the report on 2023-24, is the end of its own year and not the year that begins then. */
function isOfReportsEnd({ period, source }: Fact): boolean {
  return /^20\d\d$/.test(period) && source.report.endsWith(`-${period.slice(2)}`)
}

/** Of several years compared, those that none of the facts speaks of, where another is held. */
export function yearsLacking({ text, own }: Question, facts: readonly Fact[]): string[] {
  const named = [...new Set((own ?? text).match(/\b20\d\d-\d\d\b/g) ?? [])]
  if (named.length < 2) return []
  const lacking = named.filter((year) => !facts.some((fact) => speaksOf(fact, year, false)))
  return lacking.length < named.length ? lacking : []
}

const STILL_NEW = '06-30'

/** "This year", said in its first quarter, is as often the year that has just ended: its name. */
export function yearJustOver({ own, text, year }: Question, today: Day): string | undefined {
  if (year === undefined || own !== undefined || !/\bthis year\b/.test(text)) return undefined
  const start = Number(year.slice(0, 4))
  if (today < `${start}-04-01` || today > `${start}-${STILL_NEW}`) return undefined
  return `${start - 1}-${String(start % 100).padStart(2, '0')}`
}

function yearAsked({ year, from, to }: Question): string | undefined {
  if (year !== undefined) return year
  const isWholeYear = from?.endsWith('-01-01') && to?.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4)
  return isWholeYear ? from?.slice(0, 4) : undefined
}

function speaksOf({ statement, period, note, source }: Fact, year: string, isAnyMeant: boolean): boolean {
  // Of early 2024, in the report on 2023-24: the report's own year, and not the one that begins then.
  if (/^20\d\d$/.test(period) && source.report.endsWith(year) && year.endsWith(period.slice(2))) return true
  const text = `${statement} ${period} ${note}`
  return (isAnyMeant && !/\b20\d\d\b/.test(text)) || wordsFor(year).test(text)
}

/** `2023-24` is spoken of as that, by its months, or by the calendar year it begins in; `2019` also by the reporting years it lies in. */
function wordsFor(year: string): RegExp {
  const first = Number(year.slice(0, 4))
  if (year.length === 4) return new RegExp(`\\b${year}\\b|\\b${first - 1}-${year.slice(2)}\\b`)
  const [start, end] = ['(?:January|February|March) ', first + 1]
  return new RegExp(
    `\\b${year}\\b|(?<!${start})\\b${first}\\b(?!-\\d\\d\\b)|${start}${end}\\b|\\b${first}-(?:0[4-9]|1[0-2])\\b|\\b${end}-0[1-3]\\b`,
  )
}

const spans = new WeakMap<readonly Fact[], readonly [first: number, last: number]>()

/** True for the years that the facts' own periods reach from and to. */
function isCovered(year: string, all: readonly Fact[]): boolean {
  const known = spans.get(all) ?? spanOf(all)
  spans.set(all, known)
  const first = Number(year.slice(0, 4))
  return first >= known[0] && first <= known[1]
}

function spanOf(all: readonly Fact[]): readonly [number, number] {
  const years = all.flatMap(({ period }) => (period.match(/^20\d\d/) ?? []).map(Number))
  return [Math.min(...years), Math.max(...years)]
}
