// What a digest says now: its lines, read afresh from the records, so that a late card never shows an old truth.
import type { DigestLine } from '../cards/digest.ts'
import { type Action, type Change, isOpen } from '../domain/action.ts'
import { type Standing, standingOnAction, standingOnReturn } from '../domain/command.ts'
import type { Day } from '../domain/day.ts'
import type { Line } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import { type Preferences, sayPutOff } from '../domain/preferences.ts'
import { byPressing } from '../domain/reminder.ts'
import { dueOn, isOwed, type Section11Return } from '../domain/section11-return.ts'
import { type NoticeServices, noticeLine } from './notice-lines.ts'

export type LineServices = NoticeServices & {
  preferences: { list(): Promise<Preferences[]> }
  records: { current(): Promise<{ people: readonly Person[] }> }
  actions: { get(ref: string): Promise<Action | undefined>; history(ref: string): Promise<Change[]> }
  returns: { get(returnId: string): Promise<Section11Return | undefined>; history(returnId: string): Promise<Change[]> }
}

/** What a line is drawn from. */
export type Wanted = Pick<Line, 'kind' | 'ref' | 'because'>

/** Lines for what is wanted, most pressing first; one whose record is gone has none. */
export async function digestLines(
  wanted: readonly Wanted[],
  person: Person,
  today: Day,
  services: LineServices,
): Promise<DigestLine[]> {
  const lines = await Promise.all(
    wanted.map((one) => {
      if (one.kind === 'action') return actionLine(one, person, today, services)
      if (one.kind === 'return') return returnLine(one, person, today, services)
      return noticeLine(one, person, today, services)
    }),
  )
  return lines.filter((line) => line !== undefined).sort(byPressing)
}

async function actionLine({ ref, because }: Wanted, person: Person, today: Day, services: LineServices) {
  const action = await services.actions.get(ref)
  if (!action || action.due === '') return undefined
  const standing = standingOnAction(person, action)
  // Handed over meanwhile: the new owner is told of it, the old one no longer.
  if (because === 'owner' && !standing.isOwner) return undefined
  if (because === 'offered' && !standing.isOffered && !standing.isOwner) return undefined
  const line: DigestLine = {
    kind: 'action',
    ref,
    version: action.version,
    title: action.title,
    about: `${action.ownerGroup}, owner ${action.ownerRole}`,
    status: action.status,
    due: action.due,
    because,
    isOpen: isOpen(action, today),
    isJudge: standing.isChair || standing.isBusinessUnit,
    requestedDue: action.requestedDue,
    requestedReason: action.requestedReason,
    latest: action.version > 1 ? (await services.actions.history(ref))[0] : undefined,
    offeredBy: standing.isOffered ? (action.offeredBy ?? '') : '',
    evidence: mayCheck(action, standing)
      ? [action.evidence, action.impact ?? ''].filter(Boolean).join(' Impact: ')
      : '',
    blockedBy: action.blockedBy ?? '',
    isSettled: isSettled(because, action, standing),
    putOff: await putOff({ kind: 'action', ref }, standing, today, services),
  }
  return line
}

/** Answered since it was planned: what was asked of this person, or what the owner had to do. */
function isSettled(because: string, action: Action, standing: Standing): boolean {
  switch (because) {
    case 'offered':
      return !standing.isOffered
    case 'more time':
      return action.requestedDue === ''
    case 'evidence':
      return !mayCheck(action, standing)
    case 'not theirs':
      return action.ownerQuery === ''
    default:
      return action.status === 'Awaiting evidence' || (because === 'owner' && action.ownerQuery !== '')
  }
}

/** Chairs and the business unit see what was put off, and why: a reminder that waits is not a thing that is hidden. */
async function putOff(
  thing: { kind: string; ref: string },
  { isChair, isBusinessUnit }: Standing,
  today: Day,
  { preferences, records }: LineServices,
): Promise<string> {
  if (!isChair && !isBusinessUnit) return ''
  const wishes = (await preferences.list()).filter(({ snoozes }) => snoozes.some(({ until }) => until > today))
  return wishes.length === 0 ? '' : sayPutOff(thing, wishes, (await records.current()).people, today)
}

/** MAAG and the business unit confirm evidence; nobody else is asked to. */
function mayCheck({ status }: Action, { isMaag, isBusinessUnit }: Standing): boolean {
  return status === 'Awaiting evidence' && (isMaag || isBusinessUnit)
}

async function returnLine({ ref, because }: Wanted, person: Person, today: Day, services: LineServices) {
  const item = await services.returns.get(ref)
  if (!item) return undefined
  const standing = standingOnReturn(person, item)
  const line: DigestLine = {
    kind: 'return',
    ref,
    version: item.version,
    title: `Section 11 return ${item.round}, ${item.organisation}`,
    about: item.organisationType,
    status: item.status,
    due: dueOn(item),
    because,
    isOpen: isOwed(item, today),
    isJudge: standing.isChair || standing.isBusinessUnit,
    requestedDue: item.requestedDue,
    requestedReason: item.requestedReason,
    latest: item.version > 1 ? (await services.returns.history(ref))[0] : undefined,
    isSettled:
      (because === 'more time' && item.requestedDue === '') ||
      (because === 'not theirs' && item.ownerQuery === '') ||
      (because === 'lead' && item.ownerQuery !== ''),
    putOff: await putOff({ kind: 'return', ref }, standing, today, services),
  }
  return line
}
