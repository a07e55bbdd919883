// How the people list is arranged: one heading for each role, and a few people to start with.
import type { RosterEntry } from '../teams/shapes.ts'

/** Role and heading, most particular first; a person is listed under the first that fits. */
export const HEADINGS: [role: string, heading: string][] = [
  ['business_unit', 'Business unit'],
  ['chair', 'Chairs'],
  ['scrutineer', 'Scrutineers'],
  ['partner_lead', 'Partner leads'],
  ['action_owner', 'Action owners'],
  ['section11_lead', 'Section 11 leads'],
  ['champion', 'Champions'],
  ['learner', 'Learners'],
]

export function headingOf(person: RosterEntry): string {
  return HEADINGS.find(([role]) => person.roles.includes(role))?.[1] ?? 'Others'
}

/** Six people who between them show what the assistant does, each with what they are here for. */
export function startWith(roster: RosterEntry[]): { person: RosterEntry; as: string }[] {
  const wanted: [as: string, fits: (person: RosterEntry) => boolean][] = [
    ['Champion', ({ roles, channel }) => roles[0] === 'champion' && channel === 'teams'],
    ['Chair of VAG', ({ chairs }) => chairs.includes('VAG')],
    ['Chair of NSIG', ({ chairs }) => chairs.includes('NSIG')],
    ['Business unit', ({ displayName }) => displayName === 'Business Unit Administrator'],
    ['Section 11 lead', ({ roles, channel }) => roles.includes('section11_lead') && channel === 'teams'],
    ['Section 11 lead, by e-mail', ({ roles, channel }) => roles.includes('section11_lead') && channel === 'email'],
  ]
  return wanted.flatMap(([as, fits]) => {
    const person = roster.find(fits)
    return person === undefined ? [] : [{ person, as }]
  })
}
