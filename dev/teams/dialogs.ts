// Dialogs as Teams opens and ends them: from a card's button, or from an action on a message.
import { z } from 'zod'
import { postToBot } from './bot-line.ts'
import { BotFailed, type PageActions, sceneFor, whereFor, whole } from './page-actions.ts'
import { invokeActivity } from './person-activity.ts'
import type { DialogOutcome, Message } from './shapes.ts'

const DATA = z.record(z.string(), z.unknown())

export const DIALOG = z.object({
  person: z.string(),
  conversation: z.string().optional(),
  /** The message whose card has the button, or that the action is on. */
  activityId: z.string(),
  from: z.enum(['card', 'message']),
  data: DATA.default({}),
  /** Left out to open it. */
  isSubmit: z.boolean().default(false),
})

/** Opens a dialog or submits it, and gives what the bot wants shown next. */
export async function dialog(actions: PageActions, asked: z.infer<typeof DIALOG>): Promise<DialogOutcome> {
  const { person, conversation } = whereFor(actions, asked.person, asked.conversation)
  const message = actions.state.find(conversation.id, asked.activityId)
  const id = actions.state.nextId()
  const scene = sceneFor(actions, person, conversation, { id, threadId: message?.threadId ?? id })
  const { name, value } = asked.from === 'card' ? ofCard(asked) : ofMessage(asked, message)
  const { body } = whole(await postToBot(actions.botUrl(), invokeActivity(scene, asked.activityId, name, value)))
  return read(body)
}

function ofCard({ isSubmit, data }: z.infer<typeof DIALOG>) {
  return { name: isSubmit ? 'task/submit' : 'task/fetch', value: { data, context: { theme: 'default' } } }
}

function ofMessage({ isSubmit, data }: z.infer<typeof DIALOG>, message: Message | undefined) {
  const text = message?.activity.text ?? ''
  const content = `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replaceAll('\n', '<br>')}</p>`
  const messagePayload = { id: message?.id, body: { contentType: 'html', content } }
  const common = { commandId: 'summarise', commandContext: 'message', messagePayload }
  return {
    name: isSubmit ? 'composeExtension/submitAction' : 'composeExtension/fetchTask',
    value: { ...common, ...(isSubmit && { data }) },
  }
}

const ANSWER = z.object({
  task: z.union([
    z.object({
      type: z.literal('continue'),
      value: z.object({ title: z.string().default(''), card: z.object({ content: z.unknown() }) }),
    }),
    z.object({ type: z.literal('message'), value: z.string() }),
  ]),
})

function read(body: unknown): DialogOutcome {
  const answer = ANSWER.safeParse(body)
  if (!answer.success) throw new BotFailed('The assistant gave the dialog no answer Teams could show.')
  const { task } = answer.data
  if (task.type === 'message') return { kind: 'message', text: task.value }
  return { kind: 'dialog', title: task.value.title, card: task.value.card.content }
}
