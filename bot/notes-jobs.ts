// Everything people do about meeting notes beside pasting them: files, dialogs, presses on drafts and proposals, briefings.

import type { Message } from '../cards/card.ts'
import { reviewNotesCard } from '../cards/review-notes.ts'
import type { Person } from '../domain/person.ts'
import { type BriefServices, brief, briefAsked } from './brief.ts'
import { decideFromCard, NOTES_VERBS } from './decide-notes.ts'
import type { Incoming } from './incoming.ts'
import { groupToLink, type LinkServices, linkChannel } from './link-channel.ts'
import { answerDialog, type DialogServices, openDraft } from './notes-dialog.ts'
import { type FileServices, keepFiles } from './notes-files.ts'
import { asksForProposed, SETTLE_VERBS, type SettleServices, settleFromCard, showProposed } from './settle-actions.ts'

export type NotesJobServices = BriefServices & DialogServices & FileServices & LinkServices & SettleServices

export type NotesReply = { message?: Message; notice?: string; body?: object }

/** @returns undefined when what arrived is about something else */
export async function doNotesJob(
  incoming: Incoming,
  person: Person,
  services: NotesJobServices,
): Promise<NotesReply | undefined> {
  const { kind, verb, scope, files } = incoming
  if (kind === 'dialog') return { body: await answerDialog(incoming, person, services) }
  // Where a client has no dialogs, the whole draft comes as a card of its own.
  if (kind === 'press' && verb === 'open-notes')
    return { message: { card: await openDraft(incoming, person, services), summary: 'The whole draft' } }
  if (kind === 'press' && NOTES_VERBS.has(verb))
    return { message: reviewNotesCard(await decideFromCard(incoming, person, services)) }
  if (kind === 'press' && SETTLE_VERBS.has(verb)) return { message: await settleFromCard(incoming, person, services) }
  if (kind !== 'message') return undefined
  if (scope === 'personal' && files.length > 0) return { notice: await keepFiles(incoming, person, services) }
  if (asksForProposed(incoming)) return { message: await showProposed(person, services) }
  const asked = briefAsked(incoming)
  const briefing = asked && (await brief(asked, services))
  if (briefing) return { message: briefing }
  const group = groupToLink(incoming)
  return group === undefined ? undefined : { notice: await linkChannel(group, incoming, person, services) }
}
