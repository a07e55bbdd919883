// Who may do what, as one table: command by role, and how the person must stand to the thing. What is not in it is refused.
// Every door asks it: cards, links, the API and the pages.
import type { Person, Role } from './person.ts'

/** How a person stands to a thing: it is theirs, their group's, their organisation's, somebody's they manage, offered to
 * them, or for MAAG. */
export const RELATIONS = ['own', 'chairs', 'organisation', 'manages', 'offered', 'maag'] as const
export type Relation = (typeof RELATIONS)[number]

type Granted = Readonly<Partial<Record<Role, readonly (Relation | 'any')[]>>>

const ANY = ['any'] as const
const OWNERS: Granted = { business_unit: ANY, chair: ['chairs'], action_owner: ['own'] }
const LEADS: Granted = { business_unit: ANY, chair: ['chairs'], section11_lead: ['own'] }
const JUDGES: Granted = { business_unit: ANY, chair: ['chairs'] }
const OFFERED: Granted = { action_owner: ['offered'] }
const MAAG: Granted = { business_unit: ANY, chair: ['maag'] }
const NOBODY: Granted = {}
const BUSINESS_UNIT: Granted = { business_unit: ANY }
const EVERYONE: Granted = {
  business_unit: ANY,
  chair: ANY,
  champion: ANY,
  learner: ANY,
  section11_lead: ANY,
  action_owner: ANY,
  scrutineer: ANY,
  partner_lead: ANY,
}
// Anybody may be somebody's line manager; the roster says whose.
const BOOKER = ['own', 'manages'] as const
const BOOKERS: Granted = {
  business_unit: ANY,
  chair: BOOKER,
  champion: BOOKER,
  learner: BOOKER,
  section11_lead: [...BOOKER, 'organisation'],
  action_owner: BOOKER,
  scrutineer: BOOKER,
  partner_lead: BOOKER,
}

export const PERMISSIONS = {
  'action.update': OWNERS,
  'action.done': OWNERS,
  'action.more-time': OWNERS,
  'action.not-mine': OWNERS,
  'action.agree-time': JUDGES,
  'action.refuse-time': JUDGES,
  'action.hand-over': OWNERS,
  'action.accept': OFFERED,
  'action.decline': OFFERED,
  'action.blocked': OWNERS,
  'action.unblocked': OWNERS,
  'action.close': MAAG,
  'action.return-evidence': MAAG,
  'action.settle': MAAG,
  'return.update': LEADS,
  'return.done': LEADS,
  'return.more-time': LEADS,
  'return.not-mine': LEADS,
  'return.agree-time': JUDGES,
  'return.refuse-time': JUDGES,
  'return.hand-over': NOBODY,
  'return.accept': NOBODY,
  'return.decline': NOBODY,
  'return.blocked': NOBODY,
  'return.unblocked': NOBODY,
  'return.close': NOBODY,
  'return.return-evidence': NOBODY,
  'booking.change': BOOKERS,
  'champions.join': EVERYONE,
  'champions.decide': BUSINESS_UNIT,
  'newsletter.send': BUSINESS_UNIT,
  'rules.set': BUSINESS_UNIT,
  'pulses.set': JUDGES,
  'notes.post': BUSINESS_UNIT,
  'notes.read': JUDGES,
  'notes.decide': JUDGES,
  'questions.answer': BUSINESS_UNIT,
  // Which bodies have not returned is told by name only to chairs and the business unit.
  'returns.named': { business_unit: ANY, chair: ANY },
  // How a review stands between publications: SPRG's chair, the statutory partners, the scrutineer and the business unit.
  'reviews.status': { business_unit: ANY, scrutineer: ANY, partner_lead: ANY, chair: ['chairs'] },
  'reminders.read': BUSINESS_UNIT,
  'attendance.mark': BUSINESS_UNIT,
  'rounds.open': BUSINESS_UNIT,
  'home.read': BUSINESS_UNIT,
  'reports.list': EVERYONE,
  'registers.import': BUSINESS_UNIT,
  'registers.export': BUSINESS_UNIT,
  'audit.read': { business_unit: ANY, scrutineer: ANY },
  'handover.read': BUSINESS_UNIT,
  'person.recognise': BUSINESS_UNIT,
  'links.withdraw': BUSINESS_UNIT,
  'person.export': BUSINESS_UNIT,
  'person.erase': BUSINESS_UNIT,
} as const satisfies Record<string, Granted>

export type Permission = keyof typeof PERMISSIONS

/** Deny by default: true only where a role of the person is granted the command in the way they stand to the thing. */
export function may(person: Person, command: Permission, relations: readonly Relation[] = []): boolean {
  const granted: Granted = PERMISSIONS[command]
  return rolesOf(person).some((role) =>
    (granted[role] ?? []).some((relation) => relation === 'any' || relations.includes(relation)),
  )
}

/** Roles that may use a command at all, however they stand to the thing. */
export function rolesThatMay(command: Permission): Role[] {
  return Object.keys(PERMISSIONS[command]) as Role[]
}

/** Who chairs a group is a chair, and who owns actions an owner, whatever else the roster calls them. */
export function rolesOf({ roles, chairs, ownerRoles, leadsMeanwhile = [] }: Person): readonly Role[] {
  const also: Role[] = []
  if (chairs.length > 0) also.push('chair')
  if (ownerRoles.length > 0) also.push('action_owner')
  if (leadsMeanwhile.length > 0) also.push('section11_lead')
  return [...roles, ...also]
}
