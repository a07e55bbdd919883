// What a press does to an action or a return: the next record and its history row, nothing stored yet.
import type { Action, Change } from './action.ts'
import {
  type Actor,
  type Command,
  checkCommand,
  checkMay,
  type Standing,
  standingOnAction,
  standingOnReturn,
  type Verb,
} from './command.ts'
import { type Day, sayDay } from './day.ts'
import { Refusal } from './refusal.ts'
import type { Section11Return } from './section11-return.ts'

/** The words, dates and states that both kinds of record share. */
type Owned = { requestedDue: Day | ''; requestedReason: string; ownerQuery: string; updated: Day | ''; version: number }

/** What a press does to an action. Pure: the caller stores the result and the change together. */
export function applyToAction(action: Action, command: Command, actor: Actor, operationId: string) {
  checkCommand(command, actor.today)
  const standing = standingOnAction(actor.person, action)
  checkMay({ kind: 'action', verb: command.verb }, actor.person, standing)
  if (action.status === 'Closed')
    throw new Refusal(409, `${action.ref} was closed on ${sayDay(action.closed)}. Nothing was changed.`)
  if (action.status === 'Proposed')
    throw new Refusal(409, `${action.ref} is only proposed. MAAG decides whether it joins the plan.`)
  const next: Action = {
    ...action,
    ...shared(action, command, standing, actor.today),
    ...changed(action, command, actor),
  }
  if (isGrantedAtOnce(command.verb, standing)) next.due = command.date
  if (command.verb === 'agree-time' && action.requestedDue !== '') next.due = action.requestedDue
  return { record: next, change: describe(action, next, command, actor, operationId, standing) }
}

/** What each verb changes beside the dates. */
function changed(action: Action, command: Command, { person, today }: Actor): Partial<Action> {
  const note = command.note.trim()
  switch (command.verb) {
    case 'update':
      return action.status === 'Not started' ? { status: 'In progress' } : {}
    case 'done':
      return { status: 'Awaiting evidence', evidence: note, impact: command.impact?.trim() || (action.impact ?? '') }
    case 'hand-over':
      return { offeredTo: offerTo(action, command), offeredBy: person.displayName }
    case 'accept':
      return { ownerRole: action.offeredTo ?? action.ownerRole, offeredTo: '', offeredBy: '', ownerQuery: '' }
    case 'decline':
      return { offeredTo: '', offeredBy: '' }
    case 'blocked':
      return { blockedBy: note }
    case 'unblocked':
      return { blockedBy: '' }
    case 'close':
      return {
        ...checkClosing(action, command),
        status: 'Closed',
        closed: today,
        requestedDue: '',
        requestedReason: '',
      }
    case 'return-evidence':
      checkHasEvidence(action)
      return { status: 'In progress' }
    default:
      return {}
  }
}

function offerTo(action: Action, { to = '' }: Command): string {
  if (to === '') throw new Refusal(400, 'Please say to whom: a role title of the roster. Nothing was changed.')
  if (to === action.ownerRole) throw new Refusal(400, `${to} has this action already. Nothing was changed.`)
  return to
}

/** Closed only with evidence and a line on what difference it made. */
function checkClosing(action: Action, { note, impact }: Command): { impact: string } {
  checkHasEvidence(action)
  const said = impact?.trim() || note.trim() || (action.impact ?? '')
  if (said === '')
    throw new Refusal(400, 'Before it is closed, please write a line on what difference it made. Nothing was changed.')
  return { impact: said }
}

function checkHasEvidence({ ref, status, evidence }: Action): void {
  if (status === 'Awaiting evidence' && evidence !== '') return
  throw new Refusal(409, `Nobody has sent evidence for ${ref} that waits to be checked. Nothing was changed.`)
}

/** What a press does to a Section 11 return. */
export function applyToReturn(item: Section11Return, command: Command, actor: Actor, operationId: string) {
  checkCommand(command, actor.today)
  const standing = standingOnReturn(actor.person, item)
  checkMay({ kind: 'return', verb: command.verb }, actor.person, standing)
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
    'hand-over': `Offered to ${command.to ?? 'another role'}`,
    accept: 'Accepted from the one who offered it',
    decline: 'Not taken over',
    blocked: 'Waits for a partner',
    unblocked: 'No longer waits for a partner',
    close: 'Evidence confirmed and closed',
    'return-evidence': 'Evidence returned',
  }
  const from: Record<string, string> = {}
  const to: Record<string, string> = {}
  for (const key of Object.keys(after)) {
    const old = String(before[key as keyof T] ?? '')
    const now = String(after[key as keyof T] ?? '')
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
