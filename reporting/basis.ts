// What every page and file says about itself: its date, and that figures are worked out, not yet published.
import { sayDay } from '../domain/day.ts'
import type { Cell, Report } from './report.ts'

export const BASIS =
  'Worked out from the partnership’s registers on request. It becomes a published figure only when the business unit approves it.'

export function sayAsAt({ asAt }: Report): string {
  return `As at ${sayDay(asAt)}`
}

/** For a caption: `Training attendance, as at 31 March 2024`. */
export function titleAsAt({ title, asAt }: Report): string {
  return `${title}, as at ${sayDay(asAt)}`
}

/** Totals that have no column of their own, with words for their keys: `noLocalReturn` is "No local return". */
export function furtherTotals({ columns, totals }: Report): { title: string; value: Cell }[] {
  const own = new Set(columns.map((column) => column.key))
  return Object.entries(totals)
    .filter(([key]) => !own.has(key))
    .map(([key, value]) => ({ title: sayKey(key), value }))
}

function sayKey(key: string): string {
  const words = key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
