// Which actions of the plan are a person's own.
import type { Action } from '../action.ts'
import { chairsGroup, type Person } from '../person.ts'

/** Owned by a role the person holds, or by a group they chair. */
export function isOwnedBy(action: Action, person: Person): boolean {
  return person.ownerRoles.includes(action.ownerRole) || chairsGroup(person, action.ownerGroup)
}
