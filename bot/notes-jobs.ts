// Everything people do about meeting notes beside pasting them: files, dialogs, presses on drafts and proposals, briefings.

import type { Message } from '../cards/card.ts'
import { reviewNotesCard } from '../cards/review-notes.ts'
import type { Person } from '../domain/person.ts'
import { type BriefServices, brief, briefAsked } from './brief.ts'
import { decideFromCard, NOTES_VERBS } from './decide-notes.ts'
import { decideImport, type ImportFileServices, isImportVerb, keepRegisters, sortFiles } from './import-file.ts'
import type { Incoming } from './incoming.ts'
import { groupToLink, type LinkServices, linkChannel } from './link-channel.ts'
import { answerDialog, type DialogServices, openDraft } from './notes-dialog.ts'
import { type FileServices, keepFiles } from './notes-files.ts'
import {
  asksForRecommendations,
  decideFromChat,
  isRecommendationVerb,
  showRecommendation,
} from './recommendations-in-chat.ts'
import type { SettleServices } from './settle-actions.ts'
import { asksForProposed, SETTLE_VERBS, settleFromCard, showProposed } from './settle-from-card.ts'
import type { RecommendationServices } from './take-recommendation.ts'

export type NotesJobServices = BriefServices &
  DialogServices &
  FileServices &
  ImportFileServices &
  LinkServices &
  RecommendationServices &
  SettleServices

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
  if (kind === 'press' && isImportVerb(verb)) return { message: await decideImport(incoming, person, services) }
  if (kind === 'press' && isRecommendationVerb(verb))
    return { message: await decideFromChat(incoming, person, services) }
  if (kind !== 'message') return undefined
  if (scope === 'personal' && files.length > 0) return { notice: await keepSent(incoming, person, services) }
  if (asksForRecommendations(incoming)) return { message: await showRecommendation(person, services) }
  if (asksForProposed(incoming)) return { message: await showProposed(person, services) }
  const asked = briefAsked(incoming)
  const briefing = asked && (await brief(asked, services))
  if (briefing) return { message: briefing }
  const group = groupToLink(incoming)
  return group === undefined ? undefined : { notice: await linkChannel(group, incoming, person, services) }
}

/** Tables are registers to import, everything else is meeting notes. */
async function keepSent(incoming: Incoming, person: Person, services: NotesJobServices): Promise<string> {
  const { registers, others } = sortFiles(incoming.files)
  const said = [
    registers.length > 0 ? await keepRegisters(registers, person, services) : '',
    others.length > 0 ? await keepFiles({ ...incoming, files: others }, person, services) : '',
  ]
  return said.filter(Boolean).join(' ')
}
