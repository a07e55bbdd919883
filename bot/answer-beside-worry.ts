// An ordinary matter that a worry was wrapped in: answered after the worry was met, and only when there is no doubt
// what it is. Nothing of such a message is remembered, counted or written.
import type { Message } from '../cards/card.ts'
import { londonDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import type { Kind } from '../domain/questions/question.ts'
import { readQuestion } from '../domain/questions/read-question.ts'
import { readRefusal } from '../domain/worry/read-refusal.ts'
import { readWorry } from '../domain/worry/read-worry.ts'
import { type AnswerServices, decide } from './answer-question.ts'
import { drawAnswer } from './draw-answer.ts'
import type { Incoming } from './incoming.ts'
import { vocabularyOf } from './vocabulary-of.ts'

// Everyday business that nobody in distress could mistake for an answer to it.
const PLAIN: ReadonlySet<Kind> = new Set([
  'booking_change',
  'my_bookings',
  'training_sessions',
  'subgroup_info',
  'meetings',
  'section11',
  'cap_overdue',
  'cap_status',
])
const SURE = 0.7
// Asked of the worry itself, not of business.
const HELPLESS = /\bwhat (?:to|should i|do i|can i) do\b/i
const ASKS =
  /\b(can|could|would you|please|who|when|where|which|what|how many|how do i|is the|are the|show|list|book|cancel|move|swap|my booking|my place)\b/i

/** The card for the ordinary part of a message about a child, or undefined. Never for immediate danger or self-harm. */
export async function answerBesideWorry(
  { text, scope }: Incoming,
  person: Person,
  services: AnswerServices,
): Promise<Message | undefined> {
  if (readWorry(text).worry !== 'concern') return undefined
  const records = await services.records.current()
  const vocabulary = vocabularyOf(records)
  const today = londonDay(services.clock())
  for (const part of partsOf(text)) {
    const isPlain =
      ASKS.test(part) && !HELPLESS.test(part) && readWorry(part).worry === 'none' && readRefusal(part) === 'none'
    if (!isPlain) continue
    const { question, sureness } = readQuestion(part, { today, vocabulary })
    if (sureness < SURE || !PLAIN.has(question.kind)) continue
    const answer = await decide(question, person, { records, vocabulary, today }, services)
    if (!answer.isHeld || (answer.isPrivate === true && scope !== 'personal')) return undefined
    return drawAnswer(answer, question.kind, '')
  }
  return undefined
}

function partsOf(text: string): string[] {
  return text
    .split(
      /[.?!;\n,]+|\s[-–—]+\s|\b(?:because|but|as|and (?=(?:who|what|why|how|where|when|i|ive|i've|im|i'm|there|he|she|my|one)\b))\b/i,
    )
    .filter((part) => part.trim().split(/\s+/).length >= 3)
}
