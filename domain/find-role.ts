// Finds the person of the roster that a typed role title means.
import type { Person } from './person.ts'
import { Refusal } from './refusal.ts'

/** @throws Refusal 400 when nobody has the title, or several have */
export function findRole(title: string, people: readonly Person[]): Person {
  const wanted = title.trim().toLowerCase()
  const found = people.filter(({ displayName, ownerRoles }) =>
    [displayName, ...ownerRoles].some((name) => name.toLowerCase() === wanted),
  )
  const [person] = found
  if (person && found.length === 1) return person
  const said = title.trim().slice(0, 60)
  const near = people.filter(({ displayName }) => displayName.toLowerCase().includes(wanted)).slice(0, 3)
  const hint = near.length === 0 ? '' : ` Did you mean ${near.map(({ displayName }) => displayName).join(', ')}?`
  throw new Refusal(
    400,
    found.length > 1
      ? `Several people of the roster are called "${said}". Ask the business unit which one. Nothing was changed.`
      : `Nobody on the roster has the role "${said}".${hint} Nothing was changed.`,
  )
}

/** The title under which a person can own an action. */
export function ownerRoleOf({ ownerRoles, displayName }: Person): string {
  const [role] = ownerRoles
  if (role !== undefined) return role
  throw new Refusal(
    400,
    `${displayName} is not an owner on the roster. Ask the business unit on 01603 223409 to add them first.`,
  )
}
