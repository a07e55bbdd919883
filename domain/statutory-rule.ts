// A limit that guidance sets, as data: which edition says it, how long, from what event, and whether anyone confirmed it.
import { Temporal } from 'temporal-polyfill'
import { addDays, type Day } from './day.ts'
import { addWorkingDays, type BankHolidays, workingDaysBetween } from './working-days.ts'

export const RULE_UNITS = ['working days', 'days', 'months'] as const
export type RuleUnit = (typeof RULE_UNITS)[number]

export type StatutoryRule = {
  /** For example `rapid-review-2023`: one for each edition. */
  id: string
  /** What it limits, the same in each edition: `rapid-review`. */
  limits: string
  title: string
  edition: string
  paragraph: string
  amount: number
  unit: RuleUnit
  /** What day 0 is, for example `notification` or `arrival at the business unit`: a local choice. */
  startEvent: string
  source: string
  /** Events from this day on follow it, until a later edition. */
  effectiveFrom: Day
  /** False until a person has read it in the guidance itself. */
  isConfirmed: boolean
}

/** The edition in force on the day of the event, or undefined before the first. */
export function ruleFor(rules: readonly StatutoryRule[], limits: string, event: Day): StatutoryRule | undefined {
  return rules
    .filter((rule) => rule.limits === limits && rule.effectiveFrom <= event)
    .sort((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom))
    .at(-1)
}

/**
 * Day 0 of the rule's clock: the record's own date for the event that the rule says it counts from. Which event that is
 * is the partnership's to say, in the rule. An event that the record has no date for counts from the notification.
 */
export function startOf({ startEvent }: StatutoryRule, { notified, received = '' }: Started): Day {
  return /\barriv|\breceiv|\breach/i.test(startEvent) && received !== '' ? received : notified
}

type Started = { notified: Day; received?: Day | '' }

/** The last day allowed. Counting starts the day after the event. */
export function deadlineOf({ amount, unit }: StatutoryRule, event: Day, holidays: BankHolidays): Day {
  if (unit === 'working days') return addWorkingDays(event, amount, holidays)
  if (unit === 'days') return addDays(event, amount)
  return Temporal.PlainDate.from(event).add({ months: amount }).toString()
}

/** `day 9 of 15`, or `day 17 of 15, 2 over`. Only for rules in working days. */
export function sayClock({ amount }: StatutoryRule, event: Day, asAt: Day, holidays: BankHolidays): string {
  const day = workingDaysBetween(event, asAt, holidays)
  return day <= amount ? `day ${day} of ${amount}` : `day ${day} of ${amount}, ${day - amount} over`
}
