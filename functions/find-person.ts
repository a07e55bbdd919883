// Whose sign-in this is, by tenant and Entra object id: read from the registers held in memory, so that an ordinary turn
// asks storage nothing.
import type { Person } from '../domain/person.ts'
import type { PersonStore } from '../storage/people.ts'

type Found = {
  records: { current(): Promise<{ people: readonly Person[] }> }
  people: Pick<PersonStore, 'byEntraId'>
  homeTenant?: string
}

const books = new WeakMap<readonly Person[], ReadonlyMap<string, Person>>()

/** The person of the roster with this sign-in. Somebody added a moment ago is found in storage. */
export function personFinder({ records, people, homeTenant }: Found) {
  return async (objectId: string, tenantId: string): Promise<Person | undefined> => {
    const book = bookOf((await records.current()).people)
    for (const tenant of rosterTenants(tenantId, homeTenant)) {
      const person = book.get(keyOf(objectId, tenant))
      if (person) return person
    }
    return findSignedIn(objectId, tenantId, homeTenant, people)
  }
}

/** The same from storage. */
export async function findSignedIn(
  objectId: string,
  tenantId: string,
  homeTenant: string | undefined,
  people: Pick<PersonStore, 'byEntraId'>,
): Promise<Person | undefined> {
  for (const tenant of rosterTenants(tenantId, homeTenant)) {
    const person = await people.byEntraId(objectId, tenant)
    if (person) return person
  }
  return undefined
}

/** How the roster may write a tenant: the partnership's own goes without saying. Without one, tenants are not told apart. */
function rosterTenants(tenantId: string, homeTenant: string | undefined): string[] {
  if (homeTenant === undefined) return ['']
  return tenantId.toLowerCase() === homeTenant.toLowerCase() ? ['', tenantId] : [tenantId]
}

/** Built once for each state of the roster. */
function bookOf(roster: readonly Person[]): ReadonlyMap<string, Person> {
  const known = books.get(roster)
  if (known) return known
  const built = new Map(
    roster
      .filter((person) => person.entraObjectId !== '')
      .map((person) => [keyOf(person.entraObjectId, person.entraTenantId), person]),
  )
  books.set(roster, built)
  return built
}

function keyOf(objectId: string, tenantId = ''): string {
  return `${objectId}|${tenantId}`.toLowerCase()
}
