// Which people of the roster a rule's words mean: owner, chair, lead, SPRG, business unit, and whoever has to decide.
import type { Action } from './action.ts'
import type { Ladder, Who } from './ladders.ts'
import { chairsGroup, hasRole, type Person } from './person.ts'
import type { Section11Return } from './section11-return.ts'

export type Told = { person: Person; because: string }

/** The roster by what it is asked for, so that each thing does not read through everybody. */
export type Roster = {
  people: readonly Person[]
  byOwnerRole: ReadonlyMap<string, Person[]>
  /** By the group's name in small letters. */
  byGroup: ReadonlyMap<string, Person[]>
  leads: ReadonlyMap<string, Person[]>
  businessUnit: readonly Person[]
}

export function rosterOf(people: readonly Person[]): Roster {
  const leads = people.filter((person) => hasRole(person, 'section11_lead'))
  return {
    people,
    byOwnerRole: group(people, (person) => person.ownerRoles),
    byGroup: group(people, (person) => person.chairs.map((name) => name.toLowerCase())),
    leads: group(leads, (person) => [person.organisation]),
    businessUnit: people.filter((person) => hasRole(person, 'business_unit')),
  }
}

function group(people: readonly Person[], keysOf: (person: Person) => readonly string[]): Map<string, Person[]> {
  const groups = new Map<string, Person[]>()
  for (const person of people) {
    for (const key of keysOf(person)) groups.set(key, [...(groups.get(key) ?? []), person])
  }
  return groups
}

/**
 * The owner and the chair of the group that owns it; where a group has no chair on the roster, the business unit.
 * From the days over that the rule says, the business unit as well.
 */
export function toldOfAction(action: Action, roster: Roster, ladder: Ladder, rung: number): Told[] {
  const owners = action.ownerQuery === '' ? (roster.byOwnerRole.get(action.ownerRole) ?? []) : []
  const chairs = roster.byGroup.get(action.ownerGroup.toLowerCase()) ?? []
  const isEscalated = ladder.escalates.some(({ from, tells }) => tells === 'business unit' && rung >= from)
  return once([
    ...because('owner', owners),
    ...because('chair', chairs),
    ...(chairs.length === 0 || isEscalated ? because('business unit', roster.businessUnit) : []),
  ])
}

/** The organisation's safeguarding lead; where the roster has none, the business unit. */
export function toldOfReturn(item: Section11Return, roster: Roster): Told[] {
  const leads = roster.leads.get(item.organisation) ?? []
  if (leads.length > 0 && item.ownerQuery === '') return because('lead', leads)
  return because('business unit', roster.businessUnit)
}

/** Who has something to decide about an action: the one it is offered to, its chair, MAAG, the business unit. */
export function deciders(action: Action, { byOwnerRole, byGroup, businessUnit }: Roster): Told[] {
  const orUnit = (people: readonly Person[] = []): readonly Person[] => (people.length > 0 ? people : businessUnit)
  const { offeredTo = '', requestedDue, status, ownerQuery, ownerGroup } = action
  return once([
    ...because('offered', byOwnerRole.get(offeredTo) ?? []),
    ...(requestedDue === '' ? [] : because('more time', orUnit(byGroup.get(ownerGroup.toLowerCase())))),
    ...(status === 'Awaiting evidence' ? because('evidence', orUnit(byGroup.get('maag'))) : []),
    ...(ownerQuery === '' ? [] : because('not theirs', businessUnit)),
  ])
}

/** The same for a return: its steering group's chair agrees more time. */
export function decidersOfReturn({ requestedDue, ownerQuery }: Section11Return, roster: Roster): Told[] {
  const chairs = roster.byGroup.get('section 11 steering group') ?? []
  return once([
    ...(requestedDue === '' ? [] : because('more time', chairs.length > 0 ? chairs : roster.businessUnit)),
    ...(ownerQuery === '' ? [] : because('not theirs', roster.businessUnit)),
  ])
}

/** Those the rule names, for a thing of one group; the business unit where the roster has none of them. */
export function toldBy({ tells }: Ladder, { people, businessUnit }: Roster, group: string): Told[] {
  const named = once(
    tells.flatMap((who) =>
      because(
        sayWho(who),
        people.filter((person) => isMeant(who, person, group)),
      ),
    ),
  )
  return named.length > 0 ? named : because('business unit', businessUnit)
}

function isMeant(who: Who, person: Person, group: string): boolean {
  if (who === 'business unit') return hasRole(person, 'business_unit')
  if (who === 'SPRG') return chairsGroup(person, 'SPRG') || person.ownerRoles.some((role) => role.startsWith('SPRG'))
  return who === 'chair' && chairsGroup(person, group)
}

function sayWho(who: Who): string {
  return who === 'booked person' ? 'booked' : who
}

function because(reason: string, people: readonly Person[]): Told[] {
  return people.map((person) => ({ person, because: reason }))
}

function once(told: Told[]): Told[] {
  const seen = new Set<string>()
  return told.filter(({ person }) => !seen.has(person.personId) && seen.add(person.personId))
}
