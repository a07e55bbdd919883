// Routes what arrives to its job and sends what the job drew. The one place where a bot's error becomes words.
import { ActivityTypes, CardFactory, type TurnContext } from 'botbuilder'
import { answerCard } from '../cards/answer.ts'
import type { Message } from '../cards/card.ts'
import { reviewNotesCard } from '../cards/review-notes.ts'
import { welcomeCard } from '../cards/welcome.ts'
import type { Draft } from '../domain/draft.ts'
import { hasRole, type Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { type AnswerServices, answerQuestion, meetWorry } from './answer-question.ts'
import { type DecideNotesServices, decideNotes } from './decide-notes.ts'
import { type Incoming, type Place, readActivity } from './incoming.ts'
import { type PressServices, pressButton } from './press-button.ts'
import { type TakeNotesServices, takeNotes } from './take-notes.ts'

export type BotServices = AnswerServices &
  PressServices &
  TakeNotesServices &
  DecideNotesServices & {
    /** The person of the roster with this Entra object id. */
    findPerson(entraObjectId: string): Promise<Person | undefined>
    /** Remembers where a person is reached; called for each one-to-one activity. */
    keepPlace(person: Person, place: Place, isInstalled: boolean): Promise<void>
    log(message: string, error: unknown): void
  }

/** What is sent back: a card in the chat, or for a press the redrawn card or a short notice. */
type Reply = { message?: Message; notice?: string }

export function createBot(services: BotServices) {
  return async (context: TurnContext): Promise<void> => {
    const incoming = readActivity(context.activity)
    const replies = await replyTo(incoming, services)
    for (const reply of replies) await send(context, incoming, reply)
  }
}

async function replyTo(incoming: Incoming, services: BotServices): Promise<Reply[]> {
  try {
    return await route(incoming, services)
  } catch (error) {
    if (error instanceof Refusal) return [{ notice: error.message }]
    services.log('A turn failed', error)
    return [
      {
        notice:
          'Something went wrong on our side and it has been noted. Please try again; if it happens twice, ring the business unit on 01603 223409.',
      },
    ]
  }
}

async function route(incoming: Incoming, services: BotServices): Promise<Reply[]> {
  if (incoming.kind === 'other') return incoming.isInvoke ? [{ notice: 'That button does nothing here.' }] : []
  const notes = incoming.kind === 'message' ? notesIn(incoming) : undefined
  // A worry is met before anything else, whoever asks, before any storage is read, and leaves no trace.
  // Meeting notes may describe children; they come from the business unit alone, so they wait until we know who asks.
  const worry = incoming.kind === 'message' && notes === undefined ? meetWorry(incoming.text) : undefined
  if (worry) return [{ message: worry }]

  const person = incoming.entraObjectId === '' ? undefined : await services.findPerson(incoming.entraObjectId)
  if (notes !== undefined && person && hasRole(person, 'business_unit'))
    return [await keepNotes(notes, person, services)]
  const late = notes === undefined ? undefined : meetWorry(incoming.text)
  if (late) return [{ message: late }]
  if (!person) return incoming.kind === 'removed' ? [] : [{ message: strangerCard() }]
  if (incoming.scope === 'personal') await services.keepPlace(person, incoming.place, incoming.kind !== 'removed')
  if (notes !== undefined) return [await keepNotes(notes, person, services)]
  switch (incoming.kind) {
    case 'joined':
      return [{ message: welcomeCard(person) }]
    case 'press':
      return [await press(incoming, person, services)]
    case 'message':
      return [await answer(incoming, person, services)]
    default:
      return []
  }
}

async function answer(incoming: Incoming, person: Person, services: BotServices): Promise<Reply> {
  if (incoming.isTooLong) {
    throw new Refusal(413, 'That message is too long to read here. Ask in a line or two, or send notes as a file.')
  }
  return { message: await answerQuestion(incoming, person, services) }
}

async function keepNotes(text: string, person: Person, services: BotServices): Promise<Reply> {
  const { isKnown } = await takeNotes({ text, group: '', date: '' }, person, services)
  return {
    notice: isKnown
      ? 'I have these notes already: look for their draft further up, or in the chat of whoever posted them first.'
      : 'Thank you. I am reading the notes and taking identifiers out; the draft comes here in a moment for you to check. Nothing is posted before somebody approves it.',
  }
}

// A question is a line or two; this many lines and characters are a meeting's notes.
const NOTES_LINES = 6
const NOTES_CHARACTERS = 600

/** The notes in a one-to-one message that starts with "Notes:", or is as long as notes are; otherwise undefined. */
function notesIn({ text, scope }: Incoming): string | undefined {
  const marked = /^\s*(?:meeting\s+|summari[sz]e\s+these\s+)?notes?\s*[:\n]\s*/i.exec(text)
  if (marked) return text.slice(marked[0].length)
  const isLong = text.length >= NOTES_CHARACTERS && text.split('\n').length >= NOTES_LINES
  return isLong && scope === 'personal' ? text : undefined
}

async function press(incoming: Incoming, person: Person, services: BotServices): Promise<Reply> {
  if (incoming.verb !== 'approve-notes' && incoming.verb !== 'reject-notes') {
    const { message, toast } = await pressButton(incoming, person, services)
    return incoming.isInvoke ? { message } : { message, notice: toast }
  }
  const draft = await decideFromCard(incoming, person, services)
  return { message: reviewNotesCard(draft) }
}

function decideFromCard({ verb, data }: Incoming, person: Person, services: BotServices): Promise<Draft> {
  const id = typeof data.ref === 'string' ? data.ref : ''
  const version = Number(data.v)
  if (!/^[0-9a-f]{20}$/.test(id) || !Number.isSafeInteger(version)) {
    throw new Refusal(400, 'This button is not one of ours any more. Post the notes again. Nothing was changed.')
  }
  const verdict = verb === 'approve-notes' ? 'approved' : 'rejected'
  return decideNotes({ id, verdict, edits: data, version, door: 'card' }, person, services)
}

function strangerCard(): Message {
  return answerCard({
    title: 'You are not on the roster yet',
    paragraphs: [
      'I can answer people whom the partnership has put on its roster. Ask the business unit to add you: 01603 223409.',
      'If you are worried about a child, do not wait for that: ring 999 in an emergency, or CADS on 0344 800 8020.',
    ],
    basis: 'The roster is kept by the business unit.',
    next: [],
  })
}

async function send(context: TurnContext, incoming: Incoming, { message, notice }: Reply): Promise<void> {
  if (incoming.isInvoke) {
    const body = message
      ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: message.card }
      : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: notice ?? '' }
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } })
    return
  }
  if (notice !== undefined) await context.sendActivity({ type: ActivityTypes.Message, text: notice })
  if (message) {
    const attachments = [CardFactory.adaptiveCard(message.card)]
    await context.sendActivity({ type: ActivityTypes.Message, summary: message.summary, attachments })
  }
}
