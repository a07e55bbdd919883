// Whose Entra object id this is: read from the registers held in memory, so that an ordinary turn asks storage nothing.
import type { Person } from '../domain/person.ts'
import type { Services } from './services.ts'

const books = new WeakMap<readonly Person[], ReadonlyMap<string, Person>>()

/** The person of the roster with this id. Somebody added a moment ago is found in storage. */
export function personFinder({ records, people }: Pick<Services, 'records' | 'people'>) {
  return async (entraObjectId: string): Promise<Person | undefined> => {
    const roster = (await records.current()).people
    return bookOf(roster).get(entraObjectId.toLowerCase()) ?? people.byEntraId(entraObjectId)
  }
}

/** Built once for each state of the roster. */
function bookOf(roster: readonly Person[]): ReadonlyMap<string, Person> {
  const known = books.get(roster)
  if (known) return known
  const built = new Map(
    roster
      .filter((person) => person.entraObjectId !== '')
      .map((person) => [person.entraObjectId.toLowerCase(), person]),
  )
  books.set(roster, built)
  return built
}
