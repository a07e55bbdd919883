// A question nobody could answer goes to the business unit, and what they type comes back to whoever asked.
import { createHash } from 'node:crypto'
import { answerCard } from '../cards/answer.ts'
import { basisOf } from '../cards/basis.ts'
import type { Message } from '../cards/card.ts'
import { contactsCard } from '../cards/contacts.ts'
import { questionsWaitingCard } from '../cards/questions-waiting.ts'
import type { Change } from '../domain/action.ts'
import { factFrom } from '../domain/asked/answered-before.ts'
import type { AnswerPlace, AskedQuestion } from '../domain/asked/asked-question.ts'
import { type Clock, londonDay } from '../domain/day.ts'
import type { Fact } from '../domain/fact.ts'
import { may } from '../domain/permissions.ts'
import { hasRole, type Person } from '../domain/person.ts'
import type { Records } from '../domain/records.ts'
import { Refusal } from '../domain/refusal.ts'
import { readRefusal } from '../domain/worry/read-refusal.ts'
import { readWorry } from '../domain/worry/read-worry.ts'
import { refusalAnswer } from '../domain/worry/refusal-answer.ts'
import { worryAnswer } from '../domain/worry/worry-answer.ts'
import type { Incoming } from './incoming.ts'

export type AskServices = {
  clock: Clock
  records: { current(): Promise<Records>; forget(register: 'facts'): void }
  questions: {
    insert(question: AskedQuestion): Promise<boolean>
    get(id: string): Promise<AskedQuestion | undefined>
    waiting(): Promise<AskedQuestion[]>
    change(
      id: string,
      operationId: string,
      decide: (question: AskedQuestion) => { question: AskedQuestion; change: Change } | undefined,
    ): Promise<{ outcome: string; question: AskedQuestion }>
  }
  facts: { put(fact: Fact): Promise<unknown> }
  /** Takes identifiers out of a question's words. */
  minimise(text: string): Promise<string>
  tell(personId: string, message: Message): Promise<void>
  /** Posts to where a question was asked; false when it may not have arrived. */
  reply(place: AnswerPlace, message: Message): Promise<boolean>
}

const LONGEST_QUESTION = 400
const LONGEST_ANSWER = 2000

/**
 * The asker pressed "Send this to the business unit". The same words from the same chat on one day are sent once.
 * @throws Refusal 400 when the card brings no words
 */
export async function askBusinessUnit({ data, place }: Incoming, services: AskServices): Promise<Message> {
  const words = typeof data.words === 'string' ? data.words.slice(0, LONGEST_QUESTION).trim() : ''
  if (!/\p{L}{2}/u.test(words))
    throw new Refusal(400, 'This button is not one of ours any more. Ask your question again. Nothing was sent.')
  // A card can be altered: words that say a child may be at risk go to nobody's queue, whatever brought them here.
  const { worry } = readWorry(words)
  if (worry !== 'none') return contactsCard(worryAnswer(worry))
  const refusal = readRefusal(words)
  if (refusal !== 'none') return contactsCard(refusalAnswer(refusal))

  const now = services.clock()
  const question: AskedQuestion = {
    id: idOf(place.conversationId, words, londonDay(now)),
    state: 'waiting',
    words: await services.minimise(words),
    askedAt: now.toISOString(),
    place,
    answer: '',
    answeredAt: '',
    answeredBy: '',
    factId: '',
    version: 1,
  }
  const isNew = await services.questions.insert(question)
  if (isNew) await tellBusinessUnit(question, services)
  return sentCard(question)
}

// Said of questions people sent in; a question about something else that waits is left to the reader of questions.
const WAITING =
  /\b(questions?|what|anything)\b.{0,20}\b(waiting|unanswered|to answer|in (?:my|our|the) queue)\b|\b(waiting|unanswered) questions?\b/i

/** True when the business unit asks, one-to-one, what questions wait for them. */
export function asksForWaiting({ text, scope }: Incoming, person: Person): boolean {
  return scope === 'personal' && may(person, 'questions.answer') && text.length < 80 && WAITING.test(text)
}

/** What waits for an answer, for the business unit alone. */
export async function showWaiting(person: Person, services: AskServices, note = ''): Promise<Message> {
  refuseOthers(person)
  return questionsWaitingCard(await services.questions.waiting(), note)
}

/**
 * The business unit's answer: kept once, sent to where the question was asked, and a fact if they ticked it.
 * @throws Refusal 400 for an answer that cannot be sent, 403 for others, 404 and 409 when there is nothing to answer
 */
export async function answerAsked({ data }: Incoming, person: Person, services: AskServices): Promise<Message> {
  refuseOthers(person)
  const { id, answer, isKept, source } = readAnswer(data)
  const at = services.clock().toISOString()
  const operationId = createHash('sha256').update(`${person.personId}|${answer}`).digest('base64url')
  const { outcome, question } = await services.questions.change(id, operationId, (before) => {
    if (before.state === 'answered')
      throw new Refusal(409, `${before.answeredBy} has answered this already: "${before.answer.slice(0, 200)}"`)
    const factId = isKept ? `bu-${id}` : ''
    const after = {
      ...before,
      state: 'answered' as const,
      answer,
      answeredAt: at,
      answeredBy: person.displayName,
      factId,
    }
    return { question: after, change: changeOf(before, person, at, operationId) }
  })
  // Both may be repeated after a crash: a fact is put under one id, and a repeated answer says the same words.
  if (question.factId !== '') {
    await services.facts.put(factFrom(question, source))
    services.records.forget('facts')
  }
  const isSent = outcome !== 'changed' || (await services.reply(question.place, answeredCard(question, source)))
  const sent = isSent
    ? 'Your answer was sent'
    : 'Your answer is kept, but the chat it was asked in could not be reached'
  return questionsWaitingCard(
    await services.questions.waiting(),
    question.factId === '' ? `${sent}.` : `${sent}; it is now a fact that I can answer from.`,
  )
}

function refuseOthers(person: Person): void {
  if (!may(person, 'questions.answer'))
    throw new Refusal(403, 'Questions sent in are answered by the business unit: 01603 223409.')
}

function readAnswer(data: Record<string, unknown>) {
  const id = typeof data.ref === 'string' ? data.ref : ''
  if (!/^[0-9a-f]{20}$/.test(id))
    throw new Refusal(400, 'This button is not one of ours any more. Ask me for "questions waiting". Nothing was sent.')
  const typed = (name: string): string => {
    const value = data[`${name}-${id}`]
    return typeof value === 'string' ? value.trim() : ''
  }
  const answer = typed('answer')
  if (answer === '') throw new Refusal(400, 'Type the answer first, then press again. Nothing was sent.')
  if (answer.length > LONGEST_ANSWER)
    throw new Refusal(
      400,
      `An answer may have ${LONGEST_ANSWER} characters; this has ${answer.length}. Nothing was sent.`,
    )
  const isKept = data[`keep-${id}`] === 'true' || data[`keep-${id}`] === true
  const source = typed('source').slice(0, 200)
  if (isKept && source === '')
    throw new Refusal(400, 'To keep this as a fact, say where it comes from, then press again. Nothing was sent.')
  return { id, answer, isKept, source }
}

async function tellBusinessUnit(question: AskedQuestion, services: AskServices): Promise<void> {
  const { people } = await services.records.current()
  const unit = people.filter((person) => hasRole(person, 'business_unit') && person.channel === 'teams')
  await Promise.all(unit.map(({ personId }) => services.tell(personId, questionsWaitingCard([question]))))
}

function changeOf(before: AskedQuestion, person: Person, at: string, operationId: string): Change {
  const { personId, displayName: by } = person
  const from = { state: before.state }
  return { at, by, personId, door: 'card', what: 'Answered', note: '', from, to: { state: 'answered' }, operationId }
}

function sentCard({ words }: AskedQuestion): Message {
  return answerCard({
    title: 'Sent to the business unit',
    paragraphs: [
      `They have your question: "${words}"`,
      'Their answer comes to you here. Your name was not sent with it. If it cannot wait, ring them on 01603 223409.',
      'If you are worried about a child, do not wait: ring CADS on 0344 800 8020, or 999 in an emergency.',
    ],
    basis: '',
    next: [],
  })
}

function answeredCard(question: AskedQuestion, source: string): Message {
  const sources = source === '' ? [{ label: 'NSCP Business Unit', detail: '' }] : [{ label: source, detail: '' }]
  return answerCard({
    title: 'The business unit has answered',
    paragraphs: [`You asked: "${question.words}"`, question.answer],
    basis: basisOf(londonDay(new Date(question.answeredAt)), sources),
    next: [],
  })
}

function idOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 20)
}
