// Small pieces of plain English that answers share.
import { type Day, sayDay } from '../day.ts'

/** `1 action`, `3 actions`, `no actions`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return number === 0 ? `no ${many}` : `${number} ${number === 1 ? one : many}`
}

/** `Neglect, VAG and FCN`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A date in words, or what to say when there is none. */
export function dayOr(day: Day | '', otherwise: string): string {
  return day === '' ? otherwise : sayDay(day)
}

const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

/** `Wednesday 5 June 2024`. */
export function sayWeekday(day: Day): string {
  return `${WEEKDAY.format(new Date(`${day}T00:00:00Z`))} ${sayDay(day)}`
}
