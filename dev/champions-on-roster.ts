// Whose champions' entries the sample's are. The registers name nobody, so who has which is decided here: of the same
// sector, and the same role where there is one, in order, each entry once. Real registers say it in a column of their own.
import type { Champion } from '../domain/champion.ts'
import { hasRole, type Person } from '../domain/person.ts'

// The roster and the champions' register call the same sector by different words.
const SECTOR: Readonly<Record<string, string>> = {
  'District Council': 'District Councils',
  'District council 3': 'District Councils',
  'NSCP Business Unit': 'Other',
}

/** The entries, those that are somebody's with their id. */
export function championsOnRoster(champions: readonly Champion[], people: readonly Person[]): Champion[] {
  const owner = new Map<string, string>()
  for (const person of people.filter((each) => hasRole(each, 'champion'))) {
    const sector = SECTOR[person.organisation] ?? person.organisation
    const free = champions.filter(
      (each) => each.sector === sector && each.status === 'Active' && !owner.has(each.championId),
    )
    const own = free.find(({ roleTitle }) => person.displayName.startsWith(roleTitle)) ?? free[0]
    if (own) owner.set(own.championId, person.personId)
  }
  return champions.map((each) => {
    const personId = owner.get(each.championId)
    return personId === undefined ? each : { ...each, personId }
  })
}
