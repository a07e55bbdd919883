// The business unit's queue: questions that I could not answer, each with a box to answer it in.
import type { AskedQuestion } from '../domain/asked/asked-question.ts'
import { londonDay, sayDay } from '../domain/day.ts'
import { cardFrom, type Message } from './card.ts'
import { fitCard } from './fit-card.ts'
import { plain, shorten } from './plain.ts'
import template from './questions-waiting.template.json' with { type: 'json' }

const draw = cardFrom<Record<string, unknown>>(template)

/** At most five boxes keep a card readable on a phone. */
const SHOWN = [5, 3, 1] as const

export function questionsWaitingCard(questions: readonly AskedQuestion[], note = ''): Message {
  return fitCard(SHOWN, (count) => drawQuestions(questions, note, count))
}

function drawQuestions(questions: readonly AskedQuestion[], note: string, count: number): Message {
  const title = titleOf(questions.length)
  const hidden = questions.length - count
  const intro = [
    note,
    questions.length === 0
      ? 'Nobody is waiting for an answer.'
      : 'Asked in the assistant, where nothing held an answer. Names and numbers were taken out. Your answer goes to whoever asked.',
    hidden > 0 ? `The ${count} that have waited longest are shown; ${hidden} more come when these are answered.` : '',
  ]
  const card = draw({
    title,
    speak: title,
    intro: plain(intro.filter((part) => part !== '').join(' ')),
    questions: questions.slice(0, count).map(({ id, words, askedAt }) => ({
      ref: id,
      words: plain(shorten(words, 400)),
      when: `Asked on ${sayDay(londonDay(new Date(askedAt)))}`,
    })),
  })
  return { card, summary: questions.length === 1 ? `${title}: ${shorten(questions[0]?.words ?? '', 200)}` : title }
}

function titleOf(count: number): string {
  if (count === 0) return 'No questions waiting'
  return count === 1 ? 'A question for the business unit' : `${count} questions for the business unit`
}
