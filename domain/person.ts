// A person of the roster: a role title and how they are reached. Never a personal name.
import type { Day } from './day.ts'

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
  /** Whose directory the object id is from; missing for the partnership's own tenant. An object id means nothing without it. */
  entraTenantId?: string
  /** The day they left; missing while they are on the roster. */
  left?: Day
  /** Bodies whose Section 11 lead is away and named them as deputy. Worked out for a press, never kept. */
  leadsMeanwhile?: string[]
  /** The id of their line manager on the roster, where the roster says: may book for them, and be asked for a view. */
  managerId?: string
}

export function hasRole(person: Person, role: Role): boolean {
  return person.roles.includes(role)
}

export function chairsGroup(person: Person, group: string): boolean {
  return person.chairs.some((chaired) => chaired.toLowerCase() === group.toLowerCase())
}
