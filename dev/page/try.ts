// Things worth saying first, by role.
import type { RosterEntry } from '../teams/shapes.ts'

/** `sends` is false for words the person should look over before sending. */
export type Idea = { label: string; text: string; sends: boolean }

const NOTES = `Notes: VAG, 18 April 2024
Attended by the chair, the business unit and partner leads from police, health and schools.
Decided: the group will look at the missing-from-education figures at each meeting.
Action: the Education Safeguarding Lead to bring the spring term figures by 31 May 2024.
Action: the business unit to share the revised contextual safeguarding leaflet by 10 May 2024.
Risk: two partners have not yet named a deputy.`

const BY_ROLE: [fits: (person: RosterEntry) => boolean, ideas: Idea[]][] = [
  [
    ({ roles }) => roles.includes('business_unit'),
    [
      ask('What’s overdue?', "what's overdue?"),
      ask('CAP counts by section', 'CAP counts by section'),
      { label: 'Put sample meeting notes in the message box', text: NOTES, sends: false },
    ],
  ],
  [
    ({ roles }) => roles.includes('section11_lead'),
    [ask('Is our Section 11 return in?', 'is our Section 11 return in?')],
  ],
]

const GENERAL: Idea[] = [
  ask('What are the priorities?', 'What are the priorities?'),
  ask('When is the next neglect course?', 'next neglect course?'),
  ask('My bookings', 'my bookings'),
  ask('Who chairs NSIG?', 'who chairs NSIG'),
  ask('How many champions are there?', 'how many champions are there?'),
]

/** What this person might say, the most particular to their role first. */
export function ideasFor(person: RosterEntry): Idea[] {
  const group = person.chairs[0]
  const chairing =
    group === undefined
      ? []
      : [
          ask(`What’s overdue for ${group}?`, `what's overdue for ${group}?`),
          ask('CAP counts by section', 'CAP counts by section'),
          ask('What changed on CAP-VAG-007?', 'what changed on CAP-VAG-007'),
        ]
  const byRole = BY_ROLE.filter(([fits]) => fits(person)).flatMap(([, ideas]) => ideas)
  const all = [...chairing, ...byRole, ...GENERAL]
  return all.filter((idea, index) => all.findIndex(({ text }) => text === idea.text) === index).slice(0, 7)
}

function ask(label: string, text: string): Idea {
  return { label, text, sends: true }
}
