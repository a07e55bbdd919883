// What a person may do to an action or a return, whichever door it comes through: a card, a link or the API.
import type { Action } from './action.ts'
import { type Day, isDay, sayDay } from './day.ts'
import { may, type Relation } from './permissions.ts'
import { chairsGroup, hasRole, type Person } from './person.ts'
import { Refusal } from './refusal.ts'
import type { Section11Return } from './section11-return.ts'

export const VERBS = [
  'update',
  'done',
  'more-time',
  'not-mine',
  'agree-time',
  'refuse-time',
  'hand-over',
  'accept',
  'decline',
  'blocked',
  'unblocked',
  'close',
  'return-evidence',
] as const
export type Verb = (typeof VERBS)[number]

/** One press. `note` is what the person wrote, `date` the later date asked for, `to` the role it is offered to. */
export type Command = {
  verb: Verb
  kind: 'action' | 'return'
  ref: string
  /** The version of the record that the person was looking at. */
  version: number
  note: string
  date: string
  /** The line on impact that goes with evidence. */
  impact?: string
  to?: string
}

export type Actor = { person: Person; door: string; at: Date; today: Day }

const NOTE_LIMIT = 4000

/** How a person stands to a record, which decides what they may press. */
export type Standing = {
  isOwner: boolean
  isChair: boolean
  isBusinessUnit: boolean
  /** It was offered to them and they have not answered. */
  isOffered: boolean
  /** MAAG alone closes actions. */
  isMaag: boolean
}

export function standingOnAction(person: Person, action: Action): Standing {
  return {
    isOwner: person.ownerRoles.includes(action.ownerRole),
    isChair: chairsGroup(person, action.ownerGroup),
    isBusinessUnit: hasRole(person, 'business_unit'),
    isOffered: action.offeredTo !== undefined && person.ownerRoles.includes(action.offeredTo),
    isMaag: chairsGroup(person, 'MAAG'),
  }
}

export function standingOnReturn(person: Person, item: Section11Return): Standing {
  return {
    isOwner:
      (hasRole(person, 'section11_lead') && person.organisation === item.organisation) ||
      (person.leadsMeanwhile ?? []).includes(item.organisation),
    isChair: chairsGroup(person, 'Section 11 Steering Group'),
    isBusinessUnit: hasRole(person, 'business_unit'),
    isOffered: false,
    isMaag: false,
  }
}

const WHO_ELSE: Partial<Record<Verb, string>> = {
  close: 'Only MAAG or the business unit closes an action. Say that it is done, with the evidence, and they are asked.',
  'return-evidence': 'Only MAAG or the business unit returns evidence.',
  accept: 'This action has not been offered to you.',
  decline: 'This action has not been offered to you.',
}

/** @throws Refusal 403 when the table of permissions does not let the person use this verb on a record they stand to so. */
export function checkMay({ kind, verb }: Pick<Command, 'kind' | 'verb'>, person: Person, standing: Standing): void {
  const relations: Relation[] = []
  if (standing.isOwner) relations.push('own')
  if (standing.isChair) relations.push('chairs')
  if (standing.isOffered) relations.push('offered')
  if (standing.isMaag) relations.push('maag')
  if (may(person, `${kind}.${verb}`, relations)) return
  if (may(person, `${kind}.update`, relations)) {
    throw new Refusal(
      403,
      WHO_ELSE[verb] ?? 'Only the chair or the business unit agrees a later date. They have been asked.',
    )
  }
  throw new Refusal(403, 'This is not yours to change. If it should be, ask the business unit on 01603 223409.')
}

/** @throws Refusal 400 when the words or the date that this verb needs are missing or make no sense. */
export function checkCommand(command: Command, today: Day): void {
  if (command.note.length > NOTE_LIMIT) {
    throw new Refusal(
      400,
      `That is ${command.note.length} characters; please keep it to ${NOTE_LIMIT}. Nothing was changed.`,
    )
  }
  const needsNote: Partial<Record<Verb, string>> = {
    update: 'Please write a line about where it stands, then press again.',
    done: 'Please say what the evidence is, then press again.',
    'more-time': 'Please give a reason for the later date, then press again.',
    'not-mine': 'Please say whose it is or why it is not yours, then press again.',
    'hand-over': 'Please say why you hand it over, then press again.',
    decline: 'Please say why you cannot take it, then press again.',
    blocked: 'Please say which partner it waits for and for what, then press again.',
    'return-evidence': 'Please say what is missing in the evidence, then press again.',
  }
  const ask = needsNote[command.verb]
  if (ask && command.note.trim() === '') throw new Refusal(400, ask)
  if (command.verb !== 'more-time') return
  if (!isDay(command.date)) throw new Refusal(400, 'Please choose the later date that you need, then press again.')
  if (command.date <= today) {
    throw new Refusal(400, `${sayDay(command.date)} is not later than today. Please choose a later date.`)
  }
}
