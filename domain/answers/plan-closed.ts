// What is closed of the plan, from its register: by section, by month, and without evidence written.
import { type Action, SECTIONS } from '../action.ts'
import { sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { scopeOf } from './action-scope.ts'
import { byMonth } from './by-month.ts'
import { closedWithin } from './cap-closed.ts'
import type { Given } from './given.ts'
import { capitalised, count, listed } from './phrases.ts'

/** A figure in words, with the actions that it shows in a table. */
export type Said = { paragraphs: string[]; shown: readonly Action[] }

/** How many each section closed in the time named; of a year that has just begun, the year before it as well. */
export function closedBySection(question: Question, given: Given): Said {
  const { section: _section, ...whole } = question
  const closed = closedWithin(whole, given)
  const time = question.year ?? ''
  const said = (all: readonly Action[]) =>
    SECTIONS.map((section) => `${section} ${all.filter((one) => one.section === section).length}`).join(', ')
  const lead = (all: readonly Action[], when: string) =>
    `${capitalised(count(all.length, 'action'))} closed${when}: ${said(all)}.`
  const when = time
    ? ` in ${time} up to ${sayDay(given.today)}`
    : question.from && question.to
      ? ` from ${sayDay(question.from)} to ${sayDay(question.to)}`
      : ` up to ${sayDay(given.today)}`
  const before = time && closed.length === 0 ? yearBefore(time) : undefined
  const { from: _from, to: _to, months: _months, on: _on, ...ofYear } = whole
  return {
    paragraphs: [
      lead(closed, when),
      ...(before ? [lead(closedWithin({ ...ofYear, year: before }, given), ` in ${before}`)] : []),
    ],
    shown: [],
  }
}

/** Month by month in the time named; of a year that has just begun, the year before it. */
export function closedByMonth(question: Question, given: Given): Said {
  const { status: _status, ...scope } = question
  const said = (asked: Question) => {
    const closed = closedWithin(asked, given)
    const when = asked.year ? ` in ${asked.year}` : ''
    const lead = `${capitalised(count(closed.length, 'action'))} closed${partOf(question)}${when}, by the register at ${sayDay(given.today)}.`
    return {
      lead: [
        lead,
        ...byMonth(
          closed.map((one) => one.closed),
          question,
        ),
      ],
      isNone: closed.length === 0,
    }
  }
  const { from: _from, to: _to, months: _months, on: _on, ...ofYear } = scope
  const { lead, isNone } = said(scope)
  const before = isNone && question.year ? said({ ...ofYear, year: yearBefore(question.year) }).lead : []
  return { paragraphs: [...lead, ...before], shown: [] }
}

/** Closed with nothing written under evidence in the register. */
export function closedWithoutEvidence(question: Question, given: Given): Said {
  const closed = closedWithin(question, given)
  const bare = closed.filter(({ evidence }) => evidence.trim() === '')
  return {
    paragraphs: [
      `${bare.length} of ${count(closed.length, 'closed action')}${partOf(question)} have no evidence written in the register at ${sayDay(given.today)}. What MAAG saw before it was kept is not held here.`,
    ],
    shown: bare,
  }
}

/** `2023-24` of `2024-25`. */
function yearBefore(year: string): string {
  const first = Number(year.slice(0, 4)) - 1
  return `${first}-${String(first + 1).slice(2)}`
}

export function partOf(question: Question): string {
  const { status: _status, ...scope } = question
  const about = scopeOf(scope)
  return about.length > 0 ? ` (${listed(about)})` : ''
}
