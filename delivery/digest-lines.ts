// What a digest says now: its lines, read afresh from the records, so that a late card never shows an old truth.
import type { DigestLine } from '../cards/digest.ts'
import { type Action, type Change, isOpen } from '../domain/action.ts'
import { standingOnAction, standingOnReturn } from '../domain/command.ts'
import type { Day } from '../domain/day.ts'
import type { OwedRow } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import { byPressing } from '../domain/reminder.ts'
import { dueOn, isOwed, type Section11Return } from '../domain/section11-return.ts'

export type LineServices = {
  actions: { get(ref: string): Promise<Action | undefined>; history(ref: string): Promise<Change[]> }
  returns: { get(returnId: string): Promise<Section11Return | undefined>; history(returnId: string): Promise<Change[]> }
}

/** Lines for the rows, most pressing first; a row whose record is gone has none. */
export async function digestLines(
  rows: readonly Pick<OwedRow, 'kind' | 'ref' | 'because'>[],
  person: Person,
  today: Day,
  services: LineServices,
): Promise<DigestLine[]> {
  const lines = await Promise.all(
    rows.map((row) =>
      row.kind === 'action' ? actionLine(row, person, today, services) : returnLine(row, person, today, services),
    ),
  )
  return lines.filter((line) => line !== undefined).sort(byPressing)
}

type Row = Pick<OwedRow, 'ref' | 'because'>

async function actionLine({ ref, because }: Row, person: Person, today: Day, services: LineServices) {
  const action = await services.actions.get(ref)
  if (!action || action.due === '') return undefined
  const standing = standingOnAction(person, action)
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
  }
  return line
}

async function returnLine({ ref, because }: Row, person: Person, today: Day, services: LineServices) {
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
  }
  return line
}
