// Joining the neglect champions, keeping one's details, leaving; and the business unit's yes or no to an application.
import type { Change } from './action.ts'
import { CHAMPION_LOCALITIES, CHAMPION_SECTORS, type Champion } from './champion.ts'
import { type Day, sayDay } from './day.ts'
import { may } from './permissions.ts'
import type { Person } from './person.ts'
import { Refusal } from './refusal.ts'

export const CHAMPION_VERBS = [
  'join-champions',
  'save-champion',
  'leave-champions',
  'accept-champion',
  'decline-champion',
] as const
export type ChampionVerb = (typeof CHAMPION_VERBS)[number]

export type ChampionCommand = {
  verb: ChampionVerb
  /** The row: the person's own, the same each time they ask, or the one that is decided about. */
  championId: string
  /** What was chosen: for joining and details. */
  details: { sector: string; subSector: string; locality: string; hasNewsletter: boolean }
  by: Person
  door: string
  at: Date
  today: Day
  operationId: string
}

/**
 * @param before the row, or undefined when there is none
 * @returns the row as it becomes, or undefined when this operation was done before
 * @throws Refusal when it is not theirs to do, the details make no sense, or it comes too late
 */
export function applyToChampion(before: Champion | undefined, command: ChampionCommand): Champion | undefined {
  if (before?.changes?.some(({ operationId }) => operationId === command.operationId)) return undefined
  switch (command.verb) {
    case 'join-champions':
      return join(before, command)
    case 'save-champion':
      return save(own(before, command), command)
    case 'leave-champions':
      return changed(own(before, command), { status: 'Left', left: command.today }, 'Left the champions', command)
    default:
      return decide(before, command)
  }
}

function join(before: Champion | undefined, command: ChampionCommand): Champion {
  const { by, today } = command
  if (!may(by, 'champions.join'))
    throw new Refusal(403, 'Ask the business unit to add you to the roster first: 01603 223409.')
  checkDetails(command)
  if (before?.status === 'Active')
    throw new Refusal(409, `You have been a champion since ${sayDay(before.joined)}. Nothing was changed.`)
  if (before?.status === 'Applied')
    throw new Refusal(409, 'The business unit has your application. You hear from them here.')
  const blank: Champion = {
    championId: command.championId,
    sector: '',
    subSector: '',
    roleTitle: by.displayName,
    joined: today,
    locality: '',
    forumsAttended: 0,
    hasNewsletter: true,
    status: '',
    personId: by.personId,
  }
  const { left: _over, ...again } = before ?? blank
  return changed(again, { ...command.details, joined: today, status: 'Applied' }, 'Asked to join', command)
}

function save(before: Champion, command: ChampionCommand): Champion {
  checkDetails(command)
  return changed(before, command.details, 'Details changed', command)
}

/** @throws Refusal 403 unless the row is theirs, 409 when they are no champion */
function own(before: Champion | undefined, { by }: ChampionCommand): Champion {
  if (before?.personId !== by.personId) throw new Refusal(403, 'These are not your details. Nothing was changed.')
  if (before.status !== 'Active' && before.status !== 'Applied')
    throw new Refusal(
      409,
      'You are not in the network at the moment. Ask me "how do I become a champion" to join again.',
    )
  return before
}

function decide(before: Champion | undefined, command: ChampionCommand): Champion {
  if (!may(command.by, 'champions.decide')) throw new Refusal(403, 'The business unit accepts champions: 01603 223409.')
  if (!before) throw new Refusal(404, 'That application is not there any more. Nothing was changed.')
  if (before.status !== 'Applied') {
    const last = before.changes?.at(-1)
    throw new Refusal(
      409,
      `This was settled already: ${before.status}${last ? `, by ${last.by}` : ''}. Nothing was changed.`,
    )
  }
  const isAccepted = command.verb === 'accept-champion'
  const fields = isAccepted ? { status: 'Active', joined: command.today } : { status: 'Declined' }
  return changed(before, fields, isAccepted ? 'Accepted' : 'Declined', command)
}

function checkDetails({ details }: ChampionCommand): void {
  if (!(CHAMPION_SECTORS as readonly string[]).includes(details.sector))
    throw new Refusal(400, 'Please choose your sector, then press again. Nothing was changed.')
  if (!(CHAMPION_LOCALITIES as readonly string[]).includes(details.locality))
    throw new Refusal(400, 'Please choose your locality, then press again. Nothing was changed.')
  if (details.subSector.length > 100)
    throw new Refusal(400, 'Please keep the sub-sector to 100 characters. Nothing was changed.')
}

function changed(before: Champion, fields: Partial<Champion>, what: string, command: ChampionCommand): Champion {
  const next = { ...before, ...fields, version: (before.version ?? 0) + 1 }
  const moved = (Object.keys(fields) as (keyof Champion)[]).filter((key) => before[key] !== next[key])
  const change: Change = {
    at: command.at.toISOString(),
    by: command.by.displayName,
    personId: command.by.personId,
    door: command.door,
    what,
    note: '',
    from: Object.fromEntries(moved.map((key) => [key, String(before[key] ?? '')])),
    to: Object.fromEntries(moved.map((key) => [key, String(next[key] ?? '')])),
    operationId: command.operationId,
  }
  return { ...next, changes: [...(before.changes ?? []), change] }
}
