// What is left without anybody when a person leaves: their open actions and owed returns that no one else on the roster
// holds, so that they are handed over at once.
import { type Action, isOpen } from './action.ts'
import type { Day } from './day.ts'
import { hasRole, type Person } from './person.ts'
import { dueOn, isOwed, type Section11Return } from './section11-return.ts'

/** One thing that needs a new owner. */
export type Orphan = { kind: 'action' | 'return'; ref: string; title: string; due: Day | ''; formerly: string }

type Held = { people: readonly Person[]; actions: readonly Action[]; returns: readonly Section11Return[] }

/** Open actions and owed returns that nobody on the roster holds on `asAt`, soonest due first. */
export function orphans({ people, actions, returns }: Held, asAt: Day): Orphan[] {
  const ownerRoles = new Set(people.flatMap((person) => person.ownerRoles))
  const leads = new Set(
    people.filter((person) => hasRole(person, 'section11_lead')).map((person) => person.organisation),
  )
  const open = actions
    .filter((action) => isOpen(action, asAt) && !ownerRoles.has(action.ownerRole))
    .map(({ ref, title, due, ownerRole }): Orphan => ({ kind: 'action', ref, title, due, formerly: ownerRole }))
  const owed = returns
    .filter((item) => isOwed(item, asAt) && !leads.has(item.organisation))
    .map((item): Orphan => {
      const { returnId: ref, round, organisation } = item
      return { kind: 'return', ref, title: `Section 11 return ${round}`, due: dueOn(item), formerly: organisation }
    })
  return [...open, ...owed].sort((one, other) => (one.due || '9999').localeCompare(other.due || '9999'))
}

/** What would be left without anybody if this person left. */
export function leftBehindBy(personId: string, held: Held, asAt: Day): Orphan[] {
  const already = new Set(orphans(held, asAt).map(keyOf))
  const without = { ...held, people: held.people.filter((person) => person.personId !== personId) }
  return orphans(without, asAt).filter((orphan) => !already.has(keyOf(orphan)))
}

const keyOf = ({ kind, ref }: Orphan): string => `${kind}|${ref}`
