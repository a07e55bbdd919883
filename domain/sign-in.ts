// Who somebody seen in Teams for the first time may be: decided from the member record that Teams itself keeps of the
// conversation, never from a name, a card or what the person writes.
import type { Change } from './action.ts'
import type { Person } from './person.ts'

/** Teams' own record of a member: their account in the tenant that they are signed in to. */
export type Member = {
  tenantId: string
  objectId: string
  /** The address the account is used under; only its tenant's administrators give one. Guests have a made-up one. */
  userPrincipalName: string
  /** The account's e-mail address; in another tenant it may say anything. */
  email: string
  isGuest: boolean
}

/** Where an account stands: in the partnership's own tenant, as a guest there, or in a tenant of its own. */
export type Standing = 'host' | 'guest' | 'other'

/** A sign-in that may be a person of the roster, and what became of it. */
export type SignIn = {
  /** Names the account and the entry together, and tells nothing of either. */
  id: string
  tenantId: string
  objectId: string
  standing: Standing
  /** The address that the account and the roster have in common. */
  email: string
  personId: string
  state: 'waiting' | 'certain' | 'confirmed' | 'refused'
  /** An instant, ISO 8601 in UTC. */
  seenAt: string
  version: number
}

/** @param homeTenant empty in the local run, where tenants are not told apart */
export function standingOf({ tenantId, isGuest }: Member, homeTenant: string): Standing {
  if (homeTenant !== '' && tenantId.toLowerCase() !== homeTenant.toLowerCase()) return 'other'
  return isGuest ? 'guest' : 'host'
}

/**
 * The one entry of the roster that has the account's address.
 * @returns undefined when none or several have it
 */
export function entryOf(member: Member, people: readonly Person[]): { person: Person; email: string } | undefined {
  const addresses = new Set([member.userPrincipalName, member.email].map(plain).filter((each) => each !== ''))
  const found = people.filter(({ email }) => addresses.has(plain(email)))
  const [person] = found
  return person && found.length === 1 ? { person, email: person.email } : undefined
}

/**
 * True only where nobody but the partnership's own administrators could have made it look so: an account of their own
 * tenant, used under the very address of an entry that says so and has no sign-in yet. All else the business unit decides.
 */
export function isCertain(member: Member, standing: Standing, person: Person): boolean {
  return (
    standing === 'host' &&
    person.tenant === 'host' &&
    person.entraObjectId === '' &&
    plain(member.userPrincipalName) === plain(person.email)
  )
}

/** The entry with the account as its sign-in. The partnership's own tenant goes without saying. */
export function withSignIn(person: Person, { tenantId, objectId, standing }: SignIn): Person {
  const { entraTenantId: _former, ...rest } = person
  const joined = { ...rest, entraObjectId: objectId, channel: 'teams' as const }
  return standing === 'other' ? { ...joined, entraTenantId: tenantId } : joined
}

/** What a decision does to a sign-in, and its history. */
export function decided(
  before: SignIn,
  state: 'certain' | 'confirmed' | 'refused',
  by: Pick<Person, 'personId' | 'displayName'>,
  { at, door, operationId }: Pick<Change, 'at' | 'door' | 'operationId'>,
): { signIn: SignIn; change: Change } {
  const what = { certain: 'Joined', confirmed: 'Confirmed', refused: 'Refused' }[state]
  const [from, to] = [{ state: before.state }, { state }]
  const change = { at, by: by.displayName, personId: by.personId, door, what, note: '', from, to, operationId }
  return { signIn: { ...before, state }, change }
}

const plain = (address: string): string => address.trim().toLowerCase()
