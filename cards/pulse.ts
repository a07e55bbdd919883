// One question about what a course changed, answered in one press, with a line to add for whoever wants to.
import { sayDay } from '../domain/day.ts'
import { type Pulse, questionOf } from '../domain/pulse.ts'
import type { Message } from './card.ts'
import { stepCard } from './step.ts'

/** @param about role title of whoever attended, where their line manager is asked */
export type PulseShown = { pulse: Pulse; sessionDate: string; about?: string }

/** The question in words, for a card, an e-mail and a page. */
export function pulseWords({ pulse, sessionDate, about = '' }: PulseShown): { title: string; course: string } {
  const { text } = questionOf(pulse)
  const course = `${pulse.course}, ${sayDay(sessionDate)}`
  if (pulse.view !== 'manager') return { title: text, course }
  return { title: text, course: `${about === '' ? 'Somebody you manage' : about} attended ${course}` }
}

export const PULSE_BASIS =
  'Answers are counted by course. Numbers under five are not shown, and nobody sees who said what.'

export function pulseCard(shown: PulseShown): Message {
  const { pulseId } = shown.pulse
  const { title, course } = pulseWords(shown)
  return stepCard({
    title,
    paragraphs: [`${course}. One press is enough.`],
    inputs: [{ id: `line-${pulseId}`, label: 'Anything to add? (no names, nothing about a child)', limit: 300 }],
    buttons: questionOf(shown.pulse).choices.map((each) => ({
      verb: 'answer-pulse',
      title: each.title,
      ref: pulseId,
      choice: each.choice,
    })),
    basis: PULSE_BASIS,
  })
}

/** What their answer was, in the words of the button. */
export function sayPulseAnswer(pulse: Pulse): string {
  const said = questionOf(pulse).choices.find((each) => each.choice === pulse.choice)?.title ?? ''
  return `Your answer about ${pulse.course} is counted: ${said}.`
}

export function pulseThanksCard(pulse: Pulse): Message {
  return stepCard({
    title: 'Thank you',
    paragraphs: [sayPulseAnswer(pulse), 'The results come back to everybody by course.'],
    buttons: [],
  })
}
