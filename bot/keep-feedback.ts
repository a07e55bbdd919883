// Whether an answer helped, and which questions had none: counted by kind and known words, with nobody's name.
import type { Heard } from '../domain/asked/asked-question.ts'
import { minimiseWords } from '../domain/asked/minimise-words.ts'
import { type Clock, londonDay } from '../domain/day.ts'
import { KINDS } from '../domain/questions/question.ts'
import type { Records } from '../domain/records.ts'
import { Refusal } from '../domain/refusal.ts'
import { readWorry } from '../domain/worry/read-worry.ts'
import type { Incoming } from './incoming.ts'
import { vocabularyOf } from './vocabulary-of.ts'

export type HearServices = {
  clock: Clock
  records: { current(): Promise<Records> }
  questions: { hear(heard: Omit<Heard, 'count'>): Promise<void> }
}

// Words with even a small likeness to a worry are not kept, only the kind they were read as.
const NO_LIKENESS = 0.1

/**
 * @returns what is said back; the answer's own card stays as it is
 * @throws Refusal 400 for a card that was tampered with
 */
export async function keepFeedback({ verb, data }: Incoming, services: HearServices): Promise<string> {
  const kind = KINDS.find((one) => one === data.kind)
  if (!kind) throw new Refusal(400, 'This button is not one of ours any more. Ask again. Nothing was kept.')
  const isHelpful = verb === 'helpful'
  const words = typeof data.words === 'string' ? data.words.slice(0, 400) : ''
  await hear(isHelpful ? 'helpful' : 'not helpful', kind, words, services)
  return isHelpful
    ? 'Thank you, good to know.'
    : 'Thank you. The business unit sees which questions go badly, without names. For an answer now, ask in other words or ring them on 01603 223409.'
}

/** Counts one more question that went this way. */
export async function hear(what: Heard['what'], kind: string, text: string, services: HearServices): Promise<void> {
  const vocabulary = vocabularyOf(await services.records.current())
  const words = readWorry(text).score < NO_LIKENESS ? minimiseWords(text, vocabulary) : ''
  await services.questions.hear({ day: londonDay(services.clock()), what, kind, words })
}
