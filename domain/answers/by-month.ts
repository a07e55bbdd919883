// How many days of a register fall in each month, where a question asks for it month by month.
import { type Day, sayMonth } from '../day.ts'
import type { Question } from '../questions/question.ts'

const ASKS = /\b(?:per|by|each|every|a) month\b|\bmonth by month\b|\bmonthly\b/

/** "By month: March 2024 11, …", the earliest first; nothing where it is not asked or there is none. */
export function byMonth(days: readonly (Day | '')[], { own, text }: Question): string[] {
  const known = days.filter((day) => day !== '')
  if (known.length === 0 || !ASKS.test(own ?? text)) return []
  const months = [...Map.groupBy(known, (day) => day.slice(0, 7))].sort(([a], [b]) => a.localeCompare(b))
  return [`By month: ${months.map(([month, own]) => `${sayMonth(month)} ${own.length}`).join(', ')}.`]
}
