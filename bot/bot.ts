// Routes what arrives to its job and sends what the job drew. The one place where a bot's error becomes words.
import { ActivityTypes, CardFactory, type TurnContext } from 'botbuilder'
import type { Message } from '../cards/card.ts'
import { strangerCard } from '../cards/stranger.ts'
import { welcomeCard } from '../cards/welcome.ts'
import { may } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Member } from '../domain/sign-in.ts'
import { answerBesideWorry } from './answer-beside-worry.ts'
import { answerPulse, type PulseServices } from './answer-pulse.ts'
import { type AnswerServices, answerQuestion, meetWorry } from './answer-question.ts'
import { askAboutReminders, type ReminderQuestionServices } from './ask-about-reminders.ts'
import { type AskServices, answerAsked, askBusinessUnit, asksForWaiting, showWaiting } from './ask-business-unit.ts'
import { bookPlace, isBookingVerb } from './book-place.ts'
import type { DecideNotesServices } from './decide-notes.ts'
import { asksForSignIns, decideFromCard, SIGN_IN_VERBS, showSignIns } from './decide-sign-in.ts'
import type { BookServices } from './do-booking.ts'
import { type Incoming, type Place, readActivity, readMember } from './incoming.ts'
import { type ChampionServices, isChampionVerb, joinChampions } from './join-champions.ts'
import { keepFeedback } from './keep-feedback.ts'
import { meetStranger, type StrangerServices } from './meet-stranger.ts'
import { closing } from './notes-dialog.ts'
import { keepNotes, notesIn } from './notes-in-chat.ts'
import { doNotesJob, type NotesJobServices } from './notes-jobs.ts'
import { type PressServices, pressButton } from './press-button.ts'
import { sayWhyAbsent } from './say-why-absent.ts'
import { meetWorryInSearch, type SearchResult, search, searchBody } from './search.ts'
import { isNewsletterVerb, type NewsletterServices, sendNewsletter } from './send-newsletter.ts'
import { showPreferences } from './set-preferences.ts'
import { asksForPulseRules, type PulseRuleServices, setPulses, showPulseRules } from './set-pulses.ts'
import type { TakeNotesServices } from './take-notes.ts'

export type BotServices = AnswerServices &
  AskServices &
  BookServices &
  PulseServices &
  PulseRuleServices &
  ChampionServices &
  NewsletterServices &
  PressServices &
  ReminderQuestionServices &
  StrangerServices &
  TakeNotesServices &
  DecideNotesServices &
  NotesJobServices & {
    /** The person of the roster with this Entra object id in this tenant. */
    findPerson(entraObjectId: string, tenantId: string): Promise<Person | undefined>
    /** Remembers where a person is reached; called for each one-to-one activity. */
    keepPlace(person: Person, place: Place, isInstalled: boolean): Promise<void>
  }

/** What is sent back: a card in the chat, for a press the redrawn card or a short notice, for a search what was found,
 * and for a dialog the whole body of the answer. */
type Reply = { message?: Message; notice?: string; found?: SearchResult; body?: object }

const WENT_WRONG =
  'Something went wrong on our side and it has been noted. Please try again; if it happens twice, ring the business unit on 01603 223409.'

export function createBot(services: BotServices) {
  return async (context: TurnContext): Promise<void> => {
    const incoming = readActivity(context.activity)
    try {
      // Each reply is sent before the next is worked out: a worry is met whatever goes wrong afterwards.
      for await (const reply of route(incoming, () => readMember(context), services))
        await send(context, incoming, reply)
    } catch (error) {
      if (!(error instanceof Refusal)) services.log('A turn failed', error)
      await send(context, incoming, { notice: error instanceof Refusal ? error.message : WENT_WRONG })
    }
  }
}

async function* route(
  incoming: Incoming,
  member: () => Promise<Member | undefined>,
  services: BotServices,
): AsyncGenerator<Reply> {
  if (incoming.kind === 'other') {
    if (incoming.isInvoke) yield { notice: 'That button does nothing here.' }
    return
  }
  const notes = notesIn(incoming)
  // A worry is met before anything else, whoever asks, before any storage is read, and leaves no trace.
  // Meeting notes may describe children; they come from the business unit alone, so they wait until we know who asks.
  if (notes === undefined && (yield* meetAnyWorry(incoming, services))) return

  const known = await personOf(incoming, services)
  const met = known || incoming.kind === 'removed' ? undefined : await meetStranger(incoming, member, services)
  const person = known ?? met?.person
  if (notes !== undefined && !(person && may(person, 'notes.post')) && (yield* meetAnyWorry(incoming, services))) return
  if (!person) {
    if (incoming.kind !== 'removed') yield strangerReply(incoming, met?.isAsked)
    return
  }
  if (incoming.scope === 'personal' && incoming.kind !== 'search')
    await services.keepPlace(person, incoming.place, incoming.kind !== 'removed')
  const done = notes === undefined ? await doNotesJob(incoming, person, services) : undefined
  if (notes !== undefined) yield { notice: await keepNotes(notes, person, services) }
  else if (done) yield done
  else if (incoming.kind === 'joined') yield { message: welcomeCard(person) }
  else if (incoming.kind === 'press') yield await press(incoming, person, services)
  else if (incoming.kind === 'search') yield { found: await search(incoming, person, services) }
  else if (incoming.kind === 'message') yield { message: await answer(incoming, person, services) }
}

async function personOf({ entraObjectId, place }: Incoming, services: BotServices): Promise<Person | undefined> {
  return entraObjectId === '' ? undefined : services.findPerson(entraObjectId, place.tenantId)
}

/** True when there was a worry. An ordinary matter beside it is answered after it. */
async function* meetAnyWorry(incoming: Incoming, services: BotServices): AsyncGenerator<Reply, boolean> {
  if (incoming.kind === 'search') {
    const found = meetWorryInSearch(incoming)
    if (found) yield { found }
    return found !== undefined
  }
  const thread = `${incoming.place.conversationId}|${incoming.entraObjectId}`
  const message =
    incoming.kind === 'message' ? meetWorry(incoming.text, services.memory.isAfterWorry(thread)) : undefined
  if (!message) return false
  yield { message }
  services.memory.noteWorry(thread)
  try {
    const person = await personOf(incoming, services)
    const beside = person && (await answerBesideWorry(incoming, person, services))
    if (beside) yield { message: beside }
  } catch (error) {
    // The worry was met. A second message about a fault of ours would only be in the way.
    services.log('The ordinary part of a message was not answered', error)
  }
  return true
}

async function answer(incoming: Incoming, person: Person, services: BotServices): Promise<Message> {
  if (incoming.isTooLong) {
    throw new Refusal(413, 'That message is too long to read here. Ask in a line or two, or send notes as a file.')
  }
  if (asksForSignIns(incoming, person)) return showSignIns(person, services)
  if (asksForWaiting(incoming, person)) return showWaiting(person, services)
  if (asksForPulseRules(incoming)) return showPulseRules(person, services)
  if (incoming.scope === 'personal' && /^\s*(my\s+)?reminder settings\W*$/i.test(incoming.text))
    return showPreferences(person, services)
  const aboutReminders = await askAboutReminders(incoming, person, services)
  if (aboutReminders) return aboutReminders
  return answerQuestion(incoming, person, services)
}

async function press(incoming: Incoming, person: Person, services: BotServices): Promise<Reply> {
  if (SIGN_IN_VERBS.has(incoming.verb)) return { message: await decideFromCard(incoming, person, services) }
  if (isBookingVerb(incoming.verb)) return { message: await bookPlace(incoming, person, services) }
  if (isNewsletterVerb(incoming.verb)) return { message: await sendNewsletter(incoming, person, services) }
  if (isChampionVerb(incoming.verb)) return { message: await joinChampions(incoming, person, services) }
  switch (incoming.verb) {
    case 'answer-pulse':
      return { message: await answerPulse(incoming, person, services) }
    case 'set-pulses':
      return { message: await setPulses(incoming, person, services) }
    case 'say-why-absent':
      return { message: await sayWhyAbsent(incoming, person, services) }
    case 'ask-business-unit':
      return { message: await askBusinessUnit(incoming, services) }
    case 'answer-question':
      return { message: await answerAsked(incoming, person, services) }
    case 'helpful':
    case 'not-helpful':
      return { notice: await keepFeedback(incoming, services) }
    default: {
      const { message, toast } = await pressButton(incoming, person, services)
      return incoming.isInvoke ? { message } : { message, notice: toast }
    }
  }
}

function strangerReply({ kind }: Incoming, isAsked = false): Reply {
  if (kind !== 'search') return { message: strangerCard(isAsked) }
  return { found: { line: 'You are not on the roster yet. Ask the business unit to add you: 01603 223409.' } }
}

async function send(
  context: TurnContext,
  incoming: Incoming,
  { message, notice, found, body: whole }: Reply,
): Promise<void> {
  if (incoming.isInvoke) {
    const body = whole ?? invokeBody(incoming, message, notice, found)
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } })
    return
  }
  if (notice !== undefined) await context.sendActivity({ type: ActivityTypes.Message, text: notice })
  if (message) {
    const attachments = [CardFactory.adaptiveCard(message.card)]
    await context.sendActivity({ type: ActivityTypes.Message, summary: message.summary, attachments })
  }
}

function invokeBody({ kind }: Incoming, message?: Message, notice?: string, found?: SearchResult): object {
  if (kind === 'search') return searchBody(found ?? { line: notice ?? '' })
  return kind === 'dialog' ? closing(notice ?? message?.summary ?? '') : pressBody(message, notice)
}

function pressBody(message: Message | undefined, notice = ''): object {
  return message
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: message.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: notice }
}
