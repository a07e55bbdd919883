// Calendar dates as people in England use them: a day is `YYYY-MM-DD` in Europe/London, never an instant.
import { Temporal } from 'temporal-polyfill'

/** A calendar date, `YYYY-MM-DD`. */
export type Day = string

/** Gives the present moment. Passed in everywhere so that nothing reads the machine's clock by itself. */
export type Clock = () => Date

const ZONE = 'Europe/London'

// London's midnight falls on a whole hour of universal time, summer and winter, so within one the date stays the same.
const HOUR_MS = 3_600_000
let latest: { hour: number; day: Day } | undefined

/** The London calendar date at a moment. */
export function londonDay(moment: Date): Day {
  const hour = Math.floor(moment.getTime() / HOUR_MS)
  if (latest?.hour !== hour) latest = { hour, day: zoned(moment).toPlainDate().toString() }
  return latest.day
}

/** London's wall clock at a moment: hour 0-23, minute 0-59. */
export function londonTime(moment: Date): { hour: number; minute: number } {
  const { hour, minute } = zoned(moment)
  return { hour, minute }
}

function zoned(moment: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(ZONE)
}

/** True for a real calendar date written `YYYY-MM-DD` (31 June is not one). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The same day of another month, or its last day where it has fewer. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

// The registers' dates and today's are said again and again.
const MOST_SAID = 2000
const said = new Map<Day, string>()

/** `22 April 2024`, as the partnership writes dates. */
export function sayDay(day: Day): string {
  const known = said.get(day)
  if (known !== undefined) return known
  const { day: dayOfMonth, month, year } = Temporal.PlainDate.from(day)
  const words = `${dayOfMonth} ${MONTHS[month - 1]} ${year}`
  if (said.size >= MOST_SAID) said.clear()
  said.set(day, words)
  return words
}

/** `2024-03` as `March 2024`. */
export function sayMonth(month: string): string {
  return sayDay(`${month}-01`).replace(/^1 /, '')
}
