// What in the registers keeps a reminder from its person, one sentence each, so that it is mended and not merely skipped.
import type { Action } from './action.ts'
import { isDay } from './day.ts'
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
