// Whom impact pulses ask and when, as the business unit and the workforce group's chair set it.
import { londonDay, sayDay } from '../domain/day.ts'
import { PULSE_POINTS } from '../domain/pulse-points.ts'
import { PULSE_ASKS, type PulseAsks, type PulseRules } from '../domain/pulse-rules.ts'
import type { Message } from './card.ts'
import { stepCard } from './step.ts'

const WORDS: Record<PulseAsks, string> = {
  nobody: 'Nobody is asked',
  attendee: 'Whoever attended',
  'manager too': 'Whoever attended, and their line manager',
}

/** @param asked when the card was drawn: what tells one press from a later one */
export function pulseRulesCard({ asks, setBy, setAt }: PulseRules, asked: string): Message {
  return stepCard({
    title: 'How impact pulses are asked',
    paragraphs: [
      'One question after a session, answered in one press. Line managers are asked only where you choose it here, and only those whom the roster names or who booked the place.',
      setBy === '' ? 'As it came: nobody has changed it.' : `Set by ${setBy} on ${sayDay(londonDay(new Date(setAt)))}.`,
    ],
    inputs: PULSE_POINTS.map(({ point, title }) => ({
      id: `asks-${point}`,
      label: title,
      options: PULSE_ASKS.map((each) => WORDS[each]),
      value: WORDS[asks[point]],
    })),
    buttons: [{ verb: 'set-pulses', title: 'Save', style: 'positive', ref: 'pulses', asked }],
    basis: 'Never more than the reminder budget allows: a pulse that does not fit waits for another day.',
  })
}

/** What was chosen in a box; undefined for words that are none of ours. */
export function readPulseAsks(words: unknown): PulseAsks | undefined {
  return PULSE_ASKS.find((each) => WORDS[each] === words || each === words)
}
