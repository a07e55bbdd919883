// A run of the planner as its heartbeat keeps it, and how a missing one is noticed.
import { addDays, type Day, londonDay, londonTime, sayDay, weekday } from './day.ts'
import { RHYTHM } from './rhythm.ts'
import { type BankHolidays, isWorkingDay } from './working-days.ts'

export type PlanningRun = {
  /** ISO moments. */
  startedAt: string
  endedAt: string
  digests: number
  lines: number
  /** Things that wait for another day: the week's budget or the size of a digest. */
  heldOver: number
  /** What could not be planned, one sentence each, for the business unit. */
  problems: string[]
}

/** Reminders are planned and sent in these hours only, London time; quiet otherwise. */
const OFFICE_HOURS = RHYTHM.hours

export function isOfficeTime(now: Date, holidays: BankHolidays): boolean {
  const { hour } = londonTime(now)
  return isWorkingDay(londonDay(now), holidays) && hour >= OFFICE_HOURS.from && hour < OFFICE_HOURS.until
}

/** ISO moment of the first office hour on the next working day after `now`'s. Within an hour of it where the clocks change. */
export function nextOfficeTime(now: Date, holidays: BankHolidays): string {
  const today = londonDay(now)
  const isEarly = isWorkingDay(today, holidays) && londonTime(now).hour < OFFICE_HOURS.from
  let day = isEarly ? today : addDays(today, 1)
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1)
  const morning = new Date(`${day}T08:00:00Z`)
  return new Date(morning.getTime() - (londonTime(morning).hour - OFFICE_HOURS.from) * 3_600_000).toISOString()
}

/**
 * What to tell the business unit when planning has not run to its end lately, or undefined when it has.
 * Only working hours count: planning rests at night, at weekends and on bank holidays.
 */
export function missingRun(runs: readonly PlanningRun[], now: Date, holidays: BankHolidays): string | undefined {
  if (!isOfficeTime(now, holidays) || londonTime(now).hour < OFFICE_HOURS.from + 2) return undefined
  const today = londonDay(now)
  if (runs.some((run) => londonDay(new Date(run.endedAt)) === today)) return undefined
  const last = runs.at(-1)
  const when = last === undefined ? 'There is no record of an earlier run' : `The last run ended at ${last.endedAt}`
  return `Reminders have not been planned today. ${when}. Ask whoever looks after the app to look at the function plan-reminders.`
}

/**
 * What to tell the business unit of working days gone by without a run since the last one: an outage that is over was
 * seen by nobody, for the first run afterwards makes today look well. Undefined when none is missing.
 */
export function missedDays(runs: readonly PlanningRun[], today: Day, holidays: BankHolidays): string | undefined {
  const days = runs.map(({ endedAt }) => londonDay(new Date(endedAt))).sort()
  const last = days.at(-1)
  if (last === undefined || last === today) return undefined
  const missed: Day[] = []
  for (let day = addDays(last, 1); day < today; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) missed.push(day)
  const [first, ...more] = missed
  if (first === undefined) return undefined
  const when = more.length === 0 ? `on ${sayDay(first)}` : `from ${sayDay(first)} to ${sayDay(missed.at(-1) ?? first)}`
  return `Reminders were not planned ${when}; what was owed then is in today's digests. Ask whoever looks after the app why it stood still.`
}

/** True when no run of an earlier day of this week has ended: weekly people are told on the first day that has one. */
export function isFirstRunOfWeek(runs: readonly PlanningRun[], today: Day): boolean {
  const monday = mondayOf(today)
  return !runs.some(({ endedAt }) => {
    const day = londonDay(new Date(endedAt))
    return day >= monday && day < today
  })
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}
