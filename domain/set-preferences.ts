// A person's wish about their own reminders, checked and applied. Each wish has an end.
import { addDays, type Day, isDay, sayDay } from './day.ts'
import type { Person } from './person.ts'
import { LONGEST_MUTE_DAYS, LONGEST_SNOOZE_DAYS, type Preferences } from './preferences.ts'
import { Refusal } from './refusal.ts'

export const WISHES = ['snooze', 'mute', 'unmute', 'away', 'back', 'weekly', 'daily', 'term-time', 'all-year'] as const
export type WishVerb = (typeof WISHES)[number]

export type Wish = {
  verb: WishVerb
  kind: string
  ref: string
  /** For `snooze` and `mute` the first day it ends; for `away` the last day away. */
  until: string
  /** For `away`. */
  from: string
  deputy: Person | undefined
  reason: string
}

export function isWish(verb: string): verb is WishVerb {
  return (WISHES as readonly string[]).includes(verb)
}

/** @throws Refusal 400 when a date or a reason is missing, or the end is too far away */
export function applyWish(before: Preferences, wish: Wish, today: Day): Preferences {
  switch (wish.verb) {
    case 'snooze':
      return snooze(before, wish, today)
    case 'mute':
      return { ...before, mutedUntil: checkUntil(wish.until, today, LONGEST_MUTE_DAYS) }
    case 'unmute':
      return { ...before, mutedUntil: '' }
    case 'away':
      return away(before, wish, today)
    case 'back':
      return { ...before, awayFrom: '', awayUntil: '', deputyId: '' }
    case 'weekly':
    case 'daily':
      return { ...before, rhythm: wish.verb }
    case 'term-time':
      return { ...before, isTermTimeOnly: true }
    default:
      return { ...before, isTermTimeOnly: false }
  }
}

function snooze(before: Preferences, { kind, ref, until, reason }: Wish, today: Day): Preferences {
  if (kind === 'review') throw new Refusal(400, 'The clock of a rapid review cannot be put off. Nothing was changed.')
  if (reason.trim() === '') throw new Refusal(400, 'Please say why it can wait, then press again.')
  const end = checkUntil(until, today, LONGEST_SNOOZE_DAYS)
  const others = before.snoozes.filter((each) => each.until > today && (each.kind !== kind || each.ref !== ref))
  return { ...before, snoozes: [...others, { kind, ref, until: end, reason: reason.trim().slice(0, 500) }] }
}

function away(before: Preferences, { from, until, deputy }: Wish, today: Day): Preferences {
  const first = from === '' ? today : from
  if (!isDay(first) || !isDay(until) || until < first || until < today)
    throw new Refusal(400, 'Please choose your first and last day away, the last one not before the first.')
  if (deputy?.personId === before.personId)
    throw new Refusal(400, 'A deputy is somebody else. Please name another role.')
  return { ...before, awayFrom: first, awayUntil: until, deputyId: deputy?.personId ?? '' }
}

function checkUntil(until: string, today: Day, mostDays: number): Day {
  const last = addDays(today, mostDays)
  if (isDay(until) && until > today && until <= last) return until
  throw new Refusal(
    400,
    `Please choose a day after today and no later than ${sayDay(last)}. For longer, ask for more time instead.`,
  )
}
