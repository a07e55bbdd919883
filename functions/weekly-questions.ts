// Once a week, on its first working day: what people asked last week that had no answer, told to the business unit.
import type { InvocationContext, Timer } from '@azure/functions'
import { addDays, londonDay, weekday } from '../domain/day.ts'
import { isWorkingDay } from '../domain/working-days.ts'
import { readAsked } from '../reporting/asked.ts'
import { unanswered } from '../reporting/unanswered.ts'
import { loadRows } from './report-rows.ts'
import { services } from './services.ts'

// A card that is read: the rest is in the report.
const MOST_ROWS = 10

export async function weeklyQuestions(_timer: Timer, context: InvocationContext): Promise<void> {
  const given = await services()
  const today = londonDay(given.clock())
  const { holidays } = await given.records.current()
  if (!isWorkingDay(today, holidays)) return
  const monday = addDays(today, 1 - weekday(today))
  const week = `weekly-questions|${monday}`
  if (await given.turns.recall(week)) return
  const asked = readAsked({ from: addDays(monday, -7), to: addDays(monday, -1) }, today)
  const { columns, rows, totals } = unanswered.make({ ...(await loadRows(unanswered, asked, given)), ...asked })
  if (rows.length === 0) return

  const shown = columns.filter(({ key }) => key !== 'week')
  const { delivering } = await import('./delivering.ts')
  const title = 'Asked last week, and not answered'
  const words = `${totals.times} questions had no answer, in ${rows.length} wordings. Answer those that are waiting, or import a fact; the report "${unanswered.title}" holds them all.`
  const isTold = await delivering(given).tellBusinessUnit('weekly-questions', title, words, {
    table: {
      columns: shown.map((column) => column.title),
      rows: rows.slice(0, MOST_ROWS).map((row) => shown.map(({ key }) => String(row[key] ?? ''))),
    },
    basis: 'Counted without names. Words that are not ours are left out as "…".',
    next: [{ label: 'Questions waiting', text: 'questions waiting' }],
  })
  // A week that reached nobody is tried again on the next working day.
  if (!isTold) return
  await given.turns.remember(week, {})
  context.log(`The business unit was told of ${rows.length} wordings without an answer.`)
}
