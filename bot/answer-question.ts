// A question: worries and refusals first, then the words are read, what is needed is loaded, and the answer is drawn.
import type { Message } from '../cards/card.ts'
import { contactsCard } from '../cards/contacts.ts'
import type { Change } from '../domain/action.ts'
import type { Answer } from '../domain/answers/answer.ts'
import { answerQuestion as decideAnswer } from '../domain/answers/answer-question.ts'
import { countMissedPlaces } from '../domain/answers/missed-places.ts'
import { withOwnGroup } from '../domain/answers/own-group.ts'
import { withShown } from '../domain/answers/shown-in.ts'
import { needsMissedPlaces } from '../domain/answers/training-charges.ts'
import { answeredBefore, SAME_MATTER, SAME_WORDS } from '../domain/asked/answered-before.ts'
import { type Clock, type Day, londonDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import type { Question } from '../domain/questions/question.ts'
import {
  type QuestionContext,
  type QuestionRead,
  readAfter,
  readAlone,
  type WordsRead,
} from '../domain/questions/read-question.ts'
import type { Vocabulary } from '../domain/questions/vocabulary.ts'
import type { Records } from '../domain/records.ts'
import type { Booking } from '../domain/training.ts'
import { isStillAboutWorry } from '../domain/worry/after-worry.ts'
import { readRefusal } from '../domain/worry/read-refusal.ts'
import { readWorry } from '../domain/worry/read-worry.ts'
import { refusalAnswer } from '../domain/worry/refusal-answer.ts'
import { worryAnswer } from '../domain/worry/worry-answer.ts'
import { clarify, UNSURE } from './clarify.ts'
import { askInPrivate, drawAnswer, whichCard } from './draw-answer.ts'
import type { Incoming } from './incoming.ts'
import { type HearServices, hear } from './keep-feedback.ts'
import type { Memory } from './memory.ts'
import { ordinaryWords } from './ordinary-words.ts'
import { vocabularyOf } from './vocabulary-of.ts'
import { workedOut } from './worked-out.ts'

export type AnswerServices = HearServices & {
  clock: Clock
  records: { current(): Promise<Records> }
  bookings: { forPerson(personId: string): Promise<readonly Booking[]>; list(): Promise<readonly Booking[]> }
  actions: { history(ref: string): Promise<Change[]> }
  memory: Memory
  /** A model's reading of words the offline reader was unsure of; undefined when there is none or it failed. */
  mapQuestion?:
    | ((text: string, read: QuestionRead, records: Records, today: Day) => Promise<Question | undefined>)
    | undefined
  log(message: string, error: unknown): void
}

/**
 * What is said to a worry about a child or a person, or undefined when the words hold none. Needs no roster and no storage.
 * @param isAfterOne true when a worry was met here a moment ago: what is asked of it then is met the same way
 */
export function meetWorry(text: string, isAfterOne = false): Message | undefined {
  const worry = withoutWorry.has(text) ? 'none' : readWorry(text).worry
  if (worry !== 'none') return contactsCard(worryAnswer(worry))
  withoutWorry.keep(text)
  return isAfterOne && isStillAboutWorry(text) ? contactsCard(worryAnswer('concern')) : undefined
}

const withoutWorry = ordinaryWords()
const withoutRefusal = ordinaryWords()

/** What must be refused; read once for words that may be answered, after the same question. */
function refusalIn(text: string, previous: string | undefined): ReturnType<typeof readRefusal> {
  const key = JSON.stringify([text, previous])
  if (withoutRefusal.has(key)) return 'none'
  const refusal = readRefusal(text, previous)
  if (refusal === 'none') withoutRefusal.keep(key)
  return refusal
}

export async function answerQuestion(incoming: Incoming, person: Person, services: AnswerServices): Promise<Message> {
  const key = `${incoming.place.conversationId}|${person.personId}`
  const previous = services.memory.recall(key)
  const refusal = refusalIn(incoming.text, previous?.text)
  if (refusal !== 'none') return contactsCard(refusalAnswer(refusal))

  const records = await services.records.current()
  const vocabulary = vocabularyOf(records)
  const today = londonDay(services.clock())
  // A lone emoji or sign is no follow-up: it would only bring the last answer again.
  const leansOn = /[\p{L}\p{N}]/u.test(incoming.text) ? previous : undefined
  const read = readWords(incoming.text, { today, vocabulary, ...(leansOn && { previous: leansOn }) })
  const alike = read.sureness < UNSURE ? SAME_MATTER : SAME_WORDS
  const known = answeredBefore(incoming.text, records.facts, alike)
  if (known) return drawAnswer(known, read.question.kind, incoming.text)
  const settled = await settle(incoming.text, read, records, today, services)
  // "Papers due?", after "our next meeting", is of the group that was theirs.
  const question = settled && withOwnGroup(settled, person, records.groups)
  if (!question) return whichCard(clarify(read), incoming.text)

  const answer = await decide(question, person, { records, vocabulary, today }, services)
  if (question.kind !== 'not_understood') services.memory.remember(key, withShown(question, answer))
  if (answer.isPrivate === true && incoming.scope !== 'personal') return askInPrivate()
  const found = answer.isHeld ? undefined : answeredBefore(incoming.text, records.facts, SAME_MATTER)
  if (found) return drawAnswer(found, question.kind, incoming.text)
  await hearUnanswered(question, answer, incoming.text, services)
  return drawAnswer(answer, question.kind, incoming.text)
}

const readings = workedOut<QuestionRead>()
const readingsAlone = workedOut<WordsRead>()

/** The same words are read the same for everybody; after the same question, down to what is meant. */
function readWords(text: string, context: QuestionContext): QuestionRead {
  const { today, vocabulary, previous } = context
  return readings(vocabulary, JSON.stringify([today, text, previous]), () => {
    const words = readingsAlone(vocabulary, JSON.stringify([today, text]), () => readAlone(text, context))
    return readAfter(words, context)
  })
}

/** The question that is meant; undefined when the asker should say which. */
async function settle(
  text: string,
  read: QuestionRead,
  records: Records,
  today: Day,
  services: AnswerServices,
): Promise<Question | undefined> {
  if (read.sureness >= UNSURE) return read.question
  const mapped = await services.mapQuestion?.(text, read, records, today)
  if (mapped) return mapped
  return read.question.kind === 'not_understood' || clarify(read).length < 2 ? read.question : undefined
}

/** Only what this question needs is loaded: most need nothing beyond the records. */
export async function decide(
  question: Question,
  person: Person,
  given: { records: Records; vocabulary: Vocabulary; today: Day },
  services: Pick<AnswerServices, 'bookings' | 'actions'>,
): Promise<Answer> {
  const { kind, ref } = question
  const isAboutBookings = kind === 'my_bookings' || kind === 'booking_change' || kind === 'training_charges'
  const isAboutChanges = kind === 'action_history' && ref !== undefined
  if (!isAboutBookings && !isAboutChanges) {
    // What may be seen follows from these and nothing else of the asker.
    const { roles, chairs, ownerRoles, organisation, displayName } = person
    const key = JSON.stringify([given.today, roles, chairs, ownerRoles, organisation, displayName, question])
    return answers(given.records, key, () =>
      decideAnswer(question, { ...given, asker: person, bookings: [], changes: [] }),
    )
  }
  const [bookings, changes, everybodys] = await Promise.all([
    isAboutBookings ? services.bookings.forPerson(person.personId) : [],
    isAboutChanges ? services.actions.history(ref) : [],
    needsMissedPlaces(question) ? services.bookings.list() : [],
  ])
  const missedPlaces = countMissedPlaces(everybodys, given.records.sessions)
  return decideAnswer(question, { ...given, asker: person, bookings, changes, missedPlaces })
}

const answers = workedOut<Answer>()

/** Counted for the weekly report. Nobody's answer waits for it to succeed. */
async function hearUnanswered(
  question: Question,
  answer: Answer,
  text: string,
  services: AnswerServices,
): Promise<void> {
  const isUnderstood = question.kind !== 'not_understood' || answer.isHeld
  if (isUnderstood && answer.isHeld) return
  // Emoji, blanks and stray signs ask nothing.
  if (!/\p{L}{2}/u.test(text)) return
  try {
    await hear(isUnderstood ? 'not held' : 'not understood', question.kind, text, services)
  } catch (error) {
    services.log('A question without an answer was not counted', error)
  }
}
