// What a person does on the page, done to the bot as Teams would: say something, press a button.
import { z } from 'zod'
import type { Clock } from '../../domain/day.ts'
import type { Person } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusal.ts'
import { type BotAnswer, postToBot } from './bot-line.ts'
import { personalChat } from './conversations.ts'
import { executeActivity, fileActivity, messageActivity, type Scene, submitActivity } from './person-activity.ts'
import type { Conversation, PressOutcome } from './shapes.ts'
import type { State } from './state.ts'

export const SAY = z.object({
  person: z.string(),
  /** The personal chat when left out. */
  conversation: z.string().optional(),
  text: z.string().trim().min(1, 'write something'),
})

const DATA = z.record(z.string(), z.unknown())

export const PRESS = z.object({
  person: z.string(),
  conversation: z.string().optional(),
  activityId: z.string(),
  action: z.object({
    type: z.enum(['Action.Execute', 'Action.Submit']),
    id: z.string().optional(),
    verb: z.string().optional(),
    /** A card may give a bare string, which takes no inputs. */
    data: z.union([DATA, z.string()]).optional(),
  }),
  inputs: DATA.default({}),
  trigger: z.enum(['manual', 'automatic']).default('manual'),
})

type Press = z.infer<typeof PRESS>

export type PageActions = {
  state: State
  roster: readonly Person[]
  clock: Clock
  baseUrl: () => string
  botUrl: () => string
}

/** Posts the person's message and waits until the bot has taken it. Gives the message's id. */
export async function say(actions: PageActions, asked: z.infer<typeof SAY>): Promise<{ id: string }> {
  const { state } = actions
  const { person, conversation } = whereFor(actions, asked.person, asked.conversation)
  const id = state.nextId()
  const scene = sceneFor(actions, person, conversation, { id, threadId: id })
  const message = messageActivity(scene, asked.text)
  state.post(conversation, person.personId, message, { id })
  whole(await postToBot(actions.botUrl(), message))
  return { id }
}

/** Posts a file the person sends, with the address it may be fetched from, as Teams does in a one-to-one chat. */
export async function sendFile(
  actions: PageActions,
  asked: { person: string; conversation: string | undefined },
  file: object,
): Promise<{ id: string }> {
  const { state } = actions
  const { person, conversation } = whereFor(actions, asked.person, asked.conversation)
  if (conversation.type !== 'personal')
    throw new Refusal(400, 'In Teams a bot is sent files in the chat with it alone. Open that chat first.')
  const id = state.nextId()
  const message = fileActivity(sceneFor(actions, person, conversation, { id, threadId: id }), file)
  state.post(conversation, person.personId, message, { id })
  whole(await postToBot(actions.botUrl(), message))
  return { id }
}

/** Presses a card's button. A card in the answer takes the old one's place for this person. */
export async function press(actions: PageActions, asked: Press): Promise<PressOutcome> {
  const { state } = actions
  const { person, conversation } = whereFor(actions, asked.person, asked.conversation)
  const pressed = state.find(conversation.id, asked.activityId)
  if (pressed === undefined) throw new Refusal(404, 'That message is no longer there. Open the chat again.')
  const scene = sceneFor(actions, person, conversation, { id: state.nextId(), threadId: pressed.threadId })
  const { type, data, ...rest } = asked.action
  const together = typeof data === 'string' ? data : { ...data, ...asked.inputs }
  if (type === 'Action.Submit') return submit(actions, scene, pressed.id, together)
  const execute = { type, ...withoutUndefined(rest), data: together }
  const answer = whole(await postToBot(actions.botUrl(), executeActivity(scene, pressed.id, execute, asked.trigger)))
  return showInvokeAnswer(state, scene, pressed.id, answer.body)
}

async function submit(actions: PageActions, scene: Scene, pressedId: string, value: unknown): Promise<PressOutcome> {
  const wish = z.object({ msteams: z.object({ type: z.string() }).and(DATA) }).safeParse(value)
  const teams = wish.success ? wish.data.msteams : undefined
  if (teams?.type === 'imBack') {
    const { person, conversation } = scene
    await say(actions, { person: person.personId, conversation: conversation.id, text: String(teams.value) })
    return { kind: 'nothing' }
  }
  const isMessageBack = teams?.type === 'messageBack'
  const message = isMessageBack
    ? submitActivity(scene, pressedId, teams.value, String(teams.text ?? ''))
    : submitActivity(scene, pressedId, value)
  if (isMessageBack && teams.displayText !== undefined)
    actions.state.post(scene.conversation, scene.person.personId, { ...message, text: String(teams.displayText) })
  whole(await postToBot(actions.botUrl(), message))
  return { kind: 'nothing' }
}

const INVOKE_ANSWER = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() })

function showInvokeAnswer(state: State, scene: Scene, messageId: string, body: unknown): PressOutcome {
  const answer = INVOKE_ANSWER.safeParse(body)
  if (!answer.success) throw new BotFailed('The assistant gave the button an empty answer. Teams would show an error.')
  const { statusCode, type, value } = answer.data
  if (type === 'application/vnd.microsoft.card.adaptive') {
    state.view(scene.conversation.id, messageId, scene.person.personId, value)
    return { kind: 'card' }
  }
  if (type === 'application/vnd.microsoft.activity.message') return { kind: 'message', text: String(value) }
  const said = z.object({ message: z.string() }).safeParse(value)
  throw new BotFailed(said.success ? said.data.message : `The assistant answered the button with ${statusCode}.`)
}

/** The bot did not do what it was asked; shown to the person as a sentence. */
export class BotFailed extends Error {
  override readonly name = 'BotFailed'
}

/** The answer, or what Teams would show the person. @throws BotFailed */
export function whole(answer: BotAnswer): BotAnswer {
  if (answer.problem !== undefined) throw new BotFailed(answer.problem)
  return answer
}

/** @throws Refusal for a person who is not there, has no Teams, or is not in that chat */
export function whereFor({ state, roster }: PageActions, personId: string, conversationId: string | undefined) {
  const person = roster.find((one) => one.personId === personId)
  if (person === undefined)
    throw new Refusal(404, `Nobody on the roster is ${personId}. Choose a person from the list.`)
  if (person.channel === 'email')
    throw new Refusal(409, `${person.displayName} is reached by e-mail, not Teams. Open their e-mails instead.`)
  const conversation = state.conversation(conversationId ?? personalChat(personId))
  if (conversation === undefined) throw new Refusal(404, 'There is no such chat. Choose one from the person’s list.')
  if (!conversation.members.includes(personId))
    throw new Refusal(403, `${person.displayName} is not in that chat. Choose one of their own.`)
  return { person, conversation }
}

export function sceneFor(
  { clock, baseUrl }: PageActions,
  person: Person,
  conversation: Conversation,
  ids: { id: string; threadId: string },
): Scene {
  return { person, conversation, ...ids, now: clock(), serviceUrl: `${baseUrl()}/teams` }
}

function withoutUndefined({ id, verb }: { id?: string | undefined; verb?: string | undefined }) {
  return { ...(id !== undefined && { id }), ...(verb !== undefined && { verb }) }
}
