// Dates and times as London reads them.
import { Temporal } from 'temporal-polyfill'

const ZONE = 'Europe/London'
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: ZONE })
const LONG_DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: ZONE })
const SHORT_DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: ZONE })
const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: ZONE })

export const sayDate = (moment: Date) => `${WEEKDAY.format(moment)} ${LONG_DATE.format(moment)}`
export const sayShortDate = (moment: Date) => SHORT_DATE.format(moment)
export const sayTime = (moment: Date) => TIME.format(moment)

/** The London calendar date, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(ZONE).toPlainDate().toString()
}

/** The same London time some days on, whatever the clocks do between. */
export function daysOn(moment: Date, days: number): string {
  const here = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(ZONE)
  return asIso(here.add({ days }))
}

/** Nine in the morning in London on a date written `YYYY-MM-DD`. */
export function nineOn(day: string): string {
  return asIso(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: '09:00' }))
}

function asIso(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never' })
}
