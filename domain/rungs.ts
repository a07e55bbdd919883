// Which rung of a ladder a thing has reached on a day. Pure calendar arithmetic: dates in, a number out.
import { addDays, type Day, daysBetween } from './day.ts'
import type { Ladder } from './ladders.ts'
import { addWorkingDays, type BankHolidays, workingDayOnOrBefore, workingDaysBetween } from './working-days.ts'

// A clock that ran out longer ago than this is history, not news.
const CLOCK_OVER_DAYS = 5

/**
 * The latest rung reached by `today`: days before (negative), 0, or days after the due date. Null when none is
 * reached, when it is over and not repeated, or when the next comes on the next working day (a late start would
 * otherwise bring two on consecutive days).
 */
export function rungOn(ladder: Ladder, due: Day, today: Day, holidays: BankHolidays): number | null {
  const { before, everyAfter } = ladder
  const over = daysBetween(due, today)
  if (over < 0 - reachOf(ladder)) return null
  if (everyAfter === 0 && over > 0) return null
  if (everyAfter > 0 && over >= everyAfter) return Math.floor(over / everyAfter) * everyAfter
  const rungs = [...before].sort((a, b) => b - a).map((days) => 0 - days)
  const reached = rungs.filter((rung) => reachedOn(due, rung, holidays) <= today)
  const rung = reached.at(-1)
  const next = rungs[reached.length]
  if (rung === undefined) return null
  const isStale = reachedOn(due, rung, holidays) < today
  const isNextTomorrow = next !== undefined && reachedOn(due, next, holidays) <= addWorkingDays(today, 1, holidays)
  return isStale && isNextTomorrow ? null : rung
}

/** A rung before the due date that falls on a day off moves to the working day before it. */
function reachedOn(due: Day, rung: number, holidays: BankHolidays): Day {
  return workingDayOnOrBefore(addDays(due, rung), holidays)
}

/** The latest day of a clock reached by `today`, counted in working days after `start`; null before and long after. */
export function clockDayOn({ clockDays }: Ladder, start: Day, today: Day, holidays: BankHolidays): number | null {
  const passed = workingDaysBetween(start, today, holidays)
  const last = Math.max(...clockDays)
  if (passed > last + CLOCK_OVER_DAYS) return null
  return (
    clockDays
      .filter((day) => day <= passed)
      .sort((a, b) => a - b)
      .at(-1) ?? null
  )
}

/** How far ahead of a due date, or after the start of a clock, anything of this ladder can be reached. */
export function reachOf({ before }: Ladder): number {
  // A rung moves back at most over the longest run of days off: Christmas with a weekend on each side.
  return Math.max(0, ...before) + 6
}
