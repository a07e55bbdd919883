// What in the registers keeps a reminder from its person, one sentence each, so that it is mended and not merely skipped.
import type { Action } from './action.ts'
import { type Day, isDay, sayDay } from './day.ts'
import type { Person } from './person.ts'
import { isAway, type Preferences } from './preferences.ts'
import type { Given } from './reminder.ts'

/** Faults of what is owed soon: dates that do not exist, owners nobody knows, people without an address. */
export function rosterFaults({ actions, people }: Pick<Given, 'actions' | 'people'>): string[] {
  const known = new Set(people.flatMap(({ ownerRoles }) => ownerRoles))
  const owners = Map.groupBy(
    people.flatMap(({ ownerRoles }) => ownerRoles),
    (role) => role,
  )
  const faults: string[] = []
  for (const action of actions) {
    if (action.status === 'Closed' || action.status === 'Proposed') continue
    faults.push(...faultsOf(action, known, owners))
  }
  for (const { personId, channel, email } of people) {
    if (channel === 'email' && email === '')
      faults.push(`${personId} is to be reached by e-mail and has no address. Put one on the roster.`)
  }
  return faults
}

function faultsOf(
  { ref, due, ownerRole }: Action,
  known: ReadonlySet<string>,
  owners: ReadonlyMap<string, unknown[]>,
): string[] {
  const faults: string[] = []
  if (due !== '' && !isDay(due))
    faults.push(`${ref} is due on "${due}", which is no date. Nobody is reminded of it until it is mended.`)
  if (!known.has(ownerRole))
    faults.push(
      `${ref} belongs to "${ownerRole}", whom nobody on the roster is. Only the chair is reminded; name another owner.`,
    )
  const count = owners.get(ownerRole)?.length ?? 0
  if (count > 1)
    faults.push(`${ref} belongs to "${ownerRole}", which ${count} people of the roster are. All of them are reminded.`)
  return faults
}

/** People away whose deputy cannot stand in: what they owe waits for them, unless somebody is told. */
export function deputyFaults(preferences: readonly Preferences[], people: readonly Person[], today: Day): string[] {
  const names = new Map(people.map(({ personId, displayName }) => [personId, displayName]))
  const away = preferences.filter((each) => isAway(each, today))
  const awayIds = new Set(away.map(({ personId }) => personId))
  return away.flatMap(({ personId, awayUntil, deputyId }) => {
    const who = names.get(personId)
    const isStandingIn = names.has(deputyId) && !awayIds.has(deputyId)
    if (who === undefined || deputyId === '' || isStandingIn) return []
    const why = names.has(deputyId) ? 'is away as well' : 'is no longer on the roster'
    return `${who} is away until ${sayDay(awayUntil)} and the deputy named ${why}. What is owed waits; name another deputy, or hand it over.`
  })
}
