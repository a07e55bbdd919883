// A question: worries and refusals first, then the words are read, what is needed is loaded, and the answer is drawn.
import { answerCard } from '../cards/answer.ts'
import type { Message } from '../cards/card.ts'
import { contactsCard } from '../cards/contacts.ts'
import type { Change } from '../domain/action.ts'
import type { Answer } from '../domain/answers/answer.ts'
import { answerQuestion as decideAnswer } from '../domain/answers/answer-question.ts'
import { type Clock, londonDay, sayDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import type { Question } from '../domain/questions/question.ts'
import { readQuestion } from '../domain/questions/read-question.ts'
import { buildVocabulary, type Vocabulary } from '../domain/questions/vocabulary.ts'
import type { Records } from '../domain/records.ts'
import type { Booking } from '../domain/training.ts'
import { readRefusal } from '../domain/worry/read-refusal.ts'
import { readWorry } from '../domain/worry/read-worry.ts'
import { refusalAnswer } from '../domain/worry/refusal-answer.ts'
import { worryAnswer } from '../domain/worry/worry-answer.ts'
import type { Incoming } from './incoming.ts'
import type { Memory } from './memory.ts'

export type AnswerServices = {
  clock: Clock
  records: { current(): Promise<Records> }
  bookings: { forPerson(personId: string): Promise<readonly Booking[]> }
  actions: { history(ref: string): Promise<Change[]> }
  memory: Memory
}

/** What is said to a worry about a child or a person, or undefined when the words hold none. Needs no roster and no storage. */
export function meetWorry(text: string): Message | undefined {
  const { worry } = readWorry(text)
  return worry === 'none' ? undefined : contactsCard(worryAnswer(worry))
}

export async function answerQuestion(incoming: Incoming, person: Person, services: AnswerServices): Promise<Message> {
  const key = `${incoming.place.conversationId}|${person.personId}`
  const previous = services.memory.recall(key)
  const refusal = readRefusal(incoming.text, previous?.text)
  if (refusal !== 'none') return contactsCard(refusalAnswer(refusal))

  const records = await services.records.current()
  const vocabulary = vocabularyOf(records)
  const today = londonDay(services.clock())
  const { question } = readQuestion(incoming.text, { today, vocabulary, ...(previous && { previous }) })
  const [bookings, changes] = await load(question, person, services)
  const answer = decideAnswer(question, { records, asker: person, today, bookings, changes, vocabulary })
  if (question.kind !== 'not_understood') services.memory.remember(key, question)
  if (answer.isPrivate === true && incoming.scope !== 'personal') return askInPrivate()
  return draw(answer)
}

/** Only what this question needs: most need nothing beyond the records. */
function load(
  question: Question,
  person: Person,
  services: AnswerServices,
): Promise<[readonly Booking[], readonly Change[]]> {
  const isAboutBookings =
    question.kind === 'my_bookings' || question.kind === 'booking_change' || question.kind === 'training_charges'
  const isAboutChanges = question.kind === 'action_history' && question.ref !== undefined
  return Promise.all([
    isAboutBookings ? services.bookings.forPerson(person.personId) : [],
    isAboutChanges ? services.actions.history(question.ref ?? '') : [],
  ])
}

const vocabularies = new WeakMap<Records, Vocabulary>()

/** Built once for each state of the records: it holds the search index. */
export function vocabularyOf(records: Records): Vocabulary {
  const known = vocabularies.get(records)
  if (known) return known
  const built = buildVocabulary(records)
  vocabularies.set(records, built)
  return built
}

function draw(answer: Answer): Message {
  const choices = answer.choices ?? []
  const sources = answer.sources.map(({ label, detail }) => (detail === '' ? label : `${label}, ${detail}`))
  const basis = [
    answer.asAt === '' ? '' : `As at ${sayDay(answer.asAt)}.`,
    sources.length > 0 ? `Source: ${[...new Set(sources)].join('; ')}.` : '',
  ]
  return answerCard({
    title: answer.title,
    paragraphs: answer.paragraphs,
    table: answer.table,
    chart: answer.chart,
    basis: basis.filter((part) => part !== '').join(' ') || 'NSCP assistant.',
    next: choices.length > 0 ? choices : answer.suggestions.map((text) => ({ label: text, text })),
  })
}

function askInPrivate(): Message {
  return answerCard({
    title: 'Let us talk about that one-to-one',
    paragraphs: ['The answer is for you only. Open a chat with me and ask again there.'],
    basis: 'Personal answers are given in a one-to-one chat only.',
    next: [],
  })
}
