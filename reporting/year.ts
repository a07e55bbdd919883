// The partnership's reporting year, 1 April to 31 March, written `2023-24`.
import type { Day } from '../domain/day.ts'

/** The year a date falls in. */
export function yearOf(day: Day): string {
  const calendarYear = Number(day.slice(0, 4))
  return nameYear(day.slice(5) < '04-01' ? calendarYear - 1 : calendarYear)
}

/** The last year that had ended by the close of a date. */
export function endedYear(day: Day): string {
  const running = Number(yearOf(day).slice(0, 4))
  return day.slice(5) === '03-31' ? nameYear(running) : nameYear(running - 1)
}

/** First and last day of a year written `2023-24`. */
export function yearDates(year: string): { from: Day; to: Day } {
  const start = Number(year.slice(0, 4))
  return { from: `${start}-04-01`, to: `${start + 1}-03-31` }
}

/** True for two years that follow each other, `2023-24`. */
export function isYear(text: string): boolean {
  return /^[12]\d{3}-\d{2}$/.test(text) && text === nameYear(Number(text.slice(0, 4)))
}

function nameYear(start: number): string {
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`
}
