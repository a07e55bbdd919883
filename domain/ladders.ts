// When reminders about each kind of thing fall due, and who gets them: rules of the partnership as data.
import type { Day } from './day.ts'

export const REMINDER_KINDS = ['action', 'return', 'review', 'milestone', 'papers', 'training'] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** What a rule can be about: a kind of thing, or whatever of it waits for somebody to decide. */
export const RULE_KINDS = [...REMINDER_KINDS, 'decision'] as const
export type RuleKind = (typeof RULE_KINDS)[number]

/** Who is told, in the words of the rule; the roster says which people these are on the day. */
export type Who = 'owner' | 'chair' | 'business unit' | 'lead' | 'SPRG' | 'booked person'

export type Ladder = {
  kind: RuleKind
  /** Days before the due date, 0 for the day itself. */
  before: readonly number[]
  /** Days between repeats once it is over; 0 for none. */
  everyAfter: number
  /** For a clock: working days after its start. Only for reviews. */
  clockDays: readonly number[]
  tells: readonly Who[]
  /** Told as well from so many days over. */
  escalates: readonly { from: number; tells: Who }[]
  /** Days over from which it is on MAAG's exceptions list; 0 for never. */
  exceptionsFrom: number
  edition: string
  source: string
  /** The first day on which the rule is used. */
  effectiveFrom: Day
}

const LOCAL = { edition: '2024', source: 'NSCP business unit rule, 2024 edition', effectiveFrom: '2023-04-01' }
const NONE = { everyAfter: 0, clockDays: [], escalates: [], exceptionsFrom: 0 }

export const LADDERS: readonly Ladder[] = [
  {
    ...LOCAL,
    kind: 'action',
    before: [28, 7, 0],
    everyAfter: 14,
    clockDays: [],
    tells: ['owner', 'chair'],
    escalates: [{ from: 14, tells: 'business unit' }],
    exceptionsFrom: 28,
  },
  // Writing to the head of a body is for a person to decide, so nothing here escalates by itself.
  { ...LOCAL, ...NONE, kind: 'return', before: [28, 14, 2], everyAfter: 7, tells: ['lead'] },
  {
    ...NONE,
    kind: 'review',
    before: [],
    clockDays: [5, 10, 13, 15],
    tells: ['SPRG'],
    edition: 'Working Together 2023',
    source: 'Rapid review within 15 working days, Working Together 2023; to be confirmed against the 2026 edition',
    effectiveFrom: '2023-04-01',
  },
  { ...LOCAL, ...NONE, kind: 'milestone', before: [28, 7, 0], everyAfter: 14, tells: ['SPRG'] },
  { ...LOCAL, ...NONE, kind: 'papers', before: [7, 1], tells: ['chair', 'business unit'] },
  { ...LOCAL, ...NONE, kind: 'training', before: [7, 1], tells: ['booked person'] },
  // Counted from the day somebody asked: an offer, more time, evidence to be checked, an owner who says it is not theirs.
  { ...LOCAL, ...NONE, kind: 'decision', before: [0], everyAfter: 7, tells: ['chair', 'business unit'] },
]

/** The rules in force on a day: for each kind the latest that has begun. */
export function laddersOn(day: Day, ladders: readonly Ladder[] = LADDERS): Map<RuleKind, Ladder> {
  const inForce = new Map<RuleKind, Ladder>()
  for (const ladder of ladders) {
    const known = inForce.get(ladder.kind)
    if (ladder.effectiveFrom > day || (known && known.effectiveFrom > ladder.effectiveFrom)) continue
    inForce.set(ladder.kind, ladder)
  }
  return inForce
}
