// England's bank holidays in memory for an hour at a time: every delivery asks, and they change once a year.
import { allHolidays } from '../domain/bank-holidays.ts'
import type { Day } from '../domain/day.ts'
import type { BankHolidays } from '../domain/working-days.ts'

const KEPT_MS = 3_600_000

/** @param now milliseconds, for the age only */
export function keptCalendar(
  holidays: { list(): Promise<{ date: Day }[]> },
  now = Date.now,
): () => Promise<BankHolidays> {
  let kept: { at: number; days: Promise<BankHolidays> } | undefined
  return () => {
    if (kept && now() - kept.at < KEPT_MS) return kept.days
    const days = holidays.list().then((list) => allHolidays(list.map(({ date }) => date)))
    kept = { at: now(), days }
    days.catch(() => {
      kept = undefined
    })
    return days
  }
}
