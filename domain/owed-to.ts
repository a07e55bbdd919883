// What is owed to each person on a day once everybody's wishes are heeded: what planning plans and a preview shows.
import { addDays, type Day, weekday } from './day.ts'
import { heeding, type Preferences } from './preferences.ts'
import { type Given, type Owed, owedOn } from './reminder.ts'
import { type BankHolidays, isWorkingDay } from './working-days.ts'

export type GivenWishes = Given & {
  preferences: readonly Preferences[]
  /** True on the day on which weekly people are told; left out, the first working day of the week. */
  isWeeklyDay?: boolean
}

// These come on their own day even to weekly people: a clock cannot wait, and a course is told the day before.
const NOT_AHEAD: ReadonlySet<string> = new Set(['review', 'training'])

export function owedTo(given: GivenWishes): Owed[] {
  const isWeeklyDay = given.isWeeklyDay ?? isFirstWorkingDay(given.today, given.holidays)
  const ahead = isWeeklyDay ? comingWeek(given) : []
  // The latest first: of two rungs for one thing the one that comes later in the week is told.
  return heeding([...ahead, ...owedOn(given)], { ...given, isWeeklyDay })
}

/** Weekly people are told at once what falls due until they are told again: otherwise a due day would pass in between. */
function comingWeek(given: GivenWishes): Owed[] {
  const weekly = new Set(given.preferences.filter(({ rhythm }) => rhythm === 'weekly').map(({ personId }) => personId))
  if (weekly.size === 0) return []
  const later = Array.from({ length: 7 - weekday(given.today) }, (_, index) => addDays(given.today, index + 1))
  return later
    .reverse()
    .flatMap((today) => owedOn({ ...given, today }))
    .filter(({ personId, kind }) => weekly.has(personId) && !NOT_AHEAD.has(kind))
}

export function isFirstWorkingDay(today: Day, holidays: BankHolidays): boolean {
  for (let day = addDays(today, 1 - weekday(today)); day < today; day = addDays(day, 1)) {
    if (isWorkingDay(day, holidays)) return false
  }
  return isWorkingDay(today, holidays)
}
