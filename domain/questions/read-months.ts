// Several months named together: "May or June", "September to November", "between June and January 2024".
import type { Day } from '../day.ts'
import { isMonth } from './is-month.ts'
import { MONTHS, monthOf, nearestYear, pad, yearAfter } from './read-spans.ts'

type MonthsNamed = { from?: Day; to?: Day; months?: string[] }

const THROUGH = /^(to|till|until|through|thru)$/
const JOINS = /^(to|till|until|through|thru|and|or|n|plus|also|then|in|either|else|maybe|20\d\d|2\d)$/
// From one of these to a much earlier one the year turns: "November or January".
const HALF_A_YEAR = 6

/** "May or June", "in September and November": from the first to the last; months in between are not meant. */
export function readMonths(words: readonly string[], today: Day): MonthsNamed {
  const places = words.flatMap((word, at) => (isMonth(words, word, at) ? [at] : []))
  const isJoined = places.every((at, place) =>
    words.slice((places[place - 1] ?? at) + 1, at).every((one) => JOINS.test(one)),
  )
  const isDated = places.some(
    (at) => ordinal(words[at - 1]) !== undefined || (ordinal(words[at + 1]) !== undefined && !yearAfter(words[at + 1])),
  )
  if (places.length < 2 || !isJoined || isDated) return {}
  // "Sept to Nov", "between Sept and Nov" mean those in between as well.
  const isThrough =
    words[(places[0] ?? 0) - 1] === 'between' ||
    words.slice(places[0], places.at(-1)).some((word) => THROUGH.test(word))
  const [yearSaid] = places.flatMap((at) => yearAfter(words[at + 1]) ?? [])
  let before: { month: number; year: number } | undefined
  // "June to January 2024" begins in the June before.
  const last = monthAt(words, places.at(-1))
  const firstYear = (month: number) => (yearSaid !== undefined && isThrough && month > last ? yearSaid - 1 : yearSaid)
  const named = places.map((at) => {
    const month = monthAt(words, at)
    const turned = before && before.month - month > (isThrough ? 0 : HALF_A_YEAR) ? before.year + 1 : before?.year
    const year = yearAfter(words[at + 1]) ?? turned ?? firstYear(month) ?? nearestYear(month, today)
    before = { month, year }
    return `${year}-${pad(month)}`
  })
  const months = [...new Set(named)].sort()
  const [first = '', final = ''] = [months[0], months.at(-1)]
  const isRow = isThrough || monthsBetween(first, final) === months.length - 1
  const { to } = monthOf(Number(final.slice(5)), Number(final.slice(0, 4)))
  return { from: `${first}-01`, to, ...(isRow ? {} : { months }) }
}

function monthAt(words: readonly string[], at: number | undefined): number {
  return MONTHS.indexOf((words[at ?? -1] ?? '').slice(0, 3)) + 1
}

function monthsBetween(first: string, last: string): number {
  return (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5)) - Number(first.slice(5))
}

/** A day of the month: `7`, `7th`. */
export function ordinal(word: string | undefined): number | undefined {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word ?? '')
  const day = Number(match?.[1])
  return day >= 1 && day <= 31 ? day : undefined
}
