// Due dates given as a number of days, weeks or months from the meeting.
import { addDays, addMonths, type Day } from '../domain/day.ts'
import { addWorkingDays, type BankHolidays, isWorkingDay } from '../domain/working-days.ts'
import { COUNT, countOf } from './calendar-words.ts'
import type { DueRule } from './due-rule.ts'

const UNIT =
  "(?:clear |full |further |more )?(working days?|business days?|hours?|calendar days?|school weeks?|days?|weeks?|wks?|months?|mths?)(?:'s?)?"

/** Source of a pattern for an amount of time: groups 1 count, 2 unit, or neither for a fortnight. */
export const AMOUNT = `(?:(${COUNT})(?: or (?:so|two|three))? ${UNIT}|(?:a |the next |next )?fortnight)`

export const counts: DueRule[] = [
  {
    words: new RegExp(`\\b${AMOUNT}`, 'i'),
    date: (match, context) => move(context.meetingDate, match, 1, context.holidays),
  },
]

/**
 * A day moved by a matched amount.
 * @param direction 1 for later, -1 for earlier
 */
export function move(day: Day, amount: RegExpMatchArray, direction: 1 | -1, holidays: BankHolidays): Day | undefined {
  const unit = amount[2]?.toLowerCase()
  if (unit === undefined) return addDays(day, 14 * direction)
  const count = countOf(amount[1] ?? '')
  if (Number.isNaN(count)) return undefined
  if (/working|business/.test(unit)) {
    return direction === 1 ? addWorkingDays(day, count, holidays) : workingDaysBefore(day, count, holidays)
  }
  // Only whole days are dates: 48 hours are two days.
  if (/^hour/.test(unit)) return addDays(day, Math.ceil(count / 24) * direction)
  if (/^m/.test(unit)) return addMonths(day, count * direction)
  return addDays(day, count * direction * (/w(?:ee)?k/.test(unit) ? 7 : 1))
}

function workingDaysBefore(day: Day, count: number, holidays: BankHolidays): Day {
  let current = day
  for (let left = count; left > 0; ) {
    current = addDays(current, -1)
    if (isWorkingDay(current, holidays)) left -= 1
  }
  return current
}
