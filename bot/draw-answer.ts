// From an answer to the card that says it: its basis, what to ask next, and the buttons that fit it.
import { answerCard, askedAs } from '../cards/answer.ts'
import { basisOf } from '../cards/basis.ts'
import type { Message } from '../cards/card.ts'
import type { Answer } from '../domain/answers/answer.ts'
import type { Question } from '../domain/questions/question.ts'

// Manners need no verdict, and help is not an answer.
const NO_FEEDBACK: ReadonlySet<string> = new Set(['greeting', 'help', 'not_understood'])

type Drawn = { kind: Question['kind']; asked: string; message: Message }

// The last drawing of each answer: people ask the same with a "please" or a "hi" before it.
const drawn = new WeakMap<Answer, Drawn>()

/** @param asked the words as typed, carried by the card's buttons; empty draws none */
export function drawAnswer(answer: Answer, kind: Question['kind'], asked: string): Message {
  const known = drawn.get(answer)
  if (known?.kind === kind && known.asked === asked) return known.message
  if (known?.kind === kind && mayCarry(known, asked)) return askedAs(known.message, asked)
  const message = draw(answer, kind, asked)
  drawn.set(answer, { kind, asked, message })
  return message
}

/** A card drawn to fit with longer words fits with these; without words it has no buttons to carry any. */
function mayCarry(known: Drawn, asked: string): boolean {
  return asked !== '' && known.asked !== '' && JSON.stringify(asked).length <= JSON.stringify(known.asked).length
}

function draw(answer: Answer, kind: Question['kind'], asked: string): Message {
  const choices = answer.choices ?? []
  const isAnswered = answer.isHeld && kind !== 'not_understood'
  return answerCard({
    title: answer.title,
    paragraphs: answer.paragraphs,
    table: answer.table,
    chart: answer.chart,
    basis: basisOf(answer.asAt, answer.sources),
    next: choices.length > 0 ? choices : answer.suggestions.map((text) => ({ label: text, text })),
    about: asked === '' ? undefined : { kind, words: asked },
    asksFeedback: isAnswered && !NO_FEEDBACK.has(kind),
    offersToAsk: !isAnswered || answer.isNearest === true,
    offers: answer.offers,
  })
}

/** "Which do you mean?", with the readings as buttons that ask in words the reader is sure of. */
export function whichCard(readings: readonly { label: string; text: string }[], asked: string): Message {
  return answerCard({
    title: 'Which do you mean?',
    paragraphs: ['I am not sure what you are asking. Choose one, or ask again in other words.'],
    basis: '',
    next: readings,
    about: { kind: 'not_understood', words: asked },
    offersToAsk: true,
  })
}

export function askInPrivate(): Message {
  return answerCard({
    title: 'Let us talk about that one-to-one',
    paragraphs: ['The answer is for you only. Open a chat with me and ask again there.'],
    basis: 'Personal answers are given in a one-to-one chat only.',
    next: [],
  })
}
