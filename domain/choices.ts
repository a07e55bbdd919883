// What a person may do to a thing now, by how they stand to it and how it stands: the same choices on every door.
import type { Action } from './action.ts'
import { type Command, type Standing, standingOnAction, standingOnReturn, type Verb } from './command.ts'
import { may, type Relation } from './permissions.ts'
import type { Person } from './person.ts'
import type { Section11Return } from './section11-return.ts'

export function choicesOnAction(person: Person, action: Action): Verb[] {
  const standing = standingOnAction(person, action)
  const isWaiting = action.status === 'Awaiting evidence'
  const verbs: [Verb, boolean][] = [
    ['accept', true],
    ['decline', true],
    ['close', isWaiting],
    ['return-evidence', isWaiting],
    ['agree-time', action.requestedDue !== ''],
    ['refuse-time', action.requestedDue !== ''],
    ['update', true],
    ['done', true],
    ['more-time', true],
    ['hand-over', true],
    ['blocked', (action.blockedBy ?? '') === ''],
    ['unblocked', (action.blockedBy ?? '') !== ''],
    ['not-mine', true],
  ]
  return allowed('action', person, standing, verbs)
}

export function choicesOnReturn(person: Person, item: Section11Return): Verb[] {
  const isAsked = item.requestedDue !== ''
  const verbs: [Verb, boolean][] = [
    ['agree-time', isAsked],
    ['refuse-time', isAsked],
    ['update', true],
    ['done', true],
    ['more-time', true],
    ['not-mine', true],
  ]
  return allowed('return', person, standingOnReturn(person, item), verbs)
}

function allowed(kind: Command['kind'], person: Person, standing: Standing, verbs: readonly [Verb, boolean][]): Verb[] {
  const relations: Relation[] = []
  if (standing.isOwner) relations.push('own')
  if (standing.isChair) relations.push('chairs')
  if (standing.isOffered) relations.push('offered')
  if (standing.isMaag) relations.push('maag')
  return verbs.filter(([verb, isApt]) => isApt && may(person, `${kind}.${verb}`, relations)).map(([verb]) => verb)
}
