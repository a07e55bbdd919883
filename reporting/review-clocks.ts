// Rapid reviews whose clock is running: which day of how many, by the edition of guidance in force at the notification.
import { type Day, sayDay } from '../domain/day.ts'
import type { Review } from '../domain/review.ts'
import { deadlineOf, ruleFor, type StatutoryRule, sayClock, startOf } from '../domain/statutory-rule.ts'
import type { BankHolidays } from '../domain/working-days.ts'
import type { Report, Row } from './report.ts'

export function reviewClocks(
  all: readonly Review[],
  rules: readonly StatutoryRule[],
  holidays: BankHolidays,
  asAt: Day,
): Report {
  const running = all.flatMap((item) => clockOf(item, rules, holidays, asAt))
  const used = [...new Set(running.map(({ rule }) => rule))]
  return {
    report: 'reviews-clocks',
    title: 'Rapid review clocks running',
    asAt,
    columns: [
      { key: 'ref', title: 'Reference' },
      { key: 'month', title: 'Month of notification' },
      { key: 'day', title: 'Clock' },
      { key: 'deadline', title: 'Deadline' },
    ],
    rows: running.map(({ row }) => row),
    totals: { ref: 'Running', running: running.length },
    notes: [
      'Working days, without the bank holidays of England. The deadline is the one in the register, or else the rule’s own.',
      ...used.map(sayRule),
    ],
  }
}

function clockOf(
  item: Review,
  rules: readonly StatutoryRule[],
  holidays: BankHolidays,
  asAt: Day,
): { row: Row; rule: StatutoryRule }[] {
  // A case without a deadline of its own is on the clock only once a notification was made.
  if (item.notified === '' || item.notified > asAt || (item.rapidReviewDeadline === '' && item.status === 'Closed'))
    return []
  const rule = ruleFor(rules, 'rapid-review', item.notified)
  if (rule === undefined) return []
  const start = startOf(rule, item)
  const deadline = item.rapidReviewDeadline || deadlineOf(rule, start, holidays)
  if (deadline < asAt) return []
  const day = sayClock(rule, start, asAt, holidays)
  return [{ row: { ref: item.ref, month: item.notified.slice(0, 7), day, deadline }, rule }]
}

function sayRule({ amount, unit, startEvent, edition, paragraph, effectiveFrom, isConfirmed }: StatutoryRule): string {
  const standing = isConfirmed ? '' : ' Nobody has confirmed this against the guidance yet.'
  return `${amount} ${unit} from ${startEvent}: ${edition}, ${paragraph}, in force from ${sayDay(effectiveFrom)}.${standing}`
}
