// England's bank holidays: the copy shipped with the product, and how a newer list from gov.uk is read and checked.
import shipped from './bank-holidays.json' with { type: 'json' }
import { addDays, type Day, isDay, sayDay } from './day.ts'
import { Refusal } from './refusal.ts'
import type { BankHolidays } from './working-days.ts'

/** Where the shipped copy comes from, and where the weekly refresh asks. */
export const SOURCE = 'https://www.gov.uk/bank-holidays.json'

// England has eight a year; a list with fewer for a whole year has been cut off.
const FEWEST_IN_LIST = 8
const COVER_DAYS = 183

/** Bank holidays as shipped: 2023 to 2027. */
export const SHIPPED_HOLIDAYS: readonly Day[] = readHolidays(shipped)

/**
 * England's dates in a list of gov.uk's shape.
 * @throws Refusal 422 when it is not such a list, so that a bad answer never replaces good dates
 */
export function readHolidays(list: unknown): Day[] {
  const events = (list as { 'england-and-wales'?: { events?: unknown } } | null)?.['england-and-wales']?.events
  if (!Array.isArray(events)) throw new Refusal(422, `${SOURCE} did not answer with the list of England and Wales.`)
  const dates = events.map((event) => String((event as { date?: unknown } | null)?.date))
  const wrong = dates.find((date) => !isDay(date))
  if (wrong !== undefined)
    throw new Refusal(422, `${SOURCE} names "${wrong}", which is not a date. Nothing was changed.`)
  if (new Set(dates).size < FEWEST_IN_LIST)
    throw new Refusal(422, `${SOURCE} names only ${dates.length} bank holidays. Nothing was changed.`)
  return dates
}

/** The shipped dates together with those kept since. */
export function allHolidays(kept: readonly Day[]): BankHolidays {
  return new Set([...SHIPPED_HOLIDAYS, ...kept])
}

/** What to tell those who run the product when the list ends within six months; undefined while it reaches further. */
export function shortCover(holidays: BankHolidays, today: Day): string | undefined {
  const last = [...holidays].sort().at(-1) ?? today
  if (last >= addDays(today, COVER_DAYS)) return undefined
  return `The list of bank holidays ends on ${sayDay(last)}. Ask whoever looks after the app to look at the function refresh-holidays; until then working days after that may be counted wrongly.`
}
