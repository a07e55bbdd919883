// Dialogs about notes: the whole draft to edit, and "Summarise this" on any message, with its group, date and audience.
import type { Card } from '../cards/card.ts'
import { reviewNotesDialog } from '../cards/review-notes.ts'
import { summariseCard } from '../cards/summarise.ts'
import { AUDIENCES } from '../domain/draft.ts'
import { may } from '../domain/permissions.ts'
import { chairsGroup, type Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { type DecideNotesServices, decideFromCard, NOTES_VERBS } from './decide-notes.ts'
import type { Incoming } from './incoming.ts'
import { type TakeNotesServices, takeNotes } from './take-notes.ts'

export type DialogServices = TakeNotesServices &
  DecideNotesServices & {
    /** The words of a message in Teams, which come as HTML. */
    plainText(html: string): string
  }

/** The body of the answer that Teams expects: a further dialog, or a line that closes it. */
export async function answerDialog(incoming: Incoming, person: Person, services: DialogServices): Promise<object> {
  switch (incoming.name) {
    case 'composeExtension/fetchTask':
      return dialog(
        'Summarise this',
        summariseCard((await services.records.current()).groups, textOf(incoming, services)),
      )
    case 'composeExtension/submitAction':
      return closing(await summarise(incoming, person, services))
    case 'task/fetch':
      return dialog('Draft update', await openDraft(incoming, person, services))
    default:
      return closing(await submit(incoming, person, services))
  }
}

/** The whole draft to edit, for those who may decide about it. @throws Refusal 403 or 404 */
export async function openDraft({ data }: Incoming, person: Person, { drafts }: DialogServices): Promise<Card> {
  const draft = typeof data.ref === 'string' && data.ref !== '' ? await drafts.get(data.ref) : undefined
  if (!draft) throw new Refusal(404, 'There is no such draft. Post the notes again to make a new one.')
  if (!may(person, 'notes.decide', chairsGroup(person, draft.group) ? ['chairs'] : []))
    throw new Refusal(403, "Only the business unit or the group's chair sees this draft.")
  return reviewNotesDialog(draft)
}

async function submit(incoming: Incoming, person: Person, services: DialogServices): Promise<string> {
  if (!NOTES_VERBS.has(incoming.verb))
    throw new Refusal(400, 'This button is not one of ours any more. Nothing was changed.')
  const draft = await decideFromCard(incoming, person, services)
  if (incoming.verb === 'edit-notes')
    return 'Kept. Nothing is posted: open the draft again to go on, and approve it when it is right.'
  if (incoming.verb === 'correct-notes') return 'Corrected. What was posted is redrawn in a moment.'
  return draft.state === 'approved'
    ? 'Approved. It is posted in a moment, and its actions wait in the plan as proposed.'
    : 'Rejected. Nothing was posted, and nothing of the notes is kept.'
}

async function summarise(incoming: Incoming, person: Person, services: DialogServices): Promise<string> {
  const { data } = incoming
  const typed = (name: string): string => (typeof data[name] === 'string' ? data[name].trim() : '')
  const text = textOf(incoming, services)
  const audience = AUDIENCES.find((one) => one === data.audience) ?? 'group'
  const { isKnown } = await takeNotes({ text, group: typed('group'), date: typed('date'), audience }, person, services)
  return isKnown
    ? 'These notes were posted before: look for their draft in your chat with me.'
    : 'Thank you. The draft comes to your chat with me in a moment, for you to check. Nothing is posted before somebody approves it.'
}

/** The words of the message it was asked on. */
function textOf({ pointedAt }: Incoming, { plainText }: DialogServices): string {
  return pointedAt.isHtml ? plainText(pointedAt.content) : pointedAt.content
}

function dialog(title: string, content: Card): object {
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content }
  return { task: { type: 'continue', value: { title, height: 'large', width: 'large', card } } }
}

/** Closes a dialog with one line. */
export function closing(value: string): object {
  return { task: { type: 'message', value } }
}
