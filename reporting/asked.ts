// Reads what was asked of a report from an address, fills the gaps, and refuses what cannot be meant.
import { type Day, isDay } from '../domain/day.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Asked } from './report.ts'
import { isYear } from './year.ts'

/**
 * @param query the parameters of the address; those a report does not take are ignored
 * @param today the date a report is asked on, used when no `asAt` is given
 * @throws Refusal 400 naming the parameter and how to write it
 */
export function readAsked(query: Readonly<Record<string, string | undefined>>, today: Day): Asked {
  const asAt = readDay('asAt', query.asAt) ?? readDay('to', query.to) ?? today
  const to = readDay('to', query.to) ?? asAt
  const from = readDay('from', query.from) ?? `${to.slice(0, 8)}01`
  if (from > to) throw new Refusal(400, `"from" (${from}) is later than "to" (${to}). Give the earlier date first.`)
  return {
    today,
    asAt,
    from,
    to,
    year: readYear('year', query.year) ?? '',
    round: readYear('round', query.round) ?? '',
  }
}

function readDay(name: string, text = ''): Day | undefined {
  if (text === '') return undefined
  if (isDay(text)) return text
  throw new Refusal(400, `"${name}" must be a date written like 2024-03-31.`)
}

function readYear(name: string, text = ''): string | undefined {
  if (text === '') return undefined
  if (isYear(text)) return text
  throw new Refusal(400, `"${name}" must be two years that follow each other, written like 2023-24.`)
}
