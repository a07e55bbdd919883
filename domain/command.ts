// What a person may do to an action or a return, whichever door it comes through: a card, a link or the API.
import type { Action, Change } from './action.ts'
import { type Day, isDay, sayDay } from './day.ts'
import { chairsGroup, hasRole, type Person } from './person.ts'
import { Refusal } from './refusal.ts'
import type { Section11Return } from './section11-return.ts'

export const VERBS = ['update', 'done', 'more-time', 'not-mine', 'agree-time', 'refuse-time'] as const
export type Verb = (typeof VERBS)[number]

/** One press. `note` is what the person wrote, `date` the later date asked for. */
export type Command = {
  verb: Verb
  kind: 'action' | 'return'
  ref: string
  /** The version of the record that the person was looking at. */
  version: number
  note: string
  date: string
}

export type Actor = { person: Person; door: string; at: Date; today: Day }

const NOTE_LIMIT = 4000

/** How a person stands to a record, which decides what they may press. */
export type Standing = { isOwner: boolean; isChair: boolean; isBusinessUnit: boolean }

export function standingOnAction(person: Person, action: Action): Standing {
  return {
    isOwner: person.ownerRoles.includes(action.ownerRole),
    isChair: chairsGroup(person, action.ownerGroup),
    isBusinessUnit: hasRole(person, 'business_unit'),
  }
}

export function standingOnReturn(person: Person, item: Section11Return): Standing {
  return {
    isOwner: hasRole(person, 'section11_lead') && person.organisation === item.organisation,
    isChair: chairsGroup(person, 'Section 11 Steering Group'),
    isBusinessUnit: hasRole(person, 'business_unit'),
  }
}

/** @throws Refusal 403 when the person is neither owner, chair nor business unit, or may not use this verb. */
export function checkMay(verb: Verb, standing: Standing): void {
  const isJudge = standing.isChair || standing.isBusinessUnit
  if (!standing.isOwner && !isJudge) {
    throw new Refusal(403, 'This is not yours to change. If it should be, ask the business unit on 01603 223409.')
  }
  if ((verb === 'agree-time' || verb === 'refuse-time') && !isJudge) {
    throw new Refusal(403, 'Only the chair or the business unit agrees a later date. They have been asked.')
  }
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
  }
  const ask = needsNote[command.verb]
  if (ask && command.note.trim() === '') throw new Refusal(400, ask)
  if (command.verb !== 'more-time') return
  if (!isDay(command.date)) throw new Refusal(400, 'Please choose the later date that you need, then press again.')
  if (command.date <= today) {
    throw new Refusal(400, `${sayDay(command.date)} is not later than today. Please choose a later date.`)
  }
}

/** The words, dates and states that both kinds of record share. */
type Owned = { requestedDue: Day | ''; requestedReason: string; ownerQuery: string; updated: Day | ''; version: number }

/** What a press does to an action. Pure: the caller stores the result and the change together. */
export function applyToAction(action: Action, command: Command, actor: Actor, operationId: string) {
  checkCommand(command, actor.today)
  const standing = standingOnAction(actor.person, action)
  checkMay(command.verb, standing)
  if (action.status === 'Closed')
    throw new Refusal(409, `${action.ref} was closed on ${sayDay(action.closed)}. Nothing was changed.`)
  if (action.status === 'Proposed')
    throw new Refusal(409, `${action.ref} is only proposed. MAAG decides whether it joins the plan.`)
  const next: Action = { ...action, ...shared(action, command, standing, actor.today) }
  if (command.verb === 'update' && action.status === 'Not started') next.status = 'In progress'
  if (command.verb === 'done') {
    next.status = 'Awaiting evidence'
    next.evidence = command.note.trim()
  }
  if (isGrantedAtOnce(command.verb, standing)) next.due = command.date
  if (command.verb === 'agree-time' && action.requestedDue !== '') next.due = action.requestedDue
  return { record: next, change: describe(action, next, command, actor, operationId, standing) }
}

/** What a press does to a Section 11 return. */
export function applyToReturn(item: Section11Return, command: Command, actor: Actor, operationId: string) {
  checkCommand(command, actor.today)
  const standing = standingOnReturn(actor.person, item)
  checkMay(command.verb, standing)
  if (item.returned !== '')
    throw new Refusal(409, `This return came in on ${sayDay(item.returned)}. Nothing was changed.`)
  const next: Section11Return = { ...item, ...shared(item, command, standing, actor.today) }
  if (command.verb === 'update' && item.status === 'Not started') next.status = 'In progress'
  if (command.verb === 'done') {
    next.status = 'Returned'
    next.returned = actor.today
  }
  const agreed = isGrantedAtOnce(command.verb, standing)
    ? command.date
    : command.verb === 'agree-time'
      ? item.requestedDue
      : ''
  if (agreed !== '') {
    next.extendedTo = agreed
    next.status = 'Extension agreed'
  }
  return { record: next, change: describe(item, next, command, actor, operationId, standing) }
}

/** A chair or the business unit asking for more time has agreed it by asking. */
function isGrantedAtOnce(verb: Verb, standing: Standing): boolean {
  return verb === 'more-time' && (standing.isChair || standing.isBusinessUnit)
}

function shared(before: Owned, command: Command, standing: Standing, today: Day): Owned {
  const isAsking = command.verb === 'more-time' && !isGrantedAtOnce(command.verb, standing)
  const isSettling = command.verb === 'agree-time' || command.verb === 'refuse-time'
  if (isSettling && before.requestedDue === '')
    throw new Refusal(409, 'Nobody is waiting for a later date on this one.')
  return {
    requestedDue: isAsking ? command.date : isSettling || command.verb === 'more-time' ? '' : before.requestedDue,
    requestedReason: isAsking
      ? command.note.trim()
      : isSettling || command.verb === 'more-time'
        ? ''
        : before.requestedReason,
    ownerQuery: command.verb === 'not-mine' ? command.note.trim() : before.ownerQuery,
    updated: today,
    version: before.version + 1,
  }
}

function describe<T extends object>(
  before: T,
  after: T,
  command: Command,
  actor: Actor,
  operationId: string,
  standing: Standing,
): Change {
  const said: Record<Verb, string> = {
    update: 'Update added',
    done: command.kind === 'action' ? 'Said to be done, awaiting evidence check' : 'Said to be returned',
    'more-time': isGrantedAtOnce(command.verb, standing) ? 'Later date set' : 'More time asked for',
    'not-mine': 'Said not to be theirs',
    'agree-time': 'Later date agreed',
    'refuse-time': 'Later date not agreed',
  }
  const from: Record<string, string> = {}
  const to: Record<string, string> = {}
  for (const key of Object.keys(after)) {
    const old = String(before[key as keyof T])
    const now = String(after[key as keyof T])
    if (key === 'version' || old === now) continue
    from[key] = old
    to[key] = now
  }
  return {
    at: actor.at.toISOString(),
    by: actor.person.displayName,
    personId: actor.person.personId,
    door: actor.door,
    what: said[command.verb],
    note: command.note.trim(),
    from,
    to,
    operationId,
  }
}
