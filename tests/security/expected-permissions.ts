// Who may do what, written down a second time and by hand, so that a change of the product's table is a surprise here.
import type { Permission, Relation } from '../../domain/permissions.ts'
import { ROLES, type Role } from '../../domain/person.ts'

type Way = 'none' | Relation

/** `role` may always, `role:own` only for what is theirs, and so on. */
const EXPECTED: Record<Permission, string> = {
  'action.update': 'business_unit chair:chairs action_owner:own',
  'action.done': 'business_unit chair:chairs action_owner:own',
  'action.more-time': 'business_unit chair:chairs action_owner:own',
  'action.not-mine': 'business_unit chair:chairs action_owner:own',
  'action.agree-time': 'business_unit chair:chairs',
  'action.refuse-time': 'business_unit chair:chairs',
  'action.hand-over': 'business_unit chair:chairs action_owner:own',
  'action.accept': 'action_owner:offered',
  'action.decline': 'action_owner:offered',
  'action.blocked': 'business_unit chair:chairs action_owner:own',
  'action.unblocked': 'business_unit chair:chairs action_owner:own',
  'action.close': 'business_unit chair:maag',
  'action.return-evidence': 'business_unit chair:maag',
  'action.settle': 'business_unit chair:maag',
  'return.update': 'business_unit chair:chairs section11_lead:own',
  'return.done': 'business_unit chair:chairs section11_lead:own',
  'return.more-time': 'business_unit chair:chairs section11_lead:own',
  'return.not-mine': 'business_unit chair:chairs section11_lead:own',
  'return.agree-time': 'business_unit chair:chairs',
  'return.refuse-time': 'business_unit chair:chairs',
  'return.hand-over': '',
  'return.accept': '',
  'return.decline': '',
  'return.blocked': '',
  'return.unblocked': '',
  'return.close': '',
  'return.return-evidence': '',
  'booking.change':
    'business_unit section11_lead:organisation chair:own champion:own learner:own section11_lead:own action_owner:own scrutineer:own partner_lead:own chair:manages champion:manages learner:manages section11_lead:manages action_owner:manages scrutineer:manages partner_lead:manages',
  'champions.join': 'business_unit chair champion learner section11_lead action_owner scrutineer partner_lead',
  'champions.decide': 'business_unit',
  'newsletter.send': 'business_unit',
  'rules.set': 'business_unit',
  'pulses.set': 'business_unit chair:chairs',
  'notes.post': 'business_unit',
  'notes.read': 'business_unit chair:chairs',
  'notes.decide': 'business_unit chair:chairs',
  'questions.answer': 'business_unit',
  'returns.named': 'business_unit chair',
  'reviews.status': 'business_unit scrutineer partner_lead chair:chairs',
  'reminders.read': 'business_unit',
  'attendance.mark': 'business_unit',
  'rounds.open': 'business_unit',
  'home.read': 'business_unit',
  'reports.list': 'business_unit chair champion learner section11_lead action_owner scrutineer partner_lead',
  'registers.import': 'business_unit',
  'registers.export': 'business_unit',
  'audit.read': 'business_unit scrutineer',
  'handover.read': 'business_unit',
  'person.recognise': 'business_unit',
  'links.withdraw': 'business_unit',
  'person.export': 'business_unit',
  'person.erase': 'business_unit',
}

export const COMMANDS = Object.keys(EXPECTED) as Permission[]
export const WAYS: Way[] = ['none', 'own', 'chairs', 'organisation', 'manages', 'offered', 'maag']

export function isExpected(role: Role, command: Permission, way: Way): boolean {
  return EXPECTED[command].split(' ').some((allowed) => allowed === role || allowed === `${role}:${way}`)
}

/** Every role by every command by every way of standing to the thing. */
export const MATRIX = ROLES.flatMap((role) =>
  COMMANDS.flatMap((command) => WAYS.map((way): [Role, Permission, Way] => [role, command, way])),
)

/** Routes of the API by the roles that get past the door; all others are answered 403. */
export const ROUTES: Record<string, string> = {
  'notes-post': 'business_unit',
  'notes-get': 'business_unit chair',
  'notes-approve': 'business_unit chair',
  'notes-reject': 'business_unit chair',
  'notes-correct': 'business_unit chair',
  'notes-edit': 'business_unit chair',
  // MAAG's chair too, whom permission-cards.test.ts tries; another group's chair is told no.
  'proposals-get': 'business_unit',
  'proposals-post': 'business_unit chair',
  briefing: ROLES.join(' '),
  home: 'business_unit',
  'bookings-get': ROLES.join(' '),
  'bookings-post': ROLES.join(' '),
  attendance: 'business_unit',
  'booking-absence': ROLES.join(' '),
  'champions-get': ROLES.join(' '),
  'champions-post': ROLES.join(' '),
  'newsletter-get': 'business_unit',
  'newsletter-post': 'business_unit',
  'pulses-get': ROLES.join(' '),
  'pulses-post': ROLES.join(' '),
  'pulse-rules-get': 'business_unit chair',
  'pulse-rules-post': 'business_unit chair',
  reports: ROLES.join(' '),
  report: ROLES.join(' '),
  'reminders-preview': 'business_unit',
  'reminders-dry-run': 'business_unit',
  'reminders-undelivered': 'business_unit',
  'reminder-rules-get': 'business_unit',
  'reminder-rules-post': 'business_unit',
  'imports-list': 'business_unit',
  'import-register': 'business_unit',
  'recommendation-decide': 'business_unit chair',
  'export-audit': 'business_unit scrutineer',
  'export-register': 'business_unit',
  handover: 'business_unit',
  'rounds-post': 'business_unit',
  'round-close': 'business_unit',
  'page-session': ROLES.join(' '),
  'sign-ins': 'business_unit',
  'sign-in-confirm': 'business_unit',
  'sign-in-refuse': 'business_unit',
  'withdraw-links': 'business_unit',
  'person-export': 'business_unit',
  'person-erase': 'business_unit',
}
