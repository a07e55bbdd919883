// Somebody whom the roster does not know by their sign-in: matched through the conversation's own member record, at once
// where there is no doubt, and otherwise by the business unit.
import { createHash } from 'node:crypto'
import { signInsCard } from '../cards/sign-ins.ts'
import type { Change } from '../domain/action.ts'
import type { Clock } from '../domain/day.ts'
import { hasRole, type Person } from '../domain/person.ts'
import { decided, entryOf, isCertain, type Member, type SignIn, standingOf, withSignIn } from '../domain/sign-in.ts'
import type { DecideSignInServices } from './decide-sign-in.ts'
import type { Incoming } from './incoming.ts'

export type StrangerServices = DecideSignInServices & {
  clock: Clock
  /** The partnership's own tenant; left out in the local run, where tenants are not told apart. */
  homeTenant?: string
  people: { list(): Promise<Person[]> }
  signIns: { insert(signIn: SignIn): Promise<boolean>; get(id: string): Promise<SignIn | undefined> }
  turns: { claim(name: string): Promise<boolean> }
}

/** Who it is, or whether the business unit has been asked. */
export type Met = { person?: Person; isAsked: boolean }

const NOBODY: Met = { isAsked: false }

/**
 * @param readMember asks Teams for the sender's own record in this conversation; undefined when it gives none
 */
export async function meetStranger(
  { entraObjectId, scope, place }: Incoming,
  readMember: () => Promise<Member | undefined>,
  services: StrangerServices,
): Promise<Met> {
  // One-to-one only, and each account at most once in ten minutes: a stranger's messages cost Teams and us next to nothing.
  if (entraObjectId === '' || scope !== 'personal') return NOBODY
  const now = services.clock().toISOString()
  const account = hashOf(place.tenantId, entraObjectId)
  if (!(await services.turns.claim(`met|${account}|${now.slice(0, 15)}`))) return NOBODY
  const member = await readMember()
  // Teams' record and the activity must speak of one account.
  if (!member || !isSame(member.objectId, entraObjectId) || !isSame(member.tenantId, place.tenantId)) return NOBODY
  const found = entryOf(member, await services.people.list())
  if (!found) return NOBODY

  const { person, email } = found
  const standing = standingOf(member, services.homeTenant ?? '')
  const id = hashOf(member.tenantId, member.objectId, person.personId)
  const { tenantId, objectId } = member
  const { personId } = person
  const seen: SignIn = {
    ...{ id, tenantId, objectId, standing, email, personId },
    ...{ state: 'waiting', seenAt: now, version: 1 },
  }
  const isNew = await services.signIns.insert(seen)
  if (isCertain(member, standing, person)) return { person: await joinAtOnce(seen, person, services), isAsked: false }
  if (isNew) await tellBusinessUnit(seen, person, services)
  const kept = isNew ? seen : await services.signIns.get(id)
  return { isAsked: kept?.state === 'waiting' }
}

/** Under the person's own name, for nobody else decided it. */
async function joinAtOnce(seen: SignIn, person: Person, services: StrangerServices): Promise<Person> {
  const how: Pick<Change, 'at' | 'door' | 'operationId'> = { at: seen.seenAt, door: 'teams', operationId: 'joined' }
  await services.signIns.change(seen.id, how.operationId, (before) => decided(before, 'certain', person, how))
  const joined = withSignIn(person, seen)
  await services.people.put(joined)
  services.records.forget()
  return joined
}

async function tellBusinessUnit(signIn: SignIn, person: Person, services: StrangerServices): Promise<void> {
  const unit = (await services.people.list()).filter(
    (each) => hasRole(each, 'business_unit') && each.channel === 'teams',
  )
  await Promise.all(unit.map(({ personId }) => services.tell(personId, signInsCard([{ signIn, person }]))))
}

function hashOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('|').toLowerCase()).digest('hex').slice(0, 20)
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
