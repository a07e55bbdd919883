// The business unit changes a rule of reminders: written in a line of words, tried first, put into force from a day on.
import { checkLadder } from './check-ladder.ts'
import { addDays, type Day, sayDay } from './day.ts'
import { type Ladder, laddersOn, type RuleKind } from './ladders.ts'
import type { Person } from './person.ts'
import type { DryRun } from './preview.ts'
import { Refusal } from './refusal.ts'

/** A rule of the business unit: who put it into force, as a role title, and when (ISO 8601 in UTC). */
export type SetLadder = Ladder & { setBy: string; setAt: string }

const ASKED = /\b(what if|try|dry.?run|suppose)\b.*\b(remind\w*|rules?)\b/i

const WORDS: readonly [RegExp, RuleKind][] = [
  [/\b(section\s*11|s11|returns?)\b/i, 'return'],
  [/\bmilestones?\b/i, 'milestone'],
  [/\b(rapid\s+)?reviews?\b/i, 'review'],
  [/\bpapers?\b/i, 'papers'],
  [/\b(training|courses?|sessions?|bookings?)\b/i, 'training'],
  [/\b(decisions?|evidence|offers?)\b/i, 'decision'],
  [/\b(actions?|cap)\b/i, 'action'],
]

/**
 * The rule meant by `what if actions were reminded 28, 14, 7 and 0 days before, then every 14 days?`: the one in force
 * with other days. Undefined when the words are about something else.
 * @throws Refusal 400 when they speak of a rule and do not say enough
 */
export function readLadder(text: string, ladders: readonly Ladder[], today: Day): Ladder | undefined {
  if (!ASKED.test(text)) return undefined
  const kind = WORDS.find(([word]) => word.test(text))?.[1]
  const words = text.replace(/\b(section|s)\s*11\b/gi, ' ').toLowerCase()
  const [first = '', then = ''] = words.split(/\b(?:then|after that|and then)\b/)
  const days = [...first.matchAll(/\b\d{1,3}\b/g)].map(([number]) => Number(number))
  if (/\bon the day\b/.test(first)) days.push(0)
  const inForce = kind && laddersOn(today, ladders).get(kind)
  if (!inForce || days.length === 0)
    throw new Refusal(
      400,
      'Please name the thing and the days, for example: "what if actions were reminded 28, 14, 7 and 0 days before, then every 14 days?" Nothing was changed.',
    )
  return ladderWith(inForce, days, repeatIn(then), today)
}

function repeatIn(words: string): number {
  if (/\bfortnight/.test(words)) return 14
  if (/\b(weekly|every week)\b/.test(words)) return 7
  const [, count = '0', unit] = /(\d{1,3})\s*(days?|weeks?)/.exec(words) ?? []
  return Number(count) * (unit?.startsWith('week') ? 7 : 1)
}

function ladderWith(inForce: Ladder, days: readonly number[], everyAfter: number, today: Day): Ladder {
  const isClock = inForce.clockDays.length > 0
  return {
    ...inForce,
    before: isClock ? [] : days,
    clockDays: isClock ? days : [],
    everyAfter,
    edition: `Set by the business unit, ${sayDay(today)}`,
    source: 'Decision of the business unit, tried before it was put into force',
    effectiveFrom: addDays(today, 1),
  }
}

/** A rule in one word for a button, and back: nothing in it is trusted, it is checked again. */
export function ladderToWord({ kind, before, clockDays, everyAfter }: Ladder): string {
  return [kind, [...before, ...clockDays].join(','), everyAfter].join('|')
}

export function ladderFromWord(word: string, ladders: readonly Ladder[], today: Day): Ladder {
  const [kind = '', days = '', every = ''] = word.split('|')
  const inForce = laddersOn(today, ladders).get(kind as RuleKind)
  if (!inForce || !/^\d+(,\d+)*$/.test(days) || !/^\d+$/.test(every))
    throw new Refusal(400, 'This button is not one of ours any more. Nothing was changed.')
  return ladderWith(inForce, days.split(',').map(Number), Number(every), today)
}

/**
 * The rule as it is put into force.
 * @throws Refusal 400 for a faulty rule or one that begins in the past, 422 for one that would flood somebody
 */
export function ladderToUse(rule: Ladder, { tooMuch }: DryRun, by: Person, now: Date, today: Day): SetLadder {
  checkLadder(rule)
  if (rule.effectiveFrom < today)
    throw new Refusal(400, `A rule cannot begin in the past. Let it begin on ${sayDay(today)} or later.`)
  if (tooMuch.length > 0)
    throw new Refusal(422, `The rule was not put into force: ${tooMuch.join(' ')} Choose fewer days.`)
  return { ...rule, setBy: by.displayName, setAt: now.toISOString() }
}
