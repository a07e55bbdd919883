// Reads a press: a command, a wish about reminders, or a look at more of a card. Nothing in its data can be trusted.
import { type Command, VERBS, type Verb } from '../domain/command.ts'
import { isDay } from '../domain/day.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Incoming } from './incoming.ts'

/** Which card was pressed and how it shall look: whole, one line with more choices, or the lines from a number on. */
export type PressedCard = {
  kind: Command['kind'] | 'digest'
  /** The record's reference, or the digest's day. */
  ref: string
  activityId: string
  view: 'digest' | 'more'
  from: number
  /** What the card says before all else. */
  notice?: string
}

/** A press that only looks: the whole digest again, its next lines, or one line's rarer choices. */
export function readLook({ verb, data, pressedActivityId }: Incoming): PressedCard | undefined {
  if (verb !== 'digest' && verb !== 'rest' && verb !== 'more') return undefined
  const ref = typeof data.ref === 'string' ? data.ref : ''
  const from = Number(data.from ?? 0)
  const kind = data.kind
  const isKnown = kind === 'action' || kind === 'return' || (kind === 'digest' && isDay(ref))
  if (!isKnown || ref === '' || ref.length > 100 || !Number.isSafeInteger(from) || from < 0) throw notOurs()
  return { kind, ref, activityId: pressedActivityId, view: verb === 'more' ? 'more' : 'digest', from }
}

/** The inputs of a wish, under the names that the job reads. */
export function wordsOf({ data }: Incoming): Record<string, unknown> {
  return { ...data, note: data['snooze-note'] ?? data.note }
}

/** @throws Refusal 400 for a card that was tampered with */
export function readCommand({ verb, data }: Incoming): Command {
  const kind = data.kind
  const ref = typeof data.ref === 'string' ? data.ref : ''
  const version = Number(data.v)
  const isKnown = (VERBS as readonly string[]).includes(verb)
  if (
    !isKnown ||
    (kind !== 'action' && kind !== 'return') ||
    ref === '' ||
    ref.length > 100 ||
    !Number.isSafeInteger(version) ||
    version < 1
  ) {
    throw notOurs()
  }
  const typed = (name: string): string => {
    const value = data[`${name}-${ref}`] ?? data[name]
    return typeof value === 'string' ? value : ''
  }
  const note = NOTES.map(typed).find((words) => words.trim() !== '') ?? ''
  const impact = verb === 'close' ? typed('check') : typed('impact')
  return { verb: verb as Verb, kind, ref, version, note, date: typed('date'), impact, to: typed('to') }
}

// A card has several forms, each with an input of its own name; only the one that was filled in holds words.
const NOTES = ['note', 'hand-over-note', 'blocked-note', 'decline', 'check']

function notOurs(): Refusal {
  return new Refusal(
    400,
    'This button is not one of ours any more. Ask me "what\'s mine to do?" for a fresh card. Nothing was changed.',
  )
}
