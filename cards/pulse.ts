// One question about what a course changed, answered in one press, with a line to add for whoever wants to.
import { sayDay } from '../domain/day.ts'
import { PULSE_QUESTION, type Pulse } from '../domain/pulse.ts'
import type { Message } from './card.ts'
import { stepCard } from './step.ts'

export function pulseCard({ pulseId, course }: Pulse, sessionDate: string): Message {
  return stepCard({
    title: PULSE_QUESTION.text,
    paragraphs: [`${course}, ${sayDay(sessionDate)}. One press is enough.`],
    inputs: [{ id: `line-${pulseId}`, label: 'Anything to add? (no names, nothing about a child)', limit: 300 }],
    buttons: PULSE_QUESTION.choices.map(({ choice, title }) => ({ verb: 'answer-pulse', title, ref: pulseId, choice })),
    basis: 'Answers are counted by course. Numbers under five are not shown, and nobody sees who said what.',
  })
}

export function pulseThanksCard({ course, choice }: Pulse): Message {
  const said = PULSE_QUESTION.choices.find((each) => each.choice === choice)?.title ?? ''
  return stepCard({
    title: 'Thank you',
    paragraphs: [`Your answer about ${course} is counted: ${said}.`, 'The results come back to everybody by course.'],
    buttons: [],
  })
}
