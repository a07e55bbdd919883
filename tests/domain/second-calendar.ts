// The calendar worked out a second time, another way: days counted as whole numbers, holidays from the law's own rules,
// London's clock from the rule for summer time. It shares no line with the domain, so that both can only agree by being right.

const DAY_MS = 86_400_000

export const numberOf = (day: string): number =>
  Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8)) / DAY_MS
export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)

/** 0 is Sunday. */
const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7

/** Easter Sunday by the anonymous Gregorian rule. */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1) / DAY_MS
}

/** England's usual eight, with their substitute days; one-off holidays are not in the law's rules. */
export function holidaysOf(year: number): number[] {
  const on = (month: number, date: number): number => Date.UTC(year, month - 1, date) / DAY_MS
  const monday = (number: number): number => number + ((8 - weekdayOf(number)) % 7)
  const lastMonday = (number: number): number => number - ((weekdayOf(number) + 6) % 7)
  const newYear = weekdayOf(on(1, 1)) % 6 === 0 ? monday(on(1, 1)) : on(1, 1)
  const christmas = [
    [25, 26],
    [25, 26],
    [25, 26],
    [25, 26],
    [25, 26],
    [25, 28],
    [27, 28],
  ][weekdayOf(on(12, 25))] ?? [25, 26]
  // Christmas on a Sunday: Boxing Day is the Monday, Christmas is kept on the Tuesday.
  const days = weekdayOf(on(12, 25)) === 0 ? [26, 27] : christmas
  return [
    newYear,
    easter(year) - 2,
    easter(year) + 1,
    monday(on(5, 1)),
    lastMonday(on(5, 31)),
    lastMonday(on(8, 31)),
    ...days.map((date) => on(12, date)),
  ]
}

const OFF = new Set(Array.from({ length: 16 }, (_, index) => holidaysOf(2022 + index)).flat())

export const isWorking = (number: number): boolean => weekdayOf(number) % 6 !== 0 && !OFF.has(number)

export function addWorking(number: number, count: number): number {
  let left = count
  let at = number
  while (left > 0) {
    at += 1
    left -= isWorking(at) ? 1 : 0
  }
  return at
}

export function workingBetween(from: number, to: number): number {
  let count = 0
  for (let at = to; at > from; at -= 1) count += isWorking(at) ? 1 : 0
  return count
}

const backToWorking = (number: number): number => (isWorking(number) ? number : backToWorking(number - 1))

/** The rung by walking through the calendar: every rung's day is marked first, then the last mark up to today is read. */
export function rung(before: number[], everyAfter: number, due: number, today: number): number | null {
  const over = today - due
  if (everyAfter === 0 && over > 0) return null
  if (everyAfter > 0 && over >= everyAfter) return over - (over % everyAfter)
  const marks = before.map((days) => ({ rung: days === 0 ? 0 : -days, on: backToWorking(due - days) }))
  const passed = marks.filter((mark) => mark.on <= today).sort((one, other) => other.rung - one.rung)
  if (passed.length === 0) return null
  const [latest] = passed
  const ahead = marks.filter((mark) => mark.on > today).sort((one, other) => one.rung - other.rung)[0]
  const isStale = latest!.on !== today
  return isStale && ahead !== undefined && ahead.on <= addWorking(today, 1) ? null : latest!.rung
}

/** Hours London is ahead of UTC: summer time runs from 01:00 UTC on the last Sunday of March to that of October. */
export function londonOffset(moment: number): number {
  const year = new Date(moment).getUTCFullYear()
  const lastSunday = (month: number): number => {
    const end = Date.UTC(year, month, 0) / DAY_MS
    return (end - weekdayOf(end)) * DAY_MS + 3_600_000
  }
  return moment >= lastSunday(3) && moment < lastSunday(10) ? 1 : 0
}
