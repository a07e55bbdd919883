// A person of the roster: a role title and how they are reached. Never a personal name.

export const ROLES = [
  'business_unit',
  'chair',
  'champion',
  'learner',
  'section11_lead',
  'action_owner',
  'scrutineer',
  'partner_lead',
] as const

export type Role = (typeof ROLES)[number]

export type Person = {
  personId: string
  /** Entra object id in the tenant they sign in to; empty for people outside Teams. */
  entraObjectId: string
  /** A role title, for example "VAG Chair". */
  displayName: string
  email: string
  roles: Role[]
  /** Names of the groups this person chairs. */
  chairs: string[]
  /** Role titles under which registers know this person as an owner. */
  ownerRoles: string[]
  organisation: string
  channel: 'teams' | 'email'
  tenant: 'host' | 'guest' | 'external'
}

export function hasRole(person: Person, role: Role): boolean {
  return person.roles.includes(role)
}

export function chairsGroup(person: Person, group: string): boolean {
  return person.chairs.some((chaired) => chaired.toLowerCase() === group.toLowerCase())
}
