// Working days in England: Monday to Friday without bank holidays. The list of holidays is data, passed in.
import { addDays, type Day, weekday } from './day.ts'

/** England's bank holidays, as calendar dates. */
export type BankHolidays = ReadonlySet<Day>

export function isWorkingDay(day: Day, holidays: BankHolidays): boolean {
  return weekday(day) <= 5 && !holidays.has(day)
}

/** The date `count` working days after `day`: counting starts the day after. */
export function addWorkingDays(day: Day, count: number, holidays: BankHolidays): Day {
  let current = day
  for (let left = count; left > 0; ) {
    current = addDays(current, 1)
    if (isWorkingDay(current, holidays)) left -= 1
  }
  return current
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, holidays: BankHolidays): number {
  let count = 0
  for (let current = addDays(from, 1); current <= to; current = addDays(current, 1)) {
    if (isWorkingDay(current, holidays)) count += 1
  }
  return count
}

/** The day itself when it is a working day, otherwise the last one before it. */
export function workingDayOnOrBefore(day: Day, holidays: BankHolidays): Day {
  let current = day
  while (!isWorkingDay(current, holidays)) current = addDays(current, -1)
  return current
}
